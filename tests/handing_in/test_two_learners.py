"""Two learners hand in by turns in one process and one class, and nothing of one reaches the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.base.places import content_root
from course.handing_in.file_to_send import put_to_send
from course.handing_in.hand_in import hand_in_now
from course.handing_in.participant import Participant
from course.handing_in.status import hand_in_status
from course.hosts.lab.notebook_copies import copy_notebooks
from course.issuing.record_files import RECORD
from course.learner.answers import FILE_NAME, parse
from course.learner.learner import learner_at
from course.marking.nbgrader.classroom import Classroom
from course.marking.nbgrader.configuration import enter, make_folders
from course.marking.nbgrader.own_classroom import own_classroom
from course.records import from_json
from tests.records.passes import everything_right

EXERCISE = "ex5-parent"
NAMES = {"ada": "Ada Example", "ben": "Ben Example"}


@pytest.fixture
def room(tmp_path: Path) -> Classroom:
    """A class in which both can hand in."""
    made = own_classroom().elsewhere(tmp_path / "class")
    make_folders(made)
    enter(made, EXERCISE)
    return made


@pytest.fixture
def two(tmp_path: Path, room: Classroom) -> dict[str, Participant]:
    """Two learners, each with folders of their own, who have answered all of it."""
    made = {}
    for name in NAMES:
        home = tmp_path / name
        desk = copy_notebooks(home, content_root()) / "exercises" / EXERCISE
        learner = learner_at(home)
        (desk / FILE_NAME).write_text(everything_right(learner.reference), encoding="utf-8")
        made[name] = Participant(learner, room)
    return made


def file_of(who: Participant) -> Path:
    return who.learner.home / "desk" / "exercises" / EXERCISE / FILE_NAME


def passed(who: Participant) -> bool:
    status = hand_in_status(who.again(), EXERCISE)
    return status is not None and status.passed


def hand_in(who: Participant, name: str) -> str:
    return hand_in_now(who, EXERCISE, NAMES[name], file_of(who).parent)


def submitted(who: Participant) -> tuple[str, str]:
    """Whose answers, and with which name, lie where this learner's are to be marked."""
    answers = parse((who.classroom.submission(who.learner.id, EXERCISE) / FILE_NAME).read_bytes())
    return str(answers.learner), answers.name


def test_with_keys_each_has_a_mark_and_a_record_of_their_own(two: dict[str, Participant]):
    right = {name: file_of(who).read_text(encoding="utf-8") for name, who in two.items()}
    for name, who in two.items():
        blank = parse(right[name].encode()).model_copy(update={"boards": {}})
        file_of(who).write_text(blank.model_dump_json(), encoding="utf-8")
        assert hand_in(who, name) == ""
    assert [passed(who) for who in two.values()] == [False, False]

    for name, who in two.items():
        file_of(who).write_text(right[name], encoding="utf-8")
        assert hand_in(who, name) == ""
        assert passed(two["ada"]) and passed(two["ben"]) is (name == "ben")

    for name, who in two.items():
        found = hand_in_status(who.again(), EXERCISE)
        assert found is not None and found.attempt == 2 and found.record is not None
        record = from_json((found.record / RECORD).read_bytes())
        assert record.learner.name == NAMES[name]
        assert submitted(who.again()) == (str(who.learner.reference), NAMES[name])


def test_without_keys_each_has_a_file_of_their_own_to_send(
    two: dict[str, Participant], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(Classroom, "has_keys", False)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "jupyter"))

    for _ in range(2):
        for name, who in two.items():
            assert hand_in(who, name) == ""

    for name, who in two.items():
        path = put_to_send(who.again(), EXERCISE)
        assert path is not None and path.is_relative_to(who.learner.home)
        sent = parse(path.read_bytes())
        assert path.name == f"{who.again().learner.id}_{EXERCISE}.json"
        assert (sent.learner, sent.name) == (who.learner.reference, NAMES[name])
        assert submitted(who.again()) == (str(who.learner.reference), NAMES[name])
        status = hand_in_status(who.again(), EXERCISE)
        assert status is not None and status.attempt == 2 and status.mark is None and status.record is None
