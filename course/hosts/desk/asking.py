"""The questions before and after the course, as this server asks its learner."""

from __future__ import annotations

from functools import cached_property
from uuid import UUID

from course.content.forms import FORMS
from course.hosts.desk.desk import Desk
from course.hosts.desk.work_state import WorkState
from course.learner.answers import now
from course.learner.forms import Asking, When, chose, gain, sitting, skipped, to_ask
from course.learner.progress import Event
from course.pages.form_words import (
    NOTHING_ASKED,
    OfferWords,
    kept_words,
    offer_words,
    opening_offer,
    title_of,
)
from course.pages.forms import FormsData, HeldQuestion, asked_now, held_questions, outcome


class QuestionsAsked:
    """Which questions a learner is asked, what they chose, and what came of it.

    Args:
        desk: the learner's desk.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def offer(self, states: list[WorkState]) -> tuple[When, OfferWords] | None:
        """What the overview offers, and on which side of the course; nothing where nothing is asked now.

        Args:
            states: every lesson and exercise in order.
        """
        asking = self._asking(self._desk.events(), states)
        return (asking.when, offer_words(asking, self._of)) if asking else None

    def opening(self, work: str) -> str:
        """What is said where the second lesson begins, while the first questions are still open."""
        if work not in self._desk.content.course.lessons[1:2]:
            return ""
        asking = self._asking(self._desk.events())
        return opening_offer(self._of) if asking and asking.when == "before" else ""

    def both_answered(self) -> bool:
        """Whether there is something to see: both forms are answered."""
        return gain(self._desk.events(), self._desk.content.forms) is not None

    def data(self, send: str, home: str) -> FormsData:
        """What the page of the questions shows.

        Args:
            send: where choices are sent.
            home: where the overview is.
        """
        events = self._desk.events()
        asking = self._asking(events)
        before, after = sitting(events, "before"), sitting(events, "after")
        both = gain(events, self._desk.content.forms)
        came = outcome(self._held, before, after) if before and after and both else None
        kept = before is not None and not before.left(self._ids)
        words = "" if asking or came else kept_words(self._of) if kept else NOTHING_ASKED
        return FormsData(
            questions=asked_now(self._held, asking) if asking else [],
            when=asking.when if asking else "",
            form=asking.form if asking else "",
            of=self._of,
            title=title_of(self._of),
            words=words,
            outcome=came,
            send=send,
            home=home,
        )

    def chose(self, pair: str, option: str) -> bool:
        """Note what was chosen, if it is asked now; one that was sent twice counts once.

        Returns:
            Whether there is such a question with such an option.

        Raises:
            OSError: it cannot be noted.
        """
        asking = self._asking(self._desk.store.progress.events())
        # After the last question of a form nothing is asked, and what comes late was sent before.
        forms = [asking.form] if asking else FORMS
        own = [one for one in self._held if one.pair == pair and one.form in forms]
        if not any(option == choice.id for one in own for choice in one.options):
            return False
        if asking and pair in asking.left:
            self._desk.store.progress.note(chose(asking.when, asking.form, pair, option, now()))
        return True

    def skip(self, when: When) -> None:
        """Note that somebody would rather not be asked.

        Raises:
            OSError: it cannot be noted.
        """
        self._desk.store.progress.note(skipped(when, now()))

    @cached_property
    def _held(self) -> list[HeldQuestion]:
        return held_questions(self._desk.content)

    @property
    def _ids(self) -> list[str]:
        return self._desk.content.forms.ids

    @property
    def _of(self) -> int:
        return len(self._ids)

    @property
    def _learner(self) -> UUID:
        return self._desk.learner.reference

    def _asking(self, events: list[Event], states: list[WorkState] | None = None) -> Asking | None:
        if not self._ids:
            return None
        states = states or self._desk.states()
        return to_ask(
            events,
            self._learner,
            self._ids,
            begun=begun_beyond_first(states),
            finished=self._through(states),
        )

    def _through(self, states: list[WorkState]) -> bool:
        last = self._desk.content.course.lessons[-1]
        before = self._desk.done_before(states)
        return any(state.work.id == last and (state.done.all or last in before) for state in states)


def begun_beyond_first(states: list[WorkState]) -> bool:
    """Whether anything but the course's first lesson has answers.

    Args:
        states: every lesson and exercise in order.
    """
    return any(state.answers is not None and state.answers.boards for state in states[1:])
