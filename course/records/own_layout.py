"""A learner's own record as the lines of a body's layout: pure, and the same in every format.

The static edition does the same in `course/pages/front/record/layout.ts`; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from course.base.dates import in_words
from course.base.london import LondonTimeUnknown, london_date
from course.content.schemes import RecordField, Scheme
from course.records.fields import only_seen
from course.records.own_record import OwnRecord, OwnWork
from course.records.wording import in_hours

SELF_ASSESSED = (
    "Self-assessed, the learner's own copy. The provider attests nothing of it; nobody has checked it."
)
PARTLY = (
    "The learner's own copy. What the provider attests is named under the evidence, by the code of "
    "each record; all else is self-assessed."
)

PLANNED, UNPLANNED = "Planned before it began", "Not planned: it came up"


class Row(NamedTuple):
    """A line of a layout, filled in; empty where there is nothing to say."""

    label: str
    text: str


def standing_words(own: OwnRecord) -> str:
    """How far this can be relied on, in a sentence that stands on every export."""
    return PARTLY if own.attested else SELF_ASSESSED


def note_words(scheme: Scheme) -> str:
    """What is said of a layout, below it: where it comes from, and what was not checked."""
    return (
        f"The lines follow what was read of {scheme.short}'s requirements; its own form was not seen. "
        f"Not verified: {scheme.unverified} The course gives no hours: what is claimed is the learner's own "
        "claim."
    )


def rows(own: OwnRecord, scheme: Scheme) -> list[Row]:
    """A learner's record in the layout of a scheme.

    Args:
        own: the record.
        scheme: the body's layout.
    """
    found = fields(own, scheme)
    return [Row(line.label, only_seen(found[line.field])) for line in scheme.layout]


def fields(own: OwnRecord, scheme: Scheme) -> dict[RecordField, str]:
    """What can stand in a layout, each as text with its line breaks."""
    need, after = own.reflection.need, own.reflection.afterwards
    return {
        "name": own.name,
        "activity": f"{own.course}, edition {own.version}. The law as at {own.law_as_at}.",
        "provider": f"{own.provider} ({own.contact})",
        "topics": "; ".join(own.topics),
        "aims": own.aims,
        "feedback": own.feedback,
        "dates": _dates(own),
        "works": "\n".join(work_words(one) for one in own.works),
        "time": _time(own),
        "evidence": "\n".join(_evidence(own)),
        "need": need.why,
        "need_written": _on(need.written),
        "competency": need.competency,
        "planned": "" if need.planned is None else PLANNED if need.planned else UNPLANNED,
        "learned": after.learned,
        "met_need": after.met_need,
        "will_change": after.will_change,
        "next_need": after.next_need,
        "reflection_written": _on(after.written),
        "hours": "\n".join(
            f"{one.category}: {in_hours(one.minutes)}"
            for one in own.reflection.hours
            if one.scheme == scheme.name
        ),
    }


def work_words(one: OwnWork) -> str:
    """A lesson or exercise in a line."""
    name = f"{one.label}: {one.title}" if one.label != one.title else one.title
    ended = name if name.endswith(("?", "!")) else f"{name}."
    when = f"Finished on {in_words(one.finished_on)}" if one.finished_on else "Not finished"
    result = f"; {one.result}" if one.result else ""
    return f"{ended} {when}{result}; {one.measured} min measured, {one.notional} min notional."


def _dates(own: OwnRecord) -> str:
    days = sorted(day for one in own.works for day in (one.started_on, one.finished_on) if day)
    if not days:
        return ""
    first, last = in_words(days[0]), in_words(days[-1])
    return first if first == last else f"{first} to {last}"


def _time(own: OwnRecord) -> str:
    measured = in_hours(sum(one.measured for one in own.works))
    done = sum(one.notional for one in own.works if one.finished_on)
    return (
        f"{measured} at work, measured: {own.method}. The provider's estimate for what is finished: "
        f"{in_hours(done)} of study (notional)."
    )


def _evidence(own: OwnRecord) -> Iterator[str]:
    for one in own.works:
        if one.code:
            who = f"attested by {own.provider}" if one.standing == "attested" else "self-assessed"
            yield f"{one.title}: record {one.code}, {who}"
    yield standing_words(own)


def _on(instant: datetime | None) -> str:
    return in_words(day_in_london(instant)) if instant else ""


def day_in_london(instant: datetime) -> date:
    """The day of an instant, in London where the computer knows it."""
    try:
        return london_date(instant)
    except LondonTimeUnknown:
        return instant.date()
