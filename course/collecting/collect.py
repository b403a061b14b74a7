"""Collect: sort what was sent by learner and exercise, settle each doubt, and place what is left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from course.collecting.arrivals import Arrival, answers_alike, is_newer, newest
from course.collecting.beside import alike_with, in_time_or, passed_over, with_along
from course.collecting.by_name import ANOTHER_COPY
from course.collecting.files import files_in
from course.collecting.learners import learners_of, references_of
from course.collecting.manner import Collected, Done, Manner
from course.collecting.one_at_a_time import alone
from course.collecting.placing import already_placed, place, put_with
from course.collecting.sorting import Delivery, Sorter
from course.collecting.whose import DIGITS
from course.learner.answers import MOST_BYTES, AnswersDamaged, now
from course.marking.cohort.submission_files import MOST_NOTEBOOK_BYTES, NotOrdinary
from course.marking.nbgrader.classroom import Classroom

PUT_WITH = (
    "The same answers are there: what was sent along now is put with them. "
    "It is no attempt, and the mark stands."
)
PASSED_OVER = (
    "The system's own, time stamps, what a platform puts beside, what went back to learners, "
    "and what you have left out."
)
NO_ANSWERS = (
    "Something was sent along, and nothing is answered: no attempt is spent. "
    "Ask for the answers, with the notes ticked."
)


def collect(where: Path, classroom: Classroom, manner: Manner | None = None) -> Iterator[Collected]:
    """Collect submissions from a folder or a zip, which stays as it is.

    Done twice, the second time changes nothing. Only answers, and the exercise's own notebook,
    are taken; nothing is run or unpacked.

    Args:
        where: the folder or zip.
        classroom: where to hand in.
        manner: how to go about it; as `Manner()` has it, if left out.

    Yields:
        First whatever was left for a person to look at, then a row for each submission.

    Raises:
        NotCollectable: nothing can be collected from there.
        NoGradebook: the gradebook cannot be reached.
        OSError: the folder of submissions cannot be made.
    """
    manner = manner or Manner()
    reading = manner.reading()
    learners = learners_of(classroom, new_ones=manner.new_learners)
    with ExitStack() as open_:
        files = open_.enter_context(files_in(where))
        if not manner.dry_run:
            open_.enter_context(alone(classroom))
        sorter = Sorter(reading, learners, references_of(classroom), classroom.content)
        for found in files:
            sorter.add(found)
        for left in sorter.left:
            yield Collected(left.file, "left", remarks=(left.reason,), fingerprint=left.fingerprint)
        if sorter.passed_over:
            yield Collected(f"{sorter.passed_over} files", "passed over", remarks=(PASSED_OVER,))
        hands = _Hands(classroom, manner, sorter.references)
        for delivery in sorter.deliveries.values():
            yield from hands.take(delivery)


class _Hands:
    """Takes one delivery after another."""

    def __init__(self, classroom: Classroom, manner: Manner, references: dict[UUID, set[str]]) -> None:
        self._classroom, self._manner, self._references = classroom, manner, references

    def take(self, delivery: Delivery) -> Iterator[Collected]:
        """Decide which answers count, and place them."""
        learner, exercise = delivery.learner, delivery.exercise
        if not delivery.answers:
            reason = "It came without answers: ask for the answers.json that lies beside it."
            for notebook in delivery.notebooks:
                yield Collected(notebook.name, "left", learner, exercise, remarks=(reason,))
            return
        chosen = newest(delivery.answers)
        if chosen is None:
            reason = f"{len(delivery.answers)} different files came for this, and none is plainly the newest."
            for arrival in delivery.answers:
                mark = arrival.saved.digest[:DIGITS]
                yield Collected(arrival.found.name, "left", learner, exercise, None, (reason,), mark)
            return
        if chosen.saved.blank and chosen.saved.along:
            yield Collected(chosen.found.name, "left", learner, exercise, remarks=(NO_ANSWERS,))
            return
        for arrival in delivery.answers:
            if arrival is not chosen:
                reason = passed_over(arrival, chosen)
                yield Collected(arrival.found.name, "passed over", learner, exercise, remarks=(reason,))
        yield self._placed(delivery, chosen)

    def _placed(self, delivery: Delivery, chosen: Arrival) -> Collected:
        moment, remarks = self._moment(chosen)
        row = Collected(
            chosen.found.name, "collected", delivery.learner, delivery.exercise, moment, chosen.remarks
        )
        try:
            content = with_along(chosen.found.read(MOST_BYTES), alike_with(delivery.answers, chosen))
            in_time_or(content, late=self._manner.late)
            there, doubts = self._beside_what_is_there(delivery, chosen, content)
            if there:
                return replace(row, done=there, handed_in=None, remarks=doubts)
            notebook, about_it = _notebook(delivery)
            told = (*row.remarks, *doubts, *self._shared(chosen, delivery.learner), *about_it, *remarks)
            if self._manner.dry_run:
                return replace(row, done="would be collected", remarks=told)
            parts = (content, notebook, chosen.back)
            place(self._classroom, delivery.learner, delivery.exercise, moment, parts)
        except (NotOrdinary, AnswersDamaged) as reason:
            return replace(row, done="left", handed_in=None, remarks=(f"It {reason}.",))
        except OSError as error:
            return replace(row, done="left", handed_in=None, remarks=(f"{error.strerror}.",))
        return replace(row, remarks=told)

    def _beside_what_is_there(
        self, delivery: Delivery, chosen: Arrival, content: bytes
    ) -> tuple[Done | None, tuple[str, ...]]:
        """What is done instead of placing it, if anything, and what is told of what is there."""
        is_there, placed = already_placed(self._classroom, delivery.learner, delivery.exercise)
        if not is_there:
            return None, ()
        if placed is None:
            return None, ("What was handed in before could not be read; it is kept as an attempt.",)
        earlier, before = placed
        if answers_alike(earlier, chosen.saved):
            return self._put_with(delivery, before, content)
        newer = is_newer(chosen.saved, earlier)
        if newer is None:
            return "left", (
                "Other answers are there, and neither is plainly the newer. Move those away to take these.",
            )
        if not newer:
            return "left", (f"What is there is newer: it was saved {_in_words(earlier.saved)}.",)
        if earlier.reference != chosen.saved.reference and chosen.by_name:
            told = ANOTHER_COPY.format(learner=delivery.learner)
            return "left", (f"It {told}.",)
        if earlier.reference != chosen.saved.reference:
            return None, ("It carries another reference than what was handed in before, which is kept.",)
        return None, ("What was handed in before is kept as an attempt.",)

    def _put_with(self, delivery: Delivery, before: bytes, content: bytes) -> tuple[Done, tuple[str, ...]]:
        """The same answers are there: what was sent along now is put with them, in place."""
        both = with_along(before, [content])
        if both == before:
            return "already there", ()
        if self._manner.dry_run:
            return "would be collected", (PUT_WITH,)
        put_with(self._classroom, delivery.learner, delivery.exercise, both)
        return "collected", (PUT_WITH,)

    def _shared(self, chosen: Arrival, learner: str) -> tuple[str, ...]:
        others = sorted(self._references[chosen.saved.reference] - {learner})
        if not others:
            return ()
        return (f"The same reference stands in the work of {', '.join(others[:3])}.",)

    def _moment(self, chosen: Arrival) -> tuple[datetime, tuple[str, ...]]:
        given = self._manner.handed_in or chosen.moment
        if given:
            return given.astimezone(UTC), ()
        present = now()
        if chosen.saved.saved > present:
            return present, ("It says that it was saved in the future; the present is its time stamp.",)
        return chosen.saved.saved, ("Its time stamp is its own word.",)


def _notebook(delivery: Delivery) -> tuple[bytes | None, tuple[str, ...]]:
    """The notebook that came; the released one, where none did or it cannot be taken."""
    if not delivery.notebooks:
        return None, ()
    if len(delivery.notebooks) > 1:
        return None, (f"{len(delivery.notebooks)} notebooks came; the released one stands in their place.",)
    (found,) = delivery.notebooks
    try:
        return found.read(MOST_NOTEBOOK_BYTES), ()
    except NotOrdinary as reason:
        return None, (f"Its notebook {reason}; the released one stands in its place.",)


def _in_words(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
