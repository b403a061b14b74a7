"""nbgrader's step of collecting from its exchange, into which everybody may have put anything.

Nbgrader's own follows links, so that it hands in what the assessor alone can read; and one folder with a pipe
in it, or with no time in its name, stops it for the whole class. This one takes the four files of each
submission that marking reads, with the same bounds, and leaves what it cannot take, with the reason.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.exchange.default import ExchangeCollect

from course.base.atomic_write import remove_folder, sync_folder, write_new
from course.base.characters import line
from course.learner.answers import FILE_NAME
from course.marking.cohort.submission_files import Submitted, read_folder
from course.marking.nbgrader.classroom import SECRET, TIMESTAMP

_NO_TIME = datetime(1, 1, 1)  # noqa: DTZ001  # nbgrader's own times have no zone
_NOTHING = "nothing was collected"
_NAMELESS = "its name does not say from whom it is, or when it was handed in"


class CollectWithBounds(ExchangeCollect):  # type: ignore[misc]  # has no types
    """In the place of nbgrader's own; which attempt counts, and what was collected before, is as there."""

    src_records: list[dict[str, Any]]

    def init_src(self) -> None:
        """Find the submissions, each learner's newest of those that can be taken."""
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as book:
            self._listed = {student.id for student in book.students}
        self._taken: set[str] = set()
        super().init_src()
        self.src_records = [one for one in self.src_records if one["filename"] in self._taken]

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:  # noqa: ARG002  # as nbgrader calls it
        """Copy what marking reads of a submission, stamped with the time that nbgrader chose it by."""
        exercise = self.coursedir.assignment_id
        found, at = read_folder(Path(src), exercise, _NOTHING), self._path_to_record(src)["timestamp"]
        for remark in found.remarks:
            self.log.warning(line(f"{Path(src).name}: {remark}"))
        _place(_files(found, exercise, at), Path(dest), shared=self.coursedir.groupshared)

    def _path_to_record(self, path: str) -> dict[str, Any]:
        try:
            found: dict[str, Any] = super()._path_to_record(path)
        except (ValueError, OverflowError, TypeError, AttributeError):  # a time that is none
            return {"username": "", "filename": Path(path).name, "timestamp": _NO_TIME}
        return found

    def _sort_by_timestamp(self, records: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Of one learner's submissions those that can be taken; if none can, any, which is left."""
        taken = [one for one in records if self._takes(one)]
        self._taken |= {one["filename"] for one in taken}
        found: list[dict[str, Any]] = super()._sort_by_timestamp(taken or records)
        return found

    def _takes(self, record: dict[str, Any]) -> bool:
        if reason := self._why_not(record):
            self.log.warning(line(f"Left in the exchange: {record['filename']}: {reason}"))
        return not reason

    def _why_not(self, record: dict[str, Any]) -> str:
        folder, learner = Path(self.inbound_path) / record["filename"], record["username"]
        if not learner:
            return f"{_NAMELESS}, so {_NOTHING}."
        # Nbgrader's log would send them on to the terminal.
        if line(learner) != learner:
            return f"The name of its learner has signs that cannot be shown, so {_NOTHING}."
        try:
            found = read_folder(folder, self.coursedir.assignment_id, _NOTHING)
            owner = folder.owner()
        except OSError as error:
            return f"It cannot be read ({error.strerror}), so {_NOTHING}."
        except KeyError:  # an account that is gone
            owner = ""
        if found.refused:
            return found.remarks[0]
        if owner != learner and owner in self._listed:
            return f"It is in the name of {learner} and was put there by {owner}, so {_NOTHING}."
        return ""


def _files(found: Submitted, exercise: str, at: datetime) -> dict[str, bytes]:
    """The files of a submission that can be taken, by name."""
    stamp = f"{at.isoformat(' ', 'microseconds')} UTC".encode()
    named = {
        FILE_NAME: found.answers,
        f"{exercise}.ipynb": found.notebook,
        SECRET: found.secret,
        TIMESTAMP: stamp,
    }
    return {name: content for name, content in named.items() if content is not None}


def _place(files: dict[str, bytes], submission: Path, *, shared: bool) -> None:
    """Put a submission in its place whole: half of one would count as collected."""
    arriving = submission.with_name(f".{submission.name}.new")
    remove_folder(arriving)
    arriving.mkdir()
    for name, content in files.items():
        write_new(arriving / name, content, 0o644)
        if shared:  # as nbgrader's setting of that name has it
            (arriving / name).chmod(0o664)
    arriving.chmod(0o2770 if shared else 0o755)
    sync_folder(arriving)
    arriving.rename(submission)
    for folder in (submission.parent, submission.parent.parent):  # nbgrader may just have made the first
        sync_folder(folder)
