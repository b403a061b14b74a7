"""A hand-out: the room's own answers beside the key, with its reasons."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from course.analysis.room.tables import Asked, RoomReport
from course.content import Content
from course.content.works import Lesson
from course.handbook.room.hand_out import Answer, Told, hand_out_pdf


def hand_out(
    report: RoomReport, asked: Sequence[Asked], lesson: Lesson, about: str, content: Content
) -> bytes:
    """Set the hand-out.

    Args:
        report: the room's.
        asked: what it was asked.
        lesson: the lesson.
        about: when the room was, and with which client, in a sentence.
        content: the library.

    Returns:
        A tagged PDF (PDF/UA-1).
    """
    known = {one.question: one for one in asked}
    choices = {str(id_): rows for id_, rows in report.choices.groupby("question", sort=False)}
    facts = [_told(known[str(id_)], choices[str(id_)].to_dict("records")) for id_ in report.facts["question"]]
    return hand_out_pdf(facts, lesson, about, content)


def _told(asked: Asked, rows: list[dict[Any, Any]]) -> Told:
    choices = [
        Answer(
            label=row["label"],
            alone="" if math.isnan(row["alone"]) else f"{row['alone']:.0f}",
            last=f"{row['last']:.0f}",
            right=bool(row["right"]),
            word="best" if row["choice"] == asked.accepted[0] else "can be defended",
        )
        for row in rows
    ]
    return Told(asked.short, asked.said, bool(choices[0].alone), choices, asked.reason)
