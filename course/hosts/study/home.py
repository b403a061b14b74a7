"""The overview, and the learner's record."""

from __future__ import annotations

from dataclasses import dataclass

from tornado import web

from course.content.board_specs import NeedSpec
from course.content.decisions import time_in_words
from course.content.works import Exercise
from course.handing_in.hand_in import make_good
from course.handing_in.status import HandInStatus, hand_in_status
from course.hosts.study.base import StudyHandler
from course.hosts.study.guard import apart
from course.hosts.study.notes import note_rows
from course.hosts.study.papers import NAMES
from course.hosts.study.planning import offers
from course.hosts.study.questions import questions_panel
from course.hosts.study.work_state import WorkState
from course.issuing.record_files import CERTIFICATE, RECORD
from course.learner.answers import NeedAnswers
from course.learner.done import in_order
from course.learner.progress import active_minutes
from course.learner.review.schedule import last_at_work
from course.pages.contexts import HomePage, RecordPage
from course.pages.home_parts import NextStep, ReviewPanel, WorkRow
from course.pages.record_parts import MinutesRow, RecordRow
from course.pages.status_text import (
    begun_again,
    handed_in_words,
    in_hours,
    owed_words,
    quantity,
    so_far,
    state_of,
    study_time,
    waiting_words,
)
from course.pages.work_names import label_of, left_words

CHECKLIST, HANDBOOK = NAMES


