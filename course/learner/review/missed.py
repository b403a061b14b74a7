"""Whether a decision on a lesson's board was checked and missed, by the answers alone.

What counts is data: each item of the review says where its choice stands in the answers and what is
accepted there. This module and its twin in the static edition (`missed.ts`) look it up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict

from course.learner.answers import BoardAnswers


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class Provided(_Part):
    """What must stand somewhere else in the answers before a decision was one at all: any of some values."""

    where: list[str]
    among: list[str]


class Given(_Part):
    """Where a decision stands in a board's answers, and what is right there.

    Attributes:
        kind: of which kind the answers must be.
        checked: the id that the list `checked` must hold; empty where `checked` is a plain yes.
        where: the names that lead to the choice.
        accepted: a single choice must be one of these; empty where several are chosen.
        needed: of several choices, those that must all be there.
        refused: of several choices, those of which none may be there.
        sure: the names that lead to how sure the learner was; empty where that was not asked.
        provided: what else must have been chosen, so that nothing is held against whoever argued otherwise.
    """

    kind: str
    checked: str
    where: list[str]
    accepted: list[str] = []
    needed: list[str] = []
    refused: list[str] = []
    sure: list[str] = []
    provided: list[Provided] = []


def missed(given: Given, answers: BoardAnswers | None) -> bool:
    """Whether a decision was checked, and missed or wrong.

    Args:
        given: where it stands, and what is right there.
        answers: the board's answers, if there are any.
    """
    if answers is None or answers.kind != given.kind:
        return False
    content = answers.model_dump(mode="json")
    if not _is_checked(given, content) or not all(_holds(one, content) for one in given.provided):
        return False
    chosen = _at(content, given.where)
    if given.accepted:
        return chosen not in given.accepted
    several = chosen if isinstance(chosen, list) else []
    return not set(given.needed) <= set(several) or bool(set(given.refused) & set(several))


def was_sure(given: Given, answers: BoardAnswers) -> bool:
    """Whether the learner was sure of a decision, and had made it."""
    content = answers.model_dump(mode="json")
    return bool(_at(content, given.where)) and bool(given.sure) and _at(content, given.sure) == "sure"


def _is_checked(given: Given, content: Mapping[str, Any]) -> bool:
    checked = content.get("checked")
    return given.checked in checked if isinstance(checked, list) else checked is True


def _holds(provided: Provided, content: Mapping[str, Any]) -> bool:
    return _at(content, provided.where) in provided.among


def _at(content: object, where: Sequence[str]) -> Any:
    for name in where:
        content = content.get(name) if isinstance(content, dict) else None
    return content
