"""Answers: what the boards load and save, through the same file and lock as JupyterLab's boards."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from pydantic import ValidationError
from tornado import web

from course.content.works import Exercise, Lesson
from course.hosts.study.base import StudyHandler
from course.hosts.study.guard import apart
from course.learner.answers import AnswersBehind, BoardAnswers
from course.learner.notice import Notice
from course.learner.open_answers import (
    FULL,
    NOT_SAVED,
    OpenAnswers,
    Seen,
    board_answers,
    saved_notice,
    tag,
    why_not,
)


def kept(sheet: OpenAnswers) -> dict[str, dict[str, Any]]:
    """Every board's answers as saved, each with its tag."""
    return {
        id_: {"answers": chosen.model_dump(mode="json"), "tag": tag(chosen)}
        for id_, chosen in sheet.answers.boards.items()
    }


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
        self.finish({"boards": kept(sheet), "notice": dict(sheet.opening)})


class BoardAnswersHandler(StudyHandler):
    """The answers to one board."""

    @web.authenticated
    async def put(self, work: str, board: str) -> None:
        """Save them."""
        found = self.lesson_or_exercise(work)
        if board not in {spec.id for spec in found.boards}:
            raise web.HTTPError(404, f"There is no board called {board} in {work}. Reload the page.")
        body = self.json_body()
        try:
            chosen = board_answers(body.get("answers"))
            seen = Seen.told(body.get("seen"), body.get("doubtful"))
        except ValidationError:
            raise web.HTTPError(
                400, "This answer could not be saved. Reload the page and try again."
            ) from None
        # One after the other, so that a file that does not answer keeps one of us waiting, and not all.
        async with self.desk.turn(found.id):
            status, notice, tag_ = await apart(self._save, found, board, chosen, seen)
        self.set_status(status)
        self.finish({"notice": dict(notice), "tag": tag_})

    def _save(
        self, work: Lesson | Exercise, board: str, chosen: BoardAnswers, seen: Seen
    ) -> tuple[HTTPStatus, Notice, str]:
        try:
            sheet = self.desk.sheet(work.id)
            aside = sheet.put(board, chosen, seen)
        except AnswersBehind as behind:
            return HTTPStatus.CONFLICT, Notice(state="behind", text=str(behind)), seen.tag
        except OSError as error:
            return *_not_written(error), seen.tag
        self.desk.answered(work, board)
        return HTTPStatus.OK, saved_notice(aside or sheet.aside), tag(chosen)
