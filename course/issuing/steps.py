"""What issuing would do for each learner, shown before it is done: one pass, one record that holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from course.issuing.completion import NotCompleted, NotPassed, drafted_from
from course.issuing.issue import holder_of, issue, own_register, take_over
from course.issuing.lesson import lesson_from
from course.issuing.older_table import has_older
from course.issuing.record_files import put_files
from course.issuing.whole_course import exercises_of, whole_course_from
from course.marking.cohort.submission_files import who_handed_in
from course.marking.gradebook.enrolment import marked_works
from course.marking.nbgrader.classroom import Classroom
from course.records.statement import Statement
from course.register.kept import Kept
from course.register.register import Register

TOGETHER = 50
WITHDRAWN = "what it stated was withdrawn"
_Draft = Callable[[str, Kept | None], tuple[Statement, tuple[str, ...]]]
Doing = Literal["issue", "keep", "supersede", "revoke", "nothing"]


@dataclass(frozen=True)
class Step:
    """What is to be done for one learner.

    Attributes:
        learner: their id.
        doing: what.
        why: and why, in words.
        draft: what the record would say; nothing where none is issued.
        standing: the record that holds now.
        remarks: what whoever issues should look at.
    """

    learner: str
    doing: Doing
    why: str
    draft: Statement | None = None
    standing: Kept | None = None
    remarks: tuple[str, ...] = ()


def steps(classroom: Classroom, exercise: str, register: Register | None = None) -> Iterator[Step]:
    """What is to be done for each learner who handed an exercise in.

    Args:
        classroom: where it was marked.
        exercise: the exercise's id.
        register: the provider's, if there is one; the classroom's own, if it is left out.
    """
    into, learners = register or own_register(classroom), who_may_have(classroom, exercise)
    for at in range(0, len(learners), TOGETHER):
        yield from steps_of(classroom, learners[at : at + TOGETHER], exercise, into)


def who_may_have(classroom: Classroom, work: str) -> list[str]:
    """The ids of all who handed in an exercise, or, of a lesson or the whole course, any that tells of it."""
    if work in classroom.content.exercises:
        return who_handed_in(classroom, work)
    found = (who_handed_in(classroom, exercise) for exercise in _tell_of(classroom, work))
    return sorted({learner for learners in found for learner in learners})


def step(classroom: Classroom, learner: str, exercise: str, register: Register) -> Step:
    """What is to be done for one learner; see `steps_of`."""
    (one,) = steps_of(classroom, [learner], exercise, register)
    return one


def steps_of(classroom: Classroom, learners: Sequence[str], exercise: str, register: Register) -> list[Step]:
    """What is to be done for some learners.

    A pass is withdrawn where the very answers that a record rests on do not pass any more; a later attempt
    that fails leaves it as it is.

    Args:
        classroom: where it was marked.
        learners: their ids.
        exercise: the exercise's id.
        register: in which the records are, or would be.
    """
    holders = {learner: holder_of(classroom, learner, exercise) for learner in learners}
    if has_older(classroom):
        for holder in holders.values():
            take_over(classroom, holder, register)
    drafted, standing = _drafts(classroom, learners, exercise), register.standings(holders.values())
    made = []
    for learner, holder in holders.items():
        now = standing.get(holder)
        before = now if now is not None and now.readable is not None else None
        try:
            draft, remarks = drafted(learner, before)
        except NotPassed as failed:
            withdrawn = now is not None and _rests_on(now, failed.answers)
            made.append(Step(learner, "revoke" if withdrawn else "nothing", str(failed), standing=now))
        except NotCompleted as missing:
            made.append(Step(learner, "nothing", str(missing), standing=now))
        else:
            act, why = register.look(draft, now)
            made.append(Step(learner, act, why, draft, now, remarks))
    return made


def _drafts(classroom: Classroom, learners: Sequence[str], work: str) -> _Draft:
    """What drafts a record for each, from marks that are looked up for all at once."""
    if work in classroom.content.exercises:
        found = marked_works(classroom, learners, work)
        return lambda learner, before: drafted_from(found.get(learner), before, (classroom, learner, work))
    of_each = {one: marked_works(classroom, learners, one) for one in _tell_of(classroom, work)}

    def whole(learner: str, before: Kept | None) -> tuple[Statement, tuple[str, ...]]:
        marked = {one: found[learner] for one, found in of_each.items() if learner in found}
        if work in classroom.content.lessons:
            return lesson_from(marked, before, classroom, learner, work)
        return whole_course_from(marked, before, classroom, learner)

    return whole


def _tell_of(classroom: Classroom, work: str) -> list[str]:
    """The exercises that tell of a lesson, which is each, or that make up the whole course."""
    content = classroom.content
    return list(content.course.exercises) if work in content.lessons else exercises_of(content)


def take(classroom: Classroom, one: Step, exercise: str, register: Register) -> tuple[str, ...]:
    """Do what a step says; done again, it does nothing more.

    Args:
        classroom: where it was marked.
        one: the step.
        exercise: the exercise's id, or under what else the record is kept.
        register: in which the record is, or shall be.

    Returns:
        What was set aside, and what to look at, a sentence each.

    Raises:
        CertificateNotMade: the name cannot be set in the fonts at hand.
        OSError: the register or the files cannot be written.
    """
    if one.doing == "revoke" and one.standing is not None:
        register.revoke(one.standing.id, WITHDRAWN)
    if one.draft is None:
        return ()
    made = issue(classroom, one.learner, one.draft, register, exercise)
    return (*one.remarks, *put_files(classroom, one.learner, exercise, made, register))


def _rests_on(standing: Kept, answers: str) -> bool:
    said = standing.readable
    return bool(said and said.evidence and answers and said.evidence[0].sha256 == answers)
