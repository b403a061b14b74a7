"""The clock of a class on one learner's server: when they began, how long they have, and what ends it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import datetime

from course.base.names_nobody import NamesNobody
from course.content.works import Exercise
from course.handing_in.exchange import id_in_exchange
from course.handing_in.refusals import NotHandedIn
from course.handing_in.way import Ending
from course.hosts.desk.desk import Desk
from course.hosts.desk.handing import hand_in
from course.learner.answers import Along, BoardAnswers, Sat
from course.sittings.kept import Kept, SittingEvent
from course.sittings.newest import NewestTerms
from course.sittings.standing import Sitting, Standing, ends, is_due, is_taken, standing
from course.sittings.terms import Times

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]
Turn = Callable[[], AbstractContextManager[object]]
_AGAIN = 30.0  # seconds, after which what could not be handed in is tried again
_EACH = 1.0  # seconds
_OPEN = Standing("open")


class TimeIsOver(NotHandedIn):
    """It may not be handed in: it is not begun, or its time is over; the message says which."""


@dataclass(frozen=True)
class At:
    """How a learner stands with an exercise of which something is set.

    Attributes:
        times: what holds for them.
        sittings: each time that they began it.
        now: the time of the server (UTC).
        standing: what they may do.
    """

    times: Times
    sittings: tuple[Sitting, ...]
    now: datetime
    standing: Standing

    @property
    def is_over(self) -> bool:
        """Whether it can be answered no more."""
        return self.standing.state == "over"


class Sittings:
    """Keeps a learner's sittings, and hands in what is saved when time ends.

    Args:
        desk: the learner's.
        kept: where it is written down when they began and ended.
        terms: what the class sets; None where no class does.
        clock: what gives the time (UTC).
        turn: held while something is saved or handed in: the two never cross.
        tried: when it was last tried to hand in what, by the exercise's id.
    """

    def __init__(  # what it stands on
        self,
        desk: Desk,
        kept: Kept,
        terms: NewestTerms | None,
        clock: Clock,
        turn: Turn,
        tried: dict[str, float] | None = None,
    ) -> None:
        self._desk, self._kept, self._terms, self.clock, self.turn = desk, kept, terms, clock, turn
        self._tried = {} if tried is None else tried

    def watch(self, is_there: Callable[[], bool]) -> None:
        """Hand in what is due, from now on, as long as the server runs.

        Args:
            is_there: whether the learner's folder is.
        """
        if self._terms is not None:
            threading.Thread(target=self._watch, args=(is_there,), name="study-clock", daemon=True).start()

    def at(self, exercise: Exercise) -> At | None:
        """How the learner stands with an exercise; nothing where nothing is set of it.

        Args:
            exercise: the exercise.

        Raises:
            OSError: what they began cannot be read.
        """
        times = self._times(exercise)
        if times is None:
            return None
        sittings, now = self._sittings(exercise), self.clock()
        settled = not sittings or self._settled(exercise)
        return At(times, tuple(sittings), now, standing(times, sittings, now, settled=settled))

    def standing(self, exercise: Exercise) -> Standing:
        """What the learner may do with an exercise now."""
        found = self.at(exercise)
        return found.standing if found else _OPEN

    def begin(self, exercise: Exercise, name: str) -> At | None:
        """Begin an exercise; begun in another window, it was begun then.

        Args:
            exercise: the exercise.
            name: for the record, so that what the clock hands in has one.

        Raises:
            NameNotUsable: no record can carry the name.
            OSError: it cannot be written down, so it is not begun.
        """
        found = self.at(exercise)
        if found is None or found.standing.state != "ready":
            return found
        self._desk.way.name_is(name)
        event = SittingEvent(
            exercise=exercise.id, what="begun", at=found.now, honesty=found.times.terms.honesty
        )
        self._kept.note(event, unless=found.sittings)
        return self.at(exercise)

    def takes(self, exercise: Exercise) -> bool:
        """Whether answers that arrive now are taken."""
        found = self.at(exercise)
        return found is None or is_taken(found.times, found.sittings, found.now)

    def keep_late(self, exercise: Exercise, board: str, answers: BoardAnswers) -> None:
        """Keep what came after the end, apart from what counts; what is saved already did not.

        Raises:
            OSError: it cannot be written.
        """
        saved = self._desk.sheet(exercise.id).answers.boards.get(board)
        if saved == answers or self.late(exercise).get(board) == answers.model_dump_json():
            return
        text = answers.model_dump_json()
        self._kept.note(
            SittingEvent(exercise=exercise.id, what="late", at=self.clock(), board=board, answers=text)
        )

    def late(self, exercise: Exercise) -> dict[str, str]:
        """What came after the end, as JSON by board: of each, what came last."""
        return {
            one.board: one.answers
            for one in self._kept.events()
            if one.exercise == exercise.id and one.what == "late"
        }

    def late_since(self, exercise: Exercise) -> datetime | None:
        """When the last of it came; None where nothing did."""
        came = [one.at for one in self._kept.events() if one.exercise == exercise.id and one.what == "late"]
        return max(came, default=None)

    def hand_in(self, exercise: Exercise, name: str, *, as_it_is: bool, sent: Along | None) -> str:
        """Hand an exercise in as the learner wants it, which ends a sitting; see `handing.hand_in`.

        Raises:
            NameNotUsable: no record can carry the name.
            NotHandedIn: something else stands in the way.
        """
        with self.turn():
            found = self.at(exercise)
            if found is None or not found.times.terms.begun_by_hand:
                return hand_in(self._desk, exercise, Ending(name, sent), as_it_is=as_it_is)
            if not is_taken(found.times, found.sittings, found.now):
                raise TimeIsOver("Nothing was handed in now: load the page again to see how it stands.")
            sat = Sat(begun=found.sittings[-1].begun, ended=found.now, by="learner")
            problem = hand_in(self._desk, exercise, Ending(name, sent, sat), as_it_is=as_it_is)
            self._ended(exercise, found.sittings, found.now, by_clock=False)
            return problem

    def hand_in_what_is_due(self) -> None:
        """Hand in what is saved of every exercise whose time is over, once."""
        for exercise in self._desk.content.exercises.values():
            with self.turn():
                times = self._times(exercise)
                sittings = self._sittings(exercise) if times else []
                if times and is_due(times, sittings, self.clock()) and self._may_try(exercise):
                    self._by_clock(exercise, times, sittings)

    def _by_clock(self, exercise: Exercise, times: Times, sittings: list[Sitting]) -> None:
        last = sittings[-1]
        found = self._desk.way.status(exercise.id)
        if found is not None and found.at >= last.begun.replace(microsecond=0):
            # A crash came between the handing in and its being written down.
            self._ended(exercise, tuple(sittings), found.at, by_clock=False)
            return
        end = ends(times, last)
        assert end is not None
        sat = Sat(begun=last.begun, ended=end, by="clock")
        try:
            hand_in(self._desk, exercise, Ending(sat=sat), as_it_is=True)
        except NotHandedIn as error:
            log.warning("The clock could not hand in %s: %s", NamesNobody(exercise.id), error)
            return
        self._ended(exercise, tuple(sittings), end, by_clock=True)

    def _ended(
        self, exercise: Exercise, sittings: tuple[Sitting, ...], at: datetime, *, by_clock: bool
    ) -> None:
        self._tried.pop(exercise.id, None)
        event = SittingEvent(exercise=exercise.id, what="by-clock" if by_clock else "handed-in", at=at)
        self._kept.note(event, unless=sittings)

    def _may_try(self, exercise: Exercise) -> bool:
        now, before = time.monotonic(), self._tried.get(exercise.id)
        if before is not None and now - before < _AGAIN:
            return False
        self._tried[exercise.id] = now
        return True

    def _sittings(self, exercise: Exercise) -> list[Sitting]:
        return self._kept.sittings(exercise.id)

    def _settled(self, exercise: Exercise) -> bool:
        found = self._desk.way.status(exercise.id)
        return found is not None and found.mark is not None and not (found.waits or found.passed)

    def _times(self, exercise: Exercise) -> Times | None:
        learner = self._desk.learner
        ids = [id_in_exchange(learner.account)] if learner.account else []
        own = self._desk.content.exercises[exercise.id].attempts
        return self._terms.now.times(exercise.id, own, *ids, learner.id) if self._terms else None

    def _watch(self, is_there: Callable[[], bool]) -> None:
        while True:
            with suppress(OSError):
                if is_there():
                    self.hand_in_what_is_due()
            threading.Event().wait(_EACH)
