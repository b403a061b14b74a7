"""One page to look at: everything the analysis says, in an HTML file that needs nothing else."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

import pandas as pd
from jinja2 import Environment

from course.analysis.class_work import ClassWork
from course.analysis.contexts import (
    AnalysisPage,
    CalibrationRow,
    ClassPage,
    ItemRow,
    OptionRow,
    OptionsOfPart,
    OptionsOfSlot,
    Person,
    Plots,
    ReliabilityRow,
    SureButWrongRow,
    TimesRow,
)
from course.analysis.flags import SMALL, TOO_FEW, Flag
from course.analysis.plots import calibration_plot, items_plot, minutes_plot, scores_plot
from course.analysis.report import Report
from course.analysis.tables import ALL
from course.base.templates import environment, render
from course.content import Content
from course.content.works import Exercise
from course.pages.assets import TEMPLATES

_MOST_WRONGLY_SURE = 5
_SHOWN_FROM = 0.005
NONE = "\N{EN DASH}"

R = TypeVar("R")


def page(work: ClassWork, report: Report, *, names: bool = False) -> str:
    """The page.

    Args:
        work: the class's work.
        report: what the analysis says of it.
        names: whether to list the learners by id; without it the page names nobody.

    Returns:
        HTML.
    """
    number = {slot: place for place, slot in enumerate(work.points.columns, start=1)}
    everybody = report.items[report.items["version"] == ALL]
    words = work.content.words.confidences
    labels = [words[row].label for row in report.calibration["confidence"]]
    shown = AnalysisPage(
        work=work,
        exercise=work.exercise,
        learners=len(work.points),
        complete=len(work.points.dropna()),
        too_few=TOO_FEW,
        small=SMALL,
        reliability=rows_of(ReliabilityRow, report.reliability),
        items=rows_of(ItemRow, everybody),
        by_version=rows_of(ItemRow, report.items[report.items["version"] != ALL]),
        number=number,
        version_names=version_names(work.exercise, work.content),
        flags=rows_of(Flag, report.flags),
        slots=_slots(rows_of(OptionRow, report.choices), number),
        times=rows_of(TimesRow, report.times),
        calibration=list(zip(labels, rows_of(CalibrationRow, report.calibration), strict=True)),
        wrongly_sure=rows_of(
            SureButWrongRow, report.sure_but_wrong.query("wrong > 0").head(_MOST_WRONGLY_SURE)
        ),
        people=_people(work) if names else [],
        plots=_plots(work, report, labels, [number[slot] for slot in everybody["slot"]]),
    )
    return rendered(shown)


def rendered(shown: AnalysisPage | ClassPage) -> str:
    """A page of the analysis as HTML."""
    return render(_environment(), shown)


def rows_of(row: Callable[..., R], table: pd.DataFrame) -> list[R]:
    """A table's rows; one that had other columns than the page knows would be refused."""
    return [row(**{str(column): value for column, value in one.items()}) for one in table.to_dict("records")]


def _plots(work: ClassWork, report: Report, labels: list[str], numbers: list[int]) -> Plots:
    everybody = report.items[report.items["version"] == ALL]
    minutes = work.minutes.dropna()
    return Plots(
        scores=scores_plot(report.scores, float(work.exercise.pass_mark)) if len(everybody) else "",
        items=items_plot(everybody, numbers) if len(everybody) else "",
        calibration=calibration_plot(report.calibration, labels) if len(work.sureness) else "",
        minutes=minutes_plot(minutes, work.exercise.minutes) if len(minutes) else "",
    )


def version_names(exercise: Exercise, content: Content) -> dict[str, str]:
    """What each version is, in words: the fact that is changed in it, or its client.

    Args:
        exercise: the exercise.
        content: the library.
    """
    names = {ALL: "All"}
    for version in exercise.versions:
        clients = [content.cases[there].plain_name for there in version.instead.values()]
        changed = [
            flip.changed
            for case, chosen in version.flips.items()
            for flip in content.cases[case].flips
            if flip.id == chosen
        ]
        told = "; ".join([*clients, *changed]) or "as it stands"
        names[version.id] = f"{version.id}: {told}"
    return names


def _slots(choices: list[OptionRow], number: dict[str, int]) -> list[OptionsOfSlot]:
    """What was chosen, slot by slot: over the whole class where that makes sense, else by version."""
    rows: dict[tuple[str, str], dict[str, list[OptionRow]]] = {}
    for row in choices:
        rows.setdefault((row.slot, row.version), {}).setdefault(row.part, []).append(row)
    over_all = {slot for slot, version in rows if version == ALL}
    made = [
        OptionsOfSlot(
            number[slot],
            next(iter(parts.values()))[0].title,
            "" if version == ALL else version,
            [_part(options) for options in parts.values()],
        )
        for (slot, version), parts in rows.items()
        if version == ALL or slot not in over_all
    ]
    return sorted(made, key=lambda slot: slot.number)


def _part(options: list[OptionRow]) -> OptionsOfPart:
    shown = [row for row in options if row.right is True or row.share >= _SHOWN_FROM]
    shown.sort(key=lambda row: (row.right is not True, -row.share))
    return OptionsOfPart(options[0].part_name, options[0].many, [row for row in shown if _worth_a_line(row)])


def _worth_a_line(row: OptionRow) -> bool:
    return bool(row.share >= _SHOWN_FROM or row.option not in {"", "?"})


def _people(work: ClassWork) -> list[Person]:
    totals = work.points.sum(axis=1, min_count=1)
    columns = (work.points.index, work.versions, totals, work.minutes)
    people = [Person(*row) for row in zip(*columns, strict=True)]
    return sorted(people, key=lambda person: -person.points)


def _percent(share: float) -> str:
    return NONE if math.isnan(share) else f"{share * 100:.0f}%"


def _number(value: float, places: int = 2) -> str:
    shown = f"{value:.{places}f}"
    return NONE if math.isnan(value) else shown.replace("-", "\N{MINUS SIGN}")


def _within(low: float, high: float, places: int = 2) -> str:
    return NONE if math.isnan(low) else f"{_number(low, places)} to {_number(high, places)}"


@cache
def _environment() -> Environment:
    return environment(Path(__file__).parent, TEMPLATES, percent=_percent, number=_number, within=_within)
