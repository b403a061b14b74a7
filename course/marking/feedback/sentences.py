"""Feedback as it is read: each reason once, and every sentence with one full stop."""

from __future__ import annotations

import re
from dataclasses import replace

from course.marking.feedback.item import Item, Part

# What follows a reason in a part: what the part earned or cost, which is its own to say.
_EARNED = re.compile(
    r"\s*\b(?:It earned|Left out, it earned|It costs|Without the right answer here)\b.*$", re.DOTALL
)
_ENDED = re.compile(r"[.?!…][*)\"'\u2019\u201d]*$")
_FIRST_QUESTION = "The first question it goes to: "


def said_once(item: Item) -> Item:
    """An item in which no part gives a reason that another has given, or that stands at its end.

    Args:
        item: the item.
    """
    said = [item.why]
    parts = []
    for part in item.parts:
        why = _without(part, said)
        said.append(_EARNED.sub("", why))
        parts.append(replace(part, why=why))
    return replace(item, parts=tuple(parts))


def _without(part: Part, said: list[str]) -> str:
    """A part's reason without what was said before it, or stands beside it as what is right."""
    why = part.why
    repeated = [f"{_FIRST_QUESTION}{part.best}"] if part.best and part.right is False else []
    # A question that stands there as the choice is no reason for it.
    repeated += [question for question in (part.chosen, part.best) if question.endswith("?")]
    for text in sorted((text for text in (*said, *repeated) if text), key=len, reverse=True):
        if why.startswith(text):
            why = why[len(text) :].strip()
    return why


def stopped(text: str) -> str:
    """A text with its full stop, unless it ends in one, or in a question.

    Args:
        text: the text.
    """
    return text if _ENDED.search(text.rstrip()) else f"{text.rstrip()}."
