"""What each template of what learners are sent is given. A test holds the templates to these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Sent:
    """A file that goes with the feedback: its name, what it is in words, and its content in base64."""

    name: str
    words: str
    kind: str
    base64: str


@dataclass(frozen=True)
class RecordPart:
    """What stands under the feedback: the record's files, to be saved."""

    template: ClassVar[str] = "record-part"
    files: Sequence[Sent]


@dataclass(frozen=True)
class Prompt:
    """A question of the learner's own note, and what helps to answer it."""

    asks: str
    helps: str


@dataclass(frozen=True)
class OwnNote:
    """Part B as a form: what it is about, and what it asks."""

    template: ClassVar[str] = "own-note"
    title: str
    completed: str
    code: str
    prompts: Sequence[Prompt]
