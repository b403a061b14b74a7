"""A class's records written as a table: which they are, and to which file."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from course.base.atomic_write import write_whole
from course.issuing.issue import OWN_REGISTER, class_id, own_register
from course.issuing.records_table import as_csv, as_xlsx, rows_of
from course.marking.nbgrader.classroom import Classroom
from course.register.kept import Kept
from course.register.provider_folder import ProviderFolder
from course.register.register import Register

_MODE = 0o600  # it holds names


def write_table(
    classroom: Classroom,
    provider: ProviderFolder,
    to: Path,
    *,
    works: Collection[str] = (),
    learners: Collection[str] = (),
) -> int:
    """Write the records of a class as a table; a file that only its owner may read.

    Args:
        classroom: the class.
        provider: the provider's folder, which need not exist.
        to: the file; a workbook where its name ends in .xlsx, else CSV.
        works: ids of exercises, or the course's; all where none is named.
        learners: learners' ids; all where none is named.

    Returns:
        How many there are.

    Raises:
        StoreFails: the register cannot be reached.
        OSError: the file cannot be written.
    """
    found = [
        one
        for one in _records(classroom, provider)
        if (not works or one.holder.work in works) and (not learners or one.holder.learner in learners)
    ]
    found.sort(key=lambda one: (one.holder.work, one.holder.learner, one.ended or "~"))
    rows = rows_of(found)
    write_whole(to, (as_xlsx if to.suffix.lower() == ".xlsx" else as_csv)(rows), _MODE)
    return len(rows)


def _records(classroom: Classroom, folder: ProviderFolder) -> Iterator[Kept]:
    """The provider's records of a class, and the class's own where the provider has none of the same pass."""
    place, seen = class_id(classroom), set()
    if folder.exists() and not classroom.is_rehearsal:
        for one in Register(folder.register_address(folder.read())).all():
            if one.holder.place == place:
                seen.add(one.holder)
                yield one
    if (classroom.work / OWN_REGISTER).is_file():
        yield from (one for one in own_register(classroom).all() if one.holder not in seen)
