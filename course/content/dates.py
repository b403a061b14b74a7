"""Dates as far as they are known: a year, a month or a day, and spans between two of them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from course.base.dates import MONTHS

_PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_MONTHS = {name: number for number, name in enumerate(MONTHS, start=1)}
_NAMED = re.compile(
    rf"(?:\b(?P<day>\d{{1,2}}) )?(?:\b(?P<month>{'|'.join(_MONTHS)}) )?\b(?P<year>20[0-3]\d)\b"
)


def earliest(partial: str) -> date:
    """The first day that a partial date can mean."""
    return date.fromisoformat((partial + "-01-01")[:10])


def latest(partial: str) -> date:
    """The last day that a partial date can mean."""
    first = earliest(partial)
    if partial.count("-") == 0:
        return first.replace(month=12, day=31)
    if partial.count("-") == 1:
        return first.replace(day=monthrange(first.year, first.month)[1])
    return first


def begins(span: str) -> date:
    """The first day of a span."""
    return earliest(span.split("/", maxsplit=1)[0])


def ends(span: str) -> date:
    """The last day of a span."""
    return latest(span.rsplit("/", maxsplit=1)[-1])


def named_in(text: str) -> Iterator[str]:
    """The dates with a year that a text names, as partial dates.

    Args:
        text: what is read.

    Yields:
        2020, 2022-10 or 2022-10-31 for "since 2020", "in October 2022" or "on 31 October 2022".
    """
    for found in _NAMED.finditer(text):
        year, month, day = found["year"], found["month"], found["day"]
        if month is None:
            yield year
        else:
            number = f"{year}-{_MONTHS[month]:02}"
            yield f"{number}-{int(day):02}" if day else number


def _span(value: object) -> object:
    """YAML reads a whole day as a date, and a year as a number."""
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, int) else value


def _checked(span: str) -> str:
    if span.count("/") > 1 or not all(_PARTIAL.fullmatch(part) for part in span.split("/")):
        raise ValueError("write a date as YYYY, YYYY-MM or YYYY-MM-DD, a span as two of them with a slash")
    try:
        first, last = begins(span), ends(span)
    except ValueError as error:
        raise ValueError(f"there is no such date ({error})") from None
    if last < first:
        raise ValueError("the span ends before it begins")
    return span


Span = Annotated[str, BeforeValidator(_span), AfterValidator(_checked)]
