"""All that the analysis says, together, and written to a folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import pandas as pd

from course.analysis.choices import choices
from course.analysis.class_work import ClassWork
from course.analysis.conduct import calibration, sure_but_wrong, times
from course.analysis.flags import flags
from course.analysis.tables import items, reliability, scores
from course.base.atomic_write import write_whole

PAGE = "analysis.html"
_MODE = 0o600


@dataclass(frozen=True)
class Report:
    """The tables of an analysis, each as the function of its name makes it."""

    items: pd.DataFrame
    choices: pd.DataFrame
    reliability: pd.DataFrame
    scores: pd.DataFrame
    times: pd.DataFrame
    calibration: pd.DataFrame
    sure_but_wrong: pd.DataFrame
    flags: pd.DataFrame


def analyse(work: ClassWork) -> Report:
    """Make every table.

    Args:
        work: the class's work.
    """
    of_items, of_choices = items(work), choices(work)
    return Report(
        of_items,
        of_choices,
        reliability(work),
        scores(work),
        times(work),
        calibration(work),
        sure_but_wrong(work),
        flags(of_items, of_choices),
    )


def write(report: Report, html: str, folder: Path) -> list[Path]:
    """Write an analysis: a CSV for each table, and the page. Only its owner may read it: it holds the key.

    Args:
        report: the tables; they name no learner.
        html: the page.
        folder: where to write; made if missing.

    Returns:
        The files, the page last.

    Raises:
        OSError: the folder cannot be written to.
    """
    made = write_tables({table.name: getattr(report, table.name) for table in fields(report)}, folder)
    write_whole(folder / PAGE, html.encode(), _MODE)
    return [*made, folder / PAGE]


def write_tables(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[Path]:
    """Write tables, a CSV each, that only their owner may read.

    Args:
        tables: by their names.
        folder: where to write; made if missing.

    Returns:
        The files.

    Raises:
        OSError: the folder cannot be written to.
    """
    made = []
    for name, table in tables.items():
        path = folder / f"{name.replace('_', '-')}.csv"
        write_whole(path, table.to_csv(index=False, float_format="%.6g").encode(), _MODE)
        made.append(path)
    return made
