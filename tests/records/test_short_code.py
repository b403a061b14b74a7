"""The short code of a record."""

from __future__ import annotations

import re

from course.records import new_short_code
from course.records.short_code import grouped


def test_a_code_is_twelve_characters_that_cannot_be_confused() -> None:
    """A code has no I, L, O or U, so that it can be read out over the telephone."""
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{12}", new_short_code()) for _ in range(500))


def test_codes_differ() -> None:
    """A thousand codes are a thousand different codes."""
    assert 1000 == len({new_short_code() for _ in range(1000)})


def test_a_code_is_printed_in_groups_of_four() -> None:
    """Hyphens part a code's groups and nothing is lost."""
    assert "7QKM-2R9D-XW4B" == grouped("7QKM2R9DXW4B")
