"""Files: what pages load, and what a learner downloads."""

from __future__ import annotations

from pathlib import Path

from tornado import web

from course.content.works import Exercise
from course.handing_in.way import Way
from course.hosts.desk.assets import as_sent, edition, served
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.board_script import name_of, script_of
from course.hosts.desk.guard import apart
from course.issuing.record_files import CERTIFICATE, RECORD
from course.pages.assets import TYPES

_A_YEAR = "private, max-age=31536000, immutable"
_SAME_FOR_ALL = {".css", ".js", ".svg", ".woff2"}
_DOWNLOADS = {CERTIFICATE: "application/pdf", RECORD: "application/json"}


class AssetHandler(StudyHandler):
    """A script, style sheet or typeface; its address changes with it, so that it can be kept for ever.

    They are the same for everybody and tell nothing of anybody. A browser fetches scripts and typefaces in
    a mode (`Sec-Fetch-Mode: cors`) in which JupyterHub takes no cookie for a login: it would send them from
    login to login for ever.
    """

    for_everybody = True

    def get(self, edition_: str, name: str) -> None:
        """Send it; what the course says is not sent to strangers."""
        if self.current_user is None and Path(name).suffix not in _SAME_FOR_ALL:
            raise web.HTTPError(403, "This page has lost its connection. Reload it.")
        if name not in served(self.content) or edition_ != edition(self.content):
            raise web.HTTPError(404, f"There is no {name} in this edition of the course. Reload the page.")
        self.set_header("Content-Type", TYPES[Path(name).suffix])
        self.set_header("Cache-Control", _A_YEAR)
        self.send(*as_sent(served(self.content)[name], self.ways))


class BoardsHandler(StudyHandler):
    """What the boards of a lesson or exercise show; its address changes with it, as that of a script does."""

    @web.authenticated
    async def get(self, edition_: str, id_: str, name: str) -> None:
        """Send it."""
        work = self.lesson_or_exercise(id_)
        if isinstance(work, Exercise) and not (await apart(self.sittings.standing, work)).may_answer:
            raise web.HTTPError(403, f"{work.title} cannot be answered now. Reload the page.")
        page = await apart(self.desk.page, work)
        if edition_ != edition(self.desk.content) or name != name_of(page):
            raise web.HTTPError(404, f"The boards of {work.title} have changed. Reload the page.")
        self.set_header("Content-Type", TYPES[".js"])
        self.set_header("Cache-Control", _A_YEAR)
        self.send(*as_sent(script_of(page), self.ways))


class RecordFileHandler(StudyHandler):
    """A certificate or a record."""

    @web.authenticated
    async def get(self, exercise: str, name: str) -> None:
        """Send it, whole and as it was issued; a file that is not is made good first."""
        content, problem = await apart(_whole, self.desk.way, self.exercise(exercise).id, name)
        if content is None:
            raise web.HTTPError(404, f"There is no {name} for {exercise} yet. {problem}".strip())
        self.set_header("Content-Type", _DOWNLOADS[name])
        self.set_header("Content-Disposition", f'attachment; filename="{exercise}-{name}"')
        self.finish(content)


class ToSendHandler(StudyHandler):
    """What was handed in, as one file to send to an assessor."""

    @web.authenticated
    async def get(self, exercise: str, name: str) -> None:
        """Send it."""
        id_ = self.exercise(exercise).id
        way = self.desk.way
        content = await apart(way.what_to_send, id_)
        if content is None or name != way.name_to_send(id_):
            raise web.HTTPError(404, f"{exercise} was not handed in yet, so there is nothing to send.")
        self.set_header("Content-Type", "application/json")
        self.set_header("Content-Disposition", f'attachment; filename="{name}"')
        self.finish(content)


def _whole(way: Way, exercise: str, name: str) -> tuple[bytes | None, str]:
    if name not in _DOWNLOADS:
        return None, ""
    problem = way.make_good(exercise)
    return way.record_file(exercise, name), problem
