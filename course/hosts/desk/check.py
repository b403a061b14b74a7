"""All answers to an exercise, to look through before it is handed in."""

from __future__ import annotations

from tornado import web

from course.content import Content, paper
from course.content.works import Exercise
from course.handing_in.along import Wished, what_there_is
from course.handing_in.status import closed_words, nothing_counts
from course.handing_in.way import Way
from course.hosts.desk.guard import apart
from course.hosts.desk.messages import CheckData
from course.hosts.desk.sitting import WithClock
from course.hosts.desk.sittings import At
from course.hosts.desk.studied import studied
from course.learner.answers import Study
from course.pages.contexts import CheckPage
from course.pages.status_text import AT_ONCE, BY_A_PERSON, WAITS_FOR_ASSESSOR, rules_of
from course.pages.study_words import study_lines


class CheckHandler(WithClock):
    """Every step with its answer, what has none, what a pass needs, how many attempts are left."""

    @web.authenticated
    async def get(self, id_: str) -> None:
        """Show it, and ask whether to hand in."""
        exercise = self.exercise(id_)
        found = await apart(self.sittings.at, exercise)
        if found is not None and not found.standing.may_answer:
            self.redirect(self.places.work(exercise))
            return
        self.show(*await apart(self._prepared, exercise, found))

    def _prepared(self, exercise: Exercise, at: At | None) -> tuple[CheckPage, CheckData]:
        way, sheet = self.desk.way, self.desk.sheet(exercise.id)
        found = way.status(exercise.id)
        closed = found is not None and nothing_counts(found, exercise)
        study = studied(self.desk, exercise)
        shown = CheckPage(
            title=f"Before you hand in: {exercise.title}",
            work=self.places.work(exercise),
            again=found is not None,
            rules=f"{rules_of(exercise, found)} {what_becomes_of_it(way, exercise, self.desk.content)}",
            hand_in_address=self.places.api("hand-in", exercise.id),
            check_address=self.places.api("name", "check"),
            name=self.desk.learner.name,
            closed=closed_words(found) if found and closed else "",
            along=self._along(way, exercise, study),
            studied=study_lines(study, self.desk.content) if study else [],
            clock=self.clock(exercise, at),
        )
        data = CheckData(
            check=exercise.id,
            address=self.places.work(exercise),
            learner=str(sheet.answers.learner),
            views=self.desk.page(exercise).boards,
            boards=sheet.all_kept().boards,
        )
        return shown, data

    def _along(self, way: Way, exercise: Exercise, study: Study | None) -> Wished:
        """What can be sent along; nothing where nobody would read it."""
        if not _goes_to_a_person(way, exercise, self.desk.content):
            return Wished()
        return what_there_is(self.desk.store, exercise.id, study)


def _goes_to_a_person(way: Way, exercise: Exercise, content: Content) -> bool:
    return not way.alone or bool(paper(exercise, exercise.version_ids[0], content).by_hand)


def what_becomes_of_it(way: Way, exercise: Exercise, content: Content) -> str:
    """What becomes of an exercise that is handed in.

    Args:
        way: the learner's.
        exercise: the exercise.
        content: the course.
    """
    if not way.alone:
        return WAITS_FOR_ASSESSOR
    by_hand = paper(exercise, exercise.version_ids[0], content).by_hand
    return BY_A_PERSON if by_hand else AT_ONCE
