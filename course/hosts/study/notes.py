"""Notes: what a learner writes down for themselves, saved as answers are and handed in by nobody."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from tornado import web

from course.content.works import Exercise, Lesson
from course.hosts.study.answers import kept_or_not
from course.hosts.study.base import StudyHandler
from course.hosts.study.guard import apart
from course.hosts.study.workspace import Workspace
from course.learner.answers import DraftAnswers
from course.learner.done import in_order
from course.learner.notes import notes_id, notes_in, open_notes
from course.learner.notice import AnswersSent
from course.learner.open_answers import OpenAnswers
from course.pages.record_parts import NoteRow


class NotesHandler(StudyHandler):
    """All notes on a lesson or exercise."""

    @web.authenticated
    async def get(self, work: str) -> None:
        """Send them, with what the learner should know of them."""
        sheet = await apart(notes_sheet, self.desk, self.lesson_or_exercise(work))
        self.finish(sheet.all_kept().model_dump(mode="json"))


class NoteHandler(StudyHandler):
    """The note on one step."""

    @web.authenticated
    async def put(self, work: str, step: str) -> None:
        """Save it."""
        found = self.lesson_or_exercise(work)
        sent = self.body_as(AnswersSent, "This note could not be saved. Reload the page and try again.")
        page = await apart(self.desk.page, found)
        if step not in {one.id for one in page.steps} or not isinstance(sent.answers, DraftAnswers):
            raise web.HTTPError(404, f"There is no step called {step} in {work}. Reload the page.")
        async with self.desk.turn(notes_id(found.id)):
            opened = partial(notes_sheet, self.desk, found)
            status, reply, _ = await apart(kept_or_not, opened, step, sent)
        self.set_status(status)
        self.finish(reply.model_dump(mode="json"))


class NotesFileHandler(StudyHandler):
    """All notes as a file."""

    @web.authenticated
    async def get(self) -> None:
        """Send it."""
        rows = await apart(note_rows, self.desk, self.places.work)
        told = [{"work": row.work, "step": row.step, "note": row.text} for row in rows]
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.set_header("Content-Disposition", 'attachment; filename="notes.json"')
        self.finish(json.dumps(told, ensure_ascii=False, indent=1))


def notes_sheet(desk: Workspace, work: Lesson | Exercise) -> OpenAnswers:
    """A learner's notes on a lesson or exercise, as they stand now."""
    return open_notes(work, desk.learner.reference, desk.store)


def note_rows(desk: Workspace, address: Callable[[Lesson | Exercise], str]) -> list[NoteRow]:
    """Every note that a learner wrote, in the order of the course.

    Args:
        desk: the learner's desk.
        address: where a lesson or exercise is.
    """
    return [
        NoteRow(work.title, step.title, f"{address(work)}#step-{step.id}", notes[step.id])
        for work in in_order(desk.content)
        if (notes := notes_in(notes_sheet(desk, work).answers))
        for step in desk.page(work).steps
        if step.id in notes
    ]
