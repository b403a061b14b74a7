"""What the analysis's page is given: rows of the tables in `report.py`, by their columns.

A test holds the template to these, and these to the template. What is not known is not a number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from course.analysis.class_work import ClassWork
from course.analysis.flags import Flag
from course.analysis.gains import Gain
from course.content.works import Exercise


@dataclass(frozen=True, kw_only=True)
class ItemRow:
    """A row of `items`."""

    version: str
    slot: str
    title: str
    out_of: float
    learners: int
    difficulty: float
    difficulty_low: float
    difficulty_high: float
    discrimination: float
    discrimination_low: float
    discrimination_high: float
    upper_lower: float
    alpha_without: float
    full: float
    nothing: float


@dataclass(frozen=True, kw_only=True)
class ReliabilityRow:
    """A row of `reliability`."""

    version: str
    learners: int
    items: int
    alpha: float
    alpha_low: float
    alpha_high: float
    standard_error: float
    out_of: float
    mean: float
    deviation: float
    lowest: float
    lower_quarter: float
    median: float
    upper_quarter: float
    highest: float
    passed: float
    passed_low: float
    passed_high: float


@dataclass(frozen=True, kw_only=True)
class OptionRow:
    """A row of `choices`; `right` is None where the option neither earns nor costs."""

    version: str
    slot: str
    title: str
    part: str
    part_name: str
    option: str
    label: str
    right: bool | None
    many: bool
    learners: int
    share: float
    best: float
    middle: float
    weakest: float


@dataclass(frozen=True)
class OptionsOfPart:
    """One part of a slot, with the options that somebody chose, or should have."""

    name: str
    many: bool
    options: Sequence[OptionRow]


@dataclass(frozen=True)
class OptionsOfSlot:
    """One slot in one version, part by part."""

    number: int
    title: str
    version: str
    parts: Sequence[OptionsOfPart]


@dataclass(frozen=True, kw_only=True)
class TimesRow:
    """A row of `times`, in minutes."""

    version: str
    learners: int
    shortest: float
    lower_quarter: float
    median: float
    upper_quarter: float
    longest: float
    planned: int


@dataclass(frozen=True, kw_only=True)
class CalibrationRow:
    """A row of `calibration`."""

    confidence: str
    answers: int
    learners: int
    earned: float
    earned_low: float
    earned_high: float


@dataclass(frozen=True, kw_only=True)
class SureButWrongRow:
    """A row of `sure_but_wrong`."""

    slots: str
    title: str
    sure: int
    wrong: float


@dataclass(frozen=True)
class Person:
    """A learner; their points are not a number while a mark is still to come."""

    learner: str
    version: str
    points: float
    minutes: float


@dataclass(frozen=True)
class Plots:
    """Drawings as SVG; empty where there is nothing to draw."""

    scores: str
    items: str
    calibration: str
    minutes: str


@dataclass(frozen=True, kw_only=True)
class AnalysisPage:
    """The page; `people` is empty where it is to name nobody."""

    template: ClassVar[str] = "page"
    work: ClassWork
    exercise: Exercise
    learners: int
    complete: int
    too_few: int
    small: int
    reliability: Sequence[ReliabilityRow]
    items: Sequence[ItemRow]
    by_version: Sequence[ItemRow]
    number: Mapping[str, int]
    version_names: Mapping[str, str]
    flags: Sequence[Flag]
    slots: Sequence[OptionsOfSlot]
    times: Sequence[TimesRow]
    calibration: Sequence[tuple[str, CalibrationRow]]
    wrongly_sure: Sequence[SureButWrongRow]
    people: Sequence[Person]
    plots: Plots


@dataclass(frozen=True, kw_only=True)
class ReturningRow:
    """A row of `returning`."""

    lesson: str
    item: str
    question: str
    about: str
    learners: int
    again: int
    share: float


@dataclass(frozen=True, kw_only=True)
class ClassPage:
    """How a class fares with the course, as far as its learners sent it along; it names nobody."""

    template: ClassVar[str] = "class"
    title: str
    handed_in: int
    sent: int
    gain: Gain
    returns: Sequence[ReturningRow]
