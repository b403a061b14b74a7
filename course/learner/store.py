"""Where one learner's answers and progress are kept: what every store of them promises.

What is acknowledged as saved stays saved. Nobody overwrites answers that they have not seen, and
what cannot be read is set aside, told, and never overwritten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from typing import NamedTuple, Protocol, TypeVar

from course.learner.answers import Answers, Outcome
from course.learner.progress import Event

Key = TypeVar("Key")


class StoreFails(OSError):
    """A store cannot be reached, read or written just now; `strerror` says why in a learner's words."""


class SetAside(NamedTuple):
    """Answers that could not be read, and are kept: under which name, and where."""

    name: str
    place: str


class Opened(NamedTuple):
    """Answers as they stand in a store, and what was set aside to make room for them."""

    answers: Answers
    aside: SetAside | None = None


class Accepted(NamedTuple):
    """What became of answers that were brought from another store.

    Attributes:
        outcome: whether they were taken, and if not, why not.
        answers: those that now stand here.
        aside: what made room for them: older answers, or what could not be read; it is kept.
    """

    outcome: Outcome
    answers: Answers
    aside: SetAside | None = None


class Listed(NamedTuple):
    """Which revision of some answers stands, and since when; neither, where they cannot be read."""

    revision: int | None
    saved: datetime | None


class Progress(Protocol):
    """What a learner did, and when.

    Every method raises OSError where the store cannot be read or written.
    """

    def note(self, event: Event) -> None:
        """Write an event down."""

    def events(self) -> list[Event]:
        """Everything that was noted, in order of time."""

    def minutes(self) -> dict[str, int]:
        """The minutes in which the learner was at it, by lesson or exercise."""

    def seen(self, work: str) -> str | None:
        """The edition of a lesson or exercise that the learner's answers were last given to."""

    def saw(self, work: str, edition: str) -> None:
        """Note the edition that is being answered."""

    def editions(self) -> Mapping[str, str]:
        """All that `seen` would tell, by lesson or exercise."""

    def accept(self, events: Iterable[Event], editions: Mapping[str, str]) -> int:
        """Take over what was noted in another store; what is here stays, and nothing comes in twice.

        Args:
            events: what was noted there. An event that is noted there twice is noted twice here.
            editions: what was seen there; it counts where nothing was seen here.

        Returns:
            How many events were not here yet.
        """


class Store(Protocol):
    """One learner's answers, by lesson and exercise, and their progress."""

    @property
    def progress(self) -> Progress:
        """What the learner did, and when."""

    def ground(self, work: str) -> Callable[[], bool]:
        """A question to be asked later: is all that the answers stand on now still there?

        A drive that was taken out leaves its name behind, and folders could be made under it.
        """

    def read(self, work: str) -> Answers | None:
        """The answers as they stand, and nothing where there are none.

        Raises:
            AnswersDamaged: there are some, which cannot be read.
            OSError: they cannot be looked at just now, and may be good.
        """

    def open(self, fresh: Answers) -> Opened:
        """Open answers, or begin with fresh ones, which are not kept until something is saved.

        Args:
            fresh: the answers to begin with; they name the lesson or exercise.

        Raises:
            OSError: they cannot be looked at, or set aside, just now.
        """

    def save(self, answers: Answers) -> Opened:
        """Save answers that build on the newest revision.

        Args:
            answers: what to save; `revision` is the one that the writer has seen.

        Returns:
            The answers as saved, one revision on.

        Raises:
            AnswersBehind: a newer revision stands; nothing was written.
            OSError: they cannot be written; what stood there stands.
        """

    def accept(self, answers: Answers, edition: str | None = None) -> Accepted:
        """Take answers from another store as they are, if they are newer than those that stand here.

        Other than `save`, which counts on. Older answers that make room are set aside; nothing else
        that stands here is changed.

        Args:
            answers: as they stand there.
            edition: the edition that they were given to, if that is known.

        Returns:
            What became of them.

        Raises:
            OSError: they cannot be written; what stood here stands.
        """

    def place(self, work: str) -> str:
        """Where the answers to a lesson or exercise stand, for a person to find them."""

    def listing(self) -> Mapping[str, Listed]:
        """Which answers there are, by lesson and exercise.

        Raises:
            OSError: the store cannot be looked at just now.
        """


def watch(
    listing: Callable[[], Mapping[Key, Listed]], again: Callable[[], bool]
) -> Iterator[tuple[Key, Listed | None]]:
    """Tell of answers that were saved, whoever saved them.

    Args:
        listing: what stands; a store's `listing`.
        again: waits as long as a watcher likes to wait; false once nobody watches any more.

    Yields:
        What changed since it was last looked at, and how it stands; nothing where it is gone.
    """
    before = _looked_at(listing, {})
    while again():
        there = _looked_at(listing, before)
        yield from ((key, there.get(key)) for key in _changed(before, there))
        before = there


def _looked_at(
    listing: Callable[[], Mapping[Key, Listed]], before: Mapping[Key, Listed]
) -> Mapping[Key, Listed]:
    """What stands; what cannot be reached just now stands as it did, until it is looked at again."""
    with suppress(OSError):
        return dict(listing())
    return before


def _changed(before: Mapping[Key, Listed], there: Mapping[Key, Listed]) -> Iterable[Key]:
    return [key for key in {**before, **there} if before.get(key) != there.get(key)]
