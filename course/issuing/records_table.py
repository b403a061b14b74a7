"""A cohort's records as a table, CSV or XLSX, in which no cell does anything in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from course.base.characters import line
from course.marking.gradebook.enrolment import BEGIN_A_FORMULA
from course.records.statement import Learner
from course.register.kept import Kept

Cell = str | int | float
COLUMNS = (
    "learner",
    "name",
    "identity",
    "signed_in",
    "work",
    "title",
    "standing",
    "status",
    "started",
    "completed",
    "notional_minutes",
    "measured_minutes",
    "mark",
    "out_of",
    "percent",
    "pass_mark",
    "passed",
    "attempt",
    "marking",
    "assessor",
    "issued",
    "code",
    "record_id",
    "supersedes",
    "ended",
    "why",
)
_WIDEST = 40


def rows_of(records: Iterable[Kept]) -> list[tuple[Cell, ...]]:
    """A row for each record that can be read, in the order of the columns.

    Args:
        records: those of one register.
    """
    return [_row(one) for one in records if one.readable is not None]


def _row(one: Kept) -> tuple[Cell, ...]:
    said = one.statement
    found = said.assessment
    marks: Sequence[Cell] = (
        [float(found.mark), float(found.out_of), float(found.percent), float(found.pass_mark)]
        if found
        else [""] * 4
    )
    how = (
        ("yes" if found.passed else "no", found.attempt, found.marking_method, found.assessor or "")
        if found
        else ("",) * 4
    )
    return (
        *(one.holder.learner, said.learner.name, said.learner.identity_basis),
        *(_signed_in(said.learner), said.activity.work, said.activity.title, one.standing, said.status),
        *(said.started_on.isoformat(), said.completed_on.isoformat()),
        *(said.notional_minutes, said.measured.minutes if said.measured else "", *marks, *how),
        *(f"{said.issued:%Y-%m-%dT%H:%M:%SZ}", said.short_code, one.id),
        *(str(said.supersedes or ""), one.ended, one.why),
    )


def _signed_in(learner: Learner) -> str:
    how = learner.signed_in
    return f"{how.by}: {how.named}" if how and how.named else how.by if how else ""


def as_csv(rows: Iterable[Sequence[Cell]], columns: Sequence[str] = COLUMNS) -> bytes:
    """The table as CSV, in UTF-8 with the mark by which Excel knows it.

    A text that a spreadsheet could take for a formula has an apostrophe before it.
    """
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(columns)
    writer.writerows([harmless_cell(cell) for cell in row] for row in rows)
    return made.getvalue().encode("utf-8-sig")


def as_xlsx(
    rows: Sequence[Sequence[Cell]], columns: Sequence[str] = COLUMNS, title: str = "Records"
) -> bytes:
    """The table as a workbook, in which every text is a text: no formula and no link."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet, bold = book.add_worksheet(title), book.add_format({"bold": True})
        for column, name in enumerate(columns):
            sheet.write_string(0, column, name, bold)
        for at, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(at, column, line(cell))
                else:
                    sheet.write_number(at, column, cell)
        for column, name in enumerate(columns):
            widest = max((len(str(row[column])) for row in rows), default=0)
            sheet.set_column(column, column, min(_WIDEST, max(widest, len(name)) + 2))
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    return made.getvalue()


def harmless_cell(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula."""
    if not isinstance(cell, str):
        return cell
    told = line(cell)
    return f"'{told}" if told.lstrip().startswith(tuple(BEGIN_A_FORMULA)) else told
