"""What the page of the record lists."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RecordRow:
    """An exercise on the page of the record; an empty address is not shown.

    `standing` says whether the provider attests its record; empty where there is none.
    """

    title: str
    standing: str
    words: str
    certificate: str
    file: str
    feedback: str


@dataclass(frozen=True)
class NoteRow:
    """A note of the learner's own: on which step or document of what, where that is, and the note."""

    work: str
    step: str
    address: str
    text: str


@dataclass(frozen=True)
class RecordPanel:
    """What a page of feedback says of the record; without addresses there is nothing to download yet."""

    heading: str
    words: str
    certificate: str = ""
    file: str = ""
