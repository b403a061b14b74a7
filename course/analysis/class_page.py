"""How a class fares with the course: one page and its tables, from what learners chose to send along."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from course.analysis.contexts import ClassPage, ReturningRow
from course.analysis.gains import Gain, both_answered, gain_of, gains
from course.analysis.page import rendered, rows_of
from course.analysis.report import write_tables
from course.analysis.returning import returning
from course.analysis.sent_along import sent_along
from course.base.atomic_write import write_whole
from course.marking.nbgrader.classroom import Classroom

PAGE = "class.html"
_MODE = 0o600
_MOST_SHOWN = 25


@dataclass(frozen=True)
class ClassReport:
    """How a class fares: how many handed in, how many of them sent it along, and the tables."""

    handed_in: int
    sent: int
    gain: Gain
    returning: pd.DataFrame


def class_report(classroom: Classroom) -> ClassReport:
    """Read how a class fares; nothing is written.

    Args:
        classroom: whose submissions.
    """
    found, content = sent_along(classroom), classroom.content
    sent = list(found.sent.values())
    gain = gain_of(both_answered(sent, content.forms), len(content.forms.pairs))
    return ClassReport(found.handed_in, len(sent), gain, returning(sent, content))


def class_page(report: ClassReport, title: str) -> str:
    """The page.

    Args:
        report: how the class fares.
        title: what the course is called.
    """
    shown = ClassPage(
        title=title,
        handed_in=report.handed_in,
        sent=report.sent,
        gain=report.gain,
        returns=rows_of(ReturningRow, report.returning.head(_MOST_SHOWN)),
    )
    return rendered(shown)


def write_class(report: ClassReport, html: str, folder: Path) -> Path:
    """Write the page, and a CSV for each table; only their owner may read them.

    Args:
        report: the tables; they name no learner.
        html: the page.
        folder: where to write; made if missing.

    Returns:
        The page.

    Raises:
        OSError: the folder cannot be written to.
    """
    write_tables({"gains": gains(report.gain), "returning": report.returning}, folder)
    write_whole(folder / PAGE, html.encode(), _MODE)
    return folder / PAGE
