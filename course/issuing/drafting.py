"""What a record would say of marked work, before anybody issues it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from course.base.line_ends import with_plain_ends
from course.content import Content
from course.content.papers import all_slots
from course.content.works import Exercise
from course.issuing.issue import digest
from course.learner.answers import now
from course.marking.cohort.submission import Read
from course.marking.gradebook.enrolment import MarkedWork
from course.marking.rule.marking_rule import RULE_VERSION
from course.records.statement import (
    Activity,
    Assessment,
    EvidenceFile,
    Kind,
    Learner,
    MarkedBy,
    MarkingMethod,
    Measured,
    Provider,
    Result,
    Statement,
)

EARLIEST = datetime(2020, 1, 1, tzinfo=UTC)  # before the course; a computer without a clock says 1970
LATEST = datetime(2200, 1, 1, tzinfo=UTC)


def assessment_of(
    found: MarkedWork, work: Read, exercise: Exercise, assessor: str | None = None
) -> Assessment:
    """What was assessed, and how it came out.

    Args:
        found: the submission as it was marked.
        work: what was handed in.
        exercise: the exercise.
        assessor: who marks by hand in this class; named only where a person gave points.

    Raises:
        ValidationError: no record can hold it.
    """
    method = _method(found, work.paper.slots.keys(), work)
    out_of = sum(work.paper.slots.values(), Decimal(0))
    earned = sum(found.marks.values(), Decimal(0)) - found.penalty
    return Assessment(
        # A person may give extra credit, or take off more than there is; a record is out of all there is.
        mark=max(Decimal(0), min(earned, out_of)),
        out_of=out_of,
        pass_mark=exercise.pass_mark,
        attempt=found.attempt,
        marking_method=method,
        marked_by=_marked_by(found),
        assessor=assessor if method != "auto" and found.marked_by == "assessor" else None,
        marker_version=f"rule {RULE_VERSION}, key {found.key_version[:8] or 'not recorded'}",
        marked_at=_credible(found.marked_at),
        # The boards' points add up to the mark only where nothing was taken off it, or added.
        results=() if found.penalty or not _within(found, work) else tuple(_results(found, work)),
    )


def _marked_by(found: MarkedWork) -> MarkedBy:
    return found.marked_by or "learner"


def together(methods: Iterable[MarkingMethod]) -> MarkingMethod:
    """How a whole was marked whose parts were marked in these ways.

    Args:
        methods: those of its parts, at least one.
    """
    ways = set(methods)
    if len(ways) == 1:
        return ways.pop()
    return "by-part" if ways & {"human", "by-part"} else "human-reviewed"


def _method(found: MarkedWork, slots: Collection[str], work: Read) -> MarkingMethod:
    """A person alone, where no slot is the machine's; the machine, then a person; the machine alone."""
    ways = {"human" if slot in work.paper.by_hand else "machine" for slot in slots}
    if ways == {"human"}:
        return "human"
    reviewed = any(slot in found.by_hand and slot not in work.paper.by_hand for slot in slots)
    machine: MarkingMethod = "human-reviewed" if reviewed else "auto"
    return "by-part" if len(ways) > 1 else machine


def _within(found: MarkedWork, work: Read) -> bool:
    """Whether every slot earned something between nothing and its points."""
    return all(0 <= found.marks.get(slot, 0) <= most for slot, most in work.paper.slots.items())


def _results(found: MarkedWork, work: Read) -> Iterator[Result]:
    """The points of each board: what it was called, and what of it was earned."""
    for board in work.paper.boards:
        slots = all_slots(board)
        yield Result(
            label=board.spec.title,
            points=sum((found.marks.get(slot, Decimal(0)) for slot in slots), Decimal(0)),
            out_of=sum((work.paper.slots[slot] for slot in slots), Decimal(0)),
            marked=_method(found, slots, work),
        )


def statement_of(
    exercise: Exercise,
    found: MarkedWork,
    work: Read,
    assessment: Assessment,
    rests_on: tuple[Learner, tuple[EvidenceFile, ...], Measured | None],
) -> Statement:
    """What a record would say.

    Args:
        exercise: the exercise.
        found: the submission as it was marked.
        work: what was handed in; it can be read.
        assessment: how it came out.
        rests_on: who the record is about, the files it rests on, and the minutes that were measured.

    Raises:
        ValidationError: no record can hold it.
    """
    course, (who, evidence, measured) = work.content.course, rests_on
    syllabus = f"exercises/{exercise.id}.yaml"
    assert work.answers is not None
    handed_in = _credible(found.handed_in, found.marked_at)
    return Statement(
        learner=who,
        provider=Provider(name=course.provider, contact=course.contact),
        activity=activity_of("exercise", exercise.id, exercise.title, work.content, syllabus),
        aims=course.aims,
        outcomes=tuple(exercise.outcomes),
        mode=course.mode,
        feedback=course.feedback,
        started=_began(work.answers.begun, handed_in),
        completed=handed_in,
        notional_minutes=exercise.minutes,
        measured=measured,
        assessment=assessment,
        evidence=evidence,
        topics=tuple(course.topics),
        scheme_note=course.scheme_note,
        status="specimen" if found.marked_by == "rehearsal" else "self-assessed",
    )


def activity_of(kind: Kind, work: str, title: str, content: Content, syllabus: str) -> Activity:
    """What was studied, as a record names it.

    Args:
        kind: what it is.
        work: its id.
        title: its title.
        content: the course.
        syllabus: the file in `data/` that says what it asks.
    """
    course = content.course
    return Activity(
        kind=kind,
        work=work,
        title=title,
        course_title=course.title,
        course_version=course.version,
        syllabus_digest=digest_of_text(content.root / "data" / syllabus),
        law_as_at=course.law_as_at,
    )


def _began(begun: datetime, handed_in: datetime) -> datetime:
    """When the work began, as the answers say; if they say what cannot be, no earlier time is known."""
    told = begun.replace(tzinfo=UTC) if begun.tzinfo is None else begun
    return told if EARLIEST <= told <= handed_in else handed_in


def _credible(*moments: datetime) -> datetime:
    """The first time that can be true; the present, where the clock was wrong each time."""
    return next((moment for moment in moments if EARLIEST <= moment < LATEST), now())


def digest_of_text(path: Path) -> str:
    """The digest of what comes with the course, whatever line ends this copy of it has.

    Args:
        path: the file.

    Returns:
        The digest; nothing where there is no file.
    """
    try:
        there = path.stat()
    except FileNotFoundError:
        return ""
    return _digest_of_text(path, there.st_mtime_ns, there.st_size)


@lru_cache(maxsize=64)
def _digest_of_text(path: Path, _changed: int, _size: int) -> str:
    """The same for a whole cohort, so it is read once."""
    return digest(with_plain_ends(path.read_bytes()))
