"""What several boards show alike: choices, questions of law, and where statements come from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from course.content.content import Content
from course.content.row_names import citation
from course.content.words import Word

View = dict[str, Any]


def cited(ids: list[str], content: Content) -> list[View]:
    """Where statements come from, each source once; our own traps and questions are no sources."""
    ours = {*content.traps, *content.tests, *content.elements}
    rows = [content.rows[id_] for id_ in ids if id_ not in ours]
    found = dict.fromkeys(citation(row, content) for row in rows)
    return [{"label": label, "address": address} for label, address in found]


def mixed(options: Iterable[View], about: str) -> list[View]:
    """Options in an order that gives nothing away, and stays the same for everyone.

    Args:
        options: each with an id.
        about: what they are options for, so that the order differs from one to the next.
    """
    return sorted(options, key=lambda option: hashlib.sha256(f"{about}:{option['id']}".encode()).digest())


def choices(words: Mapping[Any, Word]) -> list[View]:
    """Named choices, as a board lists them."""
    return [{"id": id_, "label": word.label, "hint": word.hint} for id_, word in words.items()]


def element_choice(id_: str, content: Content) -> View:
    """An element, as a board offers it."""
    element = content.elements[id_]
    return {
        "id": id_,
        "label": element.short,
        "question": element.question,
        "test": content.tests[element.test].name,
    }
