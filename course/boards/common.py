"""What several boards show alike: choices, questions of law, and where statements come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from course.boards.cards import citation
from course.library.library import Library
from course.library.words import Word

View = dict[str, Any]


def cited(ids: list[str], content: Library) -> list[View]:
    """Where statements come from, each source once."""
    found = dict.fromkeys(citation(content.rows[id_], content) for id_ in ids)
    return [{"label": label, "address": address} for label, address in found]


def choices(words: Mapping[Any, Word]) -> list[View]:
    """Named choices, as a board lists them."""
    return [{"id": id_, "label": word.label, "hint": word.hint} for id_, word in words.items()]


def element_choice(id_: str, content: Library) -> View:
    """An element, as a board offers it."""
    element = content.elements[id_]
    return {
        "id": id_,
        "label": element.short,
        "question": element.question,
        "test": content.tests[element.test].name,
    }
