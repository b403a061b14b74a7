"""Mark everything that was handed in for an exercise: the marks, what assessors see, and the feedback."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import islice
from uuid import UUID

from filelock import Timeout
from sqlalchemy import Connection, Engine

from course.base.locks import locked
from course.marking.cohort.judge import judge, with_digest
from course.marking.cohort.learner_references import owners, shared
from course.marking.cohort.outputs import Batch
from course.marking.cohort.run import Judged, MarkedSubmission, Run
from course.marking.cohort.submission import paper_of
from course.marking.gradebook.damage import keep_copy
from course.marking.gradebook.database import GradebookBusy, gradebook, until_free
from course.marking.gradebook.entries import Entry, entries, layout
from course.marking.gradebook.history import MarkedBy
from course.marking.gradebook.learner_ids import unfit
from course.marking.gradebook.rows import renew, write
from course.marking.nbgrader.assessor_notebook import template
from course.marking.nbgrader.classroom import Classroom
from course.marking.rule.lateness import LatePolicy

__all__ = ["Manner", "MarkedSubmission", "mark_all"]

BATCH = 200
SECONDS_TO_WAIT_FOR_A_MARKER = 600
KEPT_OUT = "Its name {}, so it was not marked. Rename the folder."


@dataclass(frozen=True)
class Manner:
    """How to go about a run.

    Attributes:
        force: mark what is unchanged since its last marking, too.
        corrected_key: mark again what only a corrected key, or rule, moves.
        files: write the notebooks for assessors and the feedback pages, not only the gradebook.
        batch: how many submissions are committed together.
        marked_by: who has it marked; what a rehearsal marks is a rehearsal's, whoever does it.
        own_reference: that of whoever learns on this machine, if anybody does.
    """

    force: bool = False
    corrected_key: bool = False
    files: bool = True
    batch: int = BATCH
    marked_by: MarkedBy = "assessor"
    own_reference: UUID | None = None


def mark_all(
    classroom: Classroom,
    exercise: str,
    learners: Iterable[str],
    begun: Callable[[str], None],
    manner: Manner = Manner(),  # it is frozen
) -> Iterator[MarkedSubmission]:
    """Mark submissions, some hundred to a transaction; stopped anywhere, the next run goes on.

    Args:
        classroom: where they were handed in.
        exercise: the exercise's id.
        learners: whose work to mark.
        begun: called with each learner's id as their turn comes.
        manner: how to go about it.

    Yields:
        Each result, once the gradebook, the assessor's notebook and the feedback page hold it.

    Raises:
        NotEntered: the gradebook does not know the exercise.
        GradebookBusy: others did not stop writing the same marks.
        SettingsUnreadable: nbgrader's own settings, which say what lateness costs, have an error.
    """
    database = gradebook(classroom.gradebook)
    keep_copy(database)
    run = prepared(classroom, exercise, database, manner)
    remaining = iter(learners)
    while batch := list(dict.fromkeys(islice(remaining, manner.batch))):
        now = datetime.now(UTC).replace(microsecond=0)
        yield from _marked(replace(run, marked_at=now), batch, begun, database)
    keep_copy(database)


def prepared(classroom: Classroom, exercise: str, database: Engine, manner: Manner) -> Run:
    """Read once what stays the same throughout a run.

    Args:
        classroom: where the work was handed in.
        exercise: the exercise's id.
        database: the gradebook.
        manner: how to go about it.

    Raises:
        NotEntered: the gradebook does not know the exercise.
    """
    with database.connect() as connection:
        known = layout(connection, exercise)
    return Run(
        classroom,
        classroom.content.exercises[exercise],
        known,
        template(classroom.release / exercise / f"{exercise}.ipynb"),
        LatePolicy(classroom),
        datetime.now(UTC).replace(microsecond=0),
        force=manner.force,
        corrected_key=manner.corrected_key,
        files=manner.files,
        marked_by="rehearsal" if classroom.is_rehearsal else manner.marked_by,
        own_reference=manner.own_reference,
    )


def _marked(
    run: Run, batch: Sequence[str], begun: Callable[[str], None], database: Engine
) -> list[MarkedSubmission]:
    """Mark a batch; files first, so that whatever the gradebook says is written is written."""
    doubts = {learner: doubt for learner in batch if (doubt := unfit(learner))}
    fit = [learner for learner in batch if learner not in doubts]
    waiting = set(batch)

    def judged(entry: Entry, files: Batch) -> Judged:
        if entry.learner in waiting:  # a second try of the batch is no progress
            waiting.remove(entry.learner)
            begun(entry.learner)
        return _written(run, entry, files)

    def attempt() -> dict[str, MarkedSubmission]:
        with database.connect() as connection:
            found = entries(connection, run.known, fit)
        with Batch() as files:
            made = [judged(entry, files) for entry in found.values()]
            failed = files.settle()
        made = [_failed(run, one, failed.get(one.result.learner)) for one in made]
        with database.begin() as connection:
            made = _with_shared(connection, made)
            write(connection, run.known, [one.verdict for one in made if one.verdict])
            renew(connection, run.known, [one.renewal for one in made if one.renewal])
        return {one.result.learner: one.result for one in made}

    lock = run.classroom.work / f".{run.exercise.id}.marking.lock"
    try:
        with locked(lock, SECONDS_TO_WAIT_FOR_A_MARKER):
            results = until_free(attempt)
    except Timeout as error:
        raise GradebookBusy(f"Somebody else has been marking {run.exercise.id} for too long.") from error
    refusals = {
        learner: _not_marked(run, learner, KEPT_OUT.format(doubt)) for learner, doubt in doubts.items()
    }
    return [(results | refusals)[learner] for learner in batch]


def _written(run: Run, entry: Entry, files: Batch) -> Judged:
    """Judge a submission and write its files; where that cannot be done, it alone is not marked."""
    try:
        judged = with_digest(run, judge(run, entry))
        files.add(entry.learner, judged.outputs)
    except OSError as error:
        return _failed(run, Judged(_not_marked(run, entry.learner, "")), error)
    return Judged(judged.result, judged.verdict, judged.renewal)


def _failed(run: Run, judged: Judged, error: OSError | None) -> Judged:
    """What comes of it where its files could not be written: an earlier mark stands."""
    if error is None:
        return judged
    reason = f"It was not marked: {error.strerror} ({error.filename})."
    return Judged(_not_marked(run, judged.result.learner, reason))


def _with_shared(connection: Connection, made: Sequence[Judged]) -> list[Judged]:
    """Tell of references that stand in others' work too."""
    carried = {
        one.result.learner: one.verdict.marking.reference
        for one in made
        if one.verdict and one.verdict.marking.reference
    }
    owned = owners(connection, set(carried.values()))
    for learner, reference in carried.items():
        owned.setdefault(reference, set()).add(learner)
    return [
        _told(one, shared(one.result.learner, carried.get(one.result.learner, ""), owned)) for one in made
    ]


def _told(one: Judged, more: tuple[str, ...]) -> Judged:
    if one.verdict is None or not more:
        return one
    remarks = (*one.result.remarks, *more)
    verdict = replace(one.verdict, marking=replace(one.verdict.marking, remarks=remarks))
    return replace(one, result=replace(one.result, remarks=remarks), verdict=verdict)


def _not_marked(run: Run, learner: str, reason: str) -> MarkedSubmission:
    first = paper_of(run.exercise.id, run.exercise.version_ids[0], run.classroom.keys)
    nothing = Decimal("0.00")
    return MarkedSubmission(
        learner,
        nothing,
        first.out_of,
        passed=False,
        version="",
        remarks=(reason,),
        done="not marked",
        attempt=0,
    )
