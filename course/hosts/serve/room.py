"""A class as its server holds it: the course, the database, who is in it, what is set, and the time."""

from __future__ import annotations

import logging
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from uuid import UUID

import sqlalchemy as sql

from course.content.versions import BASE
from course.content.works import Lesson
from course.handing_in.handed_in import HandInRows
from course.handing_in.rows_way import RowsWay
from course.hosts.desk.asking import QuestionsAsked
from course.hosts.desk.assets import edition
from course.hosts.desk.desk import Desk
from course.hosts.desk.reviewing import Reviewing
from course.hosts.desk.shelf import Shelf
from course.hosts.desk.sittings import Clock, Sittings
from course.hosts.serve.class_desk import ClassDesk
from course.learner.done import in_order
from course.learner.one_go import OneGo
from course.learner.people import Member, People
from course.learner.read_ahead import ReadAhead
from course.learner.sql_engine import keep_others_away
from course.learner.sql_errors import told_plainly
from course.learner.sql_reach import Together
from course.sittings.kept_rows import SittingsRows, who_sits
from course.sittings.newest import NewestTerms

log = logging.getLogger(__name__)
_EACH = 1.0  # seconds


@dataclass
class Room:
    """What all requests of a server share; nothing of a learner's is in it.

    Attributes:
        shelf: the course's pages.
        engine: the class's database.
        people: who is in the class.
        terms: what the class sets.
        clock: what gives the time (UTC).
        ahead: by how many days the review is reckoned ahead of the clock.
    """

    shelf: Shelf
    engine: sql.Engine
    people: People
    terms: NewestTerms
    clock: Clock
    ahead: int = 0
    _tried: defaultdict[UUID, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))

    def desk(self, member: Member, *, ahead: bool = False) -> ClassDesk:
        """A learner's desk.

        Args:
            member: the learner.
            ahead: whether to read all their answers at once, as for a page that shows how far they are.
        """
        together = Together(self.engine)
        rows = OneGo(together, member.reference)
        store = ReadAhead(rows) if ahead else rows
        people = self.people.on(together)
        way = RowsWay(member, people, store, HandInRows(together), self.shelf.content)
        return ClassDesk(self.shelf, member, together, store, way)

    def sittings(self, desk: ClassDesk) -> Sittings:
        """When a learner may answer what."""
        reference = desk.learner.reference
        kept = SittingsRows(desk.together, reference)
        tried = self._tried[reference] if self.terms.now.exercises else {}
        return Sittings(desk, kept, self.terms, self.clock, lambda: self._turn(desk), tried)

    def asking(self, desk: Desk) -> QuestionsAsked:
        """Which questions a learner is asked."""
        return QuestionsAsked(desk)

    def reviewing(self, desk: Desk) -> Reviewing:
        """What returns to a learner."""
        return Reviewing(desk, self.ahead)

    def warm_up(self) -> None:
        """Render every page ahead of its first reader."""
        content = self.shelf.content
        with suppress(Exception):
            edition(content)
            for work in in_order(content):
                for version in [BASE] if isinstance(work, Lesson) else work.version_ids:
                    self.shelf.pages.page(work, version)

    def watch(self) -> None:
        """Hand in what is due, as long as the server runs; of several servers any may do it, once."""
        while True:
            try:
                self.hand_in_what_is_due()
            except OSError:
                pass
            except Exception:
                # One learner's exercise may be at fault; the clock goes on for everybody else.
                log.exception("the clock could not look what is due")
            time.sleep(_EACH)

    def hand_in_what_is_due(self) -> None:
        """Hand in what is saved of every exercise whose time is over."""
        if not self.terms.now.exercises:
            return
        for reference in who_sits(self.engine):
            if (member := self.people.found(reference)) is not None:
                desk = self.desk(member)
                # What cannot be handed in for one is tried again, and keeps nobody else waiting.
                with suppress(OSError):
                    self.sittings(desk).hand_in_what_is_due()
                desk.write_notes()

    @contextmanager
    def _turn(self, desk: ClassDesk) -> Iterator[None]:
        """Keep away whoever saves or hands in for the same learner, in whichever process."""
        if not self.terms.now.exercises:
            yield
            return
        with told_plainly(), desk.together.held() as connection:
            keep_others_away(connection, "turn", str(desk.learner.reference))
            yield
