"""Part B as a learner has it in their store: their own, read by nobody else and signed by nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from course.content import Content
from course.learner.answers import Answers
from course.learner.own_part import (
    COMPETENCY,
    IS_PLANNED,
    LEARNED,
    MET_NEED,
    NEED,
    NEXT_NEED,
    PLANNED,
    REFLECTION,
    WHY,
    WILL_CHANGE,
    hours_field,
    read_part,
    texts_in,
)
from course.learner.store import Store
from course.records.fields import only_seen
from course.records.reflection import Afterwards, Beforehand, HoursClaimed, Reflection

# A year of minutes: more is a slip of the keyboard.
MOST_MINUTES = 60 * 24 * 366
_DIGITS = re.compile("[0-9]{1,7}")


def own_reflection(content: Content, store: Store) -> Reflection:
    """Part B of a learner, of the whole course.

    Args:
        content: the course, whose schemes say which hours can be claimed.
        store: where the learner's answers are kept.

    Returns:
        What is kept; empty where nothing is.
    """
    need, after = (read_part(part, content.course.id, store) for part in (NEED, REFLECTION))
    why, came = _seen(need), _seen(after)
    claimed = [
        HoursClaimed(scheme=scheme.name, category=category.label, minutes=minutes)
        for scheme in content.schemes
        for category in scheme.claims
        if (minutes := minutes_in(came.get(hours_field(scheme.id, category.id), "")))
    ]
    return Reflection(
        work=content.course.id,
        need=Beforehand(
            why=why.get(WHY, ""),
            competency=why.get(COMPETENCY, ""),
            planned=IS_PLANNED.get(why.get(PLANNED, "")),
            written=_written(need, why),
        ),
        afterwards=Afterwards(
            learned=came.get(LEARNED, ""),
            met_need=came.get(MET_NEED, ""),
            will_change=came.get(WILL_CHANGE, ""),
            next_need=came.get(NEXT_NEED, ""),
            written=_written(after, came),
        ),
        hours=tuple(claimed),
    )


def minutes_in(text: str) -> int:
    """The minutes that a learner typed; 0 where it is no whole number that anybody can claim."""
    digits = text.strip()
    number = int(digits) if _DIGITS.fullmatch(digits) else 0
    return number if number <= MOST_MINUTES else 0


def _seen(part: Answers | None) -> Mapping[str, str]:
    return {field: only_seen(text) for field, text in texts_in(part).items()}


def _written(part: Answers | None, texts: Iterable[str]) -> datetime | None:
    return part.saved if part and any(texts) else None
