"""Whether gradebooks agree: every row of nbgrader's tables, with names in place of ids."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, MetaData, Select, create_engine, select

ABOUT_MARKS = ("student", "submitted_assignment", "submitted_notebook", "grade", "comment")
OWN_IDS = {"id", "assignment_id", "notebook_id", "cell_id", "student_id"}
EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # nbgrader's own times have no zone

Rows = dict[str, list[tuple[object, ...]]]


def rows(address: str) -> Rows:
    """Every row that marking writes.

    Args:
        address: the gradebook's database.

    Returns:
        By table, sorted: whose row it is, which cell it is about, and every column that is no id. Floats
        are rounded to a billionth, because databases add them up in different orders.
    """
    engine = create_engine(address)
    tables = MetaData()
    tables.reflect(engine, only=[*ABOUT_MARKS, "assignment", "notebook", "base_cell"])
    try:
        return {name: sorted(_told(engine, tables, name), key=repr) for name in ABOUT_MARKS}
    finally:
        engine.dispose()


def differences(one: Rows, other: Rows) -> list[str]:
    """What one gradebook has and the other has not, a line each."""
    found = []
    for name in ABOUT_MARKS:
        has, lacks = Counter(one[name]), Counter(other[name])
        found += [f"{name}: - {row}" for row in (has - lacks).elements()]
        found += [f"{name}: + {row}" for row in (lacks - has).elements()]
    return found


def without_refusals(found: Rows) -> Rows:
    """Leave out what nbgrader never says: the bulk path's comment on work that it refused."""
    kept = [row for row in found["comment"] if "GradeCell" not in row]
    return found | {"comment": [(*row[:-2], None, row[-1]) if "TaskCell" in row else row for row in kept]}


def _told(engine: Engine, tables: MetaData, name: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(_comparable(cell) for cell in row) for row in connection.execute(_query(tables, name))]


def _comparable(cell: Any) -> Any:
    if isinstance(cell, float):
        return round(cell, 9)
    return EPOCH + cell if isinstance(cell, timedelta) else cell  # SQLite keeps a duration as a date


def _query(tables: MetaData, name: str) -> Select[Any]:
    """The rows of a table, each with whose submission it belongs to and which cell it is about."""
    table, of = tables.tables[name], tables.tables
    submission, notes, cell = of["submitted_assignment"], of["submitted_notebook"], of["base_cell"]
    columns = [column for column in table.c if column.name not in OWN_IDS]
    if name == "student":
        return select(table.c.id, *columns)
    about = [submission.c.student_id, of["assignment"].c.name]
    if name in {"grade", "comment"}:
        about += [cell.c.name, cell.c.type]
    query = select(*about, *columns).select_from(table)
    if name in {"grade", "comment"}:
        query = query.join(cell, cell.c.id == table.c.cell_id).join(notes, notes.c.id == table.c.notebook_id)
    if name != "submitted_assignment":
        query = query.join(submission, submission.c.id == notes.c.assignment_id)
    return query.join(of["assignment"], of["assignment"].c.id == submission.c.assignment_id)
