"""What is kept of a record that was erased: its place in a status list, and how it stood, sealed in the log.

Nothing of it leads to anybody: a place is drawn by chance, and its key is minted when the record goes.
"""

from __future__ import annotations

import json
import secrets
from typing import Any

import sqlalchemy as sql

from course.register import log_rows
from course.register.chain import Broken, marked
from course.register.kept import Holder, Kept, Standing, StatusPlace
from course.register.tables import ACTS, GONE, LOG, RECORDS, SECRETS

# Of what had no place nothing is kept, and nothing is sealed; an earlier version sealed none.
KIND, _UNSEALED = "erased-listed", "erased"


def enter(connection: sql.Connection, place: StatusPlace, standing: Standing, ended: str) -> None:
    """Keep how a record stood that is erased.

    Args:
        connection: a transaction that writes.
        place: where its bit stands.
        standing: how it stood.
        ended: since when it held no more.
    """
    key, said = secrets.token_hex(32), _words(place.number, place.index, standing, ended)
    row = {"list_number": place.number, "list_index": place.index, "standing": standing, "ended": ended}
    connection.execute(GONE.insert().values(**row))
    connection.execute(SECRETS.insert().values(record=said["record"], key=key))
    log_rows.append(connection, KIND, key, said)


def gone(connection: sql.Connection) -> list[Kept]:
    """What is still known of the records that were erased: how they stood, by their place; no more."""
    return [
        Kept("", Holder("", "", ""), "", place=StatusPlace(row.list_number, row.list_index),
             standing=row.standing, ended=row.ended)
        for row in connection.execute(GONE.select())
    ]  # fmt: skip


def first_changed(connection: sql.Connection) -> Broken | None:
    """The first entry of the log by which an erased record stood otherwise than its place says now."""
    rows = {said["record"]: said for said in map(_of_row, connection.execute(GONE.select()))}
    keys = {row.record: row.key for row in connection.execute(SECRETS.select())}
    of_gone = (
        sql.select(LOG.c.number, LOG.c.mark, ACTS.c.said)
        .join_from(LOG, ACTS, ACTS.c.number == LOG.c.number, isouter=True)
        .where(LOG.c.kind == KIND)
        .order_by(LOG.c.number)
    )
    for entry in connection.execute(of_gone):
        said = json.loads(entry.said or "{}")
        if marked(keys.get(said.get("record", ""), ""), said) != entry.mark:
            return Broken(entry.number, "is about an erased record, and what it says was changed")
        if rows.pop(said["record"], None) != said:
            return Broken(entry.number, "is about an erased record that stands otherwise than the log says")
    return _nowhere_in_the_log(connection, len(rows))


def _nowhere_in_the_log(connection: sql.Connection, rest: int) -> Broken | None:
    """Places that no entry seals: no more of them than an earlier version erased, and none of a record."""
    count = sql.select(sql.func.count())
    unsealed = connection.scalar(count.select_from(LOG).where(LOG.c.kind == _UNSEALED)) or 0
    same = (RECORDS.c.list_number == GONE.c.list_number) & (RECORDS.c.list_index == GONE.c.list_index)
    taken = connection.scalar(count.select_from(GONE.join(RECORDS, same)))
    if rest > unsealed or taken:
        return Broken(0, "is missing for an erased record whose place is in the register")
    return None


def _of_row(row: sql.Row[Any]) -> dict[str, str]:
    return _words(row.list_number, row.list_index, row.standing, row.ended)


def _words(number: int, index: int, standing: str, ended: str) -> dict[str, str]:
    return {"record": f"{number}/{index}", "standing": standing, "ended": ended}
