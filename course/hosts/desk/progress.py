"""Beats: a page that is visible and used says so, now and then."""

from __future__ import annotations

from tornado import web

from course.hosts.desk.base import StudyHandler
from course.hosts.desk.guard import apart


class BeatHandler(StudyHandler):
    """The learner is at it."""

    @web.authenticated
    async def post(self, work: str) -> None:
        """Note it."""
        found = self.lesson_or_exercise(work)
        await apart(self.desk.note, "beat", found.id)
        self.set_status(204)
        self.finish()
