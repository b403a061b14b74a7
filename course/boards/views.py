"""What each board is given to show: plain data, the same for every host."""

from __future__ import annotations

from typing import Any, Literal

from course.boards.cards import citation, tray
from course.boards.reasons import fact_reasons, route_reasons
from course.library.cases import Case, CaseKey
from course.library.library import Library
from course.library.papers import MatchPaper, Paper, RoutePaper, groups_for
from course.library.plan import BoardSpec, DraftSpec, MatchSpec, RouteSpec
from course.library.words import Word

Mode = Literal["lesson", "exercise"]
View = dict[str, Any]

LONGEST_DRAFT = 1200


def lesson_view(spec: BoardSpec, content: Library) -> View:
    """What a lesson's board shows, with the reasons it gives once something is checked.

    Args:
        spec: the board, from `data/`.
        content: the library.

    Returns:
        JSON-ready data.
    """
    match spec:
        case MatchSpec():
            case = content.cases[spec.case]
            return match_view(spec, case, case.key, content)
        case RouteSpec():
            case = content.cases[spec.case]
            return route_view(spec, case, case.key, content)
        case DraftSpec():
            return draft_view(spec, "lesson", content)
    raise NotImplementedError(spec.kind)


def exercise_view(spec: BoardSpec, made: Paper, content: Library) -> View:
    """What an exercise's board shows: nothing of what is right.

    Args:
        spec: the board, from `data/`.
        made: the learner's version of the exercise.
        content: the library.

    Returns:
        JSON-ready data.
    """
    if isinstance(spec, DraftSpec):
        return draft_view(spec, "exercise", content)
    board = next(board for board in made.boards if board.spec.id == spec.id)
    match board:
        case MatchPaper():
            return match_view(board.spec, board.case, None, content)
        case RoutePaper():
            return route_view(board.spec, board.case, None, content)
    raise NotImplementedError(spec.kind)


def match_view(spec: MatchSpec, case: Case, key: CaseKey | None, content: Library) -> View:
    """What a match board shows.

    Args:
        spec: the board, from `data/`.
        case: the client, in the learner's version.
        key: what is right, for a lesson; nothing for an exercise, which keeps silent.
        content: the library.

    Returns:
        JSON-ready data.
    """
    facts = {fact.id: fact for fact in case.facts}
    groups = groups_for(spec, case.id)
    on_board = [fact for group in groups for fact in group.facts]
    words = content.words
    return {
        **_frame(spec, case, key, content),
        "judgements": _choices(words.judgements),
        "confidences": _choices(words.confidences),
        "kinds": [{"id": id_, "label": word.label, "word": word.hint} for id_, word in words.kinds.items()],
        "offered_label": words.offered,
        "groups": [
            {"id": str(number), "title": group.title, "facts": group.facts, "help": group.help}
            for number, group in enumerate(groups, start=1)
        ],
        "facts": [facts[id_].model_dump() for id_ in on_board],
        "elements": [
            {
                "id": id_,
                "label": content.elements[id_].short,
                "question": content.elements[id_].question,
                "test": content.tests[content.elements[id_].test].name,
            }
            for id_ in case.elements
        ],
        "cards": tray(case, content),
        "feedback": {id_: fact_reasons(key.facts[id_], case, content) for id_ in on_board} if key else None,
    }


def route_view(spec: RouteSpec, case: Case, key: CaseKey | None, content: Library) -> View:
    """What a route board shows.

    Args:
        spec: the board, from `data/`.
        case: the client, in the learner's version.
        key: what is right, for a lesson; nothing for an exercise.
        content: the library.

    Returns:
        JSON-ready data.
    """
    words = content.words
    return {
        **_frame(spec, case, key, content),
        "steps": [_step(id_, content) for id_ in case.route_elements],
        "step_choices": _choices(words.steps),
        "outcomes": _choices(words.outcomes),
        "strengths": _choices(words.strengths),
        "reasons": [reason.model_dump() for reason in case.reasons],
        "confidences": _choices(words.confidences),
        "feedback": route_reasons(key.routes[spec.when], case, content) if key else None,
    }


def draft_view(spec: DraftSpec, mode: Mode, content: Library) -> View:
    """What a draft board shows: in a lesson with its model and checklist, in an exercise without.

    Args:
        spec: the board, from `data/`.
        mode: whether it stands in a lesson or an exercise.
        content: the library.

    Returns:
        JSON-ready data.
    """
    cited = [citation(content.rows[id_], content) for id_ in spec.cites]
    return {
        "board": spec.kind,
        "id": spec.id,
        "title": spec.title,
        "mode": mode,
        "prompt": spec.prompt,
        "max_length": LONGEST_DRAFT,
        "model": spec.model or None if mode == "lesson" else None,
        "checklist": spec.checklist or None if mode == "lesson" else None,
        "sources": [{"label": label, "address": address} for label, address in cited],
    }


def _frame(spec: MatchSpec | RouteSpec, case: Case, key: CaseKey | None, content: Library) -> View:
    return {
        "board": spec.kind,
        "id": spec.id,
        "title": spec.title,
        "intro": spec.intro,
        "mode": "lesson" if key else "exercise",
        "client": case.name,
        "date_label": content.words.whens[spec.when].label,
        "date_hint": content.words.whens[spec.when].hint,
    }


def _choices(words: dict[Any, Word]) -> list[View]:
    return [{"id": id_, "label": word.label, "hint": word.hint} for id_, word in words.items()]


def _step(id_: str, content: Library) -> View:
    element = content.elements[id_]
    return {
        "id": id_,
        "test": content.tests[element.test].name,
        "label": element.short,
        "question": element.question,
        "plain": element.explanation,
        "standard": element.standard,
    }
