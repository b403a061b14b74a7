"""What the server knows of its one learner: their answers, pages, progress and name."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path

from course.boards.show import done_rules
from course.boards.work_for_learner import board_view, open_answers, version_shown
from course.content import Content
from course.content.works import Exercise, Lesson
from course.handing_in.participant import Participant
from course.hosts.lab.notebook_copies import LEDGER
from course.hosts.study.assets import edition
from course.hosts.study.note_pen import NotePen
from course.hosts.study.work_state import WorkState
from course.learner.answers import Answers, AnswersDamaged, now
from course.learner.done import DoneRule, done, in_order
from course.learner.file_store import EXERCISES, desk
from course.learner.learner import Learner, learner_at
from course.learner.open_answers import OpenAnswers, not_open
from course.learner.own_store import own_store
from course.learner.progress import Event, What, done_once
from course.learner.store import Store
from course.marking.nbgrader.classroom import Classroom
from course.pages.cache import PageCache
from course.pages.page import Page
from course.pages.status_text import UNREACHABLE, UNREADABLE

log = logging.getLogger(__name__)


class Workspace:
    """A learner's desk, as the study pages use it.

    Args:
        home: the learner's folder.
        classroom: where they hand in, and the course that is taught there.
        store: where the learner's answers and progress are kept; as their folder says, if left out.
    """

    def __init__(self, home: Path, classroom: Classroom, store: Store | None = None) -> None:
        self.home, self._classroom = home, classroom
        self._store = store
        self._laid = (home / LEDGER).exists()
        self.pages = PageCache(home / "pages", classroom.content)
        self._rules: dict[tuple[str, str], list[DoneRule]] = {}
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._pen = NotePen(self.is_there)

    def is_there(self) -> bool:
        """Whether the learner's folder is still there.

        A drive that was taken out leaves its name behind: what is written there then is lost.
        """
        return not self._laid or (self.home / LEDGER).exists()

    @property
    def gone(self) -> str:
        """What is told where it is not."""
        return (
            f"The folder with your work, {self.home}, is gone, so nothing can be saved. "
            "If it is on a drive of its own, connect that again, and reload this page."
        )

    @property
    def content(self) -> Content:
        """The course's content."""
        return self._classroom.content

    @property
    def learner(self) -> Learner:
        """The learner, as their folder has them now."""
        return learner_at(self.home)

    @property
    def participant(self) -> Participant:
        """The learner in the classroom."""
        return Participant(self.learner, self._classroom)

    @cached_property
    def store(self) -> Store:
        """Where the learner's answers and progress are kept."""
        return self._store or own_store(self.home, desk(self.home, self.content.exercises))

    def warm_up(self) -> None:
        """Render every page ahead of its first reader."""
        with suppress(Exception):
            edition(self.content)
            for work in in_order(self.content):
                # Who asks for a page is asked first whether the folder is there; nobody asked for these.
                if self.is_there():
                    self.page(work)

    def turn(self, work: str) -> asyncio.Lock:
        """Whose turn it is to write a lesson's or exercise's answers."""
        return self._turns[work]

    def folder(self, work: str) -> Path:
        """Where an exercise's notebook and answers stand."""
        return self.home / EXERCISES / work

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
        rules = self._done_rules(work, version)
        boards = {rule.board: done([rule], answers) for rule in rules}
        return WorkState(work, answers, done(rules, answers), boards, unreadable)

    def _done_rules(self, work: Lesson | Exercise, version: str) -> list[DoneRule]:
        key = (work.id, version)
        if key not in self._rules:
            # A page takes long to render, and what its boards show is enough.
            views = {spec.id: board_view(spec, work, version, self.content) for spec in work.boards}
            self._rules[key] = done_rules(work, views)
        return self._rules[key]

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
