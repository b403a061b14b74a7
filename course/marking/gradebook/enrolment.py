"""What else we ask of the gradebook: learners by name, and a submission as it was marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from course.base.characters import NOT_SHOWN, line
from course.marking.gradebook.database import gradebook, until_free
from course.marking.gradebook.entries import Entry, Layout, NotEntered, entries, exactly, layout
from course.marking.gradebook.history import MarkedBy
from course.marking.gradebook.learner_ids import would_blank
from course.marking.gradebook.tables import grade, student
from course.marking.nbgrader.classroom import Classroom

LOOK_ALIKES = str.maketrans({"<": "\u2039", ">": "\u203a", '"': "\u201d", ",": "\u201a", "`": "\u2019"})
BEGIN_A_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20"  # a spreadsheet may take the wide ones for the others


@dataclass(frozen=True)
class MarkedWork:
    """A learner's submission as it stands: times in UTC, marks by slot in points.

    `by_hand` holds the marks that a person gave; `awaits_person` says that some are to
    come. `penalty` is what is taken off for lateness. `attempt` counts the sets of answers,
    and `key_version` says by which key they were marked; it is empty where the history of
    marks does not say. `answers` and `told` are the digests of the answers that were marked and
    of the page of feedback, where it says. `marked_by` says who had it marked: the learner
    themself, where nobody else is known to have.
    """

    learner: str
    name: str
    handed_in: datetime
    marked_at: datetime
    marks: dict[str, Decimal]
    by_hand: dict[str, Decimal]
    awaits_person: bool
    penalty: Decimal = Decimal(0)
    attempt: int = 1
    key_version: str = ""
    answers: str = ""
    told: str = ""
    marked_by: MarkedBy = "learner"


def unlisted(classroom: Classroom) -> list[str]:
    """Learners in the gradebook whose ids nbgrader's pages cannot list: its own commands enter any.

    Args:
        classroom: whose gradebook.

    Raises:
        NoGradebook: it cannot be reached.
    """
    with gradebook(classroom.gradebook).connect() as connection:
        return sorted(filter(would_blank, connection.scalars(select(student.c.id))))


def enrol(classroom: Classroom, names: Mapping[str, str], emails: Mapping[str, str] | None = None) -> None:
    """Enter learners, or correct their names.

    nbgrader's pages and its export put a name down as it stands. So what no name
    needs, but markup and a spreadsheet's formula do, is entered as its look-alike.

    Args:
        classroom: whose gradebook.
        names: each learner's name, as they state it, by their id.
        emails: where each can be written to; what is entered stays, if it is left out.
    """
    rows: list[dict[str, str | None]] = []
    for learner, name in names.items():
        first, _, last = harmless(name).partition(" ")
        row = {"who": learner, "first": first, "last": last.strip() or None}
        rows.append(row if emails is None else {**row, "email": emails.get(learner) or None})
    engine = gradebook(classroom.gradebook)
    insert = postgresql.insert if engine.dialect.name == "postgresql" else sqlite.insert
    named: dict[str, Any] = {"first_name": bindparam("first"), "last_name": bindparam("last")}
    if emails is not None:
        named["email"] = bindparam("email")

    def write() -> None:
        with engine.begin() as connection:
            entered = insert(student).values(id=bindparam("who"), **named)
            connection.execute(entered.on_conflict_do_nothing(), rows)
            connection.execute(update(student).where(student.c.id == bindparam("who")).values(**named), rows)

    until_free(write)


def harmless(name: str) -> str:
    """A name without signs that could do anything in a page or in a spreadsheet.

    Args:
        name: as somebody typed it.
    """
    words = line(name).replace(NOT_SHOWN, " ").translate(LOOK_ALIKES).split()
    return " ".join(word.lstrip(BEGIN_A_FORMULA) or "?" for word in words)


def marked_work(classroom: Classroom, learner: str, exercise: str) -> MarkedWork | None:
    """A learner's submission as it was marked; nothing where no marks were given. See `marked_works`."""
    return marked_works(classroom, [learner], exercise).get(learner)


def marked_works(classroom: Classroom, learners: Sequence[str], exercise: str) -> dict[str, MarkedWork]:
    """Some learners' submissions as they were marked.

    Args:
        classroom: whose gradebook.
        learners: the learners' ids.
        exercise: the exercise's id.

    Returns:
        The marks of each as they stand, hand-given ones included; nobody who was given none.

    Raises:
        NoGradebook: there is no gradebook, or it cannot be reached.
    """
    paths = {one: classroom.autograded(one, exercise) / f"{exercise}.ipynb" for one in learners}
    seen = {one: path for one, path in paths.items() if path.is_file()}
    if not seen:
        return {}
    with gradebook(classroom.gradebook).connect() as connection:
        try:
            known = layout(connection, exercise)
        except NotEntered:
            return {}
        found = {
            one: entry for one, entry in entries(connection, known, list(seen)).items() if entry.notebook
        }
        marks = _machine_marks(connection, known, list(found.values()))
    return {one: _as_marked(entry, seen[one], *marks[one]) for one, entry in found.items()}


def _as_marked(entry: Entry, notebook: Path, machine: dict[str, Decimal], awaits_person: bool) -> MarkedWork:
    by_hand = entry.by_hand(machine)
    last = entry.last
    marked_at = last.marked_at if last else _written_at(notebook)
    return MarkedWork(
        entry.learner,
        entry.name,
        entry.handed_in or marked_at,
        marked_at,
        {**machine, **by_hand},
        by_hand,
        awaits_person,
        entry.penalty,
        max(1, last.attempt) if last else 1,
        last.key_version if last else "",
        last.answers if last else "",
        last.told if last else "",
        _marked_by(entry),
    )


def _marked_by(entry: Entry) -> MarkedBy:
    """Who had it marked; nbgrader's own autograder, which only assessors have, leaves no history."""
    said = entry.last.marked_by if entry.last else "assessor"
    return entry.marked_before or said or "learner"


def machine_marks(connection: Connection, known: Layout, entry: Entry) -> tuple[dict[str, Decimal], bool]:
    """What the machine gave, and whether a person has still to mark.

    Args:
        connection: to the gradebook.
        known: the exercise.
        entry: the submission; it has a notebook there.

    Returns:
        Points by slot, 0 where a person gives them; and whether a slot has none from anyone.
    """
    return _machine_marks(connection, known, [entry])[entry.learner]


def _machine_marks(
    connection: Connection, known: Layout, found: Sequence[Entry]
) -> dict[str, tuple[dict[str, Decimal], bool]]:
    wanted = select(grade).where(grade.c.notebook_id.in_([entry.notebook for entry in found]))
    rows: dict[str, list[Row[Any]]] = {}
    for row in connection.execute(wanted):
        rows.setdefault(row.notebook_id, []).append(row)
    names, marks = known.names, {}
    for entry in found:
        own = rows.get(entry.notebook or "", [])
        points = {names[row.cell_id]: exactly(row.auto_score or 0) for row in own}
        marks[entry.learner] = points, any(row.auto_score is None and row.manual_score is None for row in own)
    return marks


def _written_at(path: Path) -> datetime:
    """When nbgrader's own autograder marked it: without a history the gradebook does not say."""
    return datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
