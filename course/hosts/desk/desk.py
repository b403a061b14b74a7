"""A learner's desk, as the study pages use it: their answers, pages, progress and what was handed in."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import TypeVar

from course.boards.work_for_learner import open_answers, version_shown
from course.content import Content
from course.content.works import Exercise, Lesson
from course.handing_in.way import Way
from course.hosts.desk.note_pen import Pen
from course.hosts.desk.shelf import Shelf
from course.hosts.desk.work_state import WorkState
from course.learner.answers import Answers, AnswersDamaged, now
from course.learner.done import done, in_order
from course.learner.learner import Person
from course.learner.open_answers import OpenAnswers, not_open
from course.learner.progress import Event, What, done_once
from course.learner.store import Store
from course.pages.cache import PageCache
from course.pages.page import Page
from course.pages.status_text import UNREACHABLE, UNREADABLE

log = logging.getLogger(__name__)

T = TypeVar("T")


class Desk(ABC):
    """A learner's desk; where it stands, in a folder or in a class's database, is for the host to say.

    Args:
        shelf: the course's pages.
        pen: writes down what is noted behind a page.
    """

    def __init__(self, shelf: Shelf, pen: Pen) -> None:
        self._shelf, self._pen = shelf, pen
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    @property
    @abstractmethod
    def learner(self) -> Person:
        """The learner, as they are known now."""

    @property
    @abstractmethod
    def store(self) -> Store:
        """Where the learner's answers and progress are kept."""

    @property
    @abstractmethod
    def way(self) -> Way:
        """How the learner hands in, and has back what comes of it."""

    @property
    def content(self) -> Content:
        """The course's content."""
        return self._shelf.content

    @property
    def pages(self) -> PageCache:
        """The course's pages."""
        return self._shelf.pages

    @property
    def pen(self) -> Pen:
        """What writes notes down."""
        return self._pen

    def turn(self, work: str) -> asyncio.Lock:
        """Whose turn it is to write a lesson's or exercise's answers."""
        return self._turns[work]

    def at_once(self, work: Callable[[], T]) -> T:
        """Save something, with what is noted of it: all of it or nothing, where a host's store can do that.

        Args:
            work: saves it; it may be called once more, where another was quicker.
        """
        return work()

    def sheet(self, work: str) -> OpenAnswers:
        """The learner's answers, as they stand now."""
        return open_answers(self.content.work(work), self.learner, self.store)

    def page(self, work: Lesson | Exercise) -> Page:
        """The page in the learner's version."""
        answers, _ = self._answers(work)
        return self.pages.page(work, version_shown(answers.version if answers else None, work, self.learner))

    def states(self) -> list[WorkState]:
        """Every lesson and exercise in order, with how far the learner is."""
        return [self.state(work) for work in in_order(self.content)]

    def state(self, work: Lesson | Exercise) -> WorkState:
        """How far the learner is with one of them."""
        answers, unreadable = self._answers(work)
        version = version_shown(answers.version if answers else None, work, self.learner)
        rules = self._shelf.done_rules(work, version)
        boards = {rule.board: done([rule], answers) for rule in rules}
        return WorkState(work, answers, done(rules, answers), boards, unreadable)

    def begun(self) -> bool:
        """Whether the learner has been here before."""
        return bool(self.events()) or any(any(self._answers(work)) for work in in_order(self.content))

    def note(self, what: What, work: str, board: str = "") -> None:
        """Note what the learner did, soon. Progress that cannot be kept never stands in the way of work."""
        self.soon(partial(self._write, Event(now(), what, work, board)))

    def soon(self, write: Callable[[], None]) -> None:
        """Write something down in its turn, while the learner goes on."""
        self._pen.soon(write)

    def _write(self, event: Event) -> None:
        try:
            self.store.progress.note(event)
        except OSError as error:
            log.warning("progress could not be kept: %s", error)

    def changed_since_answered(self, work: Exercise, answered: bool) -> bool:
        """Whether an exercise asks something else than when the learner answered it."""
        asks = self.page(work).asks
        self._pen.settle()
        try:
            seen = self.store.progress.seen(work.id)
            if answered and seen is not None:
                return seen != asks
            self.store.progress.saw(work.id, asks)
        except OSError as error:
            log.warning("progress could not be read: %s", error)
        return False

    def answered(self, work: Lesson | Exercise, board: str) -> None:
        """Note that a board was answered, and what it asked."""
        self.note("answered", work.id, board)
        self._pen.soon(partial(self._note_if_done, work))
        if isinstance(work, Exercise):
            self._pen.soon(partial(self._saw, work))

    def _note_if_done(self, work: Lesson | Exercise) -> None:
        """Note that all of it is done, once: what is begun again stays done."""
        with suppress(OSError):
            if self.state(work).done.all and work.id not in done_once(self.store.progress.events()):
                self._write(Event(now(), "done", work.id))

    def done_before(self, states: Iterable[WorkState]) -> set[str]:
        """The lessons and exercises that were done at some time; what is done now is noted.

        Args:
            states: as they stand now, perhaps since JupyterLab.
        """
        for state in states:
            if state.done.all:
                self._pen.soon(partial(self._note_if_done, state.work))
        return done_once(self.events())

    def _saw(self, work: Exercise) -> None:
        with suppress(OSError):
            self.store.progress.saw(work.id, self.page(work).asks)

    def events(self) -> list[Event]:
        """Everything noted so far; nothing where it cannot be read."""
        self._pen.settle()
        try:
            return self.store.progress.events()
        except OSError as error:
            log.warning("progress could not be read: %s", error)
            return []

    def not_open(self) -> str:
        """What is told where no answers at all can be read; nothing where they can."""
        try:
            self.store.listing()
        except OSError as error:
            return not_open(error)
        return ""

    def _answers(self, work: Lesson | Exercise) -> tuple[Answers | None, str]:
        """The answers, and what is told where they cannot be read."""
        try:
            return self.store.read(work.id), ""
        except AnswersDamaged:
            return None, UNREADABLE
        except OSError:
            return None, UNREACHABLE
