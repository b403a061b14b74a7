"""What the boards show that work a case: match and route. Plain data, the same for every host."""

from __future__ import annotations

from course.boards.cards import tray
from course.boards.common import View, choices, element_choice, mixed
from course.boards.reasons import fact_reasons, on_this_board
from course.boards.route_reasons import route_reasons
from course.content.board_specs import MatchSpec, RouteSpec
from course.content.cases import Case, CaseKey
from course.content.content import Content
from course.content.papers import groups_for


def match_view(spec: MatchSpec, case: Case, key: CaseKey | None, content: Content) -> View:
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
        "judgements": choices(words.judgements),
        "confidences": choices(words.confidences),
        "kinds": [{"id": id_, "label": word.label, "word": word.hint} for id_, word in words.kinds.items()],
        "offered_label": words.offered,
        "groups": [
            {"id": str(number), "title": group.title, "facts": group.facts, "help": group.help}
            for number, group in enumerate(groups, start=1)
        ],
        "facts": [facts[id_].model_dump(exclude={"dated", "after"}) for id_ in on_board],
        "elements": [element_choice(id_, content) for id_ in spec.elements or case.elements],
        "cards": tray(case, content, spec.cards),
        "feedback": {
            id_: on_this_board(fact_reasons(key.facts[id_], case, content), spec) for id_ in on_board
        }
        if key
        else None,
    }


def route_view(spec: RouteSpec, case: Case, key: CaseKey | None, content: Content) -> View:
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
        "step_choices": choices(words.steps),
        "outcomes": choices(words.outcomes),
        "strengths": choices(words.strengths),
        "reasons": mixed((reason.model_dump() for reason in case.reasons), spec.id),
        "confidences": choices(words.confidences),
        "feedback": route_reasons(key.routes[spec.when], case, content) if key else None,
    }


def _frame(spec: MatchSpec | RouteSpec, case: Case, key: CaseKey | None, content: Content) -> View:
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


def _step(id_: str, content: Content) -> View:
    element = content.elements[id_]
    return {
        "id": id_,
        "test": content.tests[element.test].name,
        "label": element.short,
        "question": element.question,
        "plain": element.explanation,
        "standard": element.standard,
    }
