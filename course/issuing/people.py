"""Who in a class marks by hand, and whose identity document was seen by whom: no file handed in says it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from course.base.atomic_write import make_folder, write_whole
from course.base.clear_errors import Clear
from course.base.locks import locked
from course.marking.nbgrader.classroom import Classroom
from course.records.fields import Line, Name
from course.records.usable_name import usable_name
from course.records.written import first_faults

_FILE, _LOCK, _LONGEST_WAIT = "record-people.json", ".record-people.lock", 30
_MODE = 0o600


class PeopleUnreadable(Clear):
    """The file that says it is not as the course writes it; the message says which, and why."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SeenId(_Part):
    """An identity document was seen: the name on it, and who saw it."""

    name: Name
    by: Line


class RecordPeople(_Part):
    """What a class's records say of people: the assessor who marks by hand, and whose document was seen."""

    assessor: Name | None = None
    seen: dict[str, SeenId] = {}


def people_of(classroom: Classroom) -> RecordPeople:
    """What was said of people in a class; nothing where nothing was.

    Raises:
        PeopleUnreadable: its file was changed to something else.
    """
    path = _path(classroom)
    try:
        return RecordPeople.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return RecordPeople()
    except ValidationError as error:
        raise PeopleUnreadable(f"{path} cannot be read: {first_faults(error)}.") from None


def name_assessor(classroom: Classroom, name: str) -> None:
    """Say who marks by hand: named on records where a person gave points. None, where the name is empty.

    Raises:
        NameNotUsable: no record can carry the name.
    """
    assessor = usable_name(name) if name.strip() else None
    _change(classroom, lambda now: now.model_copy(update={"assessor": assessor}))


def note_seen(classroom: Classroom, learner: str, name: str, by: str) -> None:
    """Say that a learner's identity document was seen.

    Args:
        classroom: the class.
        learner: the learner's id.
        name: as it stands on the document; records carry it.
        by: who saw it.

    Raises:
        NameNotUsable: no record can carry the name.
    """
    seen = SeenId(name=usable_name(name), by=usable_name(by))
    _change(classroom, lambda now: now.model_copy(update={"seen": {**now.seen, learner: seen}}))


def forget_seen(classroom: Classroom, learner: str) -> None:
    """Take back that a learner's identity document was seen; done again, it does nothing more."""
    if learner in people_of(classroom).seen:
        _change(
            classroom,
            lambda now: now.model_copy(
                update={"seen": {id_: one for id_, one in now.seen.items() if id_ != learner}}
            ),
        )


def _change(classroom: Classroom, change: Callable[[RecordPeople], RecordPeople]) -> None:
    make_folder(classroom.work)
    with locked(classroom.work / _LOCK, _LONGEST_WAIT):
        changed = change(people_of(classroom))
        write_whole(_path(classroom), (changed.model_dump_json(indent=1) + "\n").encode(), _MODE)


def _path(classroom: Classroom) -> Path:
    return classroom.work / _FILE
