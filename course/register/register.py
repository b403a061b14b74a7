"""The register: every record that was ever issued, on SQLite or PostgreSQL.

Whoever writes holds the one lock there is (SQLite's writer, an advisory lock of PostgreSQL), so that two
issuers at once issue one record of one pass, and the log is one chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import sqlalchemy as sql
from sqlalchemy.exc import IntegrityError

from course.learner.sql_engine import engine_of, writing
from course.learner.sql_errors import told_plainly
from course.records.statement import Statement
from course.register import gone_rows, log_rows, record_rows, sealed_rows
from course.register.chain import Broken, Entry
from course.register.decide import Act
from course.register.issuer import Issuer
from course.register.kept import Holder, Kept, kept
from course.register.prepare import MakePdf, Prepared, as_issued, decided, prepared
from course.register.tables import RECORDS, TABLES

_LOCK = 0x7265676973746572  # any number that all who issue use
_TRIES, _CODE = 20, 12


@dataclass(frozen=True)
class Issued:
    """What came of issuing: the record that holds now, what was done about it, and why."""

    record: Kept
    act: Act
    why: str


class Register:
    """A provider's register, or that of a class or a learner without a provider.

    Args:
        address: the database's address, as SQLAlchemy writes it; the tables are made if need be.
        issuer: who signs; nothing where nobody does, and then nothing is attested.

    Raises:
        StoreFails: it cannot be reached.
    """

    def __init__(self, address: str, issuer: Issuer | None = None) -> None:
        self._engine, self.issuer = engine_of(address, TABLES), issuer

    def standing(self, holder: Holder) -> Kept | None:
        """The record that holds, if one does."""
        with told_plainly(), self._engine.connect() as connection:
            return record_rows.standing(connection, holder)

    def standings(self, holders: Iterable[Holder]) -> dict[Holder, Kept]:
        """The record that holds of each of some passes, where one does."""
        with told_plainly(), self._engine.connect() as connection:
            return record_rows.standings(connection, holders)

    def find(self, id_or_code: str) -> Kept | None:
        """A record by its id or its short code, whether it holds or not."""
        code = id_or_code.replace("-", "").upper()
        asked = RECORDS.c.code == code if len(code) == _CODE else RECORDS.c.id == id_or_code
        with told_plainly(), self._engine.connect() as connection:
            row = connection.execute(RECORDS.select().where(asked)).first()
        return kept(row) if row else None

    def all(self) -> Iterator[Kept]:
        """Every record, the first one first."""
        wanted = RECORDS.select().order_by(RECORDS.c.issued, RECORDS.c.id)
        with told_plainly(), self._engine.connect() as connection:
            yield from map(kept, connection.execution_options(yield_per=500).execute(wanted))

    def published(self) -> Iterator[Kept]:
        """Every record, and, by its place alone, how each stood that was erased."""
        yield from self.all()
        with told_plainly(), self._engine.connect() as connection:
            yield from gone_rows.gone(connection)

    def of_learner(self, place: str, learner: str) -> list[Kept]:
        """Every record of a learner in a class, whether it holds or not, the first one first.

        Args:
            place: the id of the class.
            learner: the learner's id there.
        """
        with told_plainly(), self._engine.connect() as connection:
            return record_rows.of_learner(connection, place, learner)

    def look(self, draft: Statement, standing: Kept | None) -> tuple[Act, str]:
        """What `issue` would do, and why, without doing it.

        Args:
            draft: what a record would say.
            standing: the record that holds.
        """
        return decided(as_issued(draft, self.issuer), standing, self.issuer)

    def issue(self, holder: Holder, draft: Statement, pdf: MakePdf | None = None) -> Issued:
        """Issue a record of a pass, or give the one that holds for it.

        A record that says something else of the same pass is superseded.

        Args:
            holder: whose, of what.
            draft: what it would say; it becomes attested where somebody signs, and may attest it.
            pdf: makes its certificate, from what it says and its signed form; it is made later if left out.

        Raises:
            CertificateNotMade: no certificate can be set; nothing was issued.
            StoreFails: the database cannot be written.
        """
        return self.issue_all([(holder, draft)], pdf)[0]

    def issue_all(
        self, drafts: Sequence[tuple[Holder, Statement]], pdf: MakePdf | None = None
    ) -> list[Issued]:
        """Issue many at once: all of them, or, if that cannot be, none. See `issue`."""
        for remaining in reversed(range(_TRIES)):
            ready = [self._prepared(holder, draft, pdf) for holder, draft in drafts]
            with told_plainly():
                try:
                    with self._alone() as connection:
                        return [_put(connection, one) for one in ready]
                except (IntegrityError, _Overtaken):
                    if not remaining:
                        raise
        raise AssertionError("unreachable")

    def revoke(self, id_: str, why: str) -> Kept | None:
        """Revoke a record: it stays, and is said to hold no more.

        Args:
            id_: the record's id.
            why: a word or two; they stay in the register, and only that it was revoked is published.

        Returns:
            The record as it stands now; nothing where there is none.
        """
        with told_plainly(), self._alone() as connection:
            there = record_rows.by_id(connection, id_)
            if there is not None and there.standing != "revoked":
                record_rows.end(connection, there, "revoked", why, there.superseded_by)
            return record_rows.by_id(connection, id_)

    def take_over(self, records: Sequence[Kept]) -> int:
        """Take over records that were issued before there was a register, as they are.

        Returns:
            How many there were that it did not have.
        """
        with told_plainly(), self._alone() as connection:
            new = [one for one in records if record_rows.by_id(connection, one.id) is None]
            for one in new:
                record_rows.insert(connection, one, "taken over")
        return len(new)

    def certificate(self, id_: str) -> bytes | None:
        """A record's certificate as it was issued; nothing where none was made yet."""
        with told_plainly(), self._engine.connect() as connection:
            return record_rows.certificate(connection, id_)

    def keep_certificate(self, id_: str, pdf: bytes) -> bytes:
        """Keep a certificate that was made later; the first one that is kept stays.

        Returns:
            The one that is kept.
        """
        with told_plainly(), self._alone() as connection:
            there = record_rows.certificate(connection, id_)
            if there is None:
                record_rows.keep_certificate(connection, id_, pdf)
        return pdf if there is None else there

    def erase(self, id_: str) -> bool:
        """Erase a record with all that is kept of it; the log stays whole, and says nothing of anybody.

        Returns:
            Whether there was one.
        """
        with told_plainly(), self._alone() as connection:
            return record_rows.erase(connection, id_)

    def log(self) -> list[Entry]:
        """The log, entry by entry."""
        with told_plainly(), self._engine.connect() as connection:
            return list(log_rows.entries(connection))

    def head(self) -> log_rows.Head | None:
        """The head of the log that was signed last."""
        with told_plainly(), self._engine.connect() as connection:
            return log_rows.head(connection)

    def sealed(self) -> log_rows.Head | None:
        """The head of the log as it is now, signed where somebody signs."""
        with told_plainly(), self._alone():
            pass
        return self.head()

    def broken(self, watch: sealed_rows.Watch = sealed_rows.unseen) -> Broken | None:
        """Where the log, or a record that it speaks of, is not as it was written; nothing where all is."""
        with told_plainly(), self._engine.connect() as connection:
            return log_rows.broken(connection) or sealed_rows.first_changed(connection, watch)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def _alone(self) -> Iterator[sql.Connection]:
        with writing(self._engine) as connection:
            _take_turn(connection)
            yield connection
            if self.issuer is not None:
                log_rows.sign_head(connection, self.issuer)

    def _prepared(self, holder: Holder, draft: Statement, pdf: MakePdf | None) -> Prepared:
        with told_plainly(), self._engine.connect() as connection:
            seen = record_rows.standing(connection, holder)
            signs = (self.issuer, record_rows.free_place(connection)) if self.issuer else None
        return prepared(holder, draft, seen, signs, pdf)


def _take_turn(connection: sql.Connection) -> None:
    """Wait until nobody else writes: PostgreSQL would let two read the end of the log, and both follow it.

    SQLite has one writer, from the beginning of its transaction.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sql.select(sql.func.pg_advisory_xact_lock(_LOCK)))


class _Overtaken(Exception):
    """Somebody else issued in between: what was prepared is looked at again."""


def _put(connection: sql.Connection, made: Prepared) -> Issued:
    if record_rows.standing(connection, made.record.holder) != made.seen:
        raise _Overtaken
    if made.act != "keep":
        if made.seen is not None:
            record_rows.end(connection, made.seen, "superseded", made.why, made.record.id)
        record_rows.insert(connection, made.record, "issued", made.pdf)
    return Issued(made.record, made.act, made.why)
