"""A record that a class's provider has sent, kept where the learner's own pages show it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from uuid import UUID

from course.base.atomic_write import write_whole
from course.base.ordinary_files import NotAFile, read_ordinary
from course.handing_in.participant import Participant
from course.issuing.record_files import CERTIFICATE, CREDENTIAL, RECORD, record_file
from course.records.statement import Statement
from course.records.written import RecordUnreadable, from_json

FILES = (CERTIFICATE, CREDENTIAL, RECORD)
_PDF = b"%PDF-"


def keep_record(who: Participant, exercise: str, files: Mapping[str, bytes]) -> bool:
    """Keep the files of a record, if they are one of this learner's on this exercise.

    Args:
        who: the learner in their classroom.
        exercise: the exercise's id.
        files: what was sent, by name.

    Returns:
        Whether they were kept; a record that was issued before the one that is kept is not.

    Raises:
        OSError: they cannot be written.
    """
    if not is_of(who.learner.reference, exercise, files.get(RECORD), files.get(CERTIFICATE)):
        return False
    folder = who.classroom.record(who.learner.id, exercise)
    if kept_record(who, exercise) and _issued(files[RECORD]) < _issued(_content(folder / RECORD) or b""):
        return False
    for name in FILES:  # the record last: without it the others are none
        if name in files:
            write_whole(folder / name, files[name])
    return True


def kept_record(who: Participant, exercise: str) -> Path | None:
    """The folder of a record that was sent, if one is kept whole.

    Args:
        who: the learner in their classroom.
        exercise: the exercise's id.
    """
    folder = who.classroom.record(who.learner.id, exercise)
    record, certificate = _content(folder / RECORD), _content(folder / CERTIFICATE)
    whole = is_of(who.learner.reference, exercise, record, certificate)
    return folder if whole else None


def own_record_file(who: Participant, exercise: str, name: str) -> bytes | None:
    """A record's file, whole: as this copy of the course issued it, or as it was sent.

    Args:
        who: the learner in their classroom.
        exercise: the exercise's id.
        name: `record.json`, `certificate.pdf` or `credential.jwt`.
    """
    if who.alone:
        return record_file(who.classroom, who.learner.id, exercise, name)
    folder = kept_record(who, exercise)
    return _content(folder / name) if folder else None


def is_of(learner: UUID, exercise: str, record: bytes | None, certificate: bytes | None) -> bool:
    """Whether a record and a certificate are there, and are a learner's on an exercise.

    Args:
        learner: the learner's reference.
        exercise: the exercise's id.
        record: what should be a record.
        certificate: what should be its certificate.
    """
    if record is None or certificate is None or not certificate.startswith(_PDF):
        return False
    try:
        said: Statement = from_json(record)
    except (RecordUnreadable, UnicodeDecodeError):
        return False
    return said.learner.reference == learner and said.activity.work == exercise


def _issued(record: bytes) -> datetime:
    return from_json(record).issued


def _content(path: Path) -> bytes | None:
    try:
        return read_ordinary(path)
    except (FileNotFoundError, NotAFile):
        return None
