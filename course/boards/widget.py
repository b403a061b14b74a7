"""The boards as Jupyter widgets: a model that any host can carry."""

from __future__ import annotations

from functools import cache
from typing import Any, Protocol

import anywidget
import traitlets
from IPython.display import display
from pydantic import BaseModel

from course.boards.front import module_text, style_text
from course.boards.model import BoardView
from course.boards.plain import as_markdown, as_text_of_a_board
from course.learner.notice import Kept, Notice, SaveReply

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


class Keeper(Protocol):
    """Whoever keeps a board's answers: the answers file, or another host's store."""

    @property
    def name(self) -> str:
        """Whose answers to which board these are, by ids."""

    def kept(self) -> Kept:
        """The answers as they stand, with what the learner should know of them."""

    def keep(self, message: object) -> SaveReply:
        """Keep new answers, and say what became of them."""


class Board(anywidget.AnyWidget):
    """A board: takes all it shows from `view`, and hears what is chosen as messages.

    Messages and no trait, because a front end's own trait looks saved to it whether or not a
    kernel has heard of it. Each is numbered, and nothing is saved before its number has come back.
    """

    view = traitlets.Dict().tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    standing = traitlets.Unicode().tag(sync=True)
    notice = traitlets.Dict().tag(sync=True)

    def __init__(self, shown: BoardView, keeper: Keeper) -> None:
        self._shown, self._keeper = shown, keeper
        kept = keeper.kept()
        super().__init__(
            view=shown.as_json(),
            name=keeper.name,
            answers=_as_json(kept.answers),
            standing=kept.tag,
            notice=_as_json(kept.notice),
        )
        self.on_msg(lambda _board, message, _buffers: self.send(self.hear(message)))

    def catch_up(self) -> Notice:
        """Take the answers as they are kept now, whoever saved them; what is to be told of them."""
        kept = self._keeper.kept()
        if kept.tag != self.standing:
            with self.hold_sync():
                self.answers, self.standing = _as_json(kept.answers), kept.tag
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
            if kept.notice.state in {"saved", "damaged"}:
                # The board's other views, in this window and in others, show the same.
                with self.hold_sync():
                    self.answers, self.standing = message["answers"], kept.tag
            return reply | _as_json(kept)
        notice = self.catch_up()
        return reply | {"notice": _as_json(notice), "tag": self.standing, "answers": self.answers}

    def __repr__(self) -> str:
        return as_markdown(self._shown)

    def _ipython_display_(self) -> None:
        """Show the board, and its text as an output of its own.

        JupyterLab shows one form of an output: of a board whose model is gone, an error and nothing else.
        """
        text = as_text_of_a_board(self._shown)
        display({WIDGET_VIEW: {"version_major": 2, "version_minor": 0, "model_id": self.model_id}}, raw=True)
        display({"text/markdown": text, "text/plain": text}, raw=True)


def _as_json(sent: BaseModel | None) -> dict[str, Any]:
    return sent.model_dump(mode="json") if sent else {}


def board_widget(view: BoardView, keeper: Keeper) -> Board:
    """A board as a widget.

    Args:
        view: what it shows; names the kind of board.
        keeper: who keeps its answers.

    Returns:
        The board; JupyterLab shows it.
    """
    return _kind(view.board)(view, keeper)


@cache
def _kind(kind: str) -> type[Board]:
    # anywidget keeps one style sheet per class, so each kind has a class of its own.
    front_end = {"_esm": module_text(kind), "_css": style_text(kind)}
    return type(f"{kind.title().replace('-', '')}Board", (Board,), front_end)
