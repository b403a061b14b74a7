"""What completes what, and what is missing in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from course.content import Content
from course.content.completion_rules import CompletionRules
from course.content.installed import course_content
from course.learner.done import Done
from course.records.complete import ExerciseDeed, LessonDeed, WorkshopDeed, missing

LESSON, EXERCISE = "00-start-here", "ex7-advice"
WORKSHOP = {"id": "a-day", "title": "A day", "minutes": 100, "attend": 80, "outcomes": ["Work a case."]}


def course(**rules: object) -> Content:
    """The course, with rules of completion of a test's own."""
    content = course_content()
    plan = content.course.model_copy(update={"completion": CompletionRules.model_validate(rules)})
    return replace(content, course=plan)


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        (None, "It was not handed in yet."),
        (ExerciseDeed(awaits_person=True), "It waits for a person to mark it."),
        (ExerciseDeed(), "It is handed in but not marked yet."),
        (ExerciseDeed(Decimal("65.99")), "Not passed: 65.99% of the points, and the pass mark is 66.00%."),
        (ExerciseDeed(Decimal(66)), ""),
        (
            ExerciseDeed(Decimal(80), hurdles=("A criterion stands at 0 (adverse points).",)),
            (
                "Not passed: 80.00% of the points, and the pass mark is 66.00%. "
                "A criterion stands at 0 (adverse points)."
            ),
        ),
    ],
)
def test_an_exercise_is_completed_by_its_pass(deed, said):
    assert " ".join(missing(EXERCISE, course(), {EXERCISE: deed} if deed else {})) == said


@pytest.mark.parametrize(
    ("done", "minutes", "said"),
    [
        (Done(3, 4), 12, "3 of 4 decisions are made, and 80% of them are asked for."),
        (Done(4, 5), 9, "9 minutes at work were measured, and 10 are asked for."),
        (Done(4, 5), 10, ""),
    ],
)
def test_a_lesson_is_completed_by_what_its_rule_says(done, minutes, said):
    content = course(lesson={"decisions": 80, "minutes": 10})

    assert " ".join(missing(LESSON, content, {LESSON: LessonDeed(done, minutes)})) == said


def test_a_lesson_may_have_a_rule_of_its_own():
    content = course(lesson={"minutes": 60}, lessons={LESSON: {"decisions": 0}})

    assert missing(LESSON, content, {LESSON: LessonDeed(Done(0, 5), 0)}) == ()
    assert missing(LESSON, content, {}) == ("It was not begun yet.",)


@pytest.mark.parametrize(("minutes", "enough"), [(79, False), (80, True)])
def test_a_workshop_is_completed_by_being_there(minutes, enough):
    lacks = missing("a-day", course(workshops=[WORKSHOP]), {"a-day": WorkshopDeed(minutes)})

    assert enough or lacks == ("79 of its 100 minutes were attended, and 80 are asked for.",)
    assert enough == (not lacks)


def test_the_whole_course_names_each_thing_that_is_missing():
    content = course(course={"lessons": [LESSON], "exercises": ["ex1-sources", EXERCISE]})
    deeds = {LESSON: LessonDeed(Done(5, 5)), "ex1-sources": ExerciseDeed(Decimal(90))}

    (lacks,) = missing(content.course.id, content, deeds)

    assert lacks == f"{content.exercises[EXERCISE].title}: It was not handed in yet."
    assert missing(content.course.id, content, deeds | {EXERCISE: ExerciseDeed(Decimal(90))}) == ()


def test_without_a_rule_of_its_own_the_course_is_all_of_it():
    content = course()
    works = len(content.course.lessons) + len(content.course.exercises)

    assert len(missing(content.course.id, content, {})) == works
