"""A learner's desk in a class's database: made for a request, and gone with it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from course.handing_in.rows_way import RowsWay
from course.hosts.desk.desk import Desk
from course.hosts.desk.shelf import Shelf
from course.learner.people import Member
from course.learner.sql_reach import Together
from course.learner.store import Store, StoreFails

log = logging.getLogger(__name__)

T = TypeVar("T")


class RequestPen:
    """Holds what is noted behind a page until the page is sent; nothing of it waits in the process longer."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    @property
    def waits(self) -> bool:
        """Whether anything is still to be written."""
        return bool(self._waiting)

    def soon(self, write: Callable[[], None]) -> None:
        """Have something written once the page is sent, or when it is read; see `Pen`."""
        self._waiting.append(write)

    def settle(self) -> None:
        """Write what waits; see `Pen`."""
        while self._waiting:
            self._waiting.pop(0)()

    def drop(self) -> None:
        """Write nothing of what waits."""
        self._waiting.clear()


class ClassDesk(Desk):
    """A desk in a class's database.

    Args:
        shelf: the course's pages.
        member: the learner.
        together: the database, as this request has it.
        store: where their answers are kept.
        way: how they hand in.
    """

    def __init__(self, shelf: Shelf, member: Member, together: Together, store: Store, way: RowsWay) -> None:
        self.request_pen = RequestPen()
        super().__init__(shelf, self.request_pen)
        self.together = together
        self._member, self._own_store, self._own_way = member, store, way

    @property
    def learner(self) -> Member:
        """The learner, as they were when the request came."""
        return self._member

    @property
    def store(self) -> Store:
        """The learner's rows."""
        return self._own_store

    def at_once(self, work: Callable[[], T]) -> T:
        """Save something, with what is noted of it, in one transaction; see `Desk`."""
        noting = False

        def all_of_it() -> T:
            nonlocal noting
            self.request_pen.drop()
            noting = False
            made = work()
            noting = True
            self.pen.settle()
            return made

        try:
            return self.together.at_once(all_of_it)
        except StoreFails as error:
            if not noting:
                raise
            # Progress that cannot be kept never stands in the way of work.
            log.warning("progress could not be kept: %s", error)
        made = self.together.at_once(work)
        self.request_pen.drop()
        return made

    def write_notes(self) -> None:
        """Write what was noted behind a page that is sent."""
        try:
            self.together.at_once(self.pen.settle)
        except StoreFails as error:
            log.warning("progress could not be kept: %s", error)

    @property
    def way(self) -> RowsWay:
        """By rows of the same database."""
        return self._own_way
