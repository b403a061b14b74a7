"""A room's report as one page to look at; it needs nothing beside it but what it links to."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from course.analysis.room.contexts import FactLine, Group, MisledLine, ReportPage
from course.analysis.room.report import FEWEST
from course.analysis.room.tables import RoomReport
from course.base.templates import environment, render
from course.hosts.room.attendance.written import Counts
from course.pages.assets import TEMPLATES

NONE = "\N{EN DASH}"
_TO = " \N{RIGHTWARDS ARROW} "


def room_page(
    report: RoomReport,
    title: str,
    about: str,
    files: Sequence[tuple[str, str]],
    attendance: Counts | None = None,
) -> str:
    """The page.

    Args:
        report: what is told.
        title: the lesson's.
        about: when the room was, and with which client, in a sentence.
        files: what lies beside it, as file and name.
        attendance: how many were there, where there was a register.

    Returns:
        HTML.
    """
    gain = report.gain.to_dict("records")[0]
    few = report.people < FEWEST
    share, says, points, within = _gained(gain, few=few)
    sure, sure_says = _sure(gain, few=few)
    return render(
        environment(Path(__file__).parent, TEMPLATES),
        ReportPage(
            title=title,
            about=about,
            people=report.people,
            share=share,
            share_says=says,
            gain=points,
            gain_says=within,
            sure=sure,
            sure_says=sure_says,
            groups=_groups(report),
            misled=[_misled(row) for row in report.misled.to_dict("records")],
            few=few,
            attendance=_attendance(attendance) if attendance else [],
            files=files,
        ),
    )


def _gained(gain: dict[Any, Any], *, few: bool) -> tuple[str, str, str, str]:
    if not gain["questions"]:
        return NONE, "Nothing was voted on twice.", NONE, "So there is no gain to tell."
    asked = "One question was" if gain["questions"] == 1 else f"{gain['questions']} questions were"
    share = f"{gain['before']:.0f}%{_TO}{gain['after']:.0f}%"
    says = f"were right, alone and after talk. {asked} voted on twice."
    points = f"{gain['gain']:+.0f} points".replace("-", "\N{MINUS SIGN}")
    if few or math.isnan(gain["low"]):
        return share, says, points, f"gain by talk. Under {FEWEST} people there is no interval."
    low, high = (f"{gain[end]:.0f}".replace("-", "\N{MINUS SIGN}") for end in ("low", "high"))
    return share, says, points, f"gain by talk; 95% interval {low} to {high}, counted by person."


def _attendance(counts: Counts) -> list[tuple[str, int]]:
    return [
        ("On the register", counts.signed),
        (f"All {counts.held} minutes", counts.whole),
        ("Came late", counts.late),
        ("Left early", counts.early),
        ("Corrected, with a reason", counts.corrected),
    ]


def _sure(gain: dict[Any, Any], *, few: bool) -> tuple[str, str]:
    if few or not gain["questions"]:
        return NONE, "How sure they were is not told of so few, or nothing was voted on twice."
    counts = f"{gain['sure_wrong_before']:.0f}{_TO}{gain['sure_wrong_after']:.0f}"
    return counts, f"answers sure, and wrong, of {gain['answers']} each time."


def _groups(report: RoomReport) -> list[Group]:
    numbered = enumerate(report.facts.to_dict("records"), start=1)
    return [
        Group(about=str(about), facts=[_fact(number, row) for number, row in rows])
        for about, rows in groupby(numbered, key=lambda pair: pair[1]["about"])
    ]


def _fact(number: int, row: dict[Any, Any]) -> FactLine:
    alone = row["answered_alone"]
    return FactLine(
        number=number,
        short=row["short"],
        best=row["best"],
        alone=_of(row["right_alone"], alone),
        last=_of(row["right"], row["answered"]),
        sure_alone=_number(row["sure_wrong_alone"]),
        sure_last=_number(row["sure_wrong"]),
        x_alone=None if math.isnan(alone) else row["right_alone"] / alone,
        x_last=row["right"] / row["answered"],
    )


def _of(right: float, answered: float) -> str:
    return NONE if math.isnan(answered) else f"{right:.0f} of {answered:.0f}"


def _number(value: float) -> str:
    return NONE if math.isnan(value) else f"{value:.0f}"


def _misled(row: dict[Any, Any]) -> MisledLine:
    wrong, sure = row["wrong"], row["sure_wrong"]
    answers, were = "answer" if wrong == 1 else "answers", "was" if sure == 1 else "were"
    told = f"Of {wrong} wrong {answers}, {sure} {were} sure."
    said = f"{row['took']} of {row['answered']} said: {row['label']}. {told}"
    return MisledLine(short=row["short"], said=said, why=row["why"])
