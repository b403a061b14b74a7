"""What was missed returns, spaced further and further; nothing that is due is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from course.learner.progress import Event
from course.learner.review.schedule import RATINGS, Item, days_on, last_at_work, returns_after, standings
from tests.learner.stores import Place

LESSON = "03-prosecution-or-persecution"
ITEM = Item(LESSON, "begin/start")
AT = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)
TODAY = AT.date()

some_days = some.integers(-400, 400).map(lambda days: AT + timedelta(days=days))
some_events = some.lists(
    some.builds(Event, some_days, some.sampled_from([*RATINGS]), some.just(LESSON), some.sampled_from("abc")),
    max_size=30,
)


def came(what: str, days: int = 0, item: Item = ITEM) -> Event:
    return Event(AT + timedelta(days=days), what, item.lesson, item.id)


def due(*events: Event, today: date = TODAY) -> date:
    return standings(events, today)[ITEM].due


def test_what_was_missed_returns_tomorrow_and_each_time_it_is_known_later_than_before():
    missed = came("missed")
    first = due(missed)
    assert first == TODAY + timedelta(days=1)

    noted, returns = [missed], [first]
    for _ in range(6):
        on = returns[-1]
        noted.append(Event(datetime.combine(on, AT.timetz()), "good", *ITEM))
        returns.append(due(*noted, today=on))
    gaps = [later - before for before, later in pairwise(returns)]

    assert gaps == sorted(gaps) and gaps[-1] > timedelta(days=30)
    assert due(*noted, Event(datetime.combine(returns[-1], AT.timetz()), "again", *ITEM), today=returns[-1]) \
        < returns[-1] + timedelta(days=7)  # fmt: skip


def test_how_it_went_decides_how_soon_it_returns():
    ways = [returns_after([came("missed")], ITEM, grade, AT + timedelta(days=3)) for grade in
            ("again", "hard", "good", "easy")]  # fmt: skip

    assert ways == sorted(ways) and len(set(ways)) > 2


def test_it_is_known_how_often_it_was_asked_and_whether_the_learner_had_been_sure():
    stands = standings([came("missed-sure"), came("good", 1), came("again", 9)], TODAY + timedelta(days=9))

    assert (stands[ITEM].asked, stands[ITEM].sure, stands[ITEM].missed) == (
        2,
        False,
        TODAY + timedelta(days=9),
    )


def test_what_a_clock_that_was_ahead_noted_counts_when_that_day_has_come_and_hides_nothing_before():
    ahead = [came("missed"), came("easy", 1000)]

    assert due(*ahead, today=TODAY + timedelta(days=1)) == TODAY + timedelta(days=1)
    assert due(*ahead, today=TODAY + timedelta(days=1000)) > TODAY + timedelta(days=1000)
    # What is known from later days only is asked at once.
    assert due(came("missed", 1000)) == TODAY


def test_a_clock_that_was_behind_loses_nothing_that_is_due():
    assert due(came("missed"), came("good", -300)) == TODAY + timedelta(days=1)
    assert due(came("missed"), today=TODAY - timedelta(days=300)) == TODAY - timedelta(days=300)


@given(some_events, some_events)
def test_of_two_devices_all_that_either_ever_missed_stands_and_the_order_does_not_matter(ours, theirs):
    together = standings([*ours, *theirs], TODAY)

    assert together == standings([*theirs, *ours, *theirs], TODAY)
    assert {*standings(ours, TODAY)} | {*standings(theirs, TODAY)} == {*together}
    assert sum(days_on(together.values(), TODAY).values()) == len(together)


def test_a_store_keeps_what_was_noted_and_takes_over_another_devices_once(place: Place):
    store, other = place.store, place.another().store
    store.progress.note(came("missed"))
    theirs = Item(LESSON, "client-b-match/B.2/element")
    for event in (came("missed"), came("missed-sure", item=theirs), came("hard", 1, theirs)):
        other.progress.note(event)

    for _ in range(2):
        store.progress.accept(other.progress.events(), {})

    found = standings(store.progress.events(), TODAY + timedelta(days=1))
    assert {*found} == {ITEM, theirs}
    assert found[ITEM].due == TODAY + timedelta(days=1)
    assert len(store.progress.events()) == 3


def test_who_reviews_is_still_in_the_middle_of_what_they_worked_on():
    worked = Event(AT, "answered", "05-exclusion", "mirror")

    assert last_at_work([worked, came("good", 1)]) == "05-exclusion"
