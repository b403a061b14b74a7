"""A hand-out on paper: what a room said, beside what is best and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from course.content import Content
from course.content.works import Lesson
from course.handbook.room.setting import set_paper


@dataclass(frozen=True)
class Answer:
    """A choice: how many took it (alone is empty where it was voted on once), and what is said of it."""

    label: str
    alone: str
    last: str
    right: bool
    word: str


@dataclass(frozen=True)
class Told:
    """Something that was asked: what the room said, and the reason for what is best."""

    short: str
    said: str
    twice: bool
    choices: Sequence[Answer]
    reason: str


def hand_out_pdf(facts: Sequence[Told], lesson: Lesson, about: str, content: Content) -> bytes:
    """Set the hand-out.

    Args:
        facts: what was asked, in order.
        lesson: the lesson.
        about: when the room was, and with which client, in a sentence; empty where it is not known.
        content: the library.

    Returns:
        A tagged PDF (PDF/UA-1).
    """
    return set_paper(
        "hand-out.typ",
        {
            "title": f"What this room said: {lesson.title}",
            "provider": content.course.provider,
            "lesson": lesson.title,
            "about": about,
            "facts": [asdict(one) for one in facts],
        },
    )
