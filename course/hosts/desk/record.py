"""The page of the learner's record."""

from __future__ import annotations

from tornado import web

from course.content.works import Exercise
from course.handing_in.status import HandInStatus
from course.hosts.desk.guard import apart
from course.hosts.desk.notes import note_rows
from course.hosts.desk.own_record import WithOwnRecord
from course.issuing.record_files import CERTIFICATE, RECORD
from course.pages.contexts import RecordPage
from course.pages.record_parts import RecordRow
from course.pages.status_text import handed_in_words, owed_words

STANDING = {
    "": "",
    "attested": "Attested by the provider.",
    "self-assessed": "Self-assessed: your own copy of the course marked it. No provider attests it.",
}
NOT_SIGNED = "Your assessor had it marked. No provider's key has signed it, so nobody attests it."


class RecordHandler(WithOwnRecord):
    """The learner's record: all work, what the provider states of it, and what the learner wrote of it."""

    @web.authenticated
    async def get(self) -> None:
        """Show it."""
        problem = await apart(self.made_good)
        standings = await apart(self.standings)
        way = self.desk.way
        data = await apart(self.own_data, standings)
        standing = {one.id: one.standing for one in data.record.works}
        rows = [
            self._row(one.exercise, one.handed_in, self._said(standing.get(one.exercise.id, "")))
            for one in standings
            if one.exercise and one.handed_in
        ]
        page = RecordPage(
            title="My record",
            words="A record and a certificate are written for each exercise that you pass."
            if rows
            else "Nothing is handed in yet. A record is written for each exercise that you pass.",
            rows=rows,
            problem=problem,
            name=self.desk.learner.name,
            returned=self.places.api("returned") if way.goes_by_file else "",
            name_address=self.places.api("name") if rows and way.alone else "",
            questions=self.places.questions if await apart(self.asking.both_answered) else "",
            notes=await apart(note_rows, self.desk, self.places.work),
            notes_file=self.places.api("notes"),
        )
        self.show(page, data)

    def _said(self, standing: str) -> str:
        alone = self.desk.way.alone
        return NOT_SIGNED if standing == "self-assessed" and not alone else STANDING[standing]

    def _row(self, exercise: Exercise, found: HandInStatus, standing: str) -> RecordRow:
        places, passed = self.places, found.record is not None
        return RecordRow(
            title=exercise.title,
            standing=standing if passed else "",
            words=f"{handed_in_words(found)}. {owed_words(found, self.desk.way.contact)}".strip(),
            certificate=places.record_file(exercise.id, CERTIFICATE) if passed else "",
            file=places.record_file(exercise.id, RECORD) if passed else "",
            feedback=places.feedback(exercise.id) if found.readable_feedback else "",
        )
