"""The rows of the register, each change with its entry in the log; each call is part of a transaction."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import UTC, datetime

import sqlalchemy as sql

from course.register import gone_rows, log_rows
from course.register.kept import Holder, Kept, Standing, StatusPlace, kept
from course.register.sealed_rows import CERTIFICATE, KIND, certificate_words, digest, issued_words
from course.register.status_list import SIZE
from course.register.tables import FILES, GONE, RECORDS, SECRETS

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


def insert(connection: sql.Connection, made: Kept, kind: str, pdf: bytes | None = None) -> None:
    """Enter a record.

    Args:
        connection: a transaction that writes.
        made: the record.
        kind: what the log calls it.
        pdf: its certificate, if it was made with it.
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
    certificate = _put_certificate(connection, made.id, pdf) if pdf is not None else ""
    log_rows.append(connection, kind, key, issued_words(row, certificate))
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
    log_rows.append(connection, how, _key(connection, one.id), {"record": one.id, "why": why})


def certificate(connection: sql.Connection, id_: str) -> bytes | None:
    """A record's certificate as it was issued."""
    found = connection.scalar(sql.select(FILES.c.content).filter_by(record=id_, name=CERTIFICATE))
    return None if found is None else bytes(found)


def keep_certificate(connection: sql.Connection, id_: str, pdf: bytes) -> None:
    """Keep a certificate that was made later, byte for byte, sealed by an entry of its own."""
    words = certificate_words(id_, _put_certificate(connection, id_, pdf))
    log_rows.append(connection, KIND, _key(connection, id_), words)


def _put_certificate(connection: sql.Connection, id_: str, pdf: bytes) -> str:
    sha256 = digest(pdf)
    row = {"record": id_, "name": CERTIFICATE, "sha256": sha256, "content": pdf}
    connection.execute(FILES.insert(), row)
    return sha256


def _key(connection: sql.Connection, id_: str) -> str:
    return connection.scalar(sql.select(SECRETS.c.key).filter_by(record=id_)) or secrets.token_hex(32)


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


def written(moment: datetime) -> str:
    """A moment as the register writes it."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
