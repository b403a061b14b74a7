"""Sentences one after the other, each with its one full stop: for whatever the course says of a choice."""

from __future__ import annotations

import re

_ENDED = re.compile(r"[.?!…][*)\"'\u2019\u201d]*$")


def sentences(*texts: str) -> str:
    """Texts that say something, as sentences.

    Args:
        texts: in order; empty ones are left out.
    """
    return " ".join(stopped(text) for text in texts if text.strip())


def stopped(text: str) -> str:
    """A text with its full stop, unless it ends in one, or in a question.

    Args:
        text: the text.
    """
    return text if _ENDED.search(text.rstrip()) else f"{text.rstrip()}."


def upper_first(text: str) -> str:
    """A text that begins as a sentence does; the rest stays as it is."""
    return text[:1].upper() + text[1:]


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number_word(number: int) -> str:
    """A small number as a word: four; a larger one in figures."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)
