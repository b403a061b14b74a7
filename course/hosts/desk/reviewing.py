"""What returns to the learner of this server: what they missed is noted, and asked when it is due."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from course.boards.review_items.item import ReviewItem
from course.boards.review_items.items import items_by_lesson, newly_missed, review_items
from course.content.works import Exercise, Lesson
from course.hosts.desk.desk import Desk
from course.learner.answers import Answers, AnswersDamaged, now
from course.learner.progress import Event
from course.learner.review.schedule import (
    GONE,
    Came,
    Item,
    Standing,
    day_of,
    days_on,
    misses,
    standings,
    told_gone,
)
from course.pages.review import (
    DueHere,
    ReviewAsked,
    asked_now,
    due_on,
    due_words,
    gone_words,
    known,
    opening_words,
)


@dataclass(frozen=True)
class Sitting:
    """What is asked now, how much else is due, what returns next, and what is told of what is gone."""

    asked: list[ReviewAsked]
    more: int
    next: date | None
    gone: str


class Reviewing:
    """What was missed in lessons, and when it returns.

    Args:
        desk: the learner's desk.
        ahead: by how many days to reckon ahead of the clock.
    """

    def __init__(self, desk: Desk, ahead: int = 0) -> None:
        self._desk, self._ahead = desk, timedelta(days=ahead)

    @property
    def today(self) -> date:
        """The day of asking."""
        return day_of(self._now())

    def answered(self, work: Lesson | Exercise) -> None:
        """Note soon what was missed on a lesson's boards: what is begun again later is no less missed."""
        if isinstance(work, Lesson):
            self._desk.soon(lambda: self._take_in([work.id]))

    def told(self) -> tuple[str, int]:
        """What the overview says, and how much is due; no words where nothing was ever missed."""
        found = self._found()
        return (due_words(found, self.today), len(due_on(found, self.today))) if found else ("", 0)

    def here(self, lesson: str, review: str, page: str) -> DueHere | None:
        """What is due and asked where a lesson begins; nothing where nothing is.

        Args:
            lesson: the lesson's id.
            review: where it is sent how it went.
            page: where the rest is asked.
        """
        due = len(due_on(self._found(), self.today))
        if not due:
            return None
        asked = asked_now(self._items, self._desk.events(), self.today, self._desk.content, lesson)
        return DueHere(
            words=opening_words(due),
            asked=asked,
            more=due - len(asked),
            today=self.today.isoformat(),
            review=review,
            page=page,
        )

    def days(self) -> dict[date, int]:
        """How many things return on each day."""
        return days_on(self._found().values(), self.today)

    def sitting(self) -> Sitting:
        """What is asked now. Of what is gone the learner is told once."""
        self._take_in(self._desk.content.course.lessons)
        events, today, items = self._desk.events(), self.today, self._items
        found = standings(events, today)
        gone = [item for item in found if item not in items and item not in told_gone(events)]
        with suppress(OSError):
            for item in gone:
                self._desk.store.progress.note(Event(self._now(), GONE, item.lesson, item.id))
        there = known(found, items)
        asked = asked_now(items, events, today, self._desk.content)
        now_asked = {Item(one.lesson, one.id) for one in asked}
        after = [one.due for item, one in there.items() if item not in now_asked]
        more = len(due_on(there, today)) - len(asked)
        return Sitting(asked, more, min(after, default=None), gone_words(len(gone)))

    def went(self, item: Item, came: Came) -> bool:
        """Note how something went, if it is due; one that was sent twice counts once.

        Returns:
            Whether the course has such an item.

        Raises:
            OSError: it cannot be noted.
        """
        if item not in self._items:
            return False
        events = self._desk.store.progress.events()
        standing = standings(events, self.today).get(item)
        if standing is not None and standing.due <= self.today:
            self._desk.store.progress.note(Event(self._now(), came, item.lesson, item.id))
        return True

    @property
    def _items(self) -> Mapping[Item, ReviewItem]:
        return review_items(self._desk.content)

    def _found(self) -> dict[Item, Standing]:
        self._take_in(self._desk.content.course.lessons)
        return known(standings(self._desk.events(), self.today), self._items)

    def _take_in(self, lessons: list[str]) -> None:
        """Note what the answers missed. They may have been given in JupyterLab, or brought from elsewhere."""
        with suppress(OSError):
            items = items_by_lesson(self._desk.content)
            found = [
                (items[lesson], one)
                for lesson in lessons
                if lesson in items and (one := self._answers(lesson))
            ]
            # What was noted before is asked for only where something was missed at all.
            if not any(next(newly_missed(*one, set()), None) for one in found):
                return
            progress = self._desk.store.progress
            noted = misses(progress.events())
            for theirs, answers in found:
                for event in newly_missed(theirs, answers, noted):
                    progress.note(event)

    def _answers(self, lesson: str) -> Answers | None:
        try:
            return self._desk.store.read(lesson)
        except (AnswersDamaged, OSError):
            return None

    def _now(self) -> datetime:
        return now() + self._ahead
