"""What goes back to each learner of a class, and by which way: the one by which their work came."""

from __future__ import annotations

import csv
import io
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from traitlets.config import Config

from course.base.atomic_write import write_whole
from course.base.ordinary_files import NotAFile, read_ordinary
from course.classes.settings import ClassSettings
from course.classes.to_pages import ToPages
from course.handing_in.release import release
from course.handing_in.returned import packed
from course.issuing.issue import holder_of
from course.issuing.records_table import harmless_cell
from course.issuing.sending import files_of, with_record
from course.learner.answers import AnswersDamaged, now, parse
from course.learner.store import StoreFails
from course.marking.cohort.submission_files import read_submitted
from course.marking.feedback.mark import mark_on_page
from course.marking.gradebook.listed import Student, listed
from course.marking.nbgrader.classroom import Classroom
from course.records.certificate import CertificateNotMade
from course.register.register import Register
from course.sittings.files import terms_of
from course.sittings.words import feedback_waits

Way = Literal["exchange", "shared folder", "zip", "own page"]
Sent = Literal["sent", "as before", "would be sent", "waits", "left"]
FOLDER, LETTERS = "returned", "letters.csv"
_OWN = 0o600  # a file with a name in it
WAITS = "It waits for a person to mark it."
_NOT_MARKED = "It is not marked yet."
_LINK = "Their folder in the shared folder is a link, and nothing is written through it. Mend: make it one."
_NO_REFERENCE = "No answers of theirs can be read, so no copy of the course could open the file."


@dataclass(frozen=True)
class Back:
    """What goes back to one learner.

    Attributes:
        learner: their id.
        way: how it goes; how it would, where nothing does yet.
        sent: what was done.
        what: what it is, in words, or why nothing goes.
        path: the file, where it is one.
    """

    learner: str
    way: Way
    sent: Sent
    what: str
    path: Path | None = None


class GoingBack:
    """Sends what is marked back; done again, it sends what has changed since.

    Args:
        classroom: the class.
        settings: how work comes and goes there.
        exchange: nbgrader's settings that name the exchange; nothing where there is none.
        register: that the records are in.
        pages: learners' own, of a class that has a server; nothing where it has none.
        dry_run: only say what would be done.
    """

    def __init__(
        self,
        classroom: Classroom,
        settings: ClassSettings,
        exchange: Config | None,
        register: Register,
        pages: ToPages | None = None,
        *,
        dry_run: bool,
    ) -> None:
        self._classroom, self._settings, self._exchange = classroom, settings, exchange
        self._register, self._dry_run, self._pages = register, dry_run, pages

    def all(self, exercise: str, learners: Sequence[str]) -> Iterator[Back]:
        """Send everything back for an exercise.

        Args:
            exercise: the exercise's id.
            learners: whose.

        Yields:
            What was done for each, in their order; those of the exchange last, together.

        Raises:
            TermsUnreadable: what the class sets is not as it should be.
            NotExchanged: the exchange cannot be written to.
            StoreFails: the register cannot be read.
            OSError: a file cannot be written; the others stay.
        """
        if waits := feedback_held(self._classroom, exercise):
            yield from (Back(one, self._way(one, exercise), "waits", waits) for one in learners)
            return
        through: dict[str, tuple[bytes, str]] = {}
        for learner in learners:
            try:
                made = self._made(learner, exercise)
            except (CertificateNotMade, StoreFails) as error:
                yield Back(learner, self._way(learner, exercise), "left", str(error))
                continue
            if isinstance(made, Back):
                yield made
                continue
            page, files, what = made
            match self._way(learner, exercise):
                case "exchange":
                    through[learner] = (with_record(page, files) if files else page, what)
                case "own page":
                    yield self._on_page(learner, exercise, page, files, what)
                case _:
                    yield self._as_file(learner, exercise, page, files, what)
        if through and not self._dry_run:
            assert self._exchange is not None
            release(
                self._classroom, exercise, {one: page for one, (page, _) in through.items()}, self._exchange
            )
        done: Sent = "would be sent" if self._dry_run else "sent"
        yield from (Back(learner, "exchange", done, what) for learner, (_, what) in through.items())

    def _made(self, learner: str, exercise: str) -> Back | tuple[bytes, dict[str, bytes], str]:
        """The page and the record's files, and what that is; or why nothing goes."""
        way = self._way(learner, exercise)
        try:
            page = read_ordinary(self._classroom.feedback(learner, exercise))
        except (FileNotFoundError, NotAFile):
            return Back(learner, way, "waits", _NOT_MARKED)
        mark = mark_on_page(page)
        if mark is None or mark.awaits_person:
            return Back(learner, way, "waits", WAITS if mark else _NOT_MARKED)
        kept = self._register.standing(holder_of(self._classroom, learner, exercise))
        files = files_of(self._register, kept) if kept is not None and kept.readable is not None else {}
        what = f"{'Passed' if mark.passed else 'Not passed'}, {mark.percent}%"
        return page, files, f"{what}{', with record and certificate' if files else ''}"

    def _on_page(self, learner: str, exercise: str, page: bytes, files: dict[str, bytes], what: str) -> Back:
        assert self._pages is not None
        if not self._pages.put(learner, exercise, page, files, dry_run=self._dry_run):
            return Back(learner, "own page", "as before", what)
        return Back(learner, "own page", "would be sent" if self._dry_run else "sent", what)

    def _as_file(self, learner: str, exercise: str, page: bytes, files: dict[str, bytes], what: str) -> Back:
        way, path = self._way(learner, exercise), self._path(learner, exercise)
        try:
            answers = parse(read_submitted(self._classroom, learner, exercise).answers or b"")
        except AnswersDamaged:
            return Back(learner, way, "left", _NO_REFERENCE)
        content = packed(answers, page, files)
        if _content(path) == content:
            return Back(learner, way, "as before", what, path)
        if way == "shared folder" and path.parent.is_symlink():
            return Back(learner, way, "left", _LINK)
        if self._dry_run:
            return Back(learner, way, "would be sent", what, path)
        write_whole(path, content, _mode_in(path.parent) if way == "shared folder" else _OWN)
        return Back(learner, way, "sent", what, path)

    def _way(self, learner: str, exercise: str) -> Way:
        """Work that came through the exchange has the secret by which its feedback is released there."""
        if self._pages is not None and self._pages.number(learner, exercise) is not None:
            return "own page"
        if self._exchange is not None and read_submitted(self._classroom, learner, exercise).secret:
            return "exchange"
        return "shared folder" if self._settings.shared_folder else "zip"

    def _path(self, learner: str, exercise: str) -> Path:
        if self._settings.shared_folder:
            return Path(self._settings.shared_folder) / learner / f"{exercise}-returned.zip"
        return self._classroom.root / FOLDER / exercise / f"{learner}-{exercise}.zip"