@dataclass(frozen=True)
class _Standing:
    """A lesson or exercise, and what was handed in of it."""

    state: WorkState
    handed_in: HandInStatus | None
    done_once: bool = False

    @property
    def exercise(self) -> Exercise | None:
        """It, if it is an exercise."""
        return self.state.work if isinstance(self.state.work, Exercise) else None

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do: all of it done, or marked and not to be tried again."""
        if self.exercise is None:
            return self.state.done.all or self.done_once
        found = self.handed_in
        return found is not None and not found.waits and not found.attempts_left(self.exercise)

    @property
    def waits(self) -> bool:
        """Whether it is handed in, and nothing is to be done but wait."""
        return self.handed_in is not None and self.handed_in.waits


class _WithStandings(StudyHandler):
    def standings(self) -> list[_Standing]:
        """Every lesson and exercise, with what was handed in."""
        states = self.desk.states()
        before, who = self.desk.done_before(states), self.desk.participant
        return [
            _Standing(
                state,
                hand_in_status(who, state.work.id) if isinstance(state.work, Exercise) else None,
                state.work.id in before,
            )
            for state in states
        ]

    def made_good(self) -> str:
        """Finish what was stopped on its way; what is still undone, and why, in words."""
        who = self.desk.participant
        told = ((exercise.title, make_good(who, exercise.id)) for exercise in who.content.exercises.values())
        return " ".join(
            f"{title} is handed in, and not all of it is done yet. {why}" for title, why in told if why
        )


class HomeHandler(_WithStandings):
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
        minutes_left = sum(one.state.minutes_left for one in standings if not (one.finished or one.waits))
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
            left=left_words(one.state.work for one in standings if not (one.finished or one.waits)),
            problem=problem,
            record_words=f"{quantity(passed, 'exercise')} passed, {in_hours(minutes)} at work.",
            lab=self.places.lab(),
        )
        self.show(page)

    def _not_tried(self, standings: list[_Standing]) -> list[WorkState]:
        return [one.state for one in standings if not (one.finished or one.waits or one.handed_in)]

    def _review(self, words: str, due: int) -> ReviewPanel | None:
        places = self.places
        return ReviewPanel(words, places.review if due else "", places.calendar) if words else None

    def _row(self, one: _Standing) -> WorkRow:
        work, done = one.state.work, one.state.done
        begun = 0 < done.parts < done.of and not (one.handed_in or one.finished)
        words = state_of(done, work.minutes, one.handed_in, one.exercise)
        if one.exercise is None and one.finished and not done.all:
            words = begun_again(done)
        return WorkRow(
            title=work.title,
            label=label_of(work),
            address=self.places.work(work),
            time=time_in_words(work, self.desk.content),
            exercise=one.exercise is not None,
            finished=one.finished,
            state=one.state.unreadable or words,
            share=round(100 * done.parts / done.of) if begun else None,
        )

    def _next(self, standings: list[_Standing], minutes: int, last: str) -> NextStep:
        unfinished = [one for one in standings if not (one.finished or one.waits)]
        waiting = [one.state.work.title for one in standings if one.waits]
        if not unfinished and waiting:
            words = waiting_words(waiting)
            return NextStep("All is handed in", words)
        if not unfinished:
            words = "You have worked through every lesson and handed in every exercise."
            return NextStep("You have finished the course", words)
        # What was not passed is tried again when everything else was tried once.
        first = min(unfinished, key=lambda one: one.handed_in is not None)
        # Who was in the middle of something goes on with that.
        begun = (one for one in unfinished if one.state.answers and not one.handed_in)
        here = (one for one in begun if one.state.work.id == last)
        one = next(here, first)
        return self._again(one) if one.handed_in else self._onward(one, minutes)

    def _onward(self, one: _Standing, minutes: int) -> NextStep:
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

    def _again(self, one: _Standing) -> NextStep:
        left = one.handed_in.attempts_left(one.exercise) if one.handed_in and one.exercise else 0
        return NextStep(
            heading=f"Try again: {one.state.work.title}",
            words=f"It is not passed yet, and you have {quantity(left, 'attempt')} left. "
            "Its feedback says what to look at again.",
            address=self.places.feedback(one.state.work.id),
            button="Read the feedback",
        )


class RecordHandler(_WithStandings):
    """The learner's record: what was passed, and the time spent."""

    @web.authenticated
    async def get(self) -> None:
        """Show it."""
        events = await apart(self.desk.events)
        problem = await apart(self.made_good)
        standings = await apart(self.standings)
        minutes, who = active_minutes(events), self.desk.participant
        rows = [self._row(one.exercise, one.handed_in) for one in standings if one.exercise and one.handed_in]
        page = RecordPage(
            title="Your record",
            words="A record and a certificate are written for each exercise that you pass."
            if rows
            else "Nothing is handed in yet. A record is written for each exercise that you pass.",
            rows=rows,
            problem=problem,
            name=who.learner.name,
            name_address=self.places.api("name") if rows and who.alone else "",
            need=self._need(standings),
            minutes=[
                MinutesRow(one.state.work.title, minutes[one.state.work.id])
                for one in standings
                if minutes.get(one.state.work.id)
            ],
            total=in_hours(sum(minutes.values())),
            questions=self.places.questions if await apart(self.asking.both_answered) else "",
            notes=await apart(note_rows, self.desk, self.places.work),
            notes_file=self.places.api("notes"),
        )
        self.show(page)

    def _row(self, exercise: Exercise, found: HandInStatus) -> RecordRow:
        places, passed = self.places, found.record is not None
        return RecordRow(
            title=exercise.title,
            words=f"{handed_in_words(found)}. {owed_words(found, self.desk.participant.contact)}".strip(),
            certificate=places.record_file(exercise.id, CERTIFICATE) if passed else "",
            file=places.record_file(exercise.id, RECORD) if passed else "",
            feedback=places.feedback(exercise.id) if found.readable_feedback else "",
        )

    def _need(self, standings: list[_Standing]) -> str:
        """Why the learner came, as they said it."""
        for one in standings:
            for spec in one.state.work.boards:
                given = one.state.answers.boards.get(spec.id) if one.state.answers else None
                if isinstance(spec, NeedSpec) and isinstance(given, NeedAnswers):
                    chosen = next((option.text for option in spec.options if option.id == given.chosen), "")
                    return ". ".join(part for part in (chosen, given.line.strip()) if part)
        return ""
