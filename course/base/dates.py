"""Dates in words, in English whatever language the computer speaks."""

from __future__ import annotations

from datetime import date

# Not strftime's %B nor calendar's names, which follow the computer's language.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_words(when: str | date) -> str:
    """A date as a lawyer writes it: 2024, June 2024 or 24 April 2024.

    Args:
        when: a date, or a text that states it as far as it is known: 2024, 2024-06 or 2024-04-24.
    """
    year, *rest = str(when).split("-")
    parts = [year, *(MONTHS[int(month) - 1] for month in rest[:1]), *(str(int(day)) for day in rest[1:])]
    return " ".join(reversed(parts))


def day_and_month(day: date) -> str:
    """A day that is near, without its year: 14 December."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def span_in_words(span: str) -> str:
    """A date, or two of them with a slash between, in words; nothing for nothing.

    Args:
        span: 2022, 2022-12, or 2021/2022-12.
    """
    return " to ".join(in_words(part) for part in span.split("/")) if span else ""
