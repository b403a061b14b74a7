"""By a learner's folder: into the classroom on this machine, an exchange, or a file to send."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from course.handing_in.file_to_send import name_to_send, what_to_send
from course.handing_in.from_store import work_to_hand_in
from course.handing_in.hand_in import correct_name, hand_in_now, look_for_feedback, make_good
from course.handing_in.kept_record import own_record_file
from course.handing_in.participant import Participant
from course.handing_in.returned import take_in
from course.handing_in.status import HandInStatus, hand_in_status
from course.handing_in.way import Ending
from course.learner.file_store import EXERCISES
from course.learner.learner import remember
from course.learner.store import Store
from course.records.usable_name import usable_name


@dataclass(frozen=True)
class FolderWay:
    """A learner's way, by their folder; see `Way` for what each method does.

    Attributes:
        who: the learner in their classroom, as their folder has them now.
        store: where their answers are kept.
    """

    who: Participant
    store: Store

    @property
    def alone(self) -> bool:
        """See `Way`."""
        return self.who.alone

    @property
    def contact(self) -> str:
        """See `Way`."""
        return self.who.contact

    @property
    def goes_by_file(self) -> bool:
        """Where somebody else marks; see `Way`."""
        return not self.who.alone

    def status(self, exercise: str) -> HandInStatus | None:
        """See `Way`."""
        return hand_in_status(self.who, exercise)

    def hand_in(self, exercise: str, ending: Ending, look: Callable[[], None]) -> str:
        """See `Way`."""
        home, sat = self.who.learner.home, ending.sat
        apart = home / "handing-in" / exercise
        folder = work_to_hand_in(self.store, home / EXERCISES / exercise, exercise, apart, sat)
        look()
        at = sat.ended if sat else None
        return hand_in_now(self.who, exercise, ending.name, folder, ending.sent, at=at)

    def make_good(self, exercise: str) -> str:
        """See `Way`."""
        return make_good(self.who, exercise)

    def correct_name(self, name: str) -> str:
        """See `Way`."""
        return correct_name(self.who, name)

    def name_is(self, name: str) -> None:
        """See `Way`."""
        remember(self.who.learner.named(usable_name(name)))

    def look_for_feedback(self, exercise: str) -> bool:
        """See `Way`."""
        return look_for_feedback(self.who, exercise)

    def take_in(self, content: bytes) -> str:
        """See `Way`."""
        return take_in(self.who, content)

    def name_to_send(self, exercise: str) -> str:
        """See `Way`."""
        return name_to_send(self.who, exercise)

    def what_to_send(self, exercise: str) -> bytes | None:
        """See `Way`."""
        return what_to_send(self.who, exercise)

    def record_file(self, exercise: str, name: str) -> bytes | None:
        """See `Way`."""
        return own_record_file(self.who, exercise, name)
