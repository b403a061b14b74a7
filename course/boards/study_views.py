"""What the boards show that compare and question: sources, two files, interview, short questions, draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from course.boards.common import View, choices, cited, element_choice, mixed
from course.boards.item_reasons import item_reasons
from course.boards.said import Said
from course.content.board_specs import (
    DraftSpec,
    File,
    InterviewQuestion,
    InterviewSpec,
    NeedSpec,
    Option,
    QuestionsSpec,
    SourceItem,
    SourceKey,
    SourcesSpec,
    TwoFilesSpec,
)
from course.content.content import Content
from course.content.unknown_work_ids import AUTHOR
from course.content.versions import case_in

Mode = Literal["lesson", "exercise"]

LONGEST_DRAFT = 1200
CHARACTERS_A_WORD = 8


def questions_view(spec: QuestionsSpec, content: Content) -> View:
    """What a board of short questions shows.

    Args:
        spec: the board, from `data/`.
        content: the library.

    Returns:
        JSON-ready data.
    """
    return {
        **_frame(spec),
        "questions": [
            {"id": q.id, "text": q.text, "options": _mixed(q.options, q.id)} for q in spec.questions
        ],
        "feedback": {
            q.id: {"right": q.right, "why": q.why, "wrong": q.wrong, "sources": cited(q.cites, content)}
            for q in spec.questions
        },
    }


def need_view(spec: NeedSpec) -> View:
    """What the board shows that asks why the learner has come.

    Args:
        spec: the board, from `data/`.

    Returns:
        JSON-ready data.
    """
    options = [option.model_dump() for option in spec.options]
    return {
        "board": spec.kind,
        "id": spec.id,
        "title": spec.title,
        "mode": "lesson",
        "prompt": spec.prompt,
        "options": options,
        "line": spec.line,
    }


def sources_view(spec: SourcesSpec, keys: Mapping[str, SourceKey] | None, content: Content) -> View:
    """What a sources board shows.

    Args:
        spec: the board, from `data/`.
        keys: what is right about each item, for a lesson; nothing for an exercise.
        content: the library.

    Returns:
        JSON-ready data.
    """
    items = [item for group in spec.groups for item in group.items]
    names = {
        id_: content.words.author if id_ == AUTHOR else content.sources[id_].short for id_ in spec.sources
    }
    return {
        **_frame(spec),
        "mode": "lesson" if keys is not None else "exercise",
        "groups": [
            {"id": str(number), "title": group.title, "items": [item.id for item in group.items]}
            for number, group in enumerate(spec.groups, start=1)
        ],
        "items": [_item(item, content) for item in items],
        "sources": [{"id": id_, "label": label} for id_, label in names.items()],
        "uses": choices(content.words.uses),
        "confidences": choices(content.words.confidences),
        "feedback": None
        if keys is None
        else {item.id: item_reasons(keys[item.id], item, spec.sources, content) for item in items},
    }


def two_files_view(spec: TwoFilesSpec, content: Content) -> View:
    """What a board of two files shows.

    Args:
        spec: the board, from `data/`.
        content: the library.

    Returns:
        JSON-ready data.
    """
    key = spec.key
    texts = [{fact["text"] for fact in _facts(side, content)} for side in (spec.left, spec.right)]
    shared = texts[0] & texts[1]

    def said(choice: str, right: bool) -> Said:
        return Said(right=right, text="" if right else key.wrong.get(choice, ""))

    return {
        **_frame(spec),
        "left": _side(spec.left, shared, content),
        "right": _side(spec.right, shared, content),
        "differences": _mixed(spec.differences, spec.id),
        "elements": [element_choice(id_, content) for id_ in content.elements if id_ in spec.elements],
        "follows": _mixed(spec.follows, spec.id),
        "confidences": choices(content.words.confidences),
        "feedback": {
            "difference": {o.id: said(o.id, o.id == key.difference) for o in spec.differences},
            "elements": {id_: said(id_, id_ in key.elements) for id_ in spec.elements},
            "follows": {o.id: said(o.id, o.id == key.follows) for o in spec.follows},
            "best": {"difference": key.difference, "elements": key.elements, "follows": key.follows},
            "why": key.why,
            "sources": cited(key.cites, content),
        },
    }


def interview_view(spec: InterviewSpec, content: Content) -> View:
    """What an interview board shows.

    Args:
        spec: the board, from `data/`.
        content: the library.

    Returns:
        JSON-ready data.
    """
    facts = {fact.id: {"id": fact.id, "text": fact.text} for fact in content.cases[spec.case].facts}

    def question(asked: InterviewQuestion) -> View:
        return {**asked.model_dump(), "reveals": [facts[id_] for id_ in asked.reveals]}

    return {
        **_frame(spec),
        "client": content.cases[spec.case].name,
        "minutes": spec.minutes,
        "second_minutes": spec.second_minutes,
        "second_costs": spec.second_costs,
        "questions": [question(asked) for asked in spec.questions],
        "must_learn": [facts[id_] for id_ in spec.must_learn],
        "feedback": {"sources": cited(spec.cites, content)},
    }


def draft_view(spec: DraftSpec, mode: Mode, content: Content) -> View:
    """What a draft board shows: in a lesson with its model and checklist, in an exercise without.

    Args:
        spec: the board, from `data/`.
        mode: whether it stands in a lesson or an exercise.
        content: the library.

    Returns:
        JSON-ready data.
    """
    return {
        "board": spec.kind,
        "id": spec.id,
        "title": spec.title,
        "mode": mode,
        "prompt": spec.prompt,
        "max_length": spec.words * CHARACTERS_A_WORD if spec.words else LONGEST_DRAFT,
        "model": spec.model or None if mode == "lesson" else None,
        "checklist": spec.checklist or None if mode == "lesson" else None,
        "sources": cited(spec.cites, content),
    }


def _frame(spec: QuestionsSpec | SourcesSpec | TwoFilesSpec | InterviewSpec) -> View:
    return {"board": spec.kind, "id": spec.id, "title": spec.title, "intro": spec.intro, "mode": "lesson"}


def _mixed(options: Sequence[Option], about: str) -> list[View]:
    return mixed((option.model_dump() for option in options), about)


def _item(item: SourceItem, content: Content) -> View:
    return {
        "id": item.id,
        "text": content.propositions[item.proposition].text,
        "point": item.point,
        "limits": mixed(
            ({"id": id_, "text": content.propositions[id_].limit} for id_ in item.limits), item.id
        ),
    }


def _facts(side: File, content: Content) -> list[View]:
    case = case_in(content.cases[side.case], side.flip)
    facts = {fact.id: fact.text for fact in case.facts}
    return [{"id": id_, "text": facts[id_]} for id_ in side.facts]


def _side(side: File, shared: set[str], content: Content) -> View:
    return {
        "label": side.label,
        "client": content.cases[side.case].name,
        "date_label": content.words.whens[side.when].label,
        "facts": [{**fact, "same": fact["text"] in shared} for fact in _facts(side, content)],
    }
