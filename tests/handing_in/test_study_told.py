"""What a learner did in the lessons is told as their copy counted it, and only where they wish it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pydantic import ValidationError

from course.content.installed import course_content
from course.handing_in.along import Wished, along, what_there_is
from course.handing_in.study_told import study_told
from course.learner.answers import AnswersDamaged, Study, WorkStudied, parse
from course.learner.done import Done
from course.learner.file_store import FileStore
from course.learner.progress import Event, What
from course.pages.study_words import study_lines
from tests.front import said
from tests.records.passes import EXERCISE, REFERENCE, everything_right

LESSON, OTHER = "03-prosecution-or-persecution", "04-refusing-to-take-part"
FRONT = "./course/hosts/site/front/studied.ts"
BEGAN = datetime(2026, 5, 1, 22, 0, tzinfo=UTC)


def worked(work: str, minutes: int, what: What = "beat", began: datetime = BEGAN) -> list[Event]:
    """Somebody who is at it for so many minutes."""
    return [
        Event(began, "opened", work),
        *(Event(began + timedelta(minutes=n), what, work) for n in range(1, minutes + 1)),
    ]


def told(done: dict[str, Done], events: list[Event]) -> Study | None:
    return study_told(done, events, REFERENCE, "1.2", EXERCISE)


def test_decisions_minutes_and_days_are_told_of_what_was_begun():
    events = [*worked(LESSON, 30), Event(BEGAN + timedelta(days=1), "answered", LESSON)]

    study = told({LESSON: Done(8, 12), OTHER: Done(0, 9), EXERCISE: Done(5, 5)}, events)

    assert study is not None
    assert (study.learner, study.edition, study.method) == (REFERENCE, "1.2", "actions")
    day = date(2026, 5, 1)
    assert study.works == {
        LESSON: WorkStudied(parts=8, of=12, minutes=30, first=day, last=day + timedelta(days=1))
    }
    assert study_lines(study, course_content()) == ["Lesson 3: 8 of 12 decisions, 30 minutes"]


def test_what_was_done_once_and_begun_again_is_told_as_done():
    study = told({LESSON: Done(0, 12)}, [*worked(LESSON, 1), Event(BEGAN, "done", LESSON)])

    assert study is not None and study.works[LESSON].parts == 12


def test_of_the_exercise_its_time_is_told_and_nothing_where_there_was_none():
    done = {EXERCISE: Done(5, 5)}

    assert told(done, worked(EXERCISE, 0)) is None
    study = told(done, worked(EXERCISE, 7))
    assert study is not None and study.works[EXERCISE].minutes == 7


def test_it_goes_along_only_where_it_is_wished(tmp_path: Path):
    store, study = FileStore(tmp_path, {}), told({LESSON: Done(1, 12)}, worked(LESSON, 2))

    assert what_there_is(store, EXERCISE, study) == Wished(lessons=True)
    assert along(store, EXERCISE, Wished(notes=True, course=True), study) is None
    sent = along(store, EXERCISE, Wished(lessons=True), study)
    assert sent is not None and sent.study == study and not sent.notes


@pytest.mark.parametrize(
    "forged",
    [
        '{"format": 2, "learner": "L", "edition": "1", "works": {}}',
        (
            '{"learner": "L", "edition": "1", "works": {"x": {"parts": 1, "of": 1, "minutes": 99999,'
            ' "first": "2026-05-01", "last": "2026-05-01"}}}'
        ),
        '{"learner": "L", "edition": "1", "method": "<b>mine</b>", "works": {}}',
        '{"learner": "L", "edition": "1", "works": {}, "attested": true}',
    ],
)
def test_what_is_of_another_shape_is_refused(forged: str):
    with pytest.raises(ValidationError):
        Study.model_validate_json(forged.replace('"L"', f'"{REFERENCE}"'))
    text = everything_right(REFERENCE).removesuffix("}")
    with pytest.raises(AnswersDamaged):
        parse(f'{text}, "along": {{"study": {forged.replace("L", str(REFERENCE), 1)}}}}}'.encode())


def test_the_static_edition_tells_the_same():
    days = {"first": "2026-05-01", "last": "2026-05-02"}
    stands = [
        {"id": LESSON, "done": {"parts": 8, "of": 12}, "finished": False, "exercise": False, "minutes": 30},
        {"id": OTHER, "done": {"parts": 0, "of": 9}, "finished": True, "exercise": False, "minutes": 0},
        {"id": "05-exclusion", "done": {"parts": 0, "of": 9}, "finished": False, "exercise": False,
         "minutes": 0},
        {"id": EXERCISE, "done": {"parts": 5, "of": 5}, "finished": True, "exercise": True, "minutes": 0},
    ]  # fmt: skip
    case = [[one | days for one in stands], str(REFERENCE), {"version": "1.2"}]
    events = [
        *worked(LESSON, 30), Event(BEGAN + timedelta(days=1), "answered", LESSON),
        *worked(OTHER, 0, began=BEGAN + timedelta(hours=1)),
        Event(BEGAN + timedelta(days=1, hours=1), "done", OTHER),
        *worked(EXERCISE, 0, began=BEGAN + timedelta(days=2)),
    ]  # fmt: skip
    ours = told({LESSON: Done(8, 12), OTHER: Done(0, 9), EXERCISE: Done(5, 5)}, events)

    assert ours is not None and said("studyTold", FRONT, [case]) == [ours.model_dump(mode="json")]
    works = [{"id": LESSON, "label": "Lesson 3"}, {"id": OTHER, "label": "Lesson 4"}]
    lines = said("studyLines", FRONT, [[ours.model_dump(mode="json"), works]])
    assert lines == [study_lines(ours, course_content())]
    assert UUID(ours.model_dump(mode="json")["learner"]) == REFERENCE
