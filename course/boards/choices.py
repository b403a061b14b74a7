"""What several boards offer alike: named choices, texts to choose from, and questions of law."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeVar

from course.boards.model import Part
from course.content.content import Content
from course.content.words import Word


class Choice(Part):
    """A named choice, with a hint where one helps."""

    id: str
    label: str
    hint: str


class TextOption(Part):
    """One of the texts that a learner chooses from."""

    id: str
    text: str


class ElementChoice(Part):
    """A question of law to choose."""

    id: str
    label: str
    question: str
    test: str


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


class _Text(_WithId, Protocol):
    @property
    def text(self) -> str: ...


T = TypeVar("T", bound=_WithId)


def mixed(options: Iterable[T], about: str) -> list[T]:
    """Options in an order that gives nothing away, and stays the same for everyone.

    Args:
        options: each with an id.
        about: what they are options for, so that the order differs from one to the next.
    """
    return sorted(options, key=lambda option: hashlib.sha256(f"{about}:{option.id}".encode()).digest())


def mixed_texts(options: Iterable[_Text], about: str) -> list[TextOption]:
    """Texts to choose from, as a board lists them, mixed in the same way.

    Args:
        options: each with an id and a text.
        about: what they are options for.
    """
    return mixed((TextOption(id=option.id, text=option.text) for option in options), about)


def choices(words: Mapping[Any, Word]) -> list[Choice]:
    """Named choices, as a board lists them."""
    return [Choice(id=id_, label=word.label, hint=word.hint) for id_, word in words.items()]


def labels(offered: Iterable[Choice]) -> str:
    """What choices are called, in one line."""
    return ", ".join(choice.label.lower() for choice in offered)


def element_choice(id_: str, content: Content) -> ElementChoice:
    """An element, as a board offers it."""
    element = content.elements[id_]
    return ElementChoice(
        id=id_,
        label=element.short,
        question=element.question,
        test=content.tests[element.test].name,
    )
