"""What each picture's template is given. A test holds the templates to these, and these to the templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from course.content.rows import Element, Offence, Test


@dataclass(frozen=True)
class Drawing:
    """What is drawn."""

    template: ClassVar[str]


@dataclass(frozen=True)
class Coverage(Drawing):
    """Topics as rows: what each is called, and whether each of the reports that are named covers it."""

    template = "coverage"
    names: Sequence[str]
    rows: Sequence[tuple[str, Sequence[bool]]]
    article: str


@dataclass(frozen=True)
class Event:
    """A report, an event or the law, with its date; `layer` keeps the article apart from what came after."""

    when: str
    sorted_by: str
    what: str
    layer: str
    layer_name: str


@dataclass(frozen=True)
class Timeline(Drawing):
    """What happened, in the order in which it did."""

    template = "timeline"
    events: Sequence[Event]


@dataclass(frozen=True)
class Stations(Drawing):
    """A legal test, and its questions in order."""

    template = "stations"
    test: Test
    stops: Sequence[Element]


@dataclass(frozen=True)
class Bar:
    """A bar, in per cent of the longest one."""

    start: float
    width: float


@dataclass(frozen=True)
class OffenceBars:
    """An offence, and the bars of what it brought and brings; there is none where nothing is known."""

    row: Offence
    before: Bar | None
    after: Bar | None


@dataclass(frozen=True)
class Penalties(Drawing):
    """Offences with their bars, and what the two times are called."""

    template = "penalties"
    rows: Sequence[OffenceBars]
    before: str
    after: str
