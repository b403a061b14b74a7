"""The rows of the register, each change with its entry in the log; each call is part of a transaction."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime

import sqlalchemy as sql

from course.register import gone_rows, log_rows
from course.register.chain import Broken, marked
from course.register.kept import Holder, Kept, Standing, StatusPlace, kept
from course.register.status_list import SIZE
from course.register.tables import ACTS, FILES, GONE, LOG, RECORDS, SECRETS

CERTIFICATE = "certificate.pdf"
_ENDS = {"superseded", "revoked"}
_DRAWS = 8


def standing(connection: sql.Connection, holder: Holder) -> Kept | None:
    """The record that holds, if one does."""
    row = connection.execute(RECORDS.select().filter_by(**vars(holder), standing="valid")).first()
    return kept(row) if row else None


def standings(connection: sql.Connection, holders: Iterable[Holder]) -> dict[Holder, Kept]:
    """The record that holds of each pass, where one does."""
    wanted: dict[tuple[str, str], list[str]] = {}
    for holder in holders:
        wanted.setdefault((holder.place, holder.work), []).append(holder.learner)
    found = {}
    for (place, work), learners in wanted.items():
        of_work = RECORDS.select().filter_by(place=place, work=work, standing="valid")
        for row in connection.execute(of_work.where(RECORDS.c.learner.in_(learners))):
            found[Holder(place, row.learner, work)] = kept(row)
    return found


def by_id(connection: sql.Connection, id_: str) -> Kept | None:
    """A record, whether it holds or not."""
    row = connection.execute(RECORDS.select().filter_by(id=id_)).first()
    return kept(row) if row else None


def insert(connection: sql.Connection, made: Kept, kind: str) -> None:
    """Enter a record.

    Args:
        connection: a transaction that writes.
        made: the record.
        kind: what the log calls it.
    """
    statement, place, key = made.statement, made.place, secrets.token_hex(32)
    row = {
        "id": made.id,
        "code": statement.short_code,
        **vars(made.holder),
        "standing": made.standing,
        "why": made.why,
        "ended": made.ended,
        "superseded_by": made.superseded_by,
        "issued": written(statement.issued),
        "statement": made.text,
        "credential": made.credential,
        "kid": made.kid,
        "list_number": place and place.number,
        "list_index": place and place.index,
    }
    # Rows beside the statement: with the row in it, each would be prepared anew.
    connection.execute(RECORDS.insert(), row)
    connection.execute(SECRETS.insert(), {"record": made.id, "key": key})
    log_rows.append(connection, kind, key, issued_words(made))
    if made.standing != "valid":
        log_rows.append(connection, made.standing, key, {"record": made.id, "why": made.why})


def end(
    connection: sql.Connection, one: Kept, how: Standing, why: str, superseded_by: str | None = None
) -> None:
    """Say of a record that it holds no more, and why; it stays."""
    changed = {
        "standing": how,
        "why": why,
        "ended": written(datetime.now(UTC)),
        "superseded_by": superseded_by,
    }
    connection.execute(RECORDS.update().where(RECORDS.c.id == one.id).values(**changed))
    key = connection.scalar(sql.select(SECRETS.c.key).filter_by(record=one.id)) or secrets.token_hex(32)
    log_rows.append(connection, how, key, {"record": one.id, "why": why})


def certificate(connection: sql.Connection, id_: str) -> bytes | None:
    """A record's certificate as it was issued."""
    found = connection.scalar(sql.select(FILES.c.content).filter_by(record=id_, name=CERTIFICATE))
    return None if found is None else bytes(found)


def keep_certificate(connection: sql.Connection, id_: str, pdf: bytes) -> None:
    """Keep a certificate, byte for byte."""
    sha256 = hashlib.sha256(pdf).hexdigest()
    row = {"record": id_, "name": CERTIFICATE, "sha256": sha256, "content": pdf}
    connection.execute(FILES.insert(), row)


def of_learner(connection: sql.Connection, place: str, learner: str) -> list[Kept]:
    """Every record of a learner in a class, whether it holds or not."""
    wanted = RECORDS.select().filter_by(place=place, learner=learner).order_by(RECORDS.c.issued)
    return [kept(row) for row in connection.execute(wanted)]


def erase(connection: sql.Connection, id_: str) -> bool:
    """Erase a record, its key, its certificate, and what the log said of it; whether there was one."""
    there = by_id(connection, id_)
    for table, column in ((RECORDS, "id"), (FILES, "record"), (SECRETS, "record")):
        connection.execute(table.delete().where(table.c[column] == id_))
    log_rows.forget(connection, id_)
    if there is None:
        return False
    connection.execute(RECORDS.update().filter_by(superseded_by=id_).values(superseded_by=None))
    if there.place is None:
        log_rows.append(connection, "erased", secrets.token_hex(32), {})
    else:
        gone_rows.enter(connection, there.place, there.standing, there.ended)
    return True


def free_place(connection: sql.Connection) -> StatusPlace:
    """A place in a status list that nobody has or had, drawn so that it tells nothing of the order.

    Once so many draws in the newest list are all taken, it is nearly full, and the next one is begun.
    """
    numbers = [connection.scalar(sql.select(sql.func.max(table.c.list_number))) for table in (RECORDS, GONE)]
    number = max(one or 1 for one in numbers)
    for _ in range(_DRAWS):
        place = {"list_number": number, "list_index": secrets.randbelow(SIZE)}
        taken = (sql.select(table.c.list_index).filter_by(**place) for table in (RECORDS, GONE))
        if all(connection.scalar(one) is None for one in taken):
            return StatusPlace(number, place["list_index"])
    return StatusPlace(number + 1, secrets.randbelow(SIZE))


def first_changed(connection: sql.Connection) -> Broken | None:
    """The first entry of the log whose record is not what it was, or stands otherwise than the log says."""
    records = {row.id: kept(row) for row in connection.execute(RECORDS.select())}
    keys = {row.record: row.key for row in connection.execute(SECRETS.select())}
    acts = sql.select(LOG.c.number, LOG.c.kind, LOG.c.mark, ACTS.c.record, ACTS.c.said)
    joined = (
        acts.join(ACTS, ACTS.c.number == LOG.c.number)
        .where(LOG.c.kind != gone_rows.KIND)
        .order_by(LOG.c.number)
    )
    stands, entered = {}, {}
    for row in connection.execute(joined):
        said, there = json.loads(row.said), records.get(row.record)
        if there is None or marked(keys.get(row.record, ""), said) != row.mark:
            return Broken(row.number, "is about a record that is gone, or says something else of it")
        if row.kind in _ENDS:
            stands[row.record] = row.kind
        else:
            stands[row.record], entered[row.record] = "valid", row.number
            if said != issued_words(there):
                return Broken(row.number, "is about a record that was changed since")
    for id_, there in records.items():
        if id_ not in entered:
            return Broken(0, "is missing for a record that is in the register")
        if stands[id_] != there.standing:
            return Broken(entered[id_], "is about a record that stands otherwise than the log says")
    return gone_rows.first_changed(connection)


def issued_words(made: Kept) -> dict[str, str]:
    """What the log says of a record that was issued, under the record's own key."""
    digests = {
        "statement": hashlib.sha256(made.text.encode()).hexdigest(),
        "credential": hashlib.sha256(made.credential.encode()).hexdigest() if made.credential else "",
    }
    return {"record": made.id, **digests}


def written(moment: datetime) -> str:
    """A moment as the register writes it."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
