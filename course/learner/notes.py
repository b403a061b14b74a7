"""A learner's own notes on the steps of a lesson or exercise.

They are kept as answers are, in the same stores and as safe from being lost or overwritten, but apart:
under an id of their own, which nobody hands in. A note is what a draft is: a text.
"""

from __future__ import annotations

from uuid import UUID

from course.content.versions import BASE
from course.content.works import Exercise, Lesson
from course.learner.answers import Answers, DraftAnswers
from course.learner.open_answers import OpenAnswers
from course.learner.store import Store

_NOTES = "notes-"


def notes_id(work: str) -> str:
    """Under which id the notes on a lesson or exercise are kept."""
    return f"{_NOTES}{work}"


def work_of(id_: str) -> str:
    """The lesson or exercise to which answers, or notes, of this id belong."""
    return id_.removeprefix(_NOTES)


def open_notes(work: Lesson | Exercise, learner: UUID, store: Store) -> OpenAnswers:
    """Open a learner's notes on a lesson or exercise; each step's is as a board's answers.

    Args:
        work: the lesson or exercise.
        learner: the learner's reference.
        store: where the learner's answers are kept.
    """
    return OpenAnswers(store, notes_id(work.id), learner, BASE)


def document_note(document: str) -> str:
    """Under which id the note on a client's document is kept, among those on steps."""
    return f"document-{document}"


def notes_in(kept: Answers | None) -> dict[str, str]:
    """The notes by the step or document they are on; those that were emptied are none."""
    given = kept.boards if kept else {}
    texts = {id_: one.text.strip() for id_, one in given.items() if isinstance(one, DraftAnswers)}
    return {id_: text for id_, text in texts.items() if text}
