"""One learner's answers to one lesson or exercise, held open while its boards are on screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from course.answers import Answers, AnswersBehind, BoardAnswers, now, open_or_begin, save
from course.boards.notice import Notice

_BOARD_ANSWERS: TypeAdapter[BoardAnswers] = TypeAdapter(BoardAnswers)

READY = Notice(state="ready", text="")
SAVED = Notice(state="saved", text="Saved")


class Sheet:
    """The answers file as the boards of one notebook share it.

    Boards of the same notebook save one after another; another window's saves
    to *other* boards are taken over, and to the *same* board are reported.

    `aside` is where unreadable answers were put when the file was last read; None where it could be read.

    Args:
        path: the answers file.
        work: the lesson's or exercise's id.
        learner: the learner's reference.
        version: the version drawn for them.
    """

    def __init__(self, path: Path, work: str, learner: UUID, version: str) -> None:
        self.path = path
        moment = now()
        fresh = Answers(work=work, learner=learner, version=version, begun=moment, saved=moment)
        self.answers, self.aside = open_or_begin(path, fresh)
        self._fresh = fresh
        self.opening = _opening_notice(self.aside)

    def board(self, id_: str) -> SheetBoard:
        """The keeper of one board's answers."""
        return SheetBoard(self, id_)

    def reload(self) -> None:
        """Take the answers from the file, whoever saved them."""
        self.answers, self.aside = open_or_begin(self.path, self._fresh)
        self.opening = _opening_notice(self.aside)

    def put(self, id_: str, chosen: BoardAnswers) -> None:
        """Save one board's answers.

        Raises:
            AnswersBehind: another window saved newer answers to this board.
            OSError: they cannot be written.
        """
        seen = self.answers.boards.get(id_)
        while True:
            boards = self.answers.boards | {id_: chosen}
            try:
                self.answers = save(self.path, self.answers.model_copy(update={"boards": boards}))
            except AnswersBehind as behind:
                if behind.newer.boards.get(id_) != seen:
                    raise
                self.answers = behind.newer
            else:
                return


class SheetBoard:
    """Keeps one board's answers in the sheet, and says so in a learner's words."""

    def __init__(self, sheet: Sheet, id_: str) -> None:
        self._sheet, self._id = sheet, id_
        self._opened = False

    def kept(self) -> tuple[dict[str, Any], Notice]:
        """The board's answers as saved; asked again, as the file now holds them."""
        if self._opened:
            self._sheet.reload()
        self._opened = True
        chosen = self._sheet.answers.boards.get(self._id)
        return (chosen.model_dump(mode="json") if chosen else {}), self._sheet.opening

    def keep(self, answers: dict[str, Any]) -> Notice:
        """Save the board's answers.

        Args:
            answers: what the front end wrote.

        Returns:
            What became of them.
        """
        try:
            self._sheet.put(self._id, _BOARD_ANSWERS.validate_python(answers))
        except AnswersBehind as behind:
            return Notice(state="behind", text=str(behind))
        except ValidationError:
            return Notice(
                state="failed", text="This answer could not be saved. Reload the page and try again."
            )
        except OSError as error:
            why = error.strerror or "the folder cannot be written to"
            return Notice(state="failed", text=f"Your answers are on this page but not saved: {why}.")
        return SAVED


def _opening_notice(aside: Path | None) -> Notice:
    if aside is None:
        return READY
    return Notice(
        state="damaged",
        text="Your earlier answers could not be read. They were set aside as "
        f"{aside.name} in {aside.parent}, and you start afresh.",
    )
