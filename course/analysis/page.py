"""One page to look at: everything the analysis says, in an HTML file that needs nothing else."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment

from course.analysis.class_work import ClassWork
from course.analysis.flags import SMALL, TOO_FEW
from course.analysis.plots import calibration_plot, items_plot, minutes_plot, scores_plot
from course.analysis.report import Report
from course.analysis.tables import ALL
from course.base.templates import environment
from course.content import Content
from course.content.works import Exercise

_MOST_WRONGLY_SURE = 5
_SHOWN_FROM = 0.005
NONE = "\N{EN DASH}"

Row = dict[Any, Any]


@dataclass(frozen=True)
class Part:
    """One part of a slot, with the options that somebody chose, or should have."""

    name: str
    many: bool
    options: list[Row]


@dataclass(frozen=True)
class Slot:
    """One slot in one version, part by part."""

    number: int
    title: str
    version: str
    parts: list[Part]


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
    return (
        _environment()
        .get_template("page.html")
        .render(
            work=work,
            exercise=work.exercise,
            learners=len(work.points),
            complete=len(work.points.dropna()),
            too_few=TOO_FEW,
            small=SMALL,
            reliability=report.reliability.to_dict("records"),
            items=everybody.to_dict("records"),
            by_version=report.items[report.items["version"] != ALL].to_dict("records"),
            number=number,
            version_names=version_names(work.exercise, work.content),
            flags=report.flags.to_dict("records"),
            slots=_slots(report.choices, number),
            times=report.times.to_dict("records"),
            calibration=list(zip(labels, report.calibration.to_dict("records"), strict=True)),
            wrongly_sure=report.sure_but_wrong.query("wrong > 0").head(_MOST_WRONGLY_SURE).to_dict("records"),
            scores=report.scores.to_dict("records"),
            people=_people(work) if names else [],
            plots=_plots(work, report, labels, [number[slot] for slot in everybody["slot"]]),
        )
    )


def _plots(work: ClassWork, report: Report, labels: list[str], numbers: list[int]) -> dict[str, str]:
    everybody = report.items[report.items["version"] == ALL]
    minutes = work.minutes.dropna()
    return {
        "scores": scores_plot(report.scores, float(work.exercise.pass_mark)) if len(everybody) else "",
        "items": items_plot(everybody, numbers) if len(everybody) else "",
        "calibration": calibration_plot(report.calibration, labels) if len(work.sureness) else "",
        "minutes": minutes_plot(minutes, work.exercise.minutes) if len(minutes) else "",
    }


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


def _slots(choices: pd.DataFrame, number: dict[str, int]) -> list[Slot]:
    """What was chosen, slot by slot: over the whole class where that makes sense, else by version."""
    rows: dict[tuple[str, str], dict[str, list[Row]]] = {}
    for row in choices.to_dict("records"):
        rows.setdefault((row["slot"], row["version"]), {}).setdefault(row["part"], []).append(row)
    over_all = {slot for slot, version in rows if version == ALL}
    made = [
        Slot(
            number[slot],
            next(iter(parts.values()))[0]["title"],
            "" if version == ALL else version,
            [_part(options) for options in parts.values()],
        )
        for (slot, version), parts in rows.items()
        if version == ALL or slot not in over_all
    ]
    return sorted(made, key=lambda slot: slot.number)


def _part(options: list[Row]) -> Part:
    shown = [row for row in options if row["right"] is True or row["share"] >= _SHOWN_FROM]
    shown.sort(key=lambda row: (row["right"] is not True, -row["share"]))
    return Part(options[0]["part_name"], options[0]["many"], [row for row in shown if _worth_a_line(row)])


def _worth_a_line(row: Row) -> bool:
    return bool(row["share"] >= _SHOWN_FROM or row["option"] not in {"", "?"})


def _people(work: ClassWork) -> list[Row]:
    totals = work.points.sum(axis=1, min_count=1)
    columns = (work.points.index, work.versions, totals, work.minutes)
    people = [
        {"learner": learner, "version": version, "points": points, "minutes": minutes}
        for learner, version, points, minutes in zip(*columns, strict=True)
    ]
    return sorted(people, key=lambda row: -row["points"])


def _percent(share: float) -> str:
    return NONE if math.isnan(share) else f"{share * 100:.0f}%"


def _number(value: float, places: int = 2) -> str:
    shown = f"{value:.{places}f}"
    return NONE if math.isnan(value) else shown.replace("-", "\N{MINUS SIGN}")


def _within(low: float, high: float, places: int = 2) -> str:
    return NONE if math.isnan(low) else f"{_number(low, places)} to {_number(high, places)}"


def _environment() -> Environment:
    made = environment(Path(__file__).parent, percent=_percent, number=_number)
    made.globals["within"] = _within
    return made
