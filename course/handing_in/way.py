"""The way by which one learner's work goes to be marked, and what comes of it comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from course.handing_in.status import HandInStatus
from course.learner.answers import Along, Sat


@dataclass(frozen=True)
class Ending:
    """How an exercise is ended.

    Attributes:
        name: the name for the record; the one that is kept, if it is empty.
        sent: what the learner chose to send along, if anything.
        sat: when it was begun and ended, where a class's clock runs.
    """

    name: str = ""
    sent: Along | None = None
    sat: Sat | None = None


class Way(Protocol):
    """How a learner hands in, and sees what comes of it; exercises are named by their ids."""

    @property
    def alone(self) -> bool:
        """Whether the learner studies from a full copy of the course, which can mark their work."""

    @property
    def contact(self) -> str:
        """Who answers for the course, and how to reach them."""

    @property
    def goes_by_file(self) -> bool:
        """Whether an assessor may send something back as a file, which the learner opens."""

    def status(self, exercise: str) -> HandInStatus | None:
        """How the learner stands with an exercise; nothing if it was not handed in."""

    def hand_in(self, exercise: str, ending: Ending, look: Callable[[], None]) -> str:
        """Hand an exercise in. Takes seconds where it is marked at once.

        Args:
            exercise: the exercise's id.
            ending: under which name, and with what.
            look: called once there is something to hand in; raises what stands in the way, if anything.

        Returns:
            What is still to be made good, and why; empty if nothing is.

        Raises:
            NameNotUsable: no record can carry the name.
            NotHandedIn: something else stands in the way.
        """

    def make_good(self, exercise: str) -> str:
        """Do what was left undone of a handing in; what is still undone, and why."""

    def correct_name(self, name: str) -> str:
        """Correct the learner's name on every record that is here; what is still undone, and why.

        Raises:
            NameNotUsable: no record can carry it.
            OSError: it cannot be kept.
        """

    def name_is(self, name: str) -> None:
        """Keep the name under which what the clock hands in goes.

        Raises:
            NameNotUsable: no record can carry it.
            OSError: it cannot be kept.
        """

    def look_for_feedback(self, exercise: str) -> bool:
        """See whether there is feedback on what was handed in last.

        Raises:
            NothingToFetch: nothing was handed in, or there is nowhere to look.
            OSError: it cannot be kept.
        """

    def take_in(self, content: bytes) -> str:
        """Take in a file that an assessor has sent back; the exercise's id.

        Raises:
            NotReturned: it is something else, or somebody else's, or is not newer.
            OSError: it cannot be kept.
        """

    def name_to_send(self, exercise: str) -> str:
        """The name of the file with what was handed in."""

    def what_to_send(self, exercise: str) -> bytes | None:
        """What was handed in, as a file to send; nothing where nothing was."""

    def record_file(self, exercise: str, name: str) -> bytes | None:
        """A record's file, whole; nothing where there is none."""
