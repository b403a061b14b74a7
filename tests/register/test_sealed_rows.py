"""Each certificate is sealed by the log: one that was edited, lost or put in is found by its position."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager

import pytest
import sqlalchemy as sql

from course.records import Statement, to_json
from course.register import record_rows
from course.register.register import Register
from course.register.sealed_rows import issued_words
from course.register.tables import FILES
from tests.register.making import changed, draft, holder


def with_certificates(register: Register) -> list[str]:
    """Three certificates made with their records, one made later (entry 5), and one that never was."""
    made = [register.issue(holder(f"learner-{n}"), draft(f"learner-{n}"), as_pdf).record.id for n in range(3)]
    made.append(register.issue(holder("learner-3"), draft("learner-3")).record.id)
    register.keep_certificate(made[-1], b"made later")
    made.append(register.issue(holder("learner-4"), draft("learner-4")).record.id)
    assert register.broken() is None
    return made


def as_pdf(statement: Statement, _: str) -> bytes:
    return to_json(statement).encode()


def edited(content: bytes) -> dict[str, object]:
    """What somebody writes who knows that a digest stands beside the file."""
    return {"content": content, "sha256": hashlib.sha256(content).hexdigest()}


@pytest.mark.parametrize(
    ("edit", "number"),
    [
        (lambda made, pdf: FILES.update().filter_by(record=made[1]).values(content=pdf[:-1] + b"]"), 2),
        (lambda made, pdf: FILES.update().filter_by(record=made[1]).values(edited(pdf[:-1] + b"]")), 2),
        (lambda made, pdf: FILES.update().filter_by(record=made[3]).values(edited(pdf)), 5),
        (lambda made, _: FILES.delete().filter_by(record=made[2]), 3),
        (lambda made, _: FILES.delete().filter_by(record=made[3]), 5),
        (lambda made, _: FILES.update().filter_by(record=made[2]).values(record=made[4]), 3),
        (lambda made, pdf: FILES.insert().values(record=made[4], name="certificate.pdf", **edited(pdf)), 6),
        (lambda _, pdf: FILES.insert().values(record="nobody", name="certificate.pdf", **edited(pdf)), 0),
    ],
)
def test_a_certificate_that_is_not_as_it_was_issued_is_found_by_its_position(address, issuer, edit, number):
    register = Register(address, issuer)
    made = with_certificates(register)
    command = edit(made, register.certificate(made[1]))

    engine = sql.create_engine(address)
    with engine.begin() as connection:
        connection.execute(command)
    engine.dispose()

    assert register.broken().number == number


def test_who_watches_hears_how_many_certificates_are_read_and_of_each_in_its_turn(address, issuer):
    register = Register(address, issuer)
    made = with_certificates(register)
    heard: list[object] = []

    @contextmanager
    def watch(total):
        heard.append(total)
        yield heard.append

    assert register.broken(watch) is None
    assert heard[0] == 4 and set(heard[1:]) == set(made[:4])


def test_a_certificate_that_an_earlier_version_kept_is_no_fault_while_its_own_digest_fits(
    address, issuer, monkeypatch
):
    def less(row, _):
        return {name: issued_words(row, "")[name] for name in ("record", "statement", "credential")}

    register = Register(address, issuer)
    with monkeypatch.context() as earlier:
        earlier.setattr(record_rows, "issued_words", less)
        for n in range(2):
            register.issue(holder(f"learner-{n}"), draft(f"learner-{n}"), as_pdf)
    register.issue(holder("ben"), draft("ben"), as_pdf)
    assert register.broken() is None

    changed(address, "UPDATE register_file SET sha256 = record WHERE record IN "
                     "(SELECT id FROM register_record WHERE learner = 'learner-1')")  # fmt: skip

    assert register.broken().number == 2
