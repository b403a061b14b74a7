"""Handing in within a class: through nbgrader's exchange where one is set up, and never half."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from course.base.places import content_root
from course.content.installed import course_content
from course.content.source_key import Use
from course.handing_in.hand_in import NothingToFetch, hand_in_now, look_for_feedback
from course.handing_in.refusals import NotExchanged, NothingCounts
from course.handing_in.status import HandInStatus, Mark, hand_in_status
from course.hosts.lab.notebook_copies import copy_notebooks
from course.issuing.completion import complete
from course.issuing.record_files import RECORD
from course.learner.answers import Answers, BoardAnswers, ItemAnswer, SourcesAnswers, now, save
from course.marking.nbgrader.classroom import Classroom
from course.pages.status_text import handed_in_words
from course.records import from_json
from tests.hosts.study.assessor import assessors_room, mark_and_release, release, set_up_exchange
from tests.me import me
from tests.records.passes import everything_right

EXERCISE = "ex1-sources"


@pytest.fixture
def folder(learner_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A learner's folder of the exercise, in a copy of the course without keys."""
    monkeypatch.setattr(Classroom, "has_keys", False)
    monkeypatch.setenv("COURSE_CLASSROOM", str(tmp_path / "room"))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "jupyter"))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    folder = copy_notebooks(learner_home, content_root()) / "exercises" / EXERCISE
    moment = now()
    given = Answers(work=EXERCISE, learner=me().learner.reference, begun=moment, saved=moment, boards=wrong())
    save(folder / "answers.json", given)
    return folder


def wrong() -> dict[str, BoardAnswers]:
    """Something is answered, and it earns nothing."""
    whole = Answers.model_validate_json(everything_right(UUID(int=1, version=4), EXERCISE))
    ((board, given),) = whole.boards.items()
    assert isinstance(given, SourcesAnswers)
    first, item = next(iter(given.items.items()))
    use: Use = "cite" if item.use == "never" else "never"
    return {board: SourcesAnswers(items={first: ItemAnswer(use=use)})}


@pytest.fixture
def exchange(tmp_path: Path) -> Path:
    return set_up_exchange(tmp_path / "exchange", tmp_path / "jupyter")


def test_without_keys_work_waits_for_the_assessor(folder: Path):
    hand_in_now(me(), EXERCISE, "Ada Example", folder)

    found = hand_in_status(me(), EXERCISE)
    assert found is not None and found.feedback is None
    assert "the file is to be sent to your assessor" in handed_in_words(found)  # there is no exchange


def test_work_goes_through_the_exchange_with_its_answers_and_time(folder: Path, exchange: Path):
    release(EXERCISE, exchange)

    hand_in_now(me(), EXERCISE, "Ada Example", folder)

    (submitted,) = (exchange / "inbound").iterdir()
    there = {path.name for path in submitted.iterdir()}
    assert {"answers.json", f"{EXERCISE}.ipynb", "timestamp.txt"} <= there
    assert not [name for name in there if name.endswith(".lock")]
    assert hand_in_status(me(), EXERCISE) is not None


def test_what_the_exchange_refuses_is_not_called_handed_in(folder: Path, exchange: Path):
    with pytest.raises(NotExchanged, match="did not take it"):
        hand_in_now(me(), EXERCISE, "Ada Example", folder)

    assert hand_in_status(me(), EXERCISE) is None


def test_feedback_comes_back_through_the_exchange_and_belongs_to_the_last_attempt(
    folder: Path, exchange: Path, tmp_path: Path
):
    release(EXERCISE, exchange)
    room = assessors_room(tmp_path / "class", EXERCISE, exchange)
    hand_in_now(me(), EXERCISE, "Ada Example", folder)
    assert not look_for_feedback(me(), EXERCISE)

    marked = mark_and_release(room, EXERCISE)
    assert look_for_feedback(me(), EXERCISE)

    found = hand_in_status(me(), EXERCISE)
    assert found is not None and found.feedback is not None
    assert found.feedback.read_bytes() == marked
    assert handed_in_words(found).startswith("Not passed yet: 0%")
    hand_in_now(me(), EXERCISE, "Ada Example", folder)
    assert not look_for_feedback(me(), EXERCISE)
    again = mark_and_release(room, EXERCISE)
    assert look_for_feedback(me(), EXERCISE)
    found = hand_in_status(me(), EXERCISE)
    assert found is not None and found.feedback is not None
    assert found.feedback.read_bytes() == again


def test_a_learner_who_passed_in_a_class_sees_it_and_what_they_are_owed(
    folder: Path, exchange: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    release(EXERCISE, exchange)
    (folder / "answers.json").write_text(everything_right(me().learner.reference, EXERCISE), encoding="utf-8")
    room = assessors_room(tmp_path / "class", EXERCISE, exchange)
    hand_in_now(me(), EXERCISE, "Ada Example", folder)
    with monkeypatch.context() as assessor:
        assessor.setenv("COURSE_HOME", str(tmp_path / "assessors-home"))
        mark_and_release(room, EXERCISE)
        (submitted,) = (room.work / "submitted").iterdir()
        record = from_json((complete(room, submitted.name, EXERCISE).folder / RECORD).read_bytes())
    assert look_for_feedback(me(), EXERCISE)

    found = hand_in_status(me(), EXERCISE)

    assert found is not None and found.passed and not found.waits
    assert handed_in_words(found).startswith("Passed: 100%")
    assert record.learner.name == "Ada Example" and record.assessment.marked_by == "assessor"
    with pytest.raises(NothingCounts, match="You have passed it"):
        hand_in_now(me(), EXERCISE, "Ada Example", folder)


def test_where_a_class_has_no_exchange_the_learner_is_told_who_sends_the_feedback(folder: Path):
    hand_in_now(me(), EXERCISE, "Ada Example", folder)

    with pytest.raises(NothingToFetch, match="your assessor sends the feedback"):
        look_for_feedback(me(), EXERCISE)


@pytest.mark.parametrize(
    ("mark", "left"),
    [
        (None, 0),
        (Mark("20.00", "60.00", passed=False, attempt=1), 1),
        (Mark("20.00", "60.00", passed=False, attempt=2), 0),
        (Mark("50.00", "60.00", passed=True, attempt=1), 0),
        (Mark("0.00", "12.00", passed=False, attempt=1, awaits_person=True), 0),
    ],
    ids=["not marked yet", "not passed", "no attempt left", "passed", "waits for a person"],
)
def test_what_was_not_passed_may_be_tried_again_as_long_as_attempts_remain(mark: Mark | None, left: int):
    exercise = course_content().exercises[EXERCISE]
    found = HandInStatus(now(), mark.attempt if mark else 1, feedback=None, record=None, mark=mark)

    assert found.attempts_left(exercise) == left


@pytest.mark.parametrize(
    ("mark", "closed"),
    [
        (None, False),
        (Mark("20.00", "60.00", passed=False, attempt=1), False),
        (Mark("0.00", "60.00", passed=False, attempt=0), False),
        (Mark("20.00", "60.00", passed=False, attempt=2), True),
        (Mark("50.00", "60.00", passed=True, attempt=1), True),
        (Mark("0.00", "12.00", passed=False, attempt=2, awaits_person=True), True),
    ],
)
def test_what_could_not_count_any_more_is_not_handed_in(mark: Mark | None, closed: bool):
    found = HandInStatus(now(), 1, feedback=None, record=None, mark=mark)

    assert found.is_closed(course_content().exercises[EXERCISE]) == closed
