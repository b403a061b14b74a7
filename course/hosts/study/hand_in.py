"""Handing in from the page, correcting one's name, and looking whether it is marked."""

from __future__ import annotations

from typing import Any

from tornado import web

from course.content.works import Exercise
from course.handing_in.hand_in import (
    NothingToFetch,
    correct_name,
    look_for_feedback,
)
from course.handing_in.refusals import NotHandedIn, NothingCounts, Unfinished
from course.handing_in.status import hand_in_status
from course.hosts.study.base import StudyHandler
from course.hosts.study.guard import apart
from course.records.usable_name import NameNotUsable, usable_name


class HandInHandler(StudyHandler):
    """Hand an exercise in."""

    @web.authenticated
    async def post(self, exercise: str) -> None:
        """Hand it in, once it is finished or the learner wants to hand it in as it is."""
        found = self.exercise(exercise)
        body = self.json_body()
        name, as_it_is = str(body.get("name") or ""), bool(body.get("anyway"))
        refusal = await apart(self._refusal, found, name, as_it_is)
        if refusal:
            self.set_status(400 if refusal["state"] == "refused" else 200)
            self.finish(refusal)
            return
        there = await apart(hand_in_status, found.id)
        marked = there is not None and there.readable_feedback is not None
        next_ = self.places.feedback(found.id) if marked else f"{self.places.work(found)}#hand-in"
        self.finish({"state": "handed-in", "next": next_})

    def _refusal(self, exercise: Exercise, name: str, as_it_is: bool) -> dict[str, Any]:
        """Hand it in; nothing where that was done, else what to tell the learner."""
        try:
            self.desk.hand_in(exercise, name, as_it_is=as_it_is)
        except Unfinished as missing:
            return {"state": "unfinished", "text": str(missing)}
        except NothingCounts as closed:
            return {"state": "closed", "text": str(closed)}
        except (NameNotUsable, NotHandedIn) as error:
            return {"state": "refused", "text": str(error)}
        return {}


class NameHandler(StudyHandler):
    """Correct the name on one's records."""

    @web.authenticated
    async def post(self) -> None:
        """Correct it, on every record that is here."""
        try:
            problem = await apart(correct_name, str(self.json_body().get("name") or ""))
        except NameNotUsable as error:
            self.set_status(400)
            self.finish({"state": "refused", "text": str(error)})
            return
        if problem:
            text = f"The name is kept, but it is not on every record yet. {problem}"
            self.finish({"state": "kept", "text": text})
        else:
            self.finish({"state": "corrected", "text": "Your records carry this name now."})


class NameCheckHandler(StudyHandler):
    """Say whether a name can stand on a record, while it is typed."""

    @web.authenticated
    async def post(self) -> None:
        """Say what stands in the way; nothing if it can."""
        try:
            await apart(usable_name, str(self.json_body().get("name") or ""))
        except NameNotUsable as error:
            self.finish({"text": str(error)})
        else:
            self.finish({"text": ""})


class LookForFeedbackHandler(StudyHandler):
    """Fetch what an assessor has released."""

    @web.authenticated
    async def post(self, exercise: str) -> None:
        """Look for it, and say where it is or that there is none yet."""
        found = self.exercise(exercise)
        try:
            here = await apart(look_for_feedback, found.id)
        except NothingToFetch as reason:
            self.finish({"state": "none", "text": str(reason)})
            return
        if here:
            self.finish({"state": "fetched", "next": self.places.feedback(found.id)})
        else:
            self.finish({"state": "waits", "text": "There is no feedback on it yet. Look again later."})
