"""By a class's server: what is handed in is a row there, and what comes back are rows beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from course.content import Content
from course.handing_in.hand_in import NothingToFetch
from course.handing_in.handed_in import HandInRows
from course.handing_in.kept_record import is_of
from course.handing_in.refusals import NOT_READ, NothingCounts, NothingToHandIn, NotWritten
from course.handing_in.returned import NotReturned
from course.handing_in.status import HandInStatus, closed_words, nothing_counts
from course.handing_in.submission_folder import NO_ANSWERS, NOTHING_ANSWERED, TOO_LONG
from course.handing_in.way import Ending
from course.issuing.record_files import CERTIFICATE, RECORD
from course.learner.answers import MOST_BYTES, Answers, AnswersDamaged, as_bytes, now
from course.learner.answers.digest import answers_nothing
from course.learner.people import Member, People
from course.learner.store import Store
from course.marking.feedback.mark import mark_on_page
from course.records.usable_name import usable_name

FEEDBACK = "feedback.html"
_NOTHING_BY_FILE = "Nothing is opened here: what your class sends back is on your pages by itself."


@dataclass(frozen=True)
class _Page:
    content: bytes

    def read_text(self, encoding: str) -> str:
        return self.content.decode(encoding)


@dataclass(frozen=True)
class RowsWay:
    """A learner's way in a class's database; see `Way` for what each method does.

    Attributes:
        member: the learner.
        people: their class.
        store: where their answers are kept.
        rows: what is handed in.
        course: the course.
    """

    member: Member
    people: People
    store: Store
    rows: HandInRows
    course: Content

    @property
    def alone(self) -> bool:
        """Never, though the server's machine had the keys; see `Way`."""
        return False

    @property
    def contact(self) -> str:
        """See `Way`."""
        return f"{self.course.course.provider} ({self.course.course.contact})"

    @property
    def goes_by_file(self) -> bool:
        """Never; see `Way`."""
        return False

    def status(self, exercise: str) -> HandInStatus | None:
        """See `Way`."""
        last = self.rows.last(self.member.reference, exercise)
        if last is None:
            return None
        back = self.rows.returned(self.member.reference, exercise)
        number, page = back.get(FEEDBACK, (0, b""))
        shown = page if number == last.number else b""
        mark = mark_on_page(shown) if shown else None
        record, certificate = (back.get(name, (0, None))[1] for name in (RECORD, CERTIFICATE))
        return HandInStatus(
            at=last.at,
            attempt=mark.attempt if mark else last.number,
            feedback=_Page(shown) if shown else None,
            record="kept" if is_of(self.member.reference, exercise, record, certificate) else None,
            mark=mark,
        )

    def hand_in(self, exercise: str, ending: Ending, look: Callable[[], None]) -> str:
        """See `Way`."""
        answers = self._answers(exercise)
        look()
        name = usable_name(ending.name or self.member.name)
        found = self.status(exercise)
        if found and nothing_counts(found, self.course.exercises[exercise]):
            raise NothingCounts(closed_words(found))
        if answers is None or answers_nothing(answers):
            raise NothingToHandIn(NO_ANSWERS if ending.sent else NOTHING_ANSWERED)
        made = as_bytes(answers.model_copy(update={"name": name, "along": ending.sent, "sat": ending.sat}))
        if len(made) > MOST_BYTES:
            raise NotWritten(TOO_LONG)
        at = ending.sat.ended if ending.sat and ending.sat.ended else now()
        try:
            self.rows.add(self.member.reference, exercise, at, made, self.member.signed_in)
            self.people.typed(self.member.reference, name)
        except OSError as error:
            raise NotWritten(f"It could not be handed in: {error.strerror}.") from error
        return ""

    def make_good(self, exercise: str) -> str:  # noqa: ARG002  # as every way has it
        """A row is whole, or is none; see `Way`."""
        return ""

    def correct_name(self, name: str) -> str:
        """See `Way`."""
        self.name_is(name)
        return ""

    def name_is(self, name: str) -> None:
        """See `Way`."""
        self.people.typed(self.member.reference, usable_name(name or self.member.name))

    def look_for_feedback(self, exercise: str) -> bool:
        """See `Way`."""
        found = self.status(exercise)
        if found is None:
            raise NothingToFetch("It was not handed in yet, so there is no feedback on it.")
        return found.feedback is not None

    def take_in(self, content: bytes) -> str:  # noqa: ARG002  # as every way has it
        """See `Way`."""
        raise NotReturned(_NOTHING_BY_FILE)

    def name_to_send(self, exercise: str) -> str:
        """See `Way`."""
        return f"{self.member.id}_{exercise}.json"

    def what_to_send(self, exercise: str) -> bytes | None:
        """See `Way`."""
        last = self.rows.last(self.member.reference, exercise)
        return last.answers if last else None

    def record_file(self, exercise: str, name: str) -> bytes | None:
        """See `Way`."""
        back = self.rows.returned(self.member.reference, exercise)
        record, certificate = (back.get(one, (0, None))[1] for one in (RECORD, CERTIFICATE))
        if not is_of(self.member.reference, exercise, record, certificate):
            return None
        return back.get(name, (0, None))[1]

    def _answers(self, exercise: str) -> Answers | None:
        try:
            return self.store.read(exercise)
        except (AnswersDamaged, OSError) as error:
            raise NotWritten(NOT_READ) from error
