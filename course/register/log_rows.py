"""The log as rows of the register: appended to by whoever writes, read and checked by whoever asks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sql

from course.register.chain import Broken, Entry, first_broken, marked, next_entry
from course.register.compact import NotCompact, read, signed
from course.register.issuer import Issuer
from course.register.tables import ACTS, HEAD, LOG

_ONE = 1


@dataclass(frozen=True)
class Head:
    """What the log was when its head was last signed: that is what is held by somebody outside.

    Attributes:
        size: how many entries it had.
        digest: that of the last one.
        at: when.
        signed: the signed form.
    """

    size: int
    digest: str
    at: str
    signed: str


def append(connection: sql.Connection, kind: str, key: str, said: Mapping[str, str]) -> None:
    """Write an entry.

    Args:
        connection: a transaction that writes, and alone.
        kind: what happened.
        key: that of the record that it happened to.
        said: what, by name.
    """
    entry = next_entry(last(connection), f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", kind, marked(key, said))
    connection.execute(LOG.insert(), vars(entry))
    if said:
        row = {"number": entry.number, "record": said["record"], "said": json.dumps(dict(said))}
        connection.execute(ACTS.insert(), row)


def forget(connection: sql.Connection, record: str) -> None:
    """Take away what ties entries to a record; the entries stay."""
    connection.execute(ACTS.delete().where(ACTS.c.record == record))


def sign_head(connection: sql.Connection, issuer: Issuer) -> None:
    """Sign what the log is now, unless it is signed."""
    newest = last(connection)
    there = connection.scalar(sql.select(HEAD.c.size).filter_by(id=_ONE)) or 0
    if newest is None or newest.number == there:
        return
    moment = datetime.now(UTC)
    claims = {
        "iss": issuer.provider.id,
        "iat": int(moment.timestamp()),
        "size": newest.number,
        "digest": newest.digest,
    }
    row = {"size": newest.number, "signed": signed(claims, issuer.signer)}
    if not connection.execute(HEAD.update().where(HEAD.c.id == _ONE).values(**row)).rowcount:
        connection.execute(HEAD.insert().values(id=_ONE, **row))


def last(connection: sql.Connection) -> Entry | None:
    """The newest entry, if there is one."""
    row = connection.execute(LOG.select().order_by(LOG.c.number.desc()).limit(1)).first()
    return _entry(row) if row else None


def entries(connection: sql.Connection) -> Iterator[Entry]:
    """Every entry, in order."""
    found = connection.execution_options(yield_per=1000).execute(LOG.select().order_by(LOG.c.number))
    for row in found:
        yield _entry(row)


def _entry(row: sql.Row[Any]) -> Entry:
    return Entry(row.number, row.at, row.kind, row.mark, row.previous, row.digest)


def head(connection: sql.Connection) -> Head | None:
    """The head that was signed last.

    Raises:
        NotCompact: what stands there is nothing that was signed.
    """
    row = connection.execute(HEAD.select().filter_by(id=_ONE)).first()
    if row is None:
        return None
    claims = read(row.signed).claims
    at = f"{datetime.fromtimestamp(claims['iat'], UTC):%Y-%m-%dT%H:%M:%SZ}"
    return Head(claims["size"], claims["digest"], at, row.signed)


def broken(connection: sql.Connection) -> Broken | None:
    """Where the log is not as it was written, by itself or by its signed head; nothing where it is whole."""
    found = list(entries(connection))
    wrong = first_broken(found)
    if wrong is not None:
        return wrong
    try:
        known = head(connection)
    except (NotCompact, KeyError, TypeError):
        return Broken(len(found), "has a head that nobody signed")
    if known is not None and len(found) < known.size:
        return Broken(len(found) + 1, "is missing: the head that was signed counts it")
    if known is not None and known.size and found[known.size - 1].digest != known.digest:
        return Broken(known.size, "is not the one that the head signs")
    return None
