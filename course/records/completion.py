"""From a marked submission to a completion record, or to what is still missing for one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from course.answers import FILE_NAME
from course.learner import learner_reference
from course.library import library
from course.library.plan import Exercise
from course.marking.classroom import Classroom
from course.marking.gradebook import Standing, standing
from course.marking.rule import RULE_VERSION, passes
from course.marking.submission import Marked, mark_folder
from course.places import content_root
from course.records.certificate import certificate_pdf
from course.records.record import (
    Activity,
    Assessment,
    EvidenceFile,
    Learner,
    Provider,
    Record,
    Result,
    from_json,
    to_json,
)

RECORD, CERTIFICATE = "record.json", "certificate.pdf"
EARLIEST = datetime(2020, 1, 1, tzinfo=UTC)  # before the course; a computer without a clock says 1970


class NotCompleted(Exception):
    """A record cannot be written yet; the message says what is missing."""


def complete(classroom: Classroom, learner: str, exercise_id: str) -> Path:
    """Write a learner's record and certificate for an exercise they have passed.

    A record is frozen when it is written: asked again for the same marks of the
    same submission, the same record is given back.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        exercise_id: the exercise's id.

    Returns:
        The folder of `record.json` and `certificate.pdf`.

    Raises:
        NotCompleted: the work is not handed in, not marked or not passed, or no record can hold what it
            says.
        CertificateNotMade: the name cannot be set in the fonts at hand.
    """
    exercise = library().exercises[exercise_id]
    found = standing(classroom, learner, exercise_id)
    if not classroom.submission(learner, exercise_id).is_dir():
        raise NotCompleted(f"{learner} has not handed in {exercise_id}.")
    if found is None:
        raise NotCompleted(f"{exercise_id} is handed in but not marked yet. Run: course mark {exercise_id}")
    marked = mark_folder(classroom.autograded(learner, exercise_id), exercise_id, classroom.source)
    assessment = _assessment(found, marked, exercise)
    if marked.answers is None:
        raise NotCompleted(" ".join(marked.remarks))
    if found.awaits_person:
        raise NotCompleted(f"{exercise_id} waits for a person to mark it in the formgrader.")
    if not passes(found.marks, marked.paper, found.penalty):
        raise NotCompleted(
            f"Not passed: {assessment.percent}% of the points, and the pass mark is {assessment.pass_mark}%. "
            f"The feedback on {exercise_id} shows which facts to look at again."
        )
    try:
        record = _record(classroom, learner, exercise, found, marked, assessment)
    except (ValidationError, OverflowError) as error:
        raise NotCompleted(
            f"What was handed in states a time or a reference that no record can hold: {_said(error)}. "
            "Correct it in the submission, or have the work handed in again."
        ) from error
    return _write(classroom.record(learner, exercise_id), record)


def _assessment(found: Standing, marked: Marked, exercise: Exercise) -> Assessment:
    out_of = marked.paper.slots
    return Assessment(
        mark=sum(found.marks.values(), Decimal(0)) - found.penalty,
        out_of=sum(out_of.values(), Decimal(0)),
        pass_mark=exercise.pass_mark,
        attempt=found.attempt,
        marking_method="human-reviewed" if found.by_hand else "auto",
        marker_version=f"rule {RULE_VERSION}, key {found.key_version[:8] or 'not recorded'}",
        marked_at=found.marked_at,
        # The boards' points add up to the mark only where nothing was taken off it.
        results=() if found.penalty else tuple(_results(found, marked)),
    )


def _results(found: Standing, marked: Marked) -> Iterator[Result]:
    """The points of each board: what it was called, and what of it was earned."""
    for board in marked.paper.boards:
        slots = board.slots if isinstance(board.slots, tuple) else tuple(board.slots.values())
        yield Result(
            label=board.spec.title,
            points=sum((found.marks.get(slot, Decimal(0)) for slot in slots), Decimal(0)),
            out_of=sum((marked.paper.slots[slot] for slot in slots), Decimal(0)),
        )


def _record(
    classroom: Classroom,
    learner: str,
    exercise: Exercise,
    found: Standing,
    marked: Marked,
    assessment: Assessment,
) -> Record:
    course = library().course
    assert marked.answers is not None
    return Record(
        learner=Learner(name=found.name, identity_basis="self-declared", reference=marked.answers.learner),
        provider=Provider(name=course.provider, contact=course.contact),
        activity=Activity(
            title=exercise.title,
            course_title=course.title,
            course_version=course.version,
            syllabus_digest=_digest(content_root() / "data" / "exercises" / f"{exercise.id}.yaml"),
            law_as_at=course.law_as_at,
        ),
        aims=course.aims,
        outcomes=tuple(exercise.outcomes),
        mode=course.mode,
        feedback=course.feedback,
        started=_began(marked.answers.begun, found.handed_in),
        completed=found.handed_in,
        notional_minutes=exercise.minutes,
        assessment=assessment,
        evidence=_evidence(classroom, learner, exercise.id),
        topics=tuple(course.topics),
        scheme_note=course.scheme_note,
        # Whoever marks their own work has the key: the provider cannot attest to it.
        self_assessed=marked.answers.learner == learner_reference(),
    )


def _began(begun: datetime, handed_in: datetime) -> datetime:
    """When the work began, as the answers say; if they say what cannot be, no earlier time is known."""
    told = begun.replace(tzinfo=UTC) if begun.tzinfo is None else begun
    return told if EARLIEST <= told <= handed_in else handed_in


def _said(error: ValidationError | OverflowError) -> str:
    if isinstance(error, OverflowError):
        return "it lies beyond the calendar"
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc']))}, {first['msg']}"


def _evidence(classroom: Classroom, learner: str, exercise: str) -> tuple[EvidenceFile, ...]:
    files = {
        "The answers handed in": classroom.autograded(learner, exercise) / FILE_NAME,
        "The feedback given": classroom.feedback(learner, exercise),
        "The exercise as released": content_root() / "exercises" / exercise / f"{exercise}.ipynb",
    }
    return tuple(
        EvidenceFile(name=name, sha256=_digest(path)) for name, path in files.items() if path.exists()
    )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _write(folder: Path, record: Record) -> Path:
    path = folder / RECORD
    if path.exists():
        earlier = from_json(path.read_text(encoding="utf-8"))
        if _same_work(earlier, record):
            record = earlier
        else:
            _keep_beside(folder, earlier)
    certificate = certificate_pdf(record)
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(to_json(record), encoding="utf-8")
    (folder / CERTIFICATE).write_bytes(certificate)
    return folder


def _keep_beside(folder: Path, earlier: Record) -> None:
    """Keep a record that other marks have overtaken, under its own code."""
    for name in (RECORD, CERTIFICATE):
        if (folder / name).exists():
            (folder / name).rename(folder / f"{earlier.short_code}-{name}")


def _same_work(earlier: Record, later: Record) -> bool:
    """Whether two records speak of the same marks of the same submission."""
    minted: dict[str, Any] = {"record_id": True, "short_code": True, "assessment": {"marked_at"}}
    return earlier.model_dump(exclude=minted) == later.model_dump(exclude=minted)
