"""Beats: a page that is visible and used says so, now and then."""

from __future__ import annotations

import asyncio

from tornado import web

from course.study.server.base import StudyHandler


class BeatHandler(StudyHandler):
    """The learner is at it."""

    @web.authenticated
    async def post(self, work: str) -> None:
        """Note it."""
        found = self.lesson_or_exercise(work)
        await asyncio.to_thread(self.desk.note, "beat", found.id)
        self.set_status(204)
        self.finish()
