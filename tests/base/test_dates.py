"""A date reads the same wherever the course writes one, in English on every computer."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import course
from course.base.dates import in_words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2024", "2024"),
        ("2024-06", "June 2024"),
        ("2024-04-04", "4 April 2024"),
        (date(2026, 12, 31), "31 December 2026"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(when: str | date, words: str):
    assert in_words(when) == words


def test_no_other_module_names_months_which_would_follow_the_computers_language():
    files = [path for path in Path(course.__file__).parent.rglob("*.py") if path.name != "dates.py"]

    own = [
        path.name for path in files if re.search(r"month_name|%-?[bB]\b|\"January\"", path.read_text("utf-8"))
    ]

    assert own == []
