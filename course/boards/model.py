"""What every board's view is made from: models that cannot change, and refuse what they do not know."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

Mode = Literal["lesson", "exercise"]


class Part(BaseModel):
    """A part of a view. Python hands it on as it is; only what leaves for a page is turned into JSON."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class BoardView(Part, ABC):
    """What a board shows; each kind adds its own.

    Attributes:
        board: the kind of board.
        id: the board's id within its lesson or exercise.
        title: its heading.
        mode: whether it stands in a lesson, with reasons, or in an exercise, which keeps silent.
    """

    board: str
    id: str
    title: str
    mode: Mode = "lesson"

    @abstractmethod
    def text_lines(self) -> Iterator[str]:
        """The board as text, in Markdown: its real facts, questions and cards."""

    def as_json(self) -> dict[str, Any]:
        """The view as the front end gets it, for the edge: a widget, a server's reply, a site's file."""
        return self.model_dump(mode="json")
