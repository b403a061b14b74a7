"""What may be done at a moment: a rule that no order of clicks, allowances or clocks gets round."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from course.sittings.standing import GRACE, Sitting, ends, is_due, is_taken, standing
from course.sittings.terms import Allowance, ClassTerms, Terms, Times, closes_for

NINE = datetime(2026, 12, 1, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
AFTER = st.integers(0, 600).map(lambda minutes: NINE + minutes * MINUTE)


@st.composite
def some_times(draw: st.DrawFn) -> Times:
    opens = draw(st.none() | AFTER)
    closes = draw(st.none() | st.integers(1, 600).map(lambda minutes: (opens or NINE) + minutes * MINUTE))
    terms = Terms(
        opens=opens,
        closes=closes,
        minutes=draw(st.none() | st.integers(1, 120)),
        attempts=draw(st.integers(1, 3)),
    )
    allowed = Allowance(minutes=draw(st.integers(0, 60)), attempts=draw(st.integers(0, 2)))
    found = ClassTerms({"ex": terms}, {"ex": {"ada": allowed}}).times("ex", 2, "ada")
    assert found is not None
    return found


def times(**terms: object) -> Times:
    found = ClassTerms({"ex": Terms.model_validate(terms)}).times("ex", 2, "ada")
    assert found is not None
    return found


def test_a_timed_exercise_opens_is_begun_runs_and_is_over():
    of = times(opens=NINE, closes=NINE + 90 * MINUTE, minutes=45, attempts=1)
    assert standing(of, [], NINE - MINUTE).state == "early"
    assert standing(of, [], NINE).state == "ready"
    begun = [Sitting(NINE)]
    assert standing(of, begun, NINE + 44 * MINUTE).until == NINE + 45 * MINUTE
    assert standing(of, begun, NINE + 45 * MINUTE).why == "time"
    assert standing(of, [], NINE + 90 * MINUTE).why == "closed"
    # Who begins late has until it closes.
    assert standing(of, [Sitting(NINE + 80 * MINUTE)], NINE + 81 * MINUTE).until == NINE + 90 * MINUTE


def test_handing_in_ends_it_and_the_next_attempt_waits_until_the_last_is_marked():
    of = times(minutes=45, attempts=2)
    ended = [Sitting(NINE, NINE + 5 * MINUTE)]
    assert standing(of, ended, NINE + 6 * MINUTE, settled=False).why == "handed in"
    assert standing(of, ended, NINE + 6 * MINUTE).state == "ready"
    assert standing(
        of, [*ended, Sitting(NINE + 9 * MINUTE, NINE + 54 * MINUTE, by_clock=True)], NINE
    ).why == ("handed in by the clock")


def test_what_only_opens_and_declares_nothing_needs_no_beginning():
    of = times(opens=NINE)
    assert standing(of, [], NINE - MINUTE).state == "early"
    assert standing(of, [], NINE).state == "open"


@given(some_times(), AFTER, st.lists(AFTER, min_size=2, max_size=2).map(sorted))
def test_what_is_over_is_never_taken_up_again_by_waiting(of: Times, begun: datetime, at: list[datetime]):
    first, later = (standing(of, [Sitting(begun)], moment) for moment in at)
    if first.state == "over":
        assert later.state == "over"
    if later.state == "running" and at[0] >= begun:
        assert first.state in {"running", "early"}


@given(some_times(), AFTER, AFTER, st.integers(0, 60))
def test_extra_minutes_never_take_any_away(of: Times, begun: datetime, now: datetime, more: int):
    terms = of.terms
    longer = replace(
        of,
        minutes=None if of.minutes is None else of.minutes + more,
        closes=None if of.closes is None else of.closes + more * MINUTE,
    )
    sitting = Sitting(begun)
    before, after = ends(of, sitting), ends(longer, sitting)
    assert (before is None) == (after is None)
    assert before is None or before <= after
    if standing(of, [sitting], now).state == "running":
        assert standing(longer, [sitting], now).state == "running"
    assert terms.closes is None or closes_for(terms, Allowance(minutes=more)) == terms.closes + more * MINUTE


@given(some_times(), AFTER, AFTER)
def test_it_is_taken_or_due_and_never_both_nor_neither_while_a_sitting_is_under_way(
    of: Times, begun: datetime, now: datetime
):
    sittings = [Sitting(begun)]
    if standing(of, sittings, now).state == "early" or not of.terms.begun_by_hand:
        return
    assert is_taken(of, sittings, now) != is_due(of, sittings, now)


@given(some_times(), AFTER, AFTER, AFTER)
def test_what_was_handed_in_is_never_taken_or_due_again(
    of: Times, begun: datetime, ended: datetime, now: datetime
):
    sittings = [Sitting(begun, ended)]
    assert not is_due(of, sittings, now)
    assert not is_taken(of, sittings, now) or not of.terms.begun_by_hand


@given(some_times(), st.integers(0, 6), AFTER)
def test_nobody_begins_more_often_than_they_may_nor_outside_the_window(of: Times, often: int, now: datetime):
    found = standing(of, [Sitting(NINE, NINE)] * often, now)
    if found.state == "ready":
        assert often < of.attempts
        assert (of.opens is None or of.opens <= now) and (of.closes is None or now < of.closes)


def test_the_grace_is_for_what_is_on_its_way_and_for_nothing_later():
    of, begun = times(minutes=45), [Sitting(NINE)]
    end = NINE + 45 * MINUTE
    assert is_taken(of, begun, end + GRACE - timedelta(milliseconds=1))
    assert not is_taken(of, begun, end + GRACE) and is_due(of, begun, end + GRACE)
