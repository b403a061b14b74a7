"""Answers: what the boards load and save, through the same file and lock as JupyterLab's boards."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from pydantic import TypeAdapter, ValidationError
from tornado import web

from course.answers import AnswersBehind, BoardAnswers
from course.boards.notice import Notice
from course.library.plan import Exercise, Lesson
from course.sheet import SAVED, Sheet
from course.study.server.base import StudyHandler

_BOARD_ANSWERS: TypeAdapter[BoardAnswers] = TypeAdapter(BoardAnswers)
# One board's answers, and as many of its earlier ones as a page may be in doubt about.
_MOST_BYTES = 262_144
_MOST_IN_DOUBT = 8
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def tag(chosen: BoardAnswers | None) -> str:
    """A short name for a board's answers as saved: a page shows by it which ones it has seen.

    A tag per board, where the file has one revision for all: windows that work on
    different boards are never told of each other.
    """
    if chosen is None:
        return ""
    text = json.dumps(chosen.model_dump(mode="json"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def kept(sheet: Sheet) -> dict[str, dict[str, Any]]:
    """Every board's answers as saved, each with its tag."""
    return {
        id_: {"answers": chosen.model_dump(mode="json"), "tag": tag(chosen)}
        for id_, chosen in sheet.answers.boards.items()
    }


@dataclass(frozen=True)
class Seen:
    """What a page knows of a board's answers on the server.

    Attributes:
        tag: that of the answers it has seen there.
        doubtful: answers it sent without a reply; any of them may be there.
    """

    tag: str
    doubtful: list[BoardAnswers]


def put(sheet: Sheet, board: str, chosen: BoardAnswers, seen: Seen) -> None:
    """Save a board's answers, unless somebody saved others since the page saw them.

    Args:
        sheet: the answers as the file holds them now.
        board: the board's id.
        chosen: the answers.
        seen: what the page knows of those on the server.

    Raises:
        AnswersBehind: the file holds others.
        OSError: they cannot be written.
    """
    standing = sheet.answers.boards.get(board)
    # Its own answers, sent before and not acknowledged, are no quarrel.
    if standing == chosen:
        return
    if standing is not None and standing not in seen.doubtful and tag(standing) != seen.tag:
        raise AnswersBehind(sheet.answers)
    sheet.put(board, chosen)


def _not_written(error: OSError) -> tuple[HTTPStatus, Notice]:
    if error.errno in _FULL:
        status, why = HTTPStatus.INSUFFICIENT_STORAGE, "there is no room left on the disk"
    else:
        status = HTTPStatus.INTERNAL_SERVER_ERROR
        why = error.strerror or "the folder cannot be written to"
    text = f"Your answers are on this page but not saved: {why}. They will be sent again."
    return status, Notice(state="failed", text=text)


def _set_aside(sheet: Sheet) -> Notice | None:
    """What is told where the file was found spoilt while the page was open, which still holds all of it."""
    if sheet.aside is None:
        return None
    text = (
        f"The file of your answers could not be read, and was set aside as {sheet.aside.name} in "
        f"{sheet.aside.parent}. What is on this page was saved anew."
    )
    return Notice(state="damaged", text=text)


def _answers(content: object) -> BoardAnswers:
    try:
        return _BOARD_ANSWERS.validate_python(content)
    except ValidationError:
        raise web.HTTPError(400, "This answer could not be saved. Reload the page and try again.") from None


class AnswersHandler(StudyHandler):
    """All answers to a lesson or exercise."""

    @web.authenticated
    async def get(self, work: str) -> None:
        """Send them, with what the learner should know of them."""
        found = self.lesson_or_exercise(work)
        sheet = await asyncio.to_thread(self.desk.sheet, found.id)
        self.finish({"boards": kept(sheet), "notice": dict(sheet.opening)})


class BoardAnswersHandler(StudyHandler):
    """The answers to one board."""

    @web.authenticated
    async def put(self, work: str, board: str) -> None:
        """Save them."""
        found = self.lesson_or_exercise(work)
        if board not in {spec.id for spec in found.boards}:
            raise web.HTTPError(404, f"There is no board called {board} in {work}. Reload the page.")
        if len(self.request.body) > _MOST_BYTES:
            raise web.HTTPError(413, "These answers are too long to be saved.")
        body = self.json_body()
        chosen = _answers(body.get("answers"))
        sent = body.get("doubtful")
        doubtful = [_answers(one) for one in sent[:_MOST_IN_DOUBT]] if isinstance(sent, list) else []
        seen = Seen(str(body.get("seen", "")), doubtful)
        status, notice, tag_ = await asyncio.to_thread(self._save, found, board, chosen, seen)
        self.set_status(status)
        self.finish({"notice": dict(notice), "tag": tag_})

    def _save(
        self, work: Lesson | Exercise, board: str, chosen: BoardAnswers, seen: Seen
    ) -> tuple[HTTPStatus, Notice, str]:
        try:
            sheet = self.desk.sheet(work.id)
            put(sheet, board, chosen, seen)
        except AnswersBehind as behind:
            return HTTPStatus.CONFLICT, Notice(state="behind", text=str(behind)), seen.tag
        except OSError as error:
            return *_not_written(error), seen.tag
        self.desk.answered(work, board)
        return HTTPStatus.OK, _set_aside(sheet) or SAVED, tag(chosen)
