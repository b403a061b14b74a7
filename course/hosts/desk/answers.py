"""Answers: what the boards load and save, through the same file and lock as JupyterLab's boards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http import HTTPStatus

from tornado import web

from course.content.works import Exercise, Lesson
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.guard import apart
from course.hosts.desk.sitting import time_told
from course.learner.answers import AnswersBehind
from course.learner.notice import AnswersSent, Notice, SaveReply
from course.learner.open_answers import (
    FULL,
    NOT_SAVED,
    OpenAnswers,
    Seen,
    saved_notice,
    tag,
    why_not,
)
from course.sittings.words import CAME_LATE


def _not_written(error: OSError) -> tuple[HTTPStatus, Notice]:
    full = error.errno in FULL
    status = HTTPStatus.INSUFFICIENT_STORAGE if full else HTTPStatus.INTERNAL_SERVER_ERROR
    return status, Notice(state="failed", text=f"{NOT_SAVED}: {why_not(error)}. They will be sent again.")


class AnswersHandler(StudyHandler):
    """All answers to a lesson or exercise."""

    @web.authenticated
    async def get(self, work: str) -> None:
        """Send them, with what the learner should know of them."""
        found = self.lesson_or_exercise(work)
        sheet = await apart(self.desk.sheet, found.id)
        self.finish(sheet.all_kept().model_dump(mode="json"))


class BoardAnswersHandler(StudyHandler):
    """The answers to one board."""

    @web.authenticated
    async def put(self, work: str, board: str) -> None:
        """Save them."""
        found = self.lesson_or_exercise(work)
        if board not in {spec.id for spec in found.boards}:
            raise web.HTTPError(404, f"There is no board called {board} in {work}. Reload the page.")
        sent = self.body_as(AnswersSent, "This answer could not be saved. Reload the page and try again.")
        # One after the other, so that a file that does not answer keeps one of us waiting, and not all.
        async with self.desk.turn(found.id):
            status, reply, kept = await apart(self._kept, found, board, sent)
        if isinstance(found, Exercise) and (told := await apart(self.sittings.at, found)):
            self.set_header("Course-Time", time_told(told).model_dump_json())
        if kept:
            self.desk.answered(found, board)
            self.reviewing.answered(found)
        self.set_status(status)
        self.finish(reply.model_dump(mode="json"))

    def _kept(
        self, work: Lesson | Exercise, board: str, sent: AnswersSent
    ) -> tuple[HTTPStatus, SaveReply, bool]:
        """Save them; what comes after the end of an exercise is kept apart."""
        opened = partial(self.desk.sheet, work.id)
        if not isinstance(work, Exercise):
            return kept_or_not(opened, board, sent)
        with self.sittings.turn():
            if self.sittings.takes(work):
                return kept_or_not(opened, board, sent)
            try:
                self.sittings.keep_late(work, board, sent.answers)
            except OSError as error:
                status, notice = _not_written(error)
                return status, SaveReply(notice=notice, tag=sent.seen), False
        return HTTPStatus.OK, SaveReply(notice=Notice(state="failed", text=CAME_LATE), tag=sent.seen), False


def kept_or_not(
    opened: Callable[[], OpenAnswers], board: str, sent: AnswersSent
) -> tuple[HTTPStatus, SaveReply, bool]:
    """Save what a page sent, and say what became of it.

    Args:
        opened: opens what it is to be saved in.
        board: the board, or the step of a note.
        sent: what the page sent.
    """
    try:
        sheet = opened()
        aside = sheet.put(board, sent.answers, Seen.told(sent))
    except AnswersBehind as behind:
        notice = Notice(state="behind", text=str(behind))
        return HTTPStatus.CONFLICT, SaveReply(notice=notice, tag=sent.seen), False
    except OSError as error:
        status, notice = _not_written(error)
        return status, SaveReply(notice=notice, tag=sent.seen), False
    notice = saved_notice(aside or sheet.aside)
    return HTTPStatus.OK, SaveReply(notice=notice, tag=tag(sent.answers)), True
