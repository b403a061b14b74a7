"""What learners are sent: a record's files and a form for their own note, with the feedback or zipped."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment

from course.base.dates import in_words
from course.base.ordinary_files import NotAFile, read_ordinary
from course.base.templates import environment, render
from course.issuing.contexts import OwnNote, Prompt, RecordPart, Sent
from course.issuing.issue import certificate_of, holder_of
from course.issuing.record_files import CERTIFICATE, CREDENTIAL, RECORD
from course.issuing.whole_course import exercises_of
from course.marking.nbgrader.classroom import Classroom
from course.records.short_code import grouped
from course.records.statement import Statement
from course.register.kept import Kept
from course.register.register import Register

NOTE = "my-own-note.html"
_HERE = Path(__file__).parent
_END = b"</main>"
_WORDS = {
    CERTIFICATE: ("the certificate, with the other two inside it", "application/pdf"),
    CREDENTIAL: ("the signed form, by which anybody can check it", "text/plain"),
    RECORD: ("the data of the record", "application/json"),
    NOTE: ("a form for your own note: why you took this, and what you will do differently", "text/html"),
}
_PROMPTS = (
    Prompt("Why did you take this?", "The need, as it was before you began; a file, a gap, a plan."),
    Prompt("What did you learn?", "Two or three things that you did not know, or saw otherwise."),
    Prompt("How far did it meet the need?", "What it answered, and what it left open."),
    Prompt("What will you do differently?", "In which files, from when. No client is named here."),
    Prompt("What is needed next?", "The next need, and when you will come back to it."),
    Prompt(
        "Which time do you claim?", "Under your own scheme, in its own categories; nobody else counts it."
    ),
)


def files_of(register: Register, kept: Kept) -> dict[str, bytes]:
    """What belongs to a record, by its name, with the form for the learner's own note.

    Raises:
        CertificateNotMade: the certificate was not made yet, and cannot be.
        StoreFails: the register cannot be read.
    """
    found = {CERTIFICATE: certificate_of(register, kept)}
    if kept.credential:
        found[CREDENTIAL] = kept.credential.encode()
    return {**found, RECORD: kept.text.encode(), NOTE: own_note(kept.statement)}


def own_note(said: Statement) -> bytes:
    """Part B as a form to fill in and print: the learner's own, and empty."""
    form = OwnNote(said.activity.title, in_words(said.completed_on), grouped(said.short_code), _PROMPTS)
    return render(_environment(), form).encode()


def with_record(page: bytes, files: Mapping[str, bytes]) -> bytes:
    """A page of feedback with a record's files in it, to be saved from there.

    Args:
        page: the page of feedback; one that is otherwise made is given back as it is.
        files: the files, by their names.
    """
    sent = [Sent(name, *_WORDS[name], base64.b64encode(content).decode()) for name, content in files.items()]
    before, end, after = page.rpartition(_END)
    return before + render(_environment(), RecordPart(sent)).encode() + end + after if end else page


def pages_to_release(
    classroom: Classroom, exercise: str, register: Register
) -> Iterator[tuple[str, bytes, bool]]:
    """The page of feedback of each learner, with their record's files where a record holds.

    Args:
        classroom: where the exercise was marked.
        exercise: the exercise's id.
        register: that the records are in.

    Yields:
        The learner's id, the page, and whether a record is in it.
    """
    for page in sorted((classroom.work / "feedback").glob(f"*/{exercise}/{exercise}.html")):
        learner = page.parent.parent.name
        kept = register.standing(holder_of(classroom, learner, exercise))
        content = read_ordinary(page)
        files = files_of(register, kept) if kept is not None and kept.readable is not None else {}
        yield learner, with_record(content, files) if files else content, bool(files)


def zip_of(classroom: Classroom, kept: Kept, register: Register) -> bytes:
    """A record's files and the feedback that it rests on, as one zip.

    Args:
        classroom: where the work was marked.
        kept: the record.
        register: that it is in.
    """
    learner, work = kept.holder.learner, kept.holder.work
    files = files_of(register, kept)
    for exercise in exercises_of(classroom.content) if work == classroom.content.course.id else [work]:
        try:
            files[f"feedback-{exercise}.html"] = read_ordinary(classroom.feedback(learner, exercise))
        except (FileNotFoundError, NotAFile):
            continue
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in files.items():
            into.writestr(name, content)
    return made.getvalue()


@cache
def _environment() -> Environment:
    return environment(_HERE)
