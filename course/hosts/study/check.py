"""All answers to an exercise, to look through before it is handed in."""

from __future__ import annotations

from tornado import web

from course.content import paper
from course.content.works import Exercise
from course.handing_in.along import Wished, what_there_is
from course.handing_in.participant import Participant
from course.handing_in.status import closed_words, hand_in_status, nothing_counts
from course.hosts.study.guard import apart
from course.hosts.study.messages import CheckData
from course.hosts.study.sitting import WithClock
from course.hosts.study.sittings import At
from course.hosts.study.studied import studied
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
        who, sheet = self.desk.participant, self.desk.sheet(exercise.id)
        found = hand_in_status(who, exercise.id)
        closed = found is not None and nothing_counts(found, exercise)
        study = studied(self.desk, exercise)
        shown = CheckPage(
            title=f"Before you hand in: {exercise.title}",
            work=self.places.work(exercise),
            again=found is not None,
            rules=f"{rules_of(exercise, found)} {what_becomes_of_it(who, exercise)}",
            hand_in_address=self.places.api("hand-in", exercise.id),
            check_address=self.places.api("name", "check"),
            name=who.learner.name,
            closed=closed_words(found) if found and closed else "",
            along=self._along(who, exercise, study),
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

    def _along(self, who: Participant, exercise: Exercise, study: Study | None) -> Wished:
        """What can be sent along; nothing where nobody would read it."""
        if not _goes_to_a_person(who, exercise):
            return Wished()
        return what_there_is(self.desk.store, exercise.id, study)


def _goes_to_a_person(who: Participant, exercise: Exercise) -> bool:
    return not who.alone or bool(paper(exercise, exercise.version_ids[0], who.content).by_hand)


def what_becomes_of_it(who: Participant, exercise: Exercise) -> str:
    """What becomes of an exercise that is handed in.

    Args:
        who: the learner in their classroom.
        exercise: the exercise.
    """
    if not who.alone:
        return WAITS_FOR_ASSESSOR
    by_hand = paper(exercise, exercise.version_ids[0], who.content).by_hand
    return BY_A_PERSON if by_hand else AT_ONCE
