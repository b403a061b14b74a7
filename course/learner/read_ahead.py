"""A learner's answers in a database, read at once for one request, and never judged by when writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress

from course.learner.answers import Answers, AnswersDamaged
from course.learner.progress import Event, active_minutes
from course.learner.sql_store import SqlStore
from course.learner.store import Accepted, Listed, Opened, Progress


class ReadAhead:
    """A store for one request, which reads once what a page asks for lesson by lesson; see `Store`.

    It holds nothing once something was to be written: whoever writes sees what stands then.

    Args:
        store: the learner's rows.
    """

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self._held: Mapping[str, Callable[[], Answers]] | None = None
        self._wrote = False
        self._progress = ProgressAhead(store.progress)

    @property
    def progress(self) -> Progress:
        """What the learner did; see `Store`."""
        return self._progress

    def ground(self, work: str) -> Callable[[], bool]:
        """See `Store`."""
        return self._store.ground(work)

    def read(self, work: str) -> Answers | None:
        """The answers as they stood when the request first asked for any; see `Store`."""
        if self._wrote:
            return self._store.read(work)
        if self._held is None:
            self._held = self._store.all()
        found = self._held.get(work)
        return found() if found else None

    def open(self, fresh: Answers) -> Opened:
        """As they stood then, too; what cannot be read is set aside as ever; see `Store`."""
        with suppress(AnswersDamaged):
            return Opened(self.read(fresh.work) or fresh)
        return self._store.open(fresh)

    def save(self, answers: Answers) -> Opened:
        """See `Store`."""
        self._wrote = True
        return self._store.save(answers)

    def accept(self, answers: Answers, edition: str | None = None) -> Accepted:
        """See `Store`."""
        self._wrote = True
        return self._store.accept(answers, edition)

    def place(self, work: str) -> str:
        """See `Store`."""
        return self._store.place(work)

    def listing(self) -> Mapping[str, Listed]:
        """See `Store`."""
        return self._store.listing()


class ProgressAhead:
    """What a learner did, read once for one request, until something is noted; see `Progress`.

    Args:
        progress: the learner's rows.
    """

    def __init__(self, progress: Progress) -> None:
        self._rows = progress
        self._held: list[Event] | None = None

    def note(self, event: Event) -> None:
        """See `Progress`."""
        self._held = None
        self._rows.note(event)

    def events(self) -> list[Event]:
        """As they stood when the request last asked or noted; see `Progress`."""
        if self._held is None:
            self._held = self._rows.events()
        return [*self._held]

    def minutes(self) -> dict[str, int]:
        """See `Progress`."""
        return active_minutes(self.events())

    def seen(self, work: str) -> str | None:
        """See `Progress`."""
        return self._rows.seen(work)

    def saw(self, work: str, edition: str) -> None:
        """See `Progress`."""
        self._rows.saw(work, edition)

    def editions(self) -> Mapping[str, str]:
        """See `Progress`."""
        return self._rows.editions()

    def accept(self, events: Iterable[Event], editions: Mapping[str, str]) -> int:
        """See `Progress`."""
        self._held = None
        return self._rows.accept(events, editions)
