"""What the panel shows with which an exercise is handed in, when that was done."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ToSend:
    """A file to send."""

    name: str
    address: str


@dataclass(frozen=True)
class HandedIn:
    """What was handed in; what is empty is not shown."""

    words: str
    address: str
    look: str
    send: ToSend | None
    send_words: str
    owed: str
