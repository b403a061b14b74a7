"""Handing in from the page, correcting one's name, and looking whether it is marked."""

from __future__ import annotations

from tornado import web

from course.content.works import Exercise
from course.handing_in.along import Wished, along
from course.handing_in.hand_in import NothingToFetch
from course.handing_in.refusals import NotHandedIn, NothingCounts, Unfinished
from course.handing_in.returned import MOST_BYTES, NotReturned
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.guard import apart
from course.hosts.desk.messages import HandInSent, NameSent, Told
from course.hosts.desk.studied import studied
from course.records.usable_name import NameNotUsable, usable_name


class HandInHandler(StudyHandler):
    """Hand an exercise in."""

    @web.authenticated
    async def post(self, exercise: str) -> None:
        """Hand it in, once it is finished or the learner wants to hand it in as it is."""
        found = self.exercise(exercise)
        sent = self.body_as(HandInSent)
        refusal = await apart(self._refusal, found, sent)
        if refusal:
            self.set_status(400 if refusal.state == "refused" else 200)
            self.finish(refusal.as_json())
            return
        there = await apart(self.desk.way.status, found.id)
        marked = there is not None and there.readable_feedback is not None
        next_ = self.places.feedback(found.id) if marked else f"{self.places.work(found)}#hand-in"
        self.finish(Told(state="handed-in", next=next_).as_json())

    def _refusal(self, exercise: Exercise, sent: HandInSent) -> Told | None:
        """Hand it in; nothing where that was done, else what to tell the learner."""
        try:
            wished = Wished(notes=sent.notes, course=sent.course, lessons=sent.lessons)
            goes = along(self.desk.store, exercise.id, wished, studied(self.desk, exercise))
            self.desk.at_once(
                lambda: self.sittings.hand_in(exercise, sent.name, as_it_is=sent.anyway, sent=goes)
            )
        except Unfinished as missing:
            return Told(state="unfinished", text=str(missing))
        except NothingCounts as closed:
            return Told(state="closed", text=str(closed))
        except NameNotUsable as error:
            return Told(state="refused", text=str(error), field="name")
        except NotHandedIn as error:
            return Told(state="refused", text=str(error))
        return None


class NameHandler(StudyHandler):
    """Correct the name on one's records."""

    @web.authenticated
    async def post(self) -> None:
        """Correct it, on every record that is here."""
        try:
            problem = await apart(self.desk.way.correct_name, self.body_as(NameSent).name)
        except NameNotUsable as error:
            self.set_status(400)
            self.finish(Told(state="refused", text=str(error), field="name").as_json())
            return
        if problem:
            text = f"The name is kept, but it is not on every record yet. {problem}"
            self.finish(Told(state="kept", text=text).as_json())
        else:
            self.finish(Told(state="corrected", text="Your records carry this name now.").as_json())


class NameCheckHandler(StudyHandler):
    """Say whether a name can stand on a record, while it is typed."""

    @web.authenticated
    async def post(self) -> None:
        """Say what stands in the way; nothing if it can."""
        try:
            await apart(usable_name, self.body_as(NameSent).name)
        except NameNotUsable as error:
            self.finish(Told(state="refused", text=str(error), field="name").as_json())
        else:
            self.finish(Told(state="usable").as_json())


class ReturnedHandler(StudyHandler):
    """Take in a file that an assessor has sent back."""

    most_bytes = MOST_BYTES

    @web.authenticated
    async def post(self) -> None:
        """Take it in, and say where the feedback is, or what the file is instead."""
        try:
            exercise = await apart(self.desk.way.take_in, bytes(self.request.body))
        except NotReturned as error:
            self.set_status(400)
            self.finish(Told(state="refused", text=str(error)).as_json())
            return
        self.finish(Told(state="fetched", next=self.places.feedback(exercise)).as_json())


class LookForFeedbackHandler(StudyHandler):
    """Fetch what an assessor has released."""

    @web.authenticated
    async def post(self, exercise: str) -> None:
        """Look for it, and say where it is or that there is none yet."""
        found = self.exercise(exercise)
        try:
            here = await apart(self.desk.way.look_for_feedback, found.id)
        except NothingToFetch as reason:
            self.finish(Told(state="none", text=str(reason)).as_json())
            return
        if here:
            self.finish(Told(state="fetched", next=self.places.feedback(found.id)).as_json())
        else:
            text = "There is no feedback on it yet. Look again later."
            self.finish(Told(state="waits", text=text).as_json())
