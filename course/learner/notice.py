"""What a board tells the learner about their answers, for hosts with and without Jupyter."""

from __future__ import annotations

from typing import Any, NamedTuple, TypedDict


class Notice(TypedDict):
    """The state of a board's answers, and what the learner reads of it.

    `state` is ready, saving, saved, behind, damaged or failed.
    """

    state: str
    text: str


class Kept(NamedTuple):
    """A board's answers as saved, a short name for them, and what the learner should know of them."""

    answers: dict[str, Any]
    tag: str
    notice: Notice
