"""The files of a record: `record.json` and its certificate, whole, and what the gradebook says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from course.base.atomic_write import write_whole
from course.base.ordinary_files import NotAFile, read_ordinary
from course.issuing.issue import Issued, digest, issued, renew_certificate
from course.marking.nbgrader.classroom import Classroom
from course.records.certificate import certificate_pdf
from course.records.written import RecordUnreadable, from_json

RECORD, CERTIFICATE = "record.json", "certificate.pdf"


def put_files(classroom: Classroom, learner: str, exercise: str, made: Issued) -> tuple[str, ...]:
    """Write the files of a record where they are missing, cut short, or not what was issued.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        exercise: the exercise's id.
        made: the record as it was issued.

    Returns:
        What was set aside, a sentence each.

    Raises:
        OSError: they cannot be written; what stood there before stands, and nothing is half written.
    """
    folder = classroom.record(learner, exercise)
    path, text = folder / RECORD, made.text.encode()
    told: tuple[str, ...] = ()
    if _content(path) != text:
        told = _set_aside(folder, made)
        write_whole(path, text)
    if digest(_content(folder / CERTIFICATE) or b"") != made.certificate:
        pdf = made.pdf or certificate_pdf(made.record)
        if digest(pdf) != made.certificate:
            renew_certificate(classroom, learner, exercise, pdf)
        write_whole(folder / CERTIFICATE, pdf)
    return told


def record_file(classroom: Classroom, learner: str, exercise: str, name: str) -> bytes | None:
    """A record's file, if it is whole and what was issued.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        exercise: the exercise's id.
        name: `record.json` or `certificate.pdf`.

    Returns:
        Its content; nothing where it is missing or is anything else.
    """
    made = issued(classroom, learner, exercise)
    content = _content(classroom.record(learner, exercise) / name)
    if made is None or content is None:
        return None
    expected = {RECORD: digest(made.text.encode()), CERTIFICATE: made.certificate}
    return content if digest(content) == expected.get(name) else None


def _content(path: Path) -> bytes | None:
    try:
        return read_ordinary(path)
    except (FileNotFoundError, NotAFile):
        return None


def _set_aside(folder: Path, made: Issued) -> tuple[str, ...]:
    """Move away a record that is not the one that was issued; an earlier one's name is its code."""
    path = folder / RECORD
    try:
        there = from_json(path.read_bytes())
    except FileNotFoundError:
        return ()
    except (RecordUnreadable, OSError):
        return (_moved(path, "The record.json that lay there could not be read"),)
    if there.short_code == made.record.short_code:
        corrected = made.record.model_copy(update={"learner": there.learner, "evidence": there.evidence})
        if there == corrected and made.edition > 1:  # the same record, before its name was corrected
            return ()
        return (_moved(path, "The record.json that lay there was not as it was issued"),)
    for name in (RECORD, CERTIFICATE):
        if (folder / name).exists():
            (folder / name).replace(folder / f"{there.short_code}-{name}")
    return (f"The record.json that lay there has another code; it is kept as {there.short_code}-{RECORD}.",)


def _moved(path: Path, why: str) -> str:
    stamp = f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%S-%fZ}"
    aside = path.with_name(f"{path.stem}.set-aside-{stamp}{path.suffix}")
    path.replace(aside)
    return f"{why}; it was set aside as {aside.name}."