def feedback_held(classroom: Classroom, exercise: str) -> str:
    """Why nobody's feedback goes out yet, and for whom all others wait; empty where it may go.

    Args:
        classroom: the class.
        exercise: the exercise's id.

    Raises:
        TermsUnreadable: what the class sets is not as it should be.
    """
    terms = terms_of(classroom.root, classroom.content.exercises)
    waits = feedback_waits(terms.times(exercise, classroom.content.exercises[exercise].attempts), now())
    last = terms.latest_are(exercise) if waits else []
    return f"{waits} Last to close: {', '.join(last)}." if last else waits


def write_letters(classroom: Classroom, exercise: str, backs: Sequence[Back]) -> Path | None:
    """Write the list by which zips are sent by e-mail: to whom, which file.

    Args:
        classroom: the class.
        exercise: the exercise's id.
        backs: what goes back.

    Returns:
        The list; nothing where no zip goes.

    Raises:
        OSError: it cannot be written.
    """
    zips = {one.learner: one.path.name for one in backs if one.way == "zip" and one.path is not None}
    if not zips:
        return None
    known = {one.id: one for one in listed(classroom)}
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(("learner", "name", "email", "file"))
    for learner, file in zips.items():
        one = known.get(learner, Student(learner, "", ""))
        writer.writerow([harmless_cell(cell) for cell in (learner, one.name, one.email, file)])
    path = classroom.root / FOLDER / exercise / LETTERS
    write_whole(path, made.getvalue().encode("utf-8-sig"), _OWN)
    return path


def _mode_in(folder: Path) -> int:
    """What is written into a learner's folder is as open as that, if it is closed to all but a group.

    Who makes the folders decides who opens them: no owner is changed here, which only root could do. On a
    disk with access lists the group's part is what these may at most give.
    """
    try:
        mode = stat.S_IMODE(folder.stat().st_mode)
    except FileNotFoundError:
        return _OWN
    return _OWN if mode & 0o007 else _OWN | mode & 0o060


def _content(path: Path) -> bytes | None:
    try:
        return read_ordinary(path)
    except (FileNotFoundError, NotAFile):
        return None
