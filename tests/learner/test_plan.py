"""What fits into five minutes, twenty, or an hour: as much as fits, in order, and never nothing to do."""

from __future__ import annotations

import re
from itertools import takewhile

from hypothesis import given
from hypothesis import strategies as some

from course.learner.plan import TIMES, Ahead, Due, Plan, plan

DUE = Due(7, 3, "review")
THREE = Ahead("lesson 3", exercise=False, begun=True, address="3#board-x", steps=(5.0, 6.0, 5.0))
FOUR = Ahead("lesson 4", exercise=False, begun=False, address="4", steps=(10.0, 16.0))
TWO = Ahead("exercise 2", exercise=True, begun=False, address="ex2", steps=(15.0, 10.0))

some_ahead = some.lists(
    some.builds(
        Ahead,
        some.sampled_from(["lesson 3", "exercise 2"]),
        some.booleans(),
        some.booleans(),
        some.just("there"),
        some.lists(some.floats(0.5, 30), min_size=1, max_size=9).map(tuple),
    ),
    max_size=6,
)


def test_what_is_due_comes_first_then_the_next_steps_as_far_as_they_fit():
    assert plan(5, DUE, [THREE, FOUR]) == Plan("Review 7 things: about 3 minutes", "review")
    assert plan(20, DUE, [THREE, FOUR]) == Plan(
        "Review 7 things, then the rest of lesson 3: about 19 minutes", "review"
    )
    assert plan(20, None, [FOUR]) == Plan("The next step of lesson 4: about 10 minutes", "4")


def test_an_hour_holds_an_exercise_where_all_of_it_fits():
    assert plan(60, DUE, [THREE, TWO, FOUR]) == Plan(
        "Review 7 things, the rest of lesson 3, exercise 2, then the next step of lesson 4: about 54 minutes",
        "review",
    )
    # An exercise is done as a whole; what follows it is not kept waiting for that.
    assert plan(20, None, [TWO, THREE]) == Plan("The rest of lesson 3: about 16 minutes", "3#board-x")


def test_where_nothing_fits_the_next_step_is_offered_and_says_how_long_it_takes():
    assert plan(5, None, [FOUR]) == Plan("The next step of lesson 4: about 10 minutes", "4")
    assert plan(5, None, [TWO]) == Plan("Exercise 2: about 25 minutes", "ex2")
    assert plan(60, None, []) is None


@given(some.sampled_from([*TIMES]), some.none() | some.just(DUE), some_ahead)
def test_there_is_always_something_where_anything_is_left_and_it_takes_no_longer_than_there_is(
    minutes, due, ahead
):
    found = plan(minutes, due, ahead)

    assert (found is None) == (due is None and not ahead)
    if found is not None:
        takes = int(re.search(r"about (\d+) minute", found.words)[1])
        # What follows a lesson's step builds on it, and is not offered in its place.
        lesson = next((one for one in ahead if not one.exercise), None)
        before = [*takewhile(lambda one: one.exercise, ahead)]
        nothing_fits = due is None and not (
            (lesson and lesson.steps[0] <= minutes) or any(sum(one.steps) <= minutes for one in before)
        )
        assert (takes > minutes) == nothing_fits
