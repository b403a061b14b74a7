"""Handing in from the page, and looking whether it is marked."""

from __future__ import annotations

import asyncio

from tornado import web

from course.learner import learner_name
from course.library.plan import Exercise
from course.marking.database import GradebookBusy, NoGradebook
from course.marking.entries import NotEntered
from course.marking.ground import NotReleased
from course.marking.lateness import SettingsUnreadable
from course.records import CertificateNotMade
from course.study.exchange import NotExchanged
from course.study.hand_in import NothingToHandIn
from course.study.handed_in import NothingCounts, NothingToFetch, alone, hand_in_now, look_for_feedback
from course.study.server.base import StudyHandler

_LONGEST_NAME = 120
_NOT_HANDED_IN = (
    NothingToHandIn,
    NotReleased,
    NotExchanged,
    CertificateNotMade,
    NoGradebook,
    NotEntered,
    GradebookBusy,
    SettingsUnreadable,
)


class HandInHandler(StudyHandler):
    """Hand an exercise in."""

    @web.authenticated
    async def post(self, exercise: str) -> None:
        """Hand it in, once it is finished or the learner wants to hand it in as it is."""
        found = self.exercise(exercise)
        body = self.json_body()
        name = " ".join(str(body.get("name") or learner_name()).split())
        if not name or len(name) > _LONGEST_NAME:
            raise web.HTTPError(400, "Please give the name that should stand on your record.")
        missing = self._missing(found)
        if missing and not body.get("anyway"):
            self.finish({"state": "unfinished", "text": missing})
            return
        try:
            await asyncio.to_thread(hand_in_now, found.id, name, self.desk.folder(found.id))
        except NothingCounts as closed:
            self.finish({"state": "closed", "text": str(closed)})
            return
        except OSError as error:
            self.log.warning("%s could not be handed in", found.id, exc_info=True)
            reason = error.strerror or str(error)
            raise web.HTTPError(
                500, f"It could not be handed in: {error.filename or 'the course'} cannot be used ({reason})."
            ) from error
        except _NOT_HANDED_IN as error:
            self.log.warning("%s could not be handed in", found.id, exc_info=True)
            raise web.HTTPError(500, f"It could not be handed in: {error}") from error
        await asyncio.to_thread(self.desk.note, "handed-in", found.id)
        next_ = self.places.feedback(found.id) if alone() else self.places.work(found)
        self.finish({"state": "handed-in", "next": next_})

    def _missing(self, exercise: Exercise) -> str:
        done = self.desk.state(exercise).done
        left = done.of - done.parts
        if not left:
            return ""
        return f"{left} of {done.of} parts have no answer yet. What is not answered earns nothing."


class LookForFeedbackHandler(StudyHandler):
    """Fetch what an assessor has released."""

    @web.authenticated
    async def post(self, exercise: str) -> None:
        """Look for it, and say where it is or that there is none yet."""
        found = self.exercise(exercise)
        try:
            here = await asyncio.to_thread(look_for_feedback, found.id)
        except NothingToFetch as reason:
            self.finish({"state": "none", "text": str(reason)})
            return
        if here:
            self.finish({"state": "fetched", "next": self.places.feedback(found.id)})
        else:
            self.finish({"state": "waits", "text": "There is no feedback on it yet. Look again later."})
