"""Every lesson and exercise as the learner of this server stands with it."""

from __future__ import annotations

from dataclasses import dataclass

from course.content.works import Exercise
from course.handing_in.status import HandInStatus
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.sittings import At
from course.hosts.desk.work_state import WorkState
from course.pages.status_text import begun_again, state_of
from course.sittings.words import standing_words


@dataclass(frozen=True)
class Standing:
    """A lesson or exercise, and what was handed in of it; `at` is how it stands with a class's clock."""

    state: WorkState
    handed_in: HandInStatus | None
    done_once: bool = False
    at: At | None = None

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

    @property
    def shut(self) -> str:
        """Why it cannot be worked on now, by what a class sets; empty where it can be."""
        barred = self.at is not None and self.at.standing.is_shut
        return standing_words(self.at.times, self.at.standing) if self.at and barred else ""

    @property
    def closed(self) -> bool:
        """Whether it was not handed in, and cannot be any more."""
        return bool(self.shut) and self.handed_in is None and self.at is not None and self.at.is_over

    @property
    def to_do(self) -> bool:
        """Whether there is something left to do, now or once it opens."""
        return not (self.finished or self.waits or self.closed)

    @property
    def words(self) -> str:
        """How far it is, in a few words."""
        done, work = self.state.done, self.state.work
        if self.shut and self.handed_in is None:
            return self.shut
        if self.exercise is None and self.finished and not done.all:
            return begun_again(done)
        return state_of(done, work.minutes, self.handed_in, self.exercise)


class WithStandings(StudyHandler):
    """A handler that looks at all of them."""

    def standings(self) -> list[Standing]:
        """Every lesson and exercise, with what was handed in."""
        states = self.desk.states()
        before, way = self.desk.done_before(states), self.desk.way
        return [
            Standing(
                state,
                way.status(state.work.id) if isinstance(state.work, Exercise) else None,
                state.work.id in before,
                self.sittings.at(state.work) if isinstance(state.work, Exercise) else None,
            )
            for state in states
        ]

    def made_good(self) -> str:
        """Finish what was stopped on its way; what is still undone, and why, in words."""
        way, exercises = self.desk.way, self.desk.content.exercises.values()
        told = ((exercise.title, way.make_good(exercise.id)) for exercise in exercises)
        return " ".join(
            f"{title} is handed in, and not all of it is done yet. {why}" for title, why in told if why
        )
