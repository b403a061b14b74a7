"""Any store takes answers from elsewhere as they are, if they are newer; nothing here is lost for them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from course.learner.answers import Answers, Outcome, as_bytes
from course.learner.progress import Event
from course.learner.store import Progress
from tests.learner.stores import EXERCISE, LESSON, MOMENT, Place, drafted


def brought(place: Place, revision: int, text: str = "theirs") -> Answers:
    """Answers of the place's learner, as they stand somewhere else."""
    changed = {"revision": revision, "boards": {"one": drafted(text)}, "version": "base"}
    return place.fresh().model_copy(update=changed)


def test_newer_answers_are_taken_as_they_are(place):
    first = place.store.accept(brought(place, 7))
    second = place.store.accept(brought(place, 9, "later"))

    assert (first.outcome, first.aside, second.outcome) == (Outcome.TAKEN, None, Outcome.TAKEN)
    assert place.store.read(EXERCISE) == brought(place, 9, "later") == second.answers
    # What made room is kept, and saving goes on from there.
    assert place.set_aside() == [as_bytes(brought(place, 7)).decode()] and second.aside is not None
    assert place.store.save(second.answers).answers.revision == 10


@pytest.mark.parametrize(
    ("revision", "text", "outcome"),
    [(4, "theirs", Outcome.NEWER_HERE), (5, "mine", Outcome.SAME), (5, "theirs", Outcome.CONFLICT)],
)
def test_what_is_not_newer_changes_nothing_and_says_so(place, revision, text, outcome):
    place.store.accept(brought(place, 5, "mine"))

    for _ in "again":
        accepted = place.store.accept(brought(place, revision, text))

        assert accepted == (outcome, brought(place, 5, "mine"), None)
        assert place.store.read(EXERCISE) == brought(place, 5, "mine") and place.set_aside() == []


def test_what_cannot_be_read_makes_room_and_is_kept(place):
    place.spoil("{")

    accepted = place.store.accept(brought(place, 1))

    assert accepted.outcome is Outcome.TAKEN and accepted.aside is not None
    assert place.set_aside() == ["{"] and place.store.read(EXERCISE) == brought(place, 1)


def test_several_that_bring_answers_at_once_leave_the_newest(place):
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda number: place.store.accept(brought(place, number)), range(1, 9)))

    assert place.store.read(EXERCISE) == brought(place, 8)
    taken = sorted(each.answers.revision for each in told if each.outcome is Outcome.TAKEN)
    kept = sorted(as_bytes(brought(place, number)).decode() for number in taken[:-1])
    assert taken[-1] == 8 and sorted(place.set_aside()) == kept


def test_the_edition_that_answers_were_given_to_comes_with_them(place):
    progress = place.store.progress

    place.store.accept(brought(place, 2), "first")
    place.store.accept(brought(place, 1), "older")
    place.store.accept(brought(place, 2, "conflict"), "other")
    assert progress.seen(EXERCISE) == "first"
    place.store.accept(brought(place, 3), "second")
    place.store.accept(brought(place, 3), "ignored")

    assert progress.editions() == {EXERCISE: "second"}


def test_an_edition_that_was_not_written_the_last_time_is_written_the_next(place):
    place.store.accept(brought(place, 2))

    assert place.store.accept(brought(place, 2), "first").outcome is Outcome.SAME
    assert place.store.progress.seen(EXERCISE) == "first"


def test_notes_come_over_once_however_often_they_are_brought(place):
    twice, later = (
        Event(MOMENT, "answered", LESSON, "one"),
        Event(MOMENT + timedelta(minutes=2), "beat", LESSON),
    )
    mine = Event(MOMENT + timedelta(minutes=4), "done", LESSON)
    place.store.progress.note(twice)
    place.store.progress.note(mine)

    told = [place.store.progress.accept([twice, later, twice], {LESSON: "theirs"}) for _ in range(2)]

    assert told == [2, 0]
    assert place.store.progress.events() == [twice, twice, later, mine]
    assert place.store.progress.minutes() == {LESSON: 4}
    place.store.progress.accept([], {LESSON: "another"})
    assert place.store.progress.editions() == {LESSON: "theirs"}


def test_notes_that_are_brought_twice_at_once_come_over_once(place):
    events = [Event(MOMENT + timedelta(seconds=each), "beat", LESSON) for each in range(400)]
    places, together = [place.store.progress for _ in range(4)], Barrier(4)

    def bring(progress: Progress) -> int:
        together.wait()
        return progress.accept(events, {LESSON: "one"})

    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(bring, places))

    assert sorted(told) == [0, 0, 0, 400] and place.store.progress.events() == events
