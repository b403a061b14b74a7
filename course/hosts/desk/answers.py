"""Answers: what the boards load and save, through the same file and lock as JupyterLab's boards."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from tornado import web

from course.content.works import Exercise, Lesson
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.desk import Desk
from course.hosts.desk.guard import apart
from course.hosts.desk.sitting import time_told
from course.hosts.desk.sittings import At
from course.learner.answers import AnswersBehind
from course.learner.notice import AnswersSent, Notice, SaveReply
from course.learner.open_answers import FULL, NOT_SAVED, OpenAnswers, Seen, saved_notice, tag, why_not
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
            status, reply, at = await apart(self._kept, found, board, sent)
        if at is not None:
            self.set_header("Course-Time", time_told(at).model_dump_json())
        self.set_status(status)
        self.finish(reply.model_dump(mode="json"))

    def _kept(
        self, work: Lesson | Exercise, board: str, sent: AnswersSent
    ) -> tuple[HTTPStatus, SaveReply, At | None]:
        status, reply = kept_or_not(self.desk, lambda: self._save(work, board, sent), sent)
        return status, reply, self.sittings.at(work) if isinstance(work, Exercise) else None

    def _save(self, work: Lesson | Exercise, board: str, sent: AnswersSent) -> Notice:
        """Save them; what comes after the end of an exercise is kept apart."""
        if not isinstance(work, Exercise):
            return self._put(work, board, sent)
        with self.sittings.turn():
            if self.sittings.takes(work):
                return self._put(work, board, sent)
            self.sittings.keep_late(work, board, sent.answers)
        return Notice(state="failed", text=CAME_LATE)

    def _put(self, work: Lesson | Exercise, board: str, sent: AnswersSent) -> Notice:
        notice = put(self.desk.sheet(work.id), board, sent)
        self.desk.answered(work, board)
        self.reviewing.answered(work)
        return notice


def put(sheet: OpenAnswers, board: str, sent: AnswersSent) -> Notice:
    """Save what a page sent.

    Args:
        sheet: what it is saved in.
        board: the board, or the step of a note.
        sent: what the page sent.

    Raises:
        AnswersBehind: another window saved newer answers to this board.
        OSError: they cannot be written.
    """
    return saved_notice(sheet.put(board, sent.answers, Seen.told(sent)) or sheet.aside)


def kept_or_not(desk: Desk, save: Callable[[], Notice], sent: AnswersSent) -> tuple[HTTPStatus, SaveReply]:
    """Save what a page sent, and say what became of it, once that is certain.

    Args:
        desk: the learner's.
        save: saves it; what it says holds once all of it is kept.
        sent: what the page sent.
    """
    try:
        notice = desk.at_once(save)
    except AnswersBehind as behind:
        return HTTPStatus.CONFLICT, SaveReply(notice=Notice(state="behind", text=str(behind)), tag=sent.seen)
    except OSError as error:
        status, notice = _not_written(error)
        return status, SaveReply(notice=notice, tag=sent.seen)
    kept = notice.state != "failed"
    return HTTPStatus.OK, SaveReply(notice=notice, tag=tag(sent.answers) if kept else sent.seen)
