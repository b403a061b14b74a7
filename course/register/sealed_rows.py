"""What the log seals of a record, and whether the rows of the register are still what it sealed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from operator import attrgetter
from typing import Any

import sqlalchemy as sql

from course.register import gone_rows
from course.register.chain import Broken, canonical, marked
from course.register.tables import ACTS, FILES, LOG, RECORDS, SECRETS

CERTIFICATE, KIND = "certificate.pdf", "certificate"
_ENDS = {"superseded", "revoked"}
_NEVER_CHANGES = ("code", "place", "learner", "work", "issued", "kid", "list_number", "list_index")
_AT_A_TIME = 20  # certificates in memory

# Given how many certificates are read, shows how far that is: each one's record as its turn comes.
Watch = Callable[[int], AbstractContextManager[Callable[[str], None]]]


def issued_words(row: Mapping[Any, Any], certificate: str) -> dict[str, str]:
    """What the log says of a record that was issued, under the record's own key.

    Args:
        row: the record, as its table holds it.
        certificate: the SHA-256 of its certificate; empty where none was made yet.
    """
    return {
        "record": row["id"],
        "statement": digest(row["statement"].encode()),
        "credential": digest(row["credential"].encode()) if row["credential"] else "",
        "certificate": certificate,
        "row": digest(canonical({name: row[name] for name in _NEVER_CHANGES})),
    }


def certificate_words(id_: str, certificate: str) -> dict[str, str]:
    """What the log says of a certificate that was made after its record was issued."""
    return {"record": id_, "certificate": certificate}


def digest(content: bytes) -> str:
    """The SHA-256 of what is kept."""
    return hashlib.sha256(content).hexdigest()


def unseen(_total: int) -> AbstractContextManager[Callable[[str], None]]:
    """Nobody watches."""
    return nullcontext(lambda _: None)


def first_changed(connection: sql.Connection, watch: Watch = unseen) -> Broken | None:
    """The first entry of the log whose record is not what it was, or stands otherwise than the log says."""
    records = {row["id"]: row for row in connection.execute(RECORDS.select()).mappings()}
    keys = {row.record: row.key for row in connection.execute(SECRETS.select())}
    files, stands, entered, sealed = _certificates(connection, watch), {}, {}, set()
    for row in _acts(connection):
        said, there = json.loads(row.said), records.get(row.record)
        if there is None or marked(keys.get(row.record, ""), said) != row.mark:
            return Broken(row.number, "is about a record that is gone, or says something else of it")
        if row.kind in _ENDS:
            stands[row.record] = row.kind
            continue
        if said.get("certificate"):
            sealed.add(row.record)
            if said["certificate"] != files.get(row.record):
                return Broken(row.number, "is about a certificate that was changed since, or is gone")
        if row.kind != KIND:
            stands[row.record], entered[row.record] = "valid", row
            # An earlier version sealed less: what an entry says has to be so, and no more.
            if not said.items() <= issued_words(there, said.get("certificate", "")).items():
                return Broken(row.number, "is about a record that was changed since")
    for id_, there in records.items():
        if id_ not in entered:
            return Broken(0, "is missing for a record that is in the register")
        if stands[id_] != there["standing"]:
            return Broken(entered[id_].number, "is about a record that stands otherwise than the log says")
    return _unsealed(connection, files, sealed, entered) or gone_rows.first_changed(connection)


def _acts(connection: sql.Connection) -> Iterable[Any]:
    """Each entry that is about a record, with what it said, in order."""
    acts = sql.select(LOG.c.number, LOG.c.kind, LOG.c.mark, ACTS.c.record, ACTS.c.said)
    joined = acts.join(ACTS, ACTS.c.number == LOG.c.number).where(LOG.c.kind != gone_rows.KIND)
    return connection.execute(joined.order_by(LOG.c.number))


def _certificates(connection: sql.Connection, watch: Watch) -> dict[str, str]:
    """The SHA-256 of every certificate as it is kept now, by its record's id."""
    wanted = sql.select(FILES.c.record, FILES.c.content).filter_by(name=CERTIFICATE)
    total = connection.execute(sql.select(sql.func.count()).select_from(wanted.subquery())).scalar_one()
    found = connection.execute(wanted, execution_options={"yield_per": _AT_A_TIME})
    sums = {}
    with watch(total) as begun:
        for row in found:
            begun(row.record)
            sums[row.record] = digest(row.content)
    return sums


def _unsealed(
    connection: sql.Connection, files: Mapping[str, str], sealed: set[str], entered: Mapping[str, Any]
) -> Broken | None:
    """A certificate that no entry seals: an earlier version's, as the digest beside it says, or nobody's."""
    beside = {
        row.record: row.sha256 for row in connection.execute(sql.select(FILES.c.record, FILES.c.sha256))
    }
    unsealed = files.keys() - sealed
    if unsealed - entered.keys():
        return Broken(0, "is missing for a certificate that is in the register")
    for by in sorted((entered[id_] for id_ in unsealed), key=attrgetter("number")):
        if "certificate" in json.loads(by.said) or files[by.record] != beside[by.record]:
            return Broken(by.number, "is about a record whose certificate is not the one that was issued")
    return None
