"""One learner's answers to one lesson or exercise, held open while its boards are on screen."""

from __future__ import annotations

import errno
import hashlib
import json
from dataclasses import dataclass, field
from uuid import UUID

from pydantic import ValidationError

from course.learner.answers import (
    Answers,
    AnswersBehind,
    AnswersDamaged,
    BoardAnswers,
    now,
)
from course.learner.notice import AllKept, AnswersSent, Kept, KeptAnswers, Notice, SaveReply
from course.learner.own_store import KeptElsewhere
from course.learner.store import SetAside, Store

READY = Notice(state="ready", text="")
SAVED = Notice(state="saved", text="Saved")
NOT_SAVED = "Your answers are on this page but not saved"
NOT_READ = "Your answers cannot be read just now"
LATER = "They are not lost. Reload this page in a moment; until then nothing is saved over them."
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def tag(chosen: BoardAnswers | None) -> str:
    """A short name for a board's answers as saved: a page shows by it which ones it has seen.

    A tag per board, where the file has one revision for all: windows that work on
    different boards are never told of each other.
    """
    if chosen is None:
        return ""
    text = json.dumps(chosen.model_dump(mode="json"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Seen:
    """What a page knows of a board's answers in the file.

    Attributes:
        tag: that of the answers it has seen there.
        doubtful: answers it sent without a reply; any of them may be there.
    """

    tag: str
    doubtful: list[BoardAnswers] = field(default_factory=list)

    @classmethod
    def told(cls, sent: AnswersSent) -> Seen:
        """What a page says that it knows."""
        return cls(sent.seen, sent.doubtful)

    def covers(self, standing: BoardAnswers) -> bool:
        """Whether answers in the file are no stranger's."""
        return standing in self.doubtful or tag(standing) == self.tag


def why_not(error: OSError) -> str:
    """Why answers cannot be written, in words that follow a colon."""
    if error.errno in FULL:
        return "there is no room left on the disk"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "the folder of your work is gone; if it is on a drive of its own, connect that again"
    if isinstance(error, TimeoutError):
        return "another program holds the file of your answers"
    return error.strerror or "the folder cannot be written to"


def not_open(error: OSError) -> str:
    """What is told where answers cannot be read."""
    if isinstance(error, KeptElsewhere):
        return f"Nothing is saved here: {why_not(error)}."
    return f"{NOT_READ}: {why_not(error)}. {LATER}"


class OpenAnswers:
    """Answers as the boards of one notebook share them.

    Boards of the same notebook save one after another; another window's saves
    to *other* boards are taken over, and to the *same* board are reported.

    `aside` is where unreadable answers were put when these were opened; None where they could be read.

    Args:
        store: where they are kept.
        work: the lesson's or exercise's id.
        learner: the learner's reference.
        version: the version drawn for them.
    """

    def __init__(self, store: Store, work: str, learner: UUID, version: str) -> None:
        self._store, self._work = store, work
        self._is_there = store.ground(work)
        moment = now()
        fresh = Answers(work=work, learner=learner, version=version, begun=moment, saved=moment)
        self.answers, self._fresh = fresh, fresh
        self.aside: SetAside | None = None
        self.opening = READY
        self.opening = self.reload()

    def board(self, id_: str) -> OpenBoard:
        """The keeper of one board's answers."""
        return OpenBoard(self, id_)

    def all_kept(self) -> AllKept:
        """Every board's answers as saved, with what was told when they were opened."""
        boards = {
            id_: KeptAnswers(answers=chosen, tag=tag(chosen)) for id_, chosen in self.answers.boards.items()
        }
        return AllKept(boards=boards, notice=self.opening)

    def reload(self) -> Notice:
        """Take the answers as they stand, whoever saved them; what is to be told of them."""
        if not self._is_there():
            # What was taken out takes no answers from the page.
            return Notice(state="failed", text=f"{NOT_SAVED}: {why_not(FileNotFoundError())}.")
        try:
            self.answers, aside = self._store.open(self._fresh)
        except OSError as error:
            return Notice(state="failed", text=not_open(error))
        if aside:
            self.aside, self.opening = aside, _opening_notice(aside)
        return self.opening

    def put(self, id_: str, chosen: BoardAnswers, seen: Seen | None = None) -> SetAside | None:
        """Save one board's answers.

        Args:
            id_: the board's id.
            chosen: its answers.
            seen: what whoever chose them knows of those that stand; what this sheet knows, if left out.

        Returns:
            What had to be set aside, if what stood there could not be read.

        Raises:
            AnswersBehind: another window saved newer answers to this board.
            OSError: they cannot be written.
        """
        if not self._is_there():
            raise FileNotFoundError(errno.ENOENT, "the folder is gone")
        known = seen or Seen(tag(self.answers.boards.get(id_)))
        while True:
            there = self._catch_up()
            standing = self.answers.boards.get(id_)
            # Its own answers, sent before and not acknowledged, are no quarrel.
            if there and standing == chosen:
                return None
            if standing is not None and not known.covers(standing):
                raise AnswersBehind(self.answers)
            boards = self.answers.boards | {id_: chosen}
            try:
                self.answers, aside = self._store.save(self.answers.model_copy(update={"boards": boards}))
            except AnswersBehind:
                continue
            return aside

    def _catch_up(self) -> bool:
        """Take over what others saved; whether there is any. What is spoilt is set aside in saving."""
        try:
            found = self._store.read(self._work)
        except AnswersDamaged:
            return False
        if found is not None:
            self.answers = found
        return found is not None


class OpenBoard:
    """Keeps one board's answers in the sheet, and says so in a learner's words."""

    def __init__(self, sheet: OpenAnswers, id_: str) -> None:
        self._sheet, self._id = sheet, id_

    @property
    def name(self) -> str:
        """Whose answers to which board these are, by ids."""
        answers = self._sheet.answers
        return f"{answers.learner}:{answers.work}:{self._id}"

    @property
    def lasts(self) -> bool:
        """They are there whenever it is opened again."""
        return True

    def kept(self) -> Kept:
        """The board's answers, as they stand now."""
        notice = self._sheet.reload()
        chosen = self._sheet.answers.boards.get(self._id)
        return Kept(chosen, tag(chosen), notice)

    def keep(self, message: object) -> SaveReply:
        """Save the board's answers.

        Args:
            message: what the front end wrote; `AnswersSent` says what it should be.

        Returns:
            What became of them, and the tag of those in the file.
        """
        try:
            sent = AnswersSent.model_validate(message)
            notice = saved_notice(self._sheet.put(self._id, sent.answers, Seen.told(sent)))
        except AnswersBehind as behind:
            notice = Notice(state="behind", text=str(behind))
        except ValidationError:
            notice = Notice(
                state="failed", text="This answer could not be saved. Reload the page and try again."
            )
        except OSError as error:
            notice = Notice(state="failed", text=f"{NOT_SAVED}: {why_not(error)}.")
        return SaveReply(notice=notice, tag=tag(self._sheet.answers.boards.get(self._id)))


def saved_notice(aside: SetAside | None) -> Notice:
    """What is told of a save, and of what was found spoilt while the page was open, which still holds all."""
    if aside is None:
        return SAVED
    return Notice(
        state="damaged",
        text=f"Your answers could not be read where they are kept, and were set aside as {aside.name} in "
        f"{aside.place}. What is on this page was saved anew.",
    )


def _opening_notice(aside: SetAside) -> Notice:
    return Notice(
        state="damaged",
        text="Your earlier answers could not be read. They were set aside as "
        f"{aside.name} in {aside.place}, and you start afresh.",
    )
