"""How a class stands: each learner with each exercise, as a page and as tables."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from course.base.atomic_write import write_whole
from course.base.templates import environment, render
from course.classes.contexts import ClassOverview, LearnerRow, StateCell
from course.issuing.issue import digest, holder_of
from course.issuing.records_table import Cell, as_csv, as_xlsx
from course.learner.answers import FILE_NAME, AnswersDamaged, now, parse
from course.marking.cohort.submission_files import who_handed_in
from course.marking.feedback.mark import Mark, mark_on_page
from course.marking.gradebook.listed import Student, listed
from course.marking.gradebook.standing import how_marked
from course.marking.nbgrader.classroom import Classroom
from course.register.register import Register
from course.sittings.files import terms_of
from course.sittings.terms import ClassTerms

PAGE, CSV, XLSX = "class.html", "class.csv", "class.xlsx"
_MODE = 0o600  # it holds names
_MOST_BYTES = 1_000_000
_HEAD = 16_000
NOT_YET, EARLY, CLOSED = "not handed in", "not open yet", "closed, not handed in"
BY_CLOCK = "by the clock"


@dataclass(frozen=True)
class Stands:
    """How a learner stands with an exercise: in words for a person, and the mark in per cent if it counts.

    `by_clock` tells that the provider's clock handed it in when time ended, and not the learner.
    """

    words: str
    percent: int | None = None
    record: bool = False
    by_clock: bool = False


@dataclass(frozen=True)
class Row:
    """A learner of the class, and how they stand with each exercise."""

    who: Student
    stands: dict[str, Stands]


def rows_of_class(classroom: Classroom, register: Register) -> list[Row]:
    """Every learner who is enrolled, or has handed something in.

    Args:
        classroom: the class.
        register: that its records are in.

    Raises:
        NoGradebook: the gradebook cannot be reached.
        StoreFails: the register cannot be read.
        TermsUnreadable: what the class sets of its exercises is not as it should be.
    """
    everybody = listed(classroom)
    enrolled = {one.id for one in everybody}
    handed_in = {exercise: who_handed_in(classroom, exercise) for exercise in classroom.content.exercises}
    others = sorted({one for learners in handed_in.values() for one in learners} - enrolled)
    found = {
        exercise: dict(_stand(classroom, exercise, learners, register))
        for exercise, learners in handed_in.items()
    }
    terms, moment = terms_of(classroom.root, classroom.content.exercises), now()
    for exercise in terms.exercises.keys() & found.keys():
        found[exercise] = {
            learner: replace(stand, by_clock=_by_clock(classroom, learner, exercise))
            for learner, stand in found[exercise].items()
        }
    return [
        Row(
            who,
            {
                exercise: stands.get(who.id) or Stands(_nothing_yet(terms, exercise, who.id, moment))
                for exercise, stands in found.items()
            },
        )
        for who in [*everybody, *(Student(one, "", "") for one in others)]
    ]


def write_overview(classroom: Classroom, title: str, rows: Sequence[Row], folder: Path) -> list[Path]:
    """Write the page and the tables; only their owner may read them.

    Args:
        classroom: the class.
        title: what it is called.
        rows: how everybody stands.
        folder: where to write; made if missing.

    Returns:
        The files.

    Raises:
        OSError: they cannot be written.
    """
    exercises = classroom.content.exercises
    told = ("state", "percent", "record", "handed in by")
    columns = ["learner", "name", "email", *(f"{id_} {what}" for id_ in exercises for what in told)]
    cells = [
        [
            *(row.who.id, row.who.name, row.who.email),
            *(cell for one in row.stands.values() for cell in _cells(one)),
        ]
        for row in rows
    ]
    files = {
        PAGE: _page(classroom, title, rows).encode(),
        CSV: as_csv(cells, columns),
        XLSX: as_xlsx(cells, columns, "Class"),
    }
    for name, content in files.items():
        write_whole(folder / name, content, _MODE)
    return [folder / name for name in files]


def _stand(
    classroom: Classroom, exercise: str, learners: Sequence[str], register: Register
) -> Iterator[tuple[str, Stands]]:
    marked = how_marked(classroom, exercise) if learners else {}
    holders = {learner: holder_of(classroom, learner, exercise) for learner in learners}
    records = register.standings(holders.values())
    for learner in learners:
        found, mark = marked.get(learner), _mark(classroom.feedback(learner, exercise))
        record = records.get(holders[learner]) is not None
        newer = False
        if found is not None and found.answers:
            answers = _read(classroom.submission(learner, exercise) / FILE_NAME, _MOST_BYTES)
            newer = found.answers != digest(answers)
        if found is None or mark is None:
            yield learner, Stands("handed in, to be marked", record=record)
        elif found.awaits_person or mark.awaits_person:
            yield learner, Stands("waits for a person", record=record)
        else:
            yield learner, _told(mark, newer, record)


def _told(mark: Mark, newer: bool, record: bool) -> Stands:
    if mark.passed or record:
        words = "passed, record issued" if record else "passed"
    else:
        words = "handed in again, to be marked" if newer and mark.attempts_left else "not passed"
    return Stands(words, mark.percent, record)


def _page(classroom: Classroom, title: str, rows: Sequence[Row]) -> str:
    exercises = classroom.content.exercises
    shown = ClassOverview(
        title=title,
        exercises=[(id_, exercises[id_].title) for id_ in exercises],
        rows=[
            LearnerRow(row.who.name or row.who.id, row.who.id, [_cell(one) for one in row.stands.values()])
            for row in rows
        ],
    )
    return render(environment(Path(__file__).parent), shown)


def _cell(one: Stands) -> StateCell:
    percent = "" if one.percent is None else f"{one.percent}%"
    passed = one.words.startswith("passed")
    kinds = {NOT_YET: "none", EARLY: "none", CLOSED: "no", "not passed": "no"}
    kind = "yes" if passed else kinds.get(one.words, "")
    told = ", ".join(part for part in (percent, BY_CLOCK if one.by_clock else "") if part)
    return StateCell("\N{EN DASH}" if one.words == NOT_YET else one.words, told, kind)


def _cells(one: Stands) -> tuple[Cell, Cell, Cell, Cell]:
    percent = "" if one.percent is None else one.percent
    return one.words, percent, "yes" if one.record else "", "the clock" if one.by_clock else ""


def _by_clock(classroom: Classroom, learner: str, exercise: str) -> bool:
    with suppress(AnswersDamaged):
        sat = parse(_read(classroom.submission(learner, exercise) / FILE_NAME, _MOST_BYTES)).sat
        return sat is not None and sat.by == "clock"
    return False


def _nothing_yet(terms: ClassTerms, exercise: str, learner: str, moment: datetime) -> str:
    """Of what was not handed in, whether it can be: by what the class sets, and allows this learner."""
    times = terms.times(exercise, 1, learner)
    if times is None:
        return NOT_YET
    if times.opens is not None and moment < times.opens:
        return EARLY
    return CLOSED if times.closes is not None and moment >= times.closes else NOT_YET


def _mark(page: Path) -> Mark | None:
    """The mark on a page of feedback, which stands in its head: the rest is long, and not read."""
    return mark_on_page(_read(page, _HEAD))


def _read(path: Path, most: int) -> bytes:
    """The beginning of a file; empty where there is none, or none that may be read."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            return file.read(most) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else b""
    except OSError:
        return b""
