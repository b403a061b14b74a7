"""A record as the register keeps it: what was issued, byte for byte, and how it stands today."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import sqlalchemy as sql

from course.records.statement import Statement
from course.records.written import RecordUnreadable, from_json

Standing = Literal["valid", "superseded", "revoked"]


@dataclass(frozen=True)
class Holder:
    """Whose record of what: of one pass there is one that holds.

    Attributes:
        place: the id of the class, or of the learner's own copy, in which the work was done.
        learner: the learner's id there.
        work: the id of what was completed.
    """

    place: str
    learner: str
    work: str


@dataclass(frozen=True)
class StatusPlace:
    """Where a record's bit stands: in which published list, and at which index of it."""

    number: int
    index: int


@dataclass(frozen=True)
class Kept:
    """A record in the register.

    Attributes:
        id: its id.
        holder: whose, of what.
        text: all that `record.json` holds, as it was issued.
        credential: its signed form; empty where nobody signed it.
        kid: the key that signed it.
        place: where its bit stands; nothing where nobody signed it.
        standing: whether it still holds.
        why: why not, in a word or two.
        ended: since when not, as 2026-11-23T16:30:00Z.
        superseded_by: the record that took its place.
        code: its short code, once it is in the register.
    """

    id: str
    holder: Holder
    text: str
    credential: str = ""
    kid: str = ""
    place: StatusPlace | None = None
    standing: Standing = "valid"
    why: str = ""
    ended: str = ""
    superseded_by: str | None = None
    code: str = ""

    @property
    def readable(self) -> Statement | None:
        """What it says; nothing where the row was spoilt, which leaves nobody without a record."""
        try:
            return self.statement
        except RecordUnreadable:
            return None

    @cached_property
    def statement(self) -> Statement:
        """What it says, an older one brought up to this version.

        Raises:
            RecordUnreadable: the row was spoilt.
        """
        return from_json(self.text)


def kept(row: sql.Row[Any]) -> Kept:
    """A row of the register."""
    place = None if row.list_number is None else StatusPlace(row.list_number, row.list_index)
    return Kept(
        row.id,
        Holder(row.place, row.learner, row.work),
        row.statement,
        row.credential,
        row.kid,
        place,
        row.standing,
        row.why,
        row.ended,
        row.superseded_by,
        row.code,
    )
