"""What waits for closing: nobody's feedback goes out before the last learner's time has ended."""

from __future__ import annotations

from datetime import timedelta

from course.classes.going_back import feedback_held
from course.learner.answers import now
from course.marking.nbgrader.classroom import Classroom
from course.sittings.files import allow, terms_of
from course.sittings.terms import Allowance
from course.sittings.words import told_unproven
from tests.classes.test_allow import EXERCISE, set_terms


def test_feedback_after_closing_waits_for_whoever_has_longest_and_says_for_whom(room: Classroom):
    set_terms(room, "closes: 2020-12-05 17:00", "feedback: after closing")
    assert feedback_held(room, EXERCISE) == ""
    later = now() + timedelta(days=2)
    exercises = room.content.exercises
    allow(room.root, "ada", EXERCISE, Allowance(until=later), exercises)
    allow(room.root, "ben", EXERCISE, Allowance(until=now()), exercises)

    assert feedback_held(room, EXERCISE).endswith("Last to close: ada.")

    allow(room.root, "ada", EXERCISE, Allowance(), exercises)
    assert feedback_held(room, EXERCISE) == ""


def test_at_once_nothing_waits(room: Classroom):
    set_terms(room, "closes: 2090-12-05 17:00")
    assert feedback_held(room, EXERCISE) == ""


def test_a_copy_without_a_providers_clock_says_what_is_not_measured(room: Classroom):
    set_terms(
        room, "closes: 2026-12-05 17:00", "minutes: 45", "honesty: My own work.", "feedback: after closing"
    )
    told = told_unproven(terms_of(room.root, room.content.exercises))[EXERCISE]

    assert told.startswith("It closes on 5 December 2026 at 17:00 (London). It is meant to take 45 minutes.")
    assert "after it has closed for everybody" in told
    assert "declares: My own work." in told and "Nothing here measures time" in told
