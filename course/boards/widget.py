"""The boards as Jupyter widgets: a model that any host can carry."""

from __future__ import annotations

from functools import cache
from typing import Any, Protocol

import anywidget
import traitlets

from course.boards.common import View
from course.boards.front import module_text, style_text
from course.boards.notice import Notice
from course.boards.plain import as_markdown


class Keeper(Protocol):
    """Whoever keeps a board's answers: the answers file, or another host's store."""

    def kept(self) -> tuple[dict[str, Any], Notice]:
        """The answers as they stand, with what the learner should know of them."""

    def keep(self, answers: dict[str, Any]) -> Notice:
        """Keep new answers, and say what became of them."""


class Board(anywidget.AnyWidget):
    """A board: takes all it shows from `view`, and writes what is chosen to `answers` only."""

    view = traitlets.Dict().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    notice = traitlets.Dict().tag(sync=True)
    wish = traitlets.Unicode("").tag(sync=True)

    def __init__(self, view: View, keeper: Keeper) -> None:
        self._keeper = keeper
        answers, notice = keeper.kept()
        super().__init__(view=view, answers=answers, notice=dict(notice))
        self.observe(self._keep, names="answers")
        self.observe(self._fulfil, names="wish")

    def _keep(self, change: dict[str, Any]) -> None:
        self.notice = dict(self._keeper.keep(change["new"]))

    def _fulfil(self, change: dict[str, Any]) -> None:
        if change["new"] not in {"reload", "insist"}:
            return
        answers, notice = self._keeper.kept()
        if change["new"] == "insist":
            # What came from elsewhere was read, and gives way.
            self.notice = dict(self._keeper.keep(self.answers))
            self.wish = ""
            return
        self.unobserve(self._keep, names="answers")
        self.answers = answers
        self.observe(self._keep, names="answers")
        self.notice = dict(notice)
        self.wish = ""

    def __repr__(self) -> str:
        return as_markdown(self.view)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
        return {**data, "text/markdown": as_markdown(self.view)}, metadata


def shown(view: View, keeper: Keeper) -> Board:
    """A board as a widget.

    Args:
        view: what it shows; names the kind of board.
        keeper: who keeps its answers.

    Returns:
        The board; JupyterLab shows it.
    """
    return _kind(view["board"])(view, keeper)


@cache
def _kind(kind: str) -> type[Board]:
    # anywidget keeps one style sheet per class, so each kind has a class of its own.
    front_end = {"_esm": module_text(kind), "_css": style_text(kind)}
    return type(f"{kind.title().replace('-', '')}Board", (Board,), front_end)
