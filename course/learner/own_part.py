"""A learner's own part of their record, part B: why they came, and what came of it.

It is kept as answers are, in the same stores and as safe from being lost or overwritten, but under ids of
its own: nothing of it is ever handed in. Each field is a text of its own, so that two windows that write
different ones never meet.
"""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from course.content import Content
from course.content.board_specs import NeedSpec
from course.content.versions import BASE
from course.learner.answers import Answers, AnswersBehind, AnswersDamaged, DraftAnswers, NeedAnswers
from course.learner.open_answers import OpenAnswers
from course.learner.store import Store

NEED, REFLECTION = "need", "reflection"
WHY, COMPETENCY, PLANNED = "why", "competency", "planned"
IS_PLANNED = {"yes": True, "no": False}  # how it is kept
# What the lesson's question said when it was taken over last.
_TAKEN = "taken"
LEARNED, MET_NEED, WILL_CHANGE, NEXT_NEED = "learned", "met-need", "will-change", "next-need"
HOURS = "hours-"
_OF_NEED = (WHY, COMPETENCY, PLANNED)
FIELDS = (*_OF_NEED, LEARNED, MET_NEED, WILL_CHANGE, NEXT_NEED)


def own_id(part: str, course: str) -> str:
    """Under which id a part of it is kept.

    Args:
        part: `need`, or `reflection`.
        course: the course's id.
    """
    return f"{part}-{course}"


def course_of(id_: str) -> str:
    """The course to which a part of this id belongs."""
    return id_.removeprefix(f"{NEED}-").removeprefix(f"{REFLECTION}-")


def part_of(field: str) -> str:
    """In which part a field is kept: the need is dated by itself."""
    return NEED if field in _OF_NEED else REFLECTION


def hours_field(scheme: str, category: str) -> str:
    """The field of the minutes that are claimed under a scheme, in one of its categories."""
    return f"{HOURS}{scheme}-{category}"


def open_part(part: str, course: str, learner: UUID, store: Store) -> OpenAnswers:
    """Open a part of it; each field is as a board's answers.

    Args:
        part: `need`, or `reflection`.
        course: the course's id.
        learner: the learner's reference.
        store: where the learner's answers are kept.
    """
    return OpenAnswers(store, own_id(part, course), learner, BASE)


def read_part(part: str, course: str, store: Store) -> Answers | None:
    """A part as it stands; nothing where none is, or none that can be read just now."""
    with suppress(AnswersDamaged, OSError):
        return store.read(own_id(part, course))
    return None


def texts_in(kept: Answers | None) -> dict[str, str]:
    """The texts by field; those that were emptied are none."""
    given = kept.boards if kept else {}
    texts = {id_: one.text.strip() for id_, one in given.items() if isinstance(one, DraftAnswers)}
    return {id_: text for id_, text in texts.items() if text and id_ != _TAKEN}


def need_words(content: Content, store: Store) -> str:
    """Why the learner came, as they said it in a lesson; empty where they did not.

    Args:
        content: the course.
        store: where the learner's answers are kept.
    """
    for lesson, spec in _asked(content):
        given = _given(store, lesson, spec)
        if given is not None:
            chosen = next((option.text for option in spec.options if option.id == given.chosen), "")
            return ". ".join(part for part in (chosen, given.line.strip()) if part)
    return ""


def take_need(content: Content, learner: UUID, store: Store) -> None:
    """Keep in part B why the learner came, as they said it in a lesson, wherever that was answered.

    What they have written of it since stands: only what was taken over before is taken over anew.

    Raises:
        OSError: it cannot be kept.
    """
    words = need_words(content, store)
    part = open_part(NEED, content.course.id, learner, store)
    kept = {id_: one.text for id_, one in part.answers.boards.items() if isinstance(one, DraftAnswers)}
    before = kept.get(_TAKEN, "")
    if not words or words == before:
        return
    with suppress(AnswersBehind):  # another window took it over
        if kept.get(WHY, "") in {before, ""}:
            part.put(WHY, DraftAnswers(text=words))
        part.put(_TAKEN, DraftAnswers(text=words))


def delete_part(content: Content, learner: UUID, store: Store) -> None:
    """Delete all that a learner wrote in part B, and what they said in the lesson that asks for it.

    Nothing else of theirs is changed.

    Raises:
        OSError: it cannot be written; what is left of it can be deleted again.
    """
    for lesson, spec in _asked(content):
        if _given(store, lesson, spec) is not None:
            _put_over(OpenAnswers(store, lesson, learner, BASE), spec.id, NeedAnswers())
    for name in (NEED, REFLECTION):
        part = open_part(name, content.course.id, learner, store)
        for field, standing in part.answers.boards.items():
            if isinstance(standing, DraftAnswers) and standing.text:
                _put_over(part, field, DraftAnswers())


def _put_over(part: OpenAnswers, field: str, empty: DraftAnswers | NeedAnswers) -> None:
    """Put nothing in the place of a text, and of what another window saves in the same moment."""
    while True:
        with suppress(AnswersBehind):
            part.put(field, empty)
            return


def _asked(content: Content) -> list[tuple[str, NeedSpec]]:
    """Where a learner is asked why they came."""
    lessons = [content.lessons[id_] for id_ in content.course.lessons]
    return [(one.id, spec) for one in lessons for spec in one.boards if isinstance(spec, NeedSpec)]


def _given(store: Store, lesson: str, spec: NeedSpec) -> NeedAnswers | None:
    with suppress(AnswersDamaged, OSError):
        answers = store.read(lesson)
        given = answers.boards.get(spec.id) if answers else None
        if isinstance(given, NeedAnswers) and (given.chosen or given.line):
            return given
    return None
