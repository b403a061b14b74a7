"""What every board is as a Jupyter widget: a model that any host can carry."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol, cast

import anywidget
import traitlets
from IPython.display import display
from pydantic import BaseModel, ValidationError

from course.base.clear_errors import Clear
from course.boards.kinds import KINDS
from course.boards.model import BoardView
from course.boards.plain import as_markdown, as_text_of_a_board
from course.boards.result import chosen, result
from course.content.faults import faults_from
from course.learner.done import DoneRule
from course.learner.notice import Kept, Notice, SaveReply

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
_STANDS = {"saved", "damaged"}


class NotAnswers(Clear, traitlets.TraitError):
    """What was given as a board's answers cannot be that."""


class NotKept(Clear):
    """Answers that were given to a board could not be kept, and are as they were."""


class Keeper(Protocol):
    """Whoever keeps a board's answers: the answers file, or another host's store."""

    @property
    def name(self) -> str:
        """Whose answers to which board these are, by ids."""

    @property
    def lasts(self) -> bool:
        """Whether what is kept is there when the notebook is run again."""

    def kept(self) -> Kept:
        """The answers as they stand, with what the learner should know of them."""

    def keep(self, message: object) -> SaveReply:
        """Keep new answers, and say what became of them."""


class Board(anywidget.AnyWidget):
    """A board: takes all it shows from `view`, and hears what is chosen as messages.

    Messages and no trait, because a front end's own trait looks saved to it whether or not a
    kernel has heard of it. Each is numbered, and nothing is saved before its number has come back.

    Attributes:
        answers: what was chosen, as the answers file holds it; `{}` if nothing was. Who sets it answers in
            the learner's place: it is checked, saved, and shown. It can be observed and linked.
        result: what came of it so far (`course.boards.result.Result`), to be observed and linked; only
            read. In an exercise it says how much is answered, and nothing of what is right.
        layout: how much room it takes, as of any widget.
    """

    view = traitlets.Dict().tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    standing = traitlets.Unicode().tag(sync=True)
    notice = traitlets.Dict().tag(sync=True)
    # Not for the page, which could set it there.
    result = traitlets.Dict(read_only=True)

    def __init__(self, shown: BoardView, keeper: Keeper, rule: DoneRule | None = None) -> None:
        self._shown, self._keeper, self._rule = shown, keeper, rule
        self._kind, self._are_kept = KINDS[shown.board], True
        kept = keeper.kept()
        super().__init__(
            view=shown.as_json(),
            name=keeper.name,
            answers=_as_json(kept.answers),
            standing=kept.tag,
            notice=_as_json(kept.notice),
        )
        self._are_kept = False
        self._tell()
        self.on_msg(lambda _board, message, _buffers: self.send(self.hear(message)))

    def catch_up(self) -> Notice:
        """Take the answers as they are kept now, whoever saved them; what is to be told of them."""
        kept = self._keeper.kept()
        if kept.tag != self.standing:
            self._take(_as_json(kept.answers), kept.tag)
        return kept.notice

    def hear(self, message: dict[str, Any]) -> dict[str, Any]:
        """Do what a front end asks.

        Args:
            message: its `number`, and `what` it asks: to `keep` its answers, or to `look` at those
                that are kept.

        Returns:
            The reply, with the number: it shows that a kernel is there and has done it.
        """
        reply = {"number": message.get("number")}
        if message.get("what") == "keep":
            kept = self._keeper.keep(message)
            if kept.notice.state in _STANDS:
                # The board's other views, in this window and in others, show the same.
                self._take(message["answers"], kept.tag)
            return reply | _as_json(kept)
        notice = self.catch_up()
        return reply | {"notice": _as_json(notice), "tag": self.standing, "answers": self.answers}

    @traitlets.validate("answers")
    def _sound(self, proposed: Any) -> dict[str, Any]:
        given: dict[str, Any] = proposed["value"]
        if self._are_kept:
            return given
        try:
            sound = self._kind.answers.model_validate({"kind": self._kind.name, **given})
        except ValidationError as error:
            faults = faults_from(error, f"the answers to {self._shown.id}", "answers")
            raise NotAnswers("\n".join(str(fault) for fault in faults)) from None
        return sound.model_dump(mode="json")

    @traitlets.observe("answers")
    def _answered(self, change: Any) -> None:
        if not self._are_kept:
            message = {"answers": self.answers, "seen": self.standing}
            kept = self._keeper.keep(message)
            if kept.notice.state not in _STANDS:
                self._take(change["old"], self.standing)
                raise NotKept(kept.notice.text)
            self.standing = kept.tag
        self._tell()

    def _take(self, answers: dict[str, Any], tag: str) -> None:
        """Show answers that are kept already."""
        with self._kept(), self.hold_sync():
            self.answers, self.standing = answers, tag

    @contextmanager
    def _kept(self) -> Iterator[None]:
        self._are_kept = True
        try:
            yield
        finally:
            self._are_kept = False

    def _tell(self) -> None:
        given = chosen(self._kind.answers, self.answers)
        counts = self._kind.counts
        counted = counts(self._shown, given) if counts and given else []
        told = result(self._shown.mode, given, self._rule, counted)
        self.set_trait("result", cast("dict[str, Any]", told))

    def __repr__(self) -> str:
        return as_markdown(self._shown)

    def _ipython_display_(self) -> None:
        """Show the board, and its text as an output of its own.

        JupyterLab shows one form of an output: of a board whose model is gone, an error and nothing else.
        """
        text = as_text_of_a_board(self._shown, lasts=self._keeper.lasts)
        display({WIDGET_VIEW: {"version_major": 2, "version_minor": 0, "model_id": self.model_id}}, raw=True)
        display({"text/markdown": text, "text/plain": text}, raw=True)


def _as_json(sent: BaseModel | None) -> dict[str, Any]:
    return sent.model_dump(mode="json") if sent else {}
