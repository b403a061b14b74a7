"""What issuing would do for each learner, shown before it is done: one pass, one record that holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from course.issuing.completion import NotCompleted, NotPassed, drafted
from course.issuing.issue import holder_of, issue, own_register, take_over
from course.issuing.record_files import put_files
from course.marking.cohort.submission_files import who_handed_in
from course.marking.nbgrader.classroom import Classroom
from course.records.statement import Statement
from course.register.kept import Kept
from course.register.register import Register

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
    into = register or own_register(classroom)
    for learner in who_handed_in(classroom, exercise):
        yield step(classroom, learner, exercise, into)


def step(classroom: Classroom, learner: str, exercise: str, register: Register) -> Step:
    """What is to be done for one learner.

    A pass is withdrawn where the very answers that a record rests on do not pass any more; a later attempt
    that fails leaves it as it is.

    Args:
        classroom: where it was marked.
        learner: the learner's id.
        exercise: the exercise's id.
        register: in which the record is, or would be.
    """
    holder = holder_of(classroom, learner, exercise)
    take_over(classroom, holder, register)
    standing = register.standing(holder)
    try:
        draft, remarks = drafted(classroom, learner, exercise, register=register)
    except NotPassed as failed:
        withdrawn = standing is not None and _rests_on(standing, failed.answers)
        return Step(learner, "revoke" if withdrawn else "nothing", str(failed), standing=standing)
    except NotCompleted as missing:
        return Step(learner, "nothing", str(missing), standing=standing)
    looked = register.look(holder, draft)
    return Step(learner, looked.act, looked.why, draft, standing, remarks)


def take(classroom: Classroom, one: Step, exercise: str, register: Register) -> tuple[str, ...]:
    """Do what a step says; done again, it does nothing more.

    Args:
        classroom: where it was marked.
        one: the step.
        exercise: the exercise's id.
        register: in which the record is, or shall be.

    Returns:
        What was set aside, and what to look at, a sentence each.

    Raises:
        CertificateNotMade: the name cannot be set in the fonts at hand.
        OSError: the register or the files cannot be written.
    """
    if one.doing == "revoke" and one.standing is not None:
        register.revoke(one.standing.id, "the pass was withdrawn")
    if one.draft is None:
        return ()
    made = issue(classroom, one.learner, one.draft, register)
    return (*one.remarks, *put_files(classroom, one.learner, exercise, made, register))


def _rests_on(standing: Kept, answers: str) -> bool:
    said = standing.readable
    return bool(said and said.evidence and answers and said.evidence[0].sha256 == answers)
