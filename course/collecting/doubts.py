"""What was left for a person, as a table in which they say whose each file is; that holds from then on."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from course.base.atomic_write import write_whole
from course.base.clear_errors import Clear
from course.base.ordinary_files import NotAFile, read_ordinary
from course.base.places import CLASS
from course.collecting.manner import Collected
from course.collecting.whose import DIGITS
from course.issuing.records_table import as_csv
from course.marking.nbgrader.classroom import Classroom

COLUMNS = ("learner", "exercise", "file", "why it was left", "fingerprint")
_MODE = 0o600  # it holds names
_MOST_BYTES = 4_000_000


class DoubtsUnreadable(Clear):
    """The table of doubts cannot be read; the message says where and how to mend it."""


def doubts_of(classroom: Classroom) -> Path:
    """Where a class's table of doubts stands.

    Args:
        classroom: the class.
    """
    folder = classroom.root if (classroom.root / CLASS).is_file() else classroom.work
    return folder / "doubts.csv"


def settled_in(path: Path) -> dict[str, str]:
    """What a person has settled.

    Args:
        path: the table; it need not be there.

    Returns:
        Whose a file is, or `-` where it is to be left out, by the file's fingerprint.

    Raises:
        DoubtsUnreadable: it is not as it should be.
    """
    rows = [row for row in _rows(path) if row["learner"] and row["fingerprint"]]
    return {row["fingerprint"]: row["learner"] for row in rows}


def write_doubts(path: Path, collected: Iterable[Collected], settled: Mapping[str, str]) -> int:
    """Write what was left, and keep what was settled before.

    Args:
        path: the table.
        collected: what became of everything that was sent now.
        settled: what a person has settled, as `settled_in` has read it.

    Returns:
        How many files in it are left.

    Raises:
        DoubtsUnreadable: it is not as it should be.
        OSError: it cannot be written.
    """
    kept = [_cells(row) for row in _rows(path) if row["fingerprint"] in settled]
    left = [one for one in collected if one.done == "left" and one.fingerprint not in settled]
    # Nobody stands in the column of learners whom no person has put there.
    rows = [("", one.exercise, one.file, _why(one), _marked(one.fingerprint)) for one in left]
    if kept or rows or path.exists():
        write_whole(path, as_csv([*kept, *rows], COLUMNS), _MODE)
    return len(rows)


def forget(path: Path, learner: str) -> None:
    """Leave out of the table whatever was settled to be somebody's.

    Args:
        path: the table.
        learner: the learner's id.

    Raises:
        OSError: it cannot be written.
    """
    rows = list(_rows(path))
    kept = [_cells(row) for row in rows if row["learner"] != learner]
    if len(kept) < len(rows):
        write_whole(path, as_csv(kept, COLUMNS), _MODE)


def _why(one: Collected) -> str:
    whose = f"{one.learner}'s. " if one.learner else ""
    return f"{whose}{' '.join(one.remarks)}"


def _marked(fingerprint: str) -> str:
    """With a sign before it, a spreadsheet takes it for a text and not for a number."""
    return f"#{fingerprint}" if fingerprint else ""


def _cells(row: Mapping[str, str]) -> tuple[str, ...]:
    return (*(row[column] for column in COLUMNS[:-1]), _marked(row["fingerprint"]))


def _rows(path: Path) -> Iterable[dict[str, str]]:
    try:
        text = read_ordinary(path, _MOST_BYTES).decode("utf-8-sig")
    except FileNotFoundError:
        return
    except (NotAFile, UnicodeDecodeError):
        raise DoubtsUnreadable(
            f"{path} cannot be read. Mend: save it as CSV UTF-8, or delete it, and collect again."
        ) from None
    first = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    missing = set(COLUMNS) - set(reader.fieldnames or ())
    if missing:
        raise DoubtsUnreadable(
            f"{path}, line 1: {', '.join(sorted(missing))} is missing. "
            "Mend: give the column its heading again, or delete the file, and collect again."
        )
    for row in reader:
        cells = {column: (row[column] or "").strip() for column in COLUMNS}
        mark = cells["fingerprint"].lstrip("#").lower()
        if mark and (len(mark) != DIGITS or set(mark) - set("0123456789abcdef")):
            raise DoubtsUnreadable(
                f"{path}, line {reader.line_num}, fingerprint: a spreadsheet has changed it. "
                "Mend: delete the file, collect again, and save it as CSV without changing that column."
            )
        yield {**cells, "learner": cells["learner"].removeprefix("'"), "fingerprint": mark}
