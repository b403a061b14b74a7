"""The course on paper: the checklist and the learner's handbook, made when somebody first asks for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from tornado import web

from course.content import Content
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.guard import apart

NAMES = ("checklist.pdf", "handbook.pdf")


class PaperHandler(StudyHandler):
    """One of them."""

    @web.authenticated
    async def get(self, name: str) -> None:
        """Send it."""
        if name not in NAMES:
            raise web.HTTPError(404, f"There is no {name} in this course.")
        paper = await apart(_paper, name, self.desk.content)
        self.set_header("Content-Type", "application/pdf")
        self.finish(paper)


@lru_cache(maxsize=4)
def _paper(name: str, content: Content) -> bytes:
    # What sets it takes long to load, and the first page is wanted at once.
    from course.handbook import checklist_pdf, handbook_pdf

    made: dict[str, Callable[[Content], bytes]] = dict(zip(NAMES, (checklist_pdf, handbook_pdf), strict=True))
    return made[name](content)
