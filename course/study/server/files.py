"""Files: what pages load, and what a learner downloads."""

from __future__ import annotations

from pathlib import Path

from tornado import web

from course.records.record_files import CERTIFICATE, RECORD
from course.study.handed_in import standing_of
from course.study.pages.assets import TYPES
from course.study.server.assets import edition, served
from course.study.server.base import StudyHandler

_A_YEAR = "private, max-age=31536000, immutable"
_DOWNLOADS = {CERTIFICATE: "application/pdf", RECORD: "application/json"}


class AssetHandler(StudyHandler):
    """A script or style sheet; its address changes with it, so that it can be kept for ever."""

    @web.authenticated
    def get(self, edition_: str, name: str) -> None:
        """Send it."""
        if name not in served() or edition_ != edition():
            raise web.HTTPError(404, f"There is no {name} in this edition of the course. Reload the page.")
        self.set_header("Content-Type", f"{TYPES[Path(name).suffix]}; charset=utf-8")
        self.set_header("Cache-Control", _A_YEAR)
        self.finish(served()[name])


class RecordFileHandler(StudyHandler):
    """A certificate or a record."""

    @web.authenticated
    def get(self, exercise: str, name: str) -> None:
        """Send it."""
        found = standing_of(self.exercise(exercise).id)
        path = found.record / name if found and found.record and name in _DOWNLOADS else None
        if path is None or not path.is_file():
            raise web.HTTPError(404, f"There is no {name} for {exercise} yet.")
        self.set_header("Content-Type", _DOWNLOADS[name])
        self.set_header("Content-Disposition", f'attachment; filename="{exercise}-{name}"')
        self.finish(path.read_bytes())
