"""The files of a record: its data, certificate and signed form, whole, and what the register says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from course.base.atomic_write import write_whole
from course.base.ordinary_files import NotAFile, read_ordinary
from course.issuing.issue import certificate_of, issued, own_register
from course.marking.cohort.run import Output
from course.marking.nbgrader.classroom import Classroom
from course.records.written import RecordUnreadable, from_json
from course.register.kept import Kept
from course.register.register import Register

RECORD, CERTIFICATE, CREDENTIAL = "record.json", "certificate.pdf", "credential.jwt"
_MODE = 0o644


def put_files(
    classroom: Classroom, learner: str, exercise: str, made: Kept, register: Register | None = None
) -> tuple[str, ...]:
    """Write the files of a record where they are missing, cut short, or not what was issued.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        exercise: the exercise's id.
        made: the record as it was issued.
        register: that it is in; the classroom's own, if it is left out.

    Returns:
        What was set aside, a sentence each.

    Raises:
        CertificateNotMade: the certificate was not made yet, and cannot be.
        OSError: they cannot be written; what stood there before stands, and nothing is half written.
    """
    told, outputs = changes(classroom, learner, exercise, made, register)
    for one in outputs:
        assert one.content is not None
        write_whole(one.path, one.content)
    return told


def changes(
    classroom: Classroom, learner: str, exercise: str, made: Kept, register: Register | None = None
) -> tuple[tuple[str, ...], list[Output]]:
    """The same, but for the files being written: what was set aside, and what is to be written.

    Raises:
        CertificateNotMade: the certificate was not made yet, and cannot be.
        OSError: what lies there cannot be set aside.
    """
    folder = classroom.record(learner, exercise)
    text = made.text.encode()
    told: tuple[str, ...] = ()
    if _content(folder / RECORD) != text:
        told = _set_aside(folder, made)
    pdf = certificate_of(register or own_register(classroom), made)
    wanted = {RECORD: text, CERTIFICATE: pdf}
    if made.credential:
        wanted[CREDENTIAL] = made.credential.encode()
    return told, [
        Output(folder / name, content, _MODE)
        for name, content in wanted.items()
        if _content(folder / name) != content
    ]


def record_file(
    classroom: Classroom, learner: str, exercise: str, name: str, register: Register | None = None
) -> bytes | None:
    """A record's file, if it is whole and what was issued.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        exercise: the exercise's id.
        name: `record.json`, `certificate.pdf` or `credential.jwt`.
        register: that the record is in; the classroom's own, if it is left out.

    Returns:
        Its content; nothing where it is missing or is anything else.
    """
    made = issued(classroom, learner, exercise, register)
    content = _content(classroom.record(learner, exercise) / name)
    if made is None or content is None:
        return None
    if name == CERTIFICATE:
        return content if content == (register or own_register(classroom)).certificate(made.id) else None
    expected = {RECORD: made.text, CREDENTIAL: made.credential}
    return content if content == expected.get(name, "").encode() else None


def _content(path: Path) -> bytes | None:
    try:
        return read_ordinary(path)
    except (FileNotFoundError, NotAFile):
        return None


def _set_aside(folder: Path, made: Kept) -> tuple[str, ...]:
    """Move away a record that is not the one that was issued; an earlier one's name is its code."""
    path = folder / RECORD
    try:
        there = from_json(path.read_bytes())
    except FileNotFoundError:
        return ()
    except (RecordUnreadable, OSError):
        return (_moved(path, "The record.json that lay there could not be read"),)
    if there.short_code == made.statement.short_code:
        return (_moved(path, "The record.json that lay there was not as it was issued"),)
    for name in (RECORD, CERTIFICATE, CREDENTIAL):
        if (folder / name).exists():
            (folder / name).replace(folder / f"{there.short_code}-{name}")
    return (f"The record.json that lay there has another code; it is kept as {there.short_code}-{RECORD}.",)


def _moved(path: Path, why: str) -> str:
    stamp = f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%S-%fZ}"
    aside = path.with_name(f"{path.stem}.set-aside-{stamp}{path.suffix}")
    path.replace(aside)
    return f"{why}; it was set aside as {aside.name}."
