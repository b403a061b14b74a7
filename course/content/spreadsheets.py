"""What a spreadsheet does to a table that it saves: undone where nothing is lost, and said in one line."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Sequence

from pydantic import ValidationError

from course.content.faults import Findings

SAVE_AS = "save it in Excel as 'CSV UTF-8 (Comma delimited)'"
MOST_NAMED = 5
_TURNED = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|[A-Za-z]{3,9}-\d{2,4}|\d{1,2}-[A-Za-z]{3,9}(-\d{2,4})?"
)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
Lines = list[tuple[int, list[str]]]


def text_of(content: bytes, name: str, found: Findings) -> str | None:
    """A file's text; a mark of its encoding at the beginning, as Excel and Notepad set it, is no part of it.

    Args:
        content: the file.
        name: its name, for what is wrong.
        found: to which what is wrong is added.

    Returns:
        The text with plain line ends, or nothing where it is not UTF-8.
    """
    save = SAVE_AS if name.endswith(".csv") else "save it as UTF-8"
    if content.startswith(_WIDE):
        found.add(name, "the file", "it was saved as 'Unicode Text' (UTF-16), not as UTF-8", save)
        return None
    try:
        text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = "it was saved in Windows' own alphabet (cp1252), not as UTF-8"
        mend = f"{save}, and see in git's comparison that é and £ are what they were"
        found.add(name, f"line {line}", problem, mend)
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def other_separator(text: str, wanted: Sequence[str]) -> str:
    """What parts the columns, if it is no comma: "semicolons", "tabs", or nothing.

    Args:
        text: the table.
        wanted: the columns that it should have.
    """
    first = text.split("\n", 1)[0]
    if first.lower().startswith("sep="):
        first = text.split("\n", 2)[1]
    for sign, name in ((";", "semicolons"), ("\t", "tabs")):
        named = {cell.strip() for cell in next(csv.reader(io.StringIO(first), delimiter=sign), [])}
        if len(named & set(wanted)) > 1:
            return name
    return ""


def without_empty(table: Lines, name: str, found: Findings) -> Lines:
    """A table without the rows and columns in which nothing stands; each kind is told once.

    Args:
        table: its lines with their numbers, the first with the columns' names.
        name: the table's file.
        found: to which what is wrong is added.
    """
    filled = [(row, cells) for row, cells in table if any(cell.strip() for cell in cells)]
    if empty := [row for row, cells in table if not any(cell.strip() for cell in cells)]:
        mend = "mark the whole rows in the spreadsheet, delete them, and save again"
        found.add(name, _numbered("row", empty), "nothing stands there", mend)
    if not filled:
        return []
    width = len(filled[0][1])
    bare = {at for at in range(width) if not any(cells[at : at + 1] not in ([], [""]) for _, cells in filled)}
    if bare:
        mend = "mark the whole columns in the spreadsheet, delete them, and save again"
        found.add(name, _numbered("column", [at + 1 for at in sorted(bare)]), "nothing stands there", mend)
    return [(row, [cell for at, cell in enumerate(cells) if at not in bare]) for row, cells in filled]


def without_turned(
    errors: Sequence[tuple[str, ValidationError]], name: str, found: Findings
) -> list[tuple[str, ValidationError]]:
    """The rows whose faults are others than dates that a spreadsheet turned round; those are told once.

    Args:
        errors: the rows that cannot be used, each by its place.
        name: the table's file.
        found: to which what is wrong is added.
    """
    turned = [
        (place, ".".join(map(str, detail["loc"])), detail["input"])
        for place, error in errors
        for detail in error.errors(include_url=False)
        if isinstance(detail["input"], str) and _TURNED.fullmatch(detail["input"].strip())
    ]
    if not turned:
        return list(errors)
    place, column, value = turned[0]
    more = f", and {len(turned) - 1} more" if len(turned) > 1 else ""
    problem = f"a spreadsheet has turned {value!r} round{more}: dates are written YYYY-MM-DD here"
    mend = f"take the file as it was, open it by Data > From Text with its dates as Text, and {SAVE_AS}"
    found.add(name, f"{place}, {column}", problem, mend)
    told = {place for place, _, _ in turned}
    return [(place, error) for place, error in errors if place not in told]


def _numbered(what: str, numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:MOST_NAMED])) + (" …" if len(numbers) > MOST_NAMED else "")
    return f"{what} {shown}" if len(numbers) == 1 else f"{what}s {shown}"
