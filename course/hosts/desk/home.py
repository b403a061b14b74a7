"""The overview, and the learner's record."""

from __future__ import annotations

from tornado import web

from course.content.decisions import time_in_words
from course.hosts.desk.guard import apart
from course.hosts.desk.papers import NAMES
from course.hosts.desk.planning import offers
from course.hosts.desk.questions import questions_panel
from course.hosts.desk.standing import Standing, WithStandings
from course.hosts.desk.work_state import WorkState
from course.learner.done import in_order
from course.learner.progress import active_minutes
from course.learner.review.schedule import last_at_work
from course.pages.contexts import HomePage
from course.pages.home_parts import NextStep, ReviewPanel, WorkRow
from course.pages.status_text import (
    in_hours,
    quantity,
    so_far,
    study_time,
    waiting_words,
)
from course.pages.work_names import label_of, left_words

CHECKLIST, HANDBOOK = NAMES
LINES_ARE_LEFT = "Four lines are left: what came of it, for your own training record."
OPEN_RECORD = "Open my record"


class HomeHandler(WithStandings):
    """Where the learner is, what is next, and how long it takes."""

    @web.authenticated
    async def get(self) -> None:
        """Show it; the first visit goes straight into the first lesson."""
        if not await apart(self.desk.begun):
            self.redirect(self.places.work(in_order(self.desk.content)[0]))
            return
        events = await apart(self.desk.events)
        problem = " ".join(filter(None, [await apart(self.desk.not_open), await apart(self.made_good)]))
        standings = await apart(self.standings)
        passed = sum(1 for one in standings if one.handed_in and one.handed_in.passed)
        finished, waiting = (sum(getattr(one, what) for one in standings) for what in ("finished", "waits"))
        minutes_left = sum(one.state.minutes_left for one in standings if one.to_do)
        minutes = sum(active_minutes(events).values())
        last = last_at_work(events)
        returns, due = await apart(self.reviewing.told)
        page = HomePage(
            title=self.desk.content.course.title,
            at_home=True,
            has_desk=True,
            study_time=study_time(self.desk.content),
            checklist=self.places.paper(CHECKLIST),
            handbook=self.places.paper(HANDBOOK),
            next=self._next(standings, minutes, last),
            offers=offers(self._not_tried(standings), last, due, self.places),
            questions=questions_panel(
                await apart(self.asking.offer, [one.state for one in standings]), self.places
            ),
            review=self._review(returns, due),
            rows=[self._row(one) for one in standings],
            so_far=so_far(finished, len(standings), waiting, minutes_left),
            left=left_words(one.state.work for one in standings if one.to_do),
            problem=problem,
            record_words=f"{quantity(passed, 'exercise')} passed, {in_hours(minutes)} at work.",
            lab=self.places.lab(),
        )
        self.show(page)

    def _not_tried(self, standings: list[Standing]) -> list[WorkState]:
        return [one.state for one in standings if one.to_do and not (one.shut or one.handed_in)]

    def _review(self, words: str, due: int) -> ReviewPanel | None:
        places = self.places
        return ReviewPanel(words, places.review if due else "", places.calendar) if words else None

    def _row(self, one: Standing) -> WorkRow:
        work, done = one.state.work, one.state.done
        begun = 0 < done.parts < done.of and not (one.handed_in or one.finished)
        return WorkRow(
            title=work.title,
            label=label_of(work),
            address=self.places.work(work),
            time=time_in_words(work, self.desk.content),
            exercise=one.exercise is not None,
            finished=one.finished,
            state=one.state.unreadable or one.words,
            share=round(100 * done.parts / done.of) if begun else None,
        )

    def _next(self, standings: list[Standing], minutes: int, last: str) -> NextStep:
        unfinished = [one for one in standings if one.to_do and not one.shut]
        waiting = [one.state.work.title for one in standings if one.waits]
        shut = [f"{one.state.work.title}: {one.shut}" for one in standings if one.shut and not one.handed_in]
        if not unfinished and shut:
            told = [*shut, waiting_words(waiting)] if waiting else shut
            return NextStep("Nothing is open to you now", " ".join(told), self.places.record, OPEN_RECORD)
        if not unfinished and waiting:
            words = waiting_words(waiting)
            return NextStep("All is handed in", words)
        if not unfinished:
            words = f"You have worked through every lesson and handed in every exercise. {LINES_ARE_LEFT}"
            return NextStep("You have finished the course", words, self.places.record, OPEN_RECORD)
        # What was not passed is tried again when everything else was tried once.
        first = min(unfinished, key=lambda one: one.handed_in is not None)
        # Who was in the middle of something goes on with that.
        begun = (one for one in unfinished if one.state.answers and not one.handed_in)
        here = (one for one in begun if one.state.work.id == last)
        one = next(here, first)
        return self._again(one) if one.handed_in else self._onward(one, minutes)

    def _onward(self, one: Standing, minutes: int) -> NextStep:
        left = quantity(one.state.minutes_left, "minute")
        done = f"{in_hours(minutes)} done. ".capitalize() if minutes else ""
        begun, undone = bool(one.state.answers), one.state.first_undone
        takes = f"This takes about {left}{' more' if begun else ''}."
        return NextStep(
            heading=f"{'Go on with' if begun else 'Next'}: {one.state.work.title}",
            words=f"{done}{takes}{'' if one.state.unreadable else ' Or stop here: everything is saved.'}",
            address=self.places.work(one.state.work) + (f"#board-{undone}" if begun and undone else ""),
            button="Continue" if begun else "Begin",
        )

    def _again(self, one: Standing) -> NextStep:
        left = one.handed_in.attempts_left(one.exercise) if one.handed_in and one.exercise else 0
        return NextStep(
            heading=f"Try again: {one.state.work.title}",
            words=f"It is not passed yet, and you have {quantity(left, 'attempt')} left. "
            "Its feedback says what to look at again.",
            address=self.places.feedback(one.state.work.id),
            button="Read the feedback",
        )
