"""Pictures drawn from the data, where people would rather look than read; each is its own text equivalent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment

from course.base.clear_errors import WrongKind
from course.base.dates import in_words
from course.base.templates import environment, render
from course.content import Content
from course.content.by_id import ById
from course.content.row_names import citation
from course.content.rows import Authority, Offence, Row, Source, Update
from course.pictures.contexts import (
    Bar,
    Coverage,
    Drawing,
    Event,
    OffenceBars,
    Penalties,
    Stations,
    Timeline,
)

__all__ = ["Picture", "coverage", "penalties", "stations", "timeline"]


class Picture:
    """A picture as HTML that needs nothing else, and as Markdown for who cannot see it.

    Args:
        drawing: what is drawn.
        lines: the text equivalent, in Markdown.
    """

    def __init__(self, drawing: Drawing, lines: Sequence[str]) -> None:
        self._html = render(_environment(), drawing)
        self._markdown = "\n".join(lines) + "\n"

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self._html, "text/markdown": self._markdown, "text/plain": self._markdown}

    def __repr__(self) -> str:
        return self._markdown


def coverage(content: Content, *topics: str) -> Picture:
    """What each report covers, topic by topic, as the article describes it; the gaps stay empty.

    Args:
        content: the library.
        topics: the topics wanted, as the table of propositions names them; all if left out.
    """
    reports = [
        row for row in content.sources.values() if row.layer == "article" and row is not content.article
    ]
    said = [row for row in content.propositions.values() if row.voice == "report"]
    known = ById[set[str]]({}, "topic")
    for row in said:
        known.setdefault(row.topic, set()).update(row.sources)
    covered = {topic: known[topic] for topic in topics or known}
    used = [report for report in reports if any(report.id in ids for ids in covered.values())]
    rows = [(topic, [report.id in ids for report in used]) for topic, ids in covered.items()]
    names = [report.label for report in used]
    lines = [
        f"- {topic}: {'; '.join(name for name, covers in zip(names, cells, strict=True) if covers)}"
        for topic, cells in rows
    ]
    return Picture(
        Coverage(names, rows, content.words.article),
        ["**What each report covers**", "", *lines],
    )


def timeline(content: Content, *ids: str) -> Picture:
    """Reports, events and the law in the order in which they came.

    Args:
        content: the library.
        ids: ids of sources, updates and authorities that have a date.
    """
    events = sorted((_event(content.rows[id_], content) for id_ in ids), key=lambda event: event.sorted_by)
    lines = [f"- {event.when}: {event.what} ({event.layer_name})" for event in events]
    return Picture(Timeline(events), ["**In order of time**", "", *lines])


def stations(content: Content, test: str) -> Picture:
    """A legal test as a line of stations, a question each, with its standard of proof.

    Args:
        content: the library.
        test: the test's id.
    """
    found = content.tests[test]
    stops = [element for element in content.elements.values() if element.test == test]
    lines = [f"{number}. {stop.question}" for number, stop in enumerate(stops, start=1)]
    return Picture(Stations(found, stops), [f"**{found.name}**", "", *lines])


def penalties(content: Content, *ids: str) -> Picture:
    """The most that an offence can bring, in years, before and after the penalties were raised.

    Args:
        content: the library.
        ids: the offences' ids; all if left out.
    """
    rows = [content.offences[id_] for id_ in ids or content.offences]
    longest = max(years for row in rows for years in (row.before_max_years, row.after_max_years) if years)
    before, after = (word.label for word in content.words.penalties.values())
    lines = [
        f"- {row.provision}, {row.act}. {before}: {row.before or 'none'}. {after}: {row.after}"
        for row in rows
    ]
    bars = [_bars(row, longest) for row in rows]
    return Picture(Penalties(bars, before, after), ["**Penalties**", "", *lines])


def _event(row: Row, content: Content) -> Event:
    match row:
        case Source():
            layer, date, what = row.layer, row.published, row.short
        case Update():
            layer, date, what = "after", row.happened, row.title
        case Authority():
            layer, date, what = "law", row.decided, citation(row, content)[0]
        case _:
            raise WrongKind(f"{row.id} has no date: give ids of sources, updates and authorities.")
    return Event(in_words(date), date, what, layer, content.words.layers[layer].label)


def _bars(row: Offence, longest: float) -> OffenceBars:
    def bar(most: float | None, least: float | None) -> Bar | None:
        if most is None:
            return None
        start = (least or 0) / longest * 100
        return Bar(start, most / longest * 100 - start)

    return OffenceBars(row, bar(row.before_max_years, None), bar(row.after_max_years, row.after_min_years))


@cache
def _environment() -> Environment:
    return environment(Path(__file__).parent)


# What a notebook's cell may call, by the name it calls it.
CALLS: dict[str, Callable[..., Picture]] = {
    "coverage": coverage,
    "timeline": timeline,
    "stations": stations,
    "penalties": penalties,
}
