"""A learner's desk in a class's database: made for a request, and gone with it."""

from __future__ import annotations

from collections.abc import Callable

from course.handing_in.rows_way import RowsWay
from course.hosts.desk.desk import Desk
from course.hosts.desk.shelf import Shelf
from course.learner.people import Member
from course.learner.store import Store


class RequestPen:
    """Holds what is noted behind a page until the page is sent; nothing of it waits in the process longer."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def soon(self, write: Callable[[], None]) -> None:
        """Have something written once the page is sent, or when it is read; see `Pen`."""
        self._waiting.append(write)

    def settle(self) -> None:
        """Write what waits; see `Pen`."""
        while self._waiting:
            self._waiting.pop(0)()


class ClassDesk(Desk):
    """A desk in a class's database.

    Args:
        shelf: the course's pages.
        member: the learner.
        store: where their answers are kept.
        way: how they hand in.
    """

    def __init__(self, shelf: Shelf, member: Member, store: Store, way: RowsWay) -> None:
        super().__init__(shelf, RequestPen())
        self._member, self._own_store, self._own_way = member, store, way

    @property
    def learner(self) -> Member:
        """The learner, as they were when the request came."""
        return self._member

    @property
    def store(self) -> Store:
        """The learner's rows."""
        return self._own_store

    @property
    def way(self) -> RowsWay:
        """By rows of the same database."""
        return self._own_way
