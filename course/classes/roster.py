"""A class's roster: a table of who is in it, read whole; what is wrong with any row is told with its mend."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from course.base.characters import line
from course.base.clear_errors import Clear
from course.base.ordinary_files import read_ordinary
from course.marking.gradebook.learner_ids import unfit
from course.records.usable_name import NameNotUsable, usable_name

BASES = ("roster", "id-checked")
_HEADINGS = {
    "id": {"id", "student_id", "learner", "learner id", "student id", "username"},
    "name": {"name", "full name", "full_name"},
    "first": {"first_name", "first name", "firstname", "given name"},
    "last": {"last_name", "last name", "lastname", "surname", "family name"},
    "email": {"email", "e-mail", "email address", "e-mail address", "mail"},
    "identity": {"identity", "identity basis", "identity_basis"},
    "checked_by": {"checked_by", "checked by", "seen by", "seen_by"},
}
_LONGEST = 1_000_000
_LONGEST_MAIL = 128
_MOST_TOLD = 20


class RosterAtFault(Clear):
    """A roster cannot be taken as it is; the message has a line for each fault. Nobody was enrolled."""

    def __init__(self, *lines: str) -> None:
        # What stands in a file or its name begins no line of ours.
        super().__init__("\n".join(line(one) for one in lines))


@dataclass(frozen=True)
class Listed:
    """Somebody on a roster.

    Attributes:
        id: the learner's id in this class.
        name: as records shall carry it, where the learner types the same.
        email: where they can be written to; empty where that is not known.
        identity: how the name is known: `roster` or `id-checked`; empty where the roster does not say.
        checked_by: who saw their identity document; empty where nobody did.
    """

    id: str
    name: str
    email: str = ""
    identity: str = ""
    checked_by: str = ""


def read_roster(path: Path) -> list[Listed]:
    """Read a roster.

    Args:
        path: a CSV file, parted by commas, semicolons or tabs, with a line of headings: id; name, or
            first_name and last_name; perhaps email, identity (roster or id-checked) and checked_by.

    Returns:
        Everybody on it, in its order.

    Raises:
        RosterAtFault: something is wrong with it; each fault is told with its line and its mend.
        OSError: it cannot be read.
    """
    rows = list(_rows(path))
    faults: list[str] = []
    found: list[tuple[int, Listed]] = []
    for number, row in rows:
        told, one = _listed(row)
        faults += [f"{path.name}, line {number}{fault}" for fault in told]
        if one is not None:
            found.append((number, one))
    faults += [f"{path.name}, {fault}" for fault in _twice(found)]
    if faults:
        more = [f"… and {len(faults) - _MOST_TOLD} more."] if len(faults) > _MOST_TOLD else []
        raise RosterAtFault("Nobody was enrolled:", *faults[:_MOST_TOLD], *more)
    if not found:
        raise RosterAtFault(f"{path.name} has no row below its headings. Mend: one row for each learner.")
    return [one for _, one in found]


def _rows(path: Path) -> Iterable[tuple[int, Mapping[str, str]]]:
    text = _text(path)
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    try:
        headings = [_heading(cell) for cell in next(reader, [])]
        if "id" not in headings or not ({"name"} <= set(headings) or {"first", "last"} <= set(headings)):
            raise RosterAtFault(
                f"{path.name}, line 1: it needs the headings id and name (or first_name and last_name). "
                "Mend: write them in its first line; email, identity and checked_by may be left out."
            )
        for cells in reader:
            if any(cell.strip() for cell in cells):
                row = dict(zip(headings, (cell.strip() for cell in cells), strict=False))
                yield reader.line_num, row
    except csv.Error as error:
        raise RosterAtFault(
            f"{path.name}, line {reader.line_num}: {error}. Mend: save it anew as CSV UTF-8."
        ) from None


def _text(path: Path) -> str:
    content = read_ordinary(path, _LONGEST)
    if content.startswith(b"PK"):
        raise RosterAtFault(f"{path.name} is a workbook. Mend: save it as CSV UTF-8, and enrol that.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = content[: error.start].count(b"\n") + 1
        raise RosterAtFault(
            f"{path.name}, line {number}: it is not in UTF-8, so names in it cannot be read for sure. "
            "Mend: in Excel, save it as “CSV UTF-8”."
        ) from None


def _heading(cell: str) -> str:
    said = cell.strip().casefold()
    return next((name for name, words in _HEADINGS.items() if said in words), "")


def _listed(row: Mapping[str, str]) -> tuple[list[str], Listed | None]:
    """What is wrong with a row, and who it is if nothing is."""
    id_, faults = row.get("id", ""), []
    if why := unfit(id_):
        faults.append(f", id: {id_ or 'it'} {why}. Mend: a student number or a short name.")
    name = row.get("name", "") or f"{row.get('first', '')} {row.get('last', '')}".strip()
    try:
        name = usable_name(name)
    except NameNotUsable as error:
        faults.append(f", name: {error}")
    email = row.get("email", "")
    if email and (not _is_address(email)):
        faults.append(f", email: {email} is no address. Mend: correct it, or leave it empty.")
    basis, by = row.get("identity", "").casefold(), row.get("checked_by", "")
    if basis not in {"", *BASES}:
        faults.append(f", identity: {basis} is not known. Mend: one of {' and '.join(BASES)}, or empty.")
    elif (basis == "id-checked") != bool(by):
        faults.append(", checked_by: who saw the document stands here where identity says id-checked.")
    elif by:
        try:
            by = usable_name(by)
        except NameNotUsable as error:
            faults.append(f", checked_by: {error}")
    return faults, None if faults else Listed(id_, name, email, basis, by)


def _is_address(text: str) -> bool:
    user, at, host = text.rpartition("@")
    plain = all(sign.isprintable() and not sign.isspace() for sign in text)
    return bool(user and at and "." in host) and plain and len(text) <= _LONGEST_MAIL


def _twice(found: Sequence[tuple[int, Listed]]) -> Iterable[str]:
    lines: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in found:
        lines[one.id.casefold()].append(number)
    for id_, numbers in lines.items():
        if len(numbers) > 1:
            where = " and ".join(map(str, numbers))
            yield f"lines {where}, id: {id_} stands more than once. Mend: an id of its own for each."
