"""The register's log: each entry sealed to the one before it, so that nothing in it can be changed unseen.

An entry holds no name and no id, only what `mark` gives: an HMAC of what happened under a key that belongs
to one record. Once that key is deleted the entry says nothing of anybody, and the chain is still whole.
A chain that only its owner holds can be rewritten whole: what its head was has to be held by somebody else.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

START = "0" * 64  # what stands before the first entry


@dataclass(frozen=True)
class Entry:
    """An entry of the log.

    Attributes:
        number: its place, from 1.
        at: when, in UTC, as 2026-11-23T16:30:00Z.
        kind: what happened.
        mark: the HMAC of what happened.
        previous: the digest of the entry before.
        digest: its own.
    """

    number: int
    at: str
    kind: str
    mark: str
    previous: str
    digest: str


@dataclass(frozen=True)
class Broken:
    """The first place at which a log is not as it was written, and how."""

    number: int
    why: str

    def __str__(self) -> str:
        return f"The log is not as it was written: entry {self.number:,} {self.why}."


def next_entry(before: Entry | None, at: str, kind: str, mark: str) -> Entry:
    """The entry that follows another.

    Args:
        before: the last one; nothing where the log is empty.
        at: when.
        kind: what happened.
        mark: the HMAC of what happened.
    """
    number, previous = (before.number + 1, before.digest) if before else (1, START)
    return Entry(number, at, kind, mark, previous, _digest(number, at, kind, mark, previous))


def marked(key: str, happened: Mapping[str, str]) -> str:
    """The HMAC-SHA-256 of what happened, under the key of the record that it happened to.

    Args:
        key: 64 hexadecimal digits.
        happened: what, by name.
    """
    return hmac.new(bytes.fromhex(key), canonical(happened), hashlib.sha256).hexdigest()


def first_broken(entries: Iterable[Entry]) -> Broken | None:
    """Where a log was changed.

    Args:
        entries: all of them, in their order.

    Returns:
        The first entry that is not what was written there; nothing where all are.
    """
    before: Entry | None = None
    for place, entry in enumerate(entries, start=1):
        if entry.number != place:
            return Broken(place, "is missing")
        if entry.digest != _digest(entry.number, entry.at, entry.kind, entry.mark, entry.previous):
            return Broken(place, "was edited")
        if entry.previous != (before.digest if before else START):
            return Broken(place, "does not follow from the one before it")
        before = entry
    return None


def canonical(value: Mapping[str, str | int | None]) -> bytes:
    """The one JSON text of an object of ASCII names with texts, whole numbers and nothing (RFC 8785)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _digest(number: int, at: str, kind: str, mark: str, previous: str) -> str:
    entry: dict[str, str | int] = {"at": at, "kind": kind, "mark": mark, "number": number}
    return hashlib.sha256(bytes.fromhex(previous) + canonical(entry)).hexdigest()
