"""From a marked submission to a completion record, or to what is still missing for one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from course.issuing.drafting import assessment_of, digest_of_text, statement_of
from course.issuing.issue import digest, issue, issued
from course.issuing.people import people_of
from course.issuing.record_files import put_files
from course.issuing.record_name import named
from course.issuing.signed_in import signed_in
from course.issuing.study_sent import measured_at
from course.learner.answers import FILE_NAME
from course.marking.cohort.submission import Read, read_folder
from course.marking.gradebook.enrolment import MarkedWork, marked_work
from course.marking.nbgrader.classroom import Classroom
from course.marking.rule.hurdles import hurdles
from course.records.complete import ExerciseDeed, missing
from course.records.statement import Assessment, EvidenceFile, Measured, Statement
from course.register.kept import Kept
from course.register.register import Register


class NotCompleted(Exception):
    """A record cannot be written yet; the message says what is missing."""


class NotPassed(NotCompleted):
    """What was handed in was marked, and does not pass; `answers` is the digest of what was marked."""

    def __init__(self, why: str, answers: str) -> None:
        super().__init__(why)
        self.answers = answers


@dataclass(frozen=True)
class Completion:
    """A record that was written.

    Attributes:
        folder: where `record.json` and `certificate.pdf` are.
        remarks: what whoever asked for it should know, a sentence each.
    """

    folder: Path
    remarks: tuple[str, ...] = ()


def complete(
    classroom: Classroom,
    learner: str,
    exercise_id: str,
    name: str = "",
    measured: Measured | None = None,
    register: Register | None = None,
) -> Completion:
    """Write a learner's record and certificate for an exercise they have passed.

    A record is frozen when it is issued, and kept in the register: asked again for the same
    marks of the same submission, the same record is given back, and files that are missing,
    cut short or changed are made good.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        exercise_id: the exercise's id.
        name: the learner's name, where they have just given it themself.
        measured: the minutes at work, where the learner's own progress counts them.
        register: the provider's, if there is one, whose key attests; the classroom's own, if it is left out.

    Returns:
        Where the files are, and what was set aside.

    Raises:
        NotCompleted: the work is not handed in, not marked or not passed, or no record can hold what it
            says.
        CertificateNotMade: the name cannot be set in the fonts at hand.
        OSError: the files cannot be written; they are made good when they are asked for again.
    """
    draft, doubts = drafted(classroom, learner, exercise_id, name, measured, register)
    made = issue(classroom, learner, draft, register)
    set_aside = put_files(classroom, learner, exercise_id, made, register)
    return Completion(classroom.record(learner, exercise_id), (*doubts, *set_aside))


def drafted(
    classroom: Classroom,
    learner: str,
    exercise_id: str,
    name: str = "",
    measured: Measured | None = None,
    register: Register | None = None,
) -> tuple[Statement, tuple[str, ...]]:
    """What a record would say that were issued now, and what whoever issues it should look at.

    Raises:
        NotCompleted: no record can be issued; see `complete`, also for the arguments.
    """
    found = marked_work(classroom, learner, exercise_id)
    before = issued(classroom, learner, exercise_id, register)
    return drafted_from(found, before, (classroom, learner, exercise_id), name, measured)


def drafted_from(
    found: MarkedWork | None,
    before: Kept | None,
    whose: tuple[Classroom, str, str],
    name: str = "",
    measured: Measured | None = None,
) -> tuple[Statement, tuple[str, ...]]:
    """The same, from what was looked up already.

    Args:
        found: the submission as it was marked, if it was.
        before: the record that was issued last.
        whose: the classroom, the learner's id and the exercise's.
        name: the learner's name, where they have just given it themself.
        measured: the minutes at work, where the learner's own progress counts them.

    Raises:
        NotCompleted: no record can be issued.
    """
    classroom, learner, exercise_id = whose
    exercise = classroom.content.exercises[exercise_id]
    if not classroom.submission(learner, exercise_id).is_dir():
        raise NotCompleted(f"{learner} has not handed in {exercise_id}.")
    if found is None:
        raise NotCompleted(f"{exercise_id} is handed in but not marked yet. Run: course mark {exercise_id}")
    # Read, not marked again: the marks are the gradebook's.
    work = read_folder(classroom.autograded(learner, exercise_id), exercise_id, classroom.keys)
    if work.answers is None:
        raise NotCompleted(" ".join(work.remarks))
    if found.awaits_person:
        raise NotCompleted(f"{exercise_id} waits for a person to mark it in the formgrader.")
    try:
        people = people_of(classroom)
        assessment = assessment_of(found, work, exercise, people.assessor)
        _make_sure_of(found, work, assessment, exercise_id)
        evidence = _evidence(classroom, learner, exercise_id, found)
        known = (people.seen.get(learner), signed_in(classroom, learner, exercise_id))
        who, doubts = named(found, work.answers, before, name, known)
        spent = measured or measured_at(work.answers, work.content)
        return statement_of(exercise, found, work, assessment, (who, evidence, spent)), doubts
    except (ValidationError, OverflowError) as error:
        raise NotCompleted(
            f"What was handed in states a time or a reference that no record can hold: {_said(error)}. "
            "Correct it in the submission, or have the work handed in again."
        ) from error


def deed_of(whose: tuple[Classroom, str, str], found: MarkedWork | None) -> ExerciseDeed | None:
    """What became of an exercise, for the rule of what is still missing.

    Args:
        whose: the classroom, the learner's id and the exercise's.
        found: the submission as it was marked, if it was.

    Returns:
        Nothing where it was not handed in.
    """
    classroom, learner, exercise = whose
    if not classroom.submission(learner, exercise).is_dir():
        return None
    if found is None:
        return ExerciseDeed()
    if found.awaits_person:
        return ExerciseDeed(awaits_person=True)
    work = read_folder(classroom.autograded(learner, exercise), exercise, classroom.keys)
    return _deed(found, work, assessment_of(found, work, classroom.content.exercises[exercise]))


def _deed(found: MarkedWork, work: Read, assessment: Assessment) -> ExerciseDeed:
    return ExerciseDeed(assessment.percent, hurdles=hurdles(found.marks, work.paper, found.penalty))


def _make_sure_of(found: MarkedWork, work: Read, assessment: Assessment, exercise: str) -> None:
    deed = _deed(found, work, assessment)
    lacks = missing(exercise, work.content, {exercise: deed})
    if lacks:
        see = () if deed.hurdles else (f"The feedback on {exercise} shows which facts to look at again.",)
        raise NotPassed(" ".join((*lacks, *see)), found.answers)


def _said(error: ValidationError | OverflowError) -> str:
    if isinstance(error, OverflowError):
        return "it lies beyond the calendar"
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc']))}, {first['msg']}"


def _evidence(
    classroom: Classroom, learner: str, exercise: str, found: MarkedWork
) -> tuple[EvidenceFile, ...]:
    """What the record rests on, as it was when it was marked; the answers come first."""
    answers = (classroom.autograded(learner, exercise) / FILE_NAME).read_bytes()
    if found.answers and digest(answers) != found.answers:
        raise NotCompleted(
            f"The answers that are kept with the marks of {learner} are not those that were marked. "
            f"Mark them again: course mark {exercise} --force"
        )
    feedback = found.told or _of_file(classroom.feedback(learner, exercise))
    released = digest_of_text(classroom.content.root / "exercises" / exercise / f"{exercise}.ipynb")
    files = {
        "The answers handed in": digest(answers),
        "The feedback given": feedback,
        "The exercise as released": released,
    }
    return tuple(EvidenceFile(name=name, sha256=sha256) for name, sha256 in files.items() if sha256)


def _of_file(path: Path) -> str:
    return digest(path.read_bytes()) if path.exists() else ""
