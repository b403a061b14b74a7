"""From a marked submission to a completion record, or to what is still missing for one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from pydantic import ValidationError

from course.base.line_ends import with_plain_ends
from course.content.works import Exercise
from course.learner.answers import FILE_NAME, now
from course.marking.cohort.submission import Read, read_folder
from course.marking.gradebook.enrolment import MarkedWork, marked_work
from course.marking.nbgrader.classroom import Classroom
from course.marking.rule.hurdles import hurdles
from course.marking.rule.marking_rule import RULE_VERSION, passes
from course.records.issuing import digest, issue, issued
from course.records.record import (
    Activity,
    Assessment,
    EvidenceFile,
    Learner,
    MarkingMethod,
    Provider,
    Record,
    Result,
)
from course.records.record_files import put_files
from course.records.record_name import named

EARLIEST = datetime(2020, 1, 1, tzinfo=UTC)  # before the course; a computer without a clock says 1970
LATEST = datetime(2200, 1, 1, tzinfo=UTC)


class NotCompleted(Exception):
    """A record cannot be written yet; the message says what is missing."""


@dataclass(frozen=True)
class Completion:
    """A record that was written.

    Attributes:
        folder: where `record.json` and `certificate.pdf` are.
        remarks: what whoever asked for it should know, a sentence each.
    """

    folder: Path
    remarks: tuple[str, ...] = ()


def complete(classroom: Classroom, learner: str, exercise_id: str, name: str = "") -> Completion:
    """Write a learner's record and certificate for an exercise they have passed.

    A record is frozen when it is issued, and kept in the gradebook: asked again for the same
    marks of the same submission, the same record is given back, and files that are missing,
    cut short or changed are made good.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        exercise_id: the exercise's id.
        name: the learner's name, where they have just given it themself.

    Returns:
        Where the files are, and what was set aside.

    Raises:
        NotCompleted: the work is not handed in, not marked or not passed, or no record can hold what it
            says.
        CertificateNotMade: the name cannot be set in the fonts at hand.
        OSError: the files cannot be written; they are made good when they are asked for again.
    """
    exercise = classroom.content.exercises[exercise_id]
    found = marked_work(classroom, learner, exercise_id)
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
        assessment = _assessment(found, work, exercise)
        _make_sure_of(found, work, assessment, exercise_id)
        evidence = _evidence(classroom, learner, exercise_id, found)
        who, doubts = named(found, work.answers, issued(classroom, learner, exercise_id), name)
        draft = _record(exercise, found, work, assessment, (who, evidence))
    except (ValidationError, OverflowError) as error:
        raise NotCompleted(
            f"What was handed in states a time or a reference that no record can hold: {_said(error)}. "
            "Correct it in the submission, or have the work handed in again."
        ) from error
    made = issue(classroom, learner, exercise_id, draft)
    set_aside = put_files(classroom, learner, exercise_id, made)
    return Completion(classroom.record(learner, exercise_id), (*doubts, *set_aside))


def _make_sure_of(found: MarkedWork, work: Read, assessment: Assessment, exercise: str) -> None:
    if not passes(found.marks, work.paper, found.penalty):
        why = " ".join(hurdles(found.marks, work.paper, found.penalty))
        raise NotCompleted(
            f"Not passed: {assessment.percent}% of the points, and the pass mark is {assessment.pass_mark}%. "
            f"{why or f'The feedback on {exercise} shows which facts to look at again.'}"
        )


def _assessment(found: MarkedWork, work: Read, exercise: Exercise) -> Assessment:
    out_of = sum(work.paper.slots.values(), Decimal(0))
    earned = sum(found.marks.values(), Decimal(0)) - found.penalty
    return Assessment(
        # A person may give extra credit, or take off more than there is; a record is out of all there is.
        mark=max(Decimal(0), min(earned, out_of)),
        out_of=out_of,
        pass_mark=exercise.pass_mark,
        attempt=found.attempt,
        marking_method=_method(found, work),
        marker_version=f"rule {RULE_VERSION}, key {found.key_version[:8] or 'not recorded'}",
        marked_at=_credible(found.marked_at),
        # The boards' points add up to the mark only where nothing was taken off it, or added.
        results=() if found.penalty or not _within(found, work) else tuple(_results(found, work)),
    )


def _method(found: MarkedWork, work: Read) -> MarkingMethod:
    """A person alone, where no slot is the machine's; the machine, then a person; the machine alone."""
    if not work.paper.slots.keys() - work.paper.by_hand:
        return "human"
    return "human-reviewed" if found.by_hand else "auto"


def _within(found: MarkedWork, work: Read) -> bool:
    """Whether every slot earned something between nothing and its points."""
    return all(0 <= found.marks.get(slot, 0) <= most for slot, most in work.paper.slots.items())


def _results(found: MarkedWork, work: Read) -> Iterator[Result]:
    """The points of each board: what it was called, and what of it was earned."""
    for board in work.paper.boards:
        slots = board.slots if isinstance(board.slots, tuple) else tuple(board.slots.values())
        yield Result(
            label=board.spec.title,
            points=sum((found.marks.get(slot, Decimal(0)) for slot in slots), Decimal(0)),
            out_of=sum((work.paper.slots[slot] for slot in slots), Decimal(0)),
        )


def _record(
    exercise: Exercise,
    found: MarkedWork,
    work: Read,
    assessment: Assessment,
    rests_on: tuple[Learner, tuple[EvidenceFile, ...]],
) -> Record:
    course, (who, evidence) = work.content.course, rests_on
    syllabus = work.content.root / "data" / "exercises" / f"{exercise.id}.yaml"
    assert work.answers is not None
    handed_in = _credible(found.handed_in, found.marked_at)
    return Record(
        learner=who,
        provider=Provider(name=course.provider, contact=course.contact),
        activity=Activity(
            title=exercise.title,
            course_title=course.title,
            course_version=course.version,
            syllabus_digest=digest_of_text(syllabus),
            law_as_at=course.law_as_at,
        ),
        aims=course.aims,
        outcomes=tuple(exercise.outcomes),
        mode=course.mode,
        feedback=course.feedback,
        started=_began(work.answers.begun, handed_in),
        completed=handed_in,
        notional_minutes=exercise.minutes,
        assessment=assessment,
        evidence=evidence,
        topics=tuple(course.topics),
        scheme_note=course.scheme_note,
        # Whoever marks their own work has the key: the provider cannot attest to it.
        self_assessed=found.marked_by == "learner",
        status="specimen" if found.marked_by == "rehearsal" else "valid",
    )


def _began(begun: datetime, handed_in: datetime) -> datetime:
    """When the work began, as the answers say; if they say what cannot be, no earlier time is known."""
    told = begun.replace(tzinfo=UTC) if begun.tzinfo is None else begun
    return told if EARLIEST <= told <= handed_in else handed_in


def _credible(*moments: datetime) -> datetime:
    """The first time that can be true; the present, where the clock was wrong each time."""
    return next((moment for moment in moments if EARLIEST <= moment < LATEST), now())


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


def digest_of_text(path: Path) -> str:
    """The digest of what comes with the course, whatever line ends this copy of it has.

    Args:
        path: the file.

    Returns:
        The digest; nothing where there is no file.
    """
    return digest(with_plain_ends(path.read_bytes())) if path.exists() else ""


def _of_file(path: Path) -> str:
    return digest(path.read_bytes()) if path.exists() else ""
