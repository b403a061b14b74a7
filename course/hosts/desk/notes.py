"""Notes: what a learner writes down for themselves, saved as answers are and handed in by nobody."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

from tornado import web

from course.boards.match.view import MatchView
from course.boards.route.view import RouteView
from course.content.works import Exercise, Lesson
from course.hosts.desk.answers import kept_or_not, put
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.desk import Desk
from course.hosts.desk.guard import apart
from course.learner.answers import DraftAnswers
from course.learner.done import in_order
from course.learner.notes import document_note, notes_id, notes_in, open_notes
from course.learner.notice import AnswersSent
from course.learner.open_answers import OpenAnswers
from course.pages.page import Page
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
        if step not in {one.id for one in noted_in(page)} or not isinstance(sent.answers, DraftAnswers):
            raise web.HTTPError(404, f"There is no step called {step} in {work}. Reload the page.")
        async with self.desk.turn(notes_id(found.id)):
            status, reply = await apart(
                kept_or_not, self.desk, lambda: put(notes_sheet(self.desk, found), step, sent), sent
            )
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


def notes_sheet(desk: Desk, work: Lesson | Exercise) -> OpenAnswers:
    """A learner's notes on a lesson or exercise, as they stand now."""
    return open_notes(work, desk.learner.reference, desk.store)


def note_rows(desk: Desk, address: Callable[[Lesson | Exercise], str]) -> list[NoteRow]:
    """Every note that a learner wrote, in the order of the course.

    Args:
        desk: the learner's desk.
        address: where a lesson or exercise is.
    """
    return [
        NoteRow(work.title, one.title, f"{address(work)}#{one.place}", notes[one.id])
        for work in in_order(desk.content)
        if (notes := notes_in(notes_sheet(desk, work).answers))
        for one in noted_in(desk.page(work))
        if one.id in notes
    ]


class Noted(NamedTuple):
    """What a note can be on: its id among notes, its title, and its place on the page."""

    id: str
    title: str
    place: str


def noted_in(page: Page) -> list[Noted]:
    """Every step of a page, then every document that can be read on its boards, each once."""
    steps = [Noted(step.id, step.title, f"step-{step.id}") for step in page.steps]
    documents: dict[str, Noted] = {}
    for view in page.boards.values():
        for paper in view.file.papers if isinstance(view, MatchView | RouteView) else ():
            note = Noted(document_note(paper.id), paper.title, f"board-{view.id}")
            documents.setdefault(paper.id, note)
    return [*steps, *documents.values()]
