"""A whole cohort is issued to exactly once, whatever stops an issuer, and however many issue at once."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError
from typer.testing import CliRunner

from course.commands.app import app
from course.issuing import cohort
from course.issuing.cohort import issue_cohort
from course.issuing.record_files import CERTIFICATE, CREDENTIAL, RECORD
from course.issuing.steps import steps
from course.learner.store import StoreFails
from course.marking.cohort.submission_files import who_handed_in
from course.marking.gradebook.enrolment import enrol
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.own_classroom import separate_classroom
from course.register import log_rows
from course.register import register as register_module
from course.register.issuer import Issuer
from course.register.register import Register
from tests.conftest import how_many
from tests.records.passes import EXERCISE, a_cohort
from tests.register.making import draft, holder, issuer_named, pem_of
from tests.shared import made_once

LEARNERS = how_many(30, 1000)
FILES = (RECORD, CERTIFICATE, CREDENTIAL)


@pytest.fixture(scope="module")
def issuer() -> Issuer:
    return issuer_named("Example Law Training", "https://training.example")


@pytest.fixture
def room(tmp_path: Path) -> Classroom:
    whole = made_once("a-cohort-that-passed", lambda into: a_cohort(into, LEARNERS))
    return copied(whole, tmp_path / "class")


def copied(whole: Path, into: Path) -> Classroom:
    shutil.copytree(whole, into)
    return separate_classroom(into)


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def fresh(request, tmp_path: Path) -> Callable[[], str]:
    """What makes the address of an empty database."""
    if request.param == "SQLite":
        return lambda: f"sqlite:///{tmp_path / uuid4().hex}.db"
    server = request.getfixturevalue("postgresql")
    return lambda: server.address(server.database())


def run(room: Classroom, register: Register) -> list[str]:
    """Issue to everybody; what was done, in order."""
    learners = who_handed_in(room, EXERCISE)
    done = list(issue_cohort(room, EXERCISE, learners, register, lambda _: None))
    assert sorted(one.learner for one in done) == learners
    return sorted(one.doing for one in done)


def make_sure_of_each_once(room: Classroom, register: Register) -> None:
    """Everybody has one record that was ever made, holds, and lies in their folder as it was issued."""
    records = {one.holder.learner: one for one in register.all()}
    assert len(list(register.all())) == len(records) == LEARNERS
    assert {one.standing for one in records.values()} == {"valid"}
    for learner, one in records.items():
        folder = room.record(learner, EXERCISE)
        there = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".new"}
        assert there == {
            RECORD: one.text.encode(),
            CERTIFICATE: register.certificate(one.id),
            CREDENTIAL: one.credential.encode(),
        }
    assert register.broken() is None and len(register.log()) == LEARNERS


def test_a_passed_cohort_has_one_of_each_and_again_makes_none(room, issuer, tmp_path):
    register = Register(f"sqlite:///{tmp_path / 'register.db'}", issuer)
    assert {one.doing for one in steps(room, EXERCISE, register)} == {"issue"} and not register.log()

    assert run(room, register) == ["issue"] * LEARNERS
    assert run(room, register) == ["keep"] * LEARNERS

    make_sure_of_each_once(room, register)
    lost = room.record("learner-0003", EXERCISE)
    (lost / CERTIFICATE).write_bytes(b"cut")
    shutil.rmtree(room.record("learner-0004", EXERCISE))
    run(room, register)
    make_sure_of_each_once(room, register)


def test_one_whose_name_no_font_can_set_stops_nobody_else(room, issuer, tmp_path):
    register = Register(f"sqlite:///{tmp_path / 'register.db'}", issuer)
    enrol(room, {"learner-0002": "ཚེ་རིང"})

    done = {
        one.learner: one
        for one in issue_cohort(room, EXERCISE, who_handed_in(room, EXERCISE), register, lambda _: None)
    }

    assert done["learner-0002"].doing == "nothing" and "has no font" in done["learner-0002"].why
    assert len(list(register.all())) == LEARNERS - 1 and register.broken() is None


@pytest.mark.parametrize("at_once", [1, 4])
@pytest.mark.soak
@pytest.mark.timeout(how_many(600, 7200))
def test_killed_at_random_moments_and_run_again_it_makes_each_exactly_once(
    room, fresh, issuer, tmp_path, at_once
):
    key, killed, chance = tmp_path / "key.pem", 0, Random(at_once)
    key.write_bytes(pem_of(issuer))
    address = fresh()
    while killed < how_many(6, 200):
        with issuing(room, address, key, at_once) as running:
            for one in running:
                try:
                    one.wait(timeout=chance.uniform(0, 2))
                except subprocess.TimeoutExpired:
                    one.kill()
            ended = [(one.communicate()[1], one.returncode) for one in running]
        assert {code for _, code in ended} <= {0, -signal.SIGKILL}, ended
        killed += sum(code == -signal.SIGKILL for _, code in ended)
        if any(code == 0 for _, code in ended):  # all is issued: begin anew
            make_sure_of_each_once(room, Register(address, issuer))
            address = fresh()
            shutil.rmtree(room.work / "records")

    register = Register(address, issuer)
    run(room, register)
    assert run(room, register) == ["keep"] * LEARNERS
    make_sure_of_each_once(room, register)


@contextmanager
def issuing(room: Classroom, address: str, key: Path, at_once: int) -> Iterator[list[subprocess.Popen[str]]]:
    words = [sys.executable, "-m", "tests.issuing.issuer", str(room.root), address, str(key)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    running = [subprocess.Popen(words, text=True, **pipes) for _ in range(at_once)]
    try:
        for one in running:
            assert one.stdout.readline() == "begun\n", one.stderr.read()
        yield running
    finally:
        for one in running:
            one.kill()


def test_whoever_stops_it_waits_for_no_more_than_what_was_begun(room, issuer, tmp_path, monkeypatch):
    monkeypatch.setattr(cohort, "PART", 2)
    register = Register(f"sqlite:///{tmp_path / 'register.db'}", issuer)
    learners = who_handed_in(room, EXERCISE)

    running = issue_cohort(room, EXERCISE, learners, register, lambda _: None)
    next(running)
    running.close()

    assert 0 < len(list(register.all())) < LEARNERS and register.broken() is None
    run(room, register)
    make_sure_of_each_once(room, register)


def two_revoke_at_once(register: Register, patch: pytest.MonkeyPatch) -> None:
    """Have one revoke while another has read the end of the log and not written yet."""
    from concurrent.futures import ThreadPoolExecutor

    first, second = (register.issue(holder(who), draft(who)).record for who in ("ada", "bea"))
    with ThreadPoolExecutor(1) as other:
        with register._alone() as connection:
            end_of_log = log_rows.last(connection)
            waiting = other.submit(register.revoke, second.id, "withdrawn")
            while not (waits(connection) or waiting.done()):
                pass
            with patch.context() as read_before:
                read_before.setattr(log_rows, "last", lambda _: end_of_log)
                register_module.record_rows.end(connection, first, "revoked", "withdrawn")
        waiting.result()
    assert register.broken() is None
    assert {one.standing for one in register.all()} == {"revoked"}


def waits(connection) -> bool:
    """Whether somebody waits for the lock, or has written an entry of the log and not committed it."""
    asked = (
        "SELECT count(*) FROM pg_locks WHERE pid <> pg_backend_pid() AND "
        "((locktype = 'advisory' AND NOT granted) OR "
        "(relation = 'register_log'::regclass AND mode = 'RowExclusiveLock'))"
    )
    return bool(connection.exec_driver_sql(asked).scalar())


def test_on_postgresql_two_who_write_at_once_take_turns(postgresql, issuer, monkeypatch):
    two_revoke_at_once(Register(postgresql.address(postgresql.database()), issuer), monkeypatch)


def test_without_the_advisory_lock_two_who_write_at_once_would_not(postgresql, issuer, monkeypatch):
    monkeypatch.setattr(register_module, "_take_turn", lambda _: None)

    with pytest.raises((IntegrityError, StoreFails)):
        two_revoke_at_once(Register(postgresql.address(postgresql.database()), issuer), monkeypatch)


def test_the_command_shows_first_then_does_it_and_says_how_many(room, monkeypatch):
    monkeypatch.setenv("COURSE_CLASSROOM", str(room.root))
    monkeypatch.setenv("COURSE_PROVIDER", str(room.root / "no-provider"))

    def told(*words: str) -> str:
        made = CliRunner().invoke(app, ["records", "issue", EXERCISE, *words])
        assert made.exit_code == 0, made.output
        return " ".join(made.output.split())

    shown = told()
    assert f"{EXERCISE}: {LEARNERS:,} new." in shown and "Nothing is changed yet." in shown
    assert not (room.work / "records").exists()
    assert f"{EXERCISE}: {LEARNERS:,} new." in told("--apply")
    assert f"{EXERCISE}: {LEARNERS:,} kept." in told("--apply")
    assert len(list((room.work / "records").glob("*/*/certificate.pdf"))) == LEARNERS
