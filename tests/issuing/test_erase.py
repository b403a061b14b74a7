"""Whoever is erased is nowhere any more, in no file and no log; all others stay, and the log stays whole."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from typer.testing import CliRunner

from course.commands.app import app
from course.issuing.cohort import issue_cohort
from course.issuing.erase import NoLearner, erase, traces
from course.issuing.issue import own_register
from course.issuing.steps import steps
from course.marking.gradebook.allowances import allow_attempts
from course.marking.nbgrader.classroom import Classroom
from course.register.pinned import pinned_in
from course.register.published import files
from course.register.register import Register
from course.register.verify import verify
from tests.records.passes import EXERCISE, a_cohort
from tests.register.making import issuer_named

GONE, STAYS = "learner-0001", "learner-0002"
PERSONAL = (GONE, "Learner Example 1", "00000000-0000-4000-8000-000000000002")


@pytest.fixture
def room(tmp_path: Path) -> Classroom:
    return a_cohort(tmp_path / "class", 4)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(f"sqlite:///{tmp_path / 'p.db'}", issuer_named("Example", "https://training.example"))


def issue(room: Classroom, register: Register) -> None:
    learners = [one.learner for one in steps(room, EXERCISE, register)]
    list(issue_cohort(room, EXERCISE, learners, register, lambda _: None))


def everything(folder: Path) -> bytes:
    """All names and contents of files but the learners' desk, which is nobody's in a class."""
    found = [path for path in folder.rglob("*") if "desk" not in path.parts]
    return b"".join(str(path).encode() + (path.read_bytes() if path.is_file() else b"") for path in found)


def test_whoever_is_erased_is_in_no_file_and_no_database_and_the_rest_stays(room, register, tmp_path):
    issue(room, own_register(room))
    issue(room, register)
    allow_attempts(room, GONE, EXERCISE, 1, "ill on the day")
    (room.work / "analysis").mkdir()
    (room.work / "analysis" / "page.html").write_text(f"<td>{GONE}</td>")
    before = everything(tmp_path)
    assert all(text.encode() in before for text in PERSONAL)
    shown = {(one.what, one.where) for one in traces(room, GONE, register)}
    assert {("records", "the provider's register"), ("records", "the class's register")} <= shown
    assert {what for what, _ in shown} >= {
        "files",
        "name and id",
        "what was allowed",
        "a page that names them",
    }

    erase(room, GONE, register)

    after = everything(tmp_path)
    assert [text for text in PERSONAL if text.encode() in after] == []
    assert traces(room, GONE, register) == [] and b"Learner Example 2" in after
    assert register.broken() is None and own_register(room).broken() is None
    assert [one.learner for one in steps(room, EXERCISE, register)] == [
        "learner-0000",
        STAYS,
        "learner-0003",
    ]
    assert {one.doing for one in steps(room, EXERCISE, register)} == {"keep"}
    erase(room, GONE, register)


def test_what_was_revoked_does_not_hold_again_once_it_is_erased(room, register, tmp_path):
    issue(room, register)
    records = {one.holder.learner: one for one in register.all()}
    register.revoke(records[GONE].id, "withdrawn")

    erase(room, GONE, register)

    for name, content in files(register.issuer, register.published(), register.sealed()).items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(content)
    pinned = [pinned_in(tmp_path / "site")]
    assert verify(records[GONE].credential.encode(), pinned).outcome == "refused"
    assert verify(records[STAYS].credential.encode(), pinned).outcome == "valid"


@pytest.mark.parametrize("id_", ["", ".", "..", "../other", "a/b", "a\\b"])
def test_what_is_no_learners_id_erases_nothing(room, id_):
    with pytest.raises(NoLearner):
        erase(room, id_)

    assert (room.work / "submitted" / STAYS).is_dir()


def test_the_command_shows_first_and_no_log_says_anything_of_anybody(room, monkeypatch, caplog):
    monkeypatch.setenv("COURSE_CLASSROOM", str(room.root))
    monkeypatch.setenv("COURSE_PROVIDER", str(room.root / "no-provider"))
    caplog.set_level(logging.DEBUG)

    def told(*words: str) -> str:
        made = CliRunner().invoke(app, ["records", *words])
        assert made.exit_code == 0, made.output
        return " ".join(made.output.split())

    told("issue", EXERCISE, "--apply")
    assert "Nothing is erased yet" in told("erase", GONE)
    assert (room.work / "records" / GONE).is_dir()
    assert "Erased." in told("erase", GONE, "--apply")
    assert not (room.work / "records" / GONE).exists()
    assert CliRunner().invoke(app, ["records", "erase", GONE]).exit_code == 1
    said = "".join(record.getMessage() for record in caplog.records)
    assert "Learner Example" not in said and "learner-0" not in said
