"""Of what an assessor sends back the newer stands, in whatever order the files are opened."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from course.base.places import content_root
from course.content.installed import course_content
from course.handing_in.hand_in import hand_in_now
from course.handing_in.participant import Participant
from course.handing_in.refusals import NothingToHandIn
from course.handing_in.returned import NotReturned, packed, take_in
from course.handing_in.status import hand_in_status
from course.learner.answers import FILE_NAME, Answers
from course.learner.learner import learner_at
from course.marking.feedback.mark import Mark
from course.marking.nbgrader.classroom import Classroom
from tests.records.passes import EXERCISE, everything_right

FIRST = datetime(2026, 11, 3, 11, tzinfo=UTC)


@pytest.fixture
def who(tmp_path: Path) -> Participant:
    """A learner in a class, whose copy of the course has no keys."""
    room = Classroom(tmp_path / "room", tmp_path / "none", content_root() / "exercises", course_content())
    return Participant(learner_at(tmp_path / "home").named("Ada Example"), room)


def answers(who: Participant, after: int) -> Answers:
    """What they have answered, saved some days after the first time."""
    whole = Answers.model_validate_json(everything_right(who.learner.reference, EXERCISE))
    return whole.model_copy(update={"saved": FIRST + timedelta(days=after), "revision": 1 + after})


def handed_in(who: Participant, tmp_path: Path, made: Answers | None) -> None:
    work = tmp_path / EXERCISE
    shutil.copytree(content_root() / "exercises" / EXERCISE, work, dirs_exist_ok=True)
    if made is not None:
        (work / FILE_NAME).write_text(made.model_dump_json(), encoding="utf-8")
    hand_in_now(who, EXERCISE, "Ada Example", work)


def page(attempt: int, points: str) -> bytes:
    mark = Mark(points, "20.00", passed=False, attempt=attempt, attempts_left=1, percent=10)
    content = json.dumps(json.loads(mark.as_content())).replace('"', "&quot;")
    return f'<meta name="course-mark" content="{content}">'.encode()


def sent(made: Answers, attempt: int, points: str) -> bytes:
    return packed(made, page(attempt, points), {})


def shown(who: Participant) -> str:
    found = hand_in_status(who, EXERCISE)
    return found.mark.points if found and found.mark else ""


def test_an_older_file_says_what_is_newer_and_changes_nothing(who: Participant, tmp_path: Path):
    first, second = answers(who, 0), answers(who, 2)
    handed_in(who, tmp_path, first)
    take_in(who, sent(first, 1, "2.00"))
    assert shown(who) == "2.00"

    handed_in(who, tmp_path, second)
    with pytest.raises(NotReturned, match=r"2026-11-03 11:00:00 UTC\. You have handed in newer"):
        take_in(who, sent(first, 1, "2.00"))
    assert shown(who) == ""

    take_in(who, sent(second, 2, "4.00"))
    with pytest.raises(NotReturned, match="is on attempt 1, and the feedback on attempt 2 is here"):
        take_in(who, sent(first, 1, "2.00"))
    assert shown(who) == "4.00"
    # The same attempt marked anew is not an older one.
    take_in(who, sent(second, 2, "5.00"))
    assert shown(who) == "5.00"


@pytest.mark.parametrize("blank", [False, True])
def test_in_a_class_nothing_answered_is_nothing_to_hand_in(who: Participant, tmp_path: Path, blank: bool):
    nothing = answers(who, 0).model_copy(update={"boards": {}}) if blank else None

    with pytest.raises(NothingToHandIn, match="Nothing is answered yet"):
        handed_in(who, tmp_path, nothing)

    assert hand_in_status(who, EXERCISE) is None
