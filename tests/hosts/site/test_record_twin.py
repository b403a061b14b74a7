"""The static edition exports a learner's own record as the course itself does: the same lines and files."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from course.content.completion_rules import LessonRule
from course.content.installed import course_content
from course.content.schemes import Scheme
from course.learner.done import Done
from course.records.complete import ExerciseDeed, LessonDeed, missing
from course.records.own_files import own_csv, own_json, plain_cell
from course.records.own_layout import note_words, rows, standing_words
from course.records.own_record import OwnRecord
from course.records.own_reflection import minutes_in
from course.records.reflection import Reflection
from tests.front import said
from tests.records.owned import SCHEMES, own_record, work

FRONT = "./course/pages/front/record"
PERCENT = (Decimal("45.50"), Decimal(90))


def records() -> list[OwnRecord]:
    """Records of learners who did much, little and nothing, and pasted what they should not."""
    attested = work(id="x", title="C", kind="exercise", standing="attested", code="7K3MXQ2A9BCD")
    open_ = work(started_on="", finished_on="", result="", measured=1, notional=61)
    nothing = own_record().model_copy(
        update={"works": [], "reflection": Reflection(work="x"), "name": "\u200b=1+1\x0b"}
    )
    return [own_record(), own_record(attested, work(), open_), own_record(open_), nothing]


def cases() -> list[tuple[OwnRecord, Scheme]]:
    return [(own, scheme) for own in records() for scheme in SCHEMES.values()]


def sent() -> list[list[Any]]:
    return [[own.model_dump(mode="json"), scheme.model_dump(mode="json")] for own, scheme in cases()]


def test_the_lines_are_the_same():
    ours = [[row._asdict() for row in rows(own, scheme)] for own, scheme in cases()]
    assert said("rows", f"{FRONT}/layout.ts", sent()) == ours


def test_the_csv_is_the_same_to_the_letter():
    ours = [own_csv(own, scheme).decode() for own, scheme in cases()]
    assert said("ownCsv", f"{FRONT}/files.ts", sent()) == ours


def test_the_json_says_the_same():
    ours = [json.loads(own_json(own, scheme)) for own, scheme in cases()]
    assert [json.loads(text) for text in said("ownJson", f"{FRONT}/files.ts", sent())] == ours


def test_what_is_said_of_standing_and_layout_is_the_same():
    own = [[one.model_dump(mode="json")] for one in records()]
    assert said("standingWords", f"{FRONT}/layout.ts", own) == [standing_words(one) for one in records()]
    layouts = [[one.model_dump(mode="json")] for one in SCHEMES.values()]
    assert said("noteWords", f"{FRONT}/layout.ts", layouts) == [note_words(one) for one in SCHEMES.values()]


@pytest.mark.parametrize(
    ("ours", "function", "module"),
    [
        (plain_cell, "plainCell", f"{FRONT}/files.ts"),
        (minutes_in, "minutesIn", "./course/hosts/site/front/own-part.ts"),
    ],
    ids=["a cell", "minutes"],
)
def test_both_read_what_is_typed_alike(ours: Any, function: str, module: str):
    typed = [
        "",
        "=1",
        " =1",
        "\t1",
        "1",
        "-1",
        "\uff0b1",
        "90",
        " 90 ",
        "1.5",
        "99999999",
        "527041",
        "'=1",
        "a",
    ]
    assert said(function, module, [[text] for text in typed]) == [ours(text) for text in typed]


def test_what_is_missing_is_said_in_the_same_words():
    content = course_content()
    lesson, exercise = content.course.lessons[2], content.exercises["ex2-reservist"]
    rule = content.course.completion.lessons.get(lesson, content.course.completion.lesson)
    assert isinstance(rule, LessonRule)
    of_lesson = {"completes": {"decisions": rule.decisions, "minutes": rule.minutes, "pass_mark": ""}}
    of_exercise = {"completes": {"decisions": 0, "minutes": 0, "pass_mark": f"{exercise.pass_mark:.2f}"}}
    base = {"mark": None, "saved": None, "minutes": 3, "finished": False}
    mark = {"by_hand": False, "passed": False, "percent": 4550}
    theirs = [
        base | {"exercise": False, "work": of_lesson, "done": {"parts": 0, "of": 9}},
        base | {"exercise": False, "work": of_lesson, "done": {"parts": 4, "of": 9}},
        base | {"exercise": False, "work": of_lesson, "done": {"parts": 9, "of": 9}},
        base | {"exercise": True, "work": of_exercise},
        base | {"exercise": True, "work": of_exercise, "saved": {"at": "", "revision": 1}},
        base | {"exercise": True, "work": of_exercise, "mark": mark},
        base | {"exercise": True, "work": of_exercise, "mark": mark | {"passed": True, "percent": 9000}},
        base | {"exercise": True, "work": of_exercise, "mark": mark | {"by_hand": True}},
    ]
    ours = [
        missing(lesson, content, {}),
        *(missing(lesson, content, {lesson: LessonDeed(Done(parts, 9), 3)}) for parts in (4, 9)),
        missing(exercise.id, content, {}),
        missing(exercise.id, content, {exercise.id: ExerciseDeed()}),
        *(missing(exercise.id, content, {exercise.id: ExerciseDeed(percent)}) for percent in PERCENT),
        missing(exercise.id, content, {exercise.id: ExerciseDeed(awaits_person=True)}),
    ]
    found = said("missingOf", "./course/hosts/site/front/missing.ts", [[one] for one in theirs])
    assert found == [[*one] for one in ours]
