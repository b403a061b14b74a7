"""What marking and collecting write outlives a power cut, and what one has cut is written again."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from sqlalchemy import event

from benchmarks.cohort import hand_in_cohort
from course.collecting import Manner, collect
from course.marking.cohort.marking_run import mark_all
from course.marking.gradebook.database import gradebook
from course.marking.nbgrader.classroom import Classroom
from tests.hostile.ground import good_answers
from tests.power import Disk

EXERCISE = "ex2-reservist"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the test looks at files by /proc")


def done(room: Classroom, learners: list[str]) -> list[str]:
    return [one.done for one in mark_all(room, EXERCISE, learners, lambda _: None)]


@LINUX
def test_the_gradebook_never_says_that_files_are_written_which_a_power_cut_could_take(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
):
    learners = hand_in_cohort(classroom, EXERCISE, 3)
    disk, lost = Disk(monkeypatch), []

    @event.listens_for(gradebook(classroom.gradebook), "commit")
    def look(_: object) -> None:
        lost.append(
            [path for name in ("autograded", "feedback") for path in disk.lost(classroom.work / name)]
        )

    marked = done(classroom, learners)
    classroom.feedback(learners[0], EXERCISE).unlink()
    again = done(classroom, learners)

    assert marked == ["marked"] * 3 and again == ["page renewed", "unchanged", "unchanged"]
    assert lost[-1] == [] and disk.early == [] and len(lost) >= 2
    assert not list(classroom.work.rglob("*.new"))


@pytest.mark.parametrize(
    "left", [b"", b"<!doctype html><title>cut", b"\0" * 4096], ids=["empty", "cut", "zeros"]
)
def test_a_file_that_a_power_cut_has_spoilt_is_written_again(classroom: Classroom, left: bytes):
    learners = hand_in_cohort(classroom, EXERCISE, 2)
    assert done(classroom, learners) == ["marked", "marked"]
    seen, page = classroom.autograded(learners[0], EXERCISE), classroom.feedback(learners[0], EXERCISE)

    for path in (page, *seen.iterdir(), page.with_name("submission_secret.txt")):
        whole = path.read_bytes()
        path.chmod(0o644)
        path.write_bytes(left)

        assert done(classroom, learners) == ["page renewed", "unchanged"], path
        assert path.read_bytes() == whole or path.name == "submission_secret.txt"
        assert path.read_bytes() and done(classroom, learners) == ["unchanged", "unchanged"]


@LINUX
def test_what_was_collected_outlives_a_power_cut(
    classroom: Classroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    sent = tmp_path / "sent"
    sent.mkdir()
    (sent / f"ada-0001_{EXERCISE}.json").write_bytes(good_answers(EXERCISE, 1))
    disk = Disk(monkeypatch)

    (row,) = collect(sent, classroom, Manner(new_learners=True))

    assert row.done == "collected"
    assert disk.lost(classroom.work / "submitted") == [] and disk.early == []


def test_whose_files_cannot_be_brought_to_the_disk_is_not_marked_and_the_others_are(classroom: Classroom):
    learners = hand_in_cohort(classroom, EXERCISE, 3)
    in_the_way = classroom.feedback(learners[1], EXERCISE)
    in_the_way.mkdir(parents=True)

    results = list(mark_all(classroom, EXERCISE, learners, lambda _: None))

    assert [one.done for one in results] == ["marked", "not marked", "marked"]
    assert not list(classroom.work.rglob("*.new"))
