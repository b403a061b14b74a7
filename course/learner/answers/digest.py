"""What was answered, whatever the file looks like: two files that answer alike have one digest."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import Any

from course.learner.answers.models import Answers, BoardAnswers

# What earns nothing, and so makes no other attempt: whose reasons were seen, how sure, what was ticked off.
BESIDE_THE_ANSWER = {"checked", "confidence", "ticks"}
IN_ANY_ORDER = {"cards", "elements"}


def answered(answers: Answers) -> str:
    """A digest of what a learner answered.

    Args:
        answers: the learner's answers.

    Returns:
        A SHA-256 in hexadecimal. Saving again, a change that was taken back, the order of cards, the
        ends of a text's lines and whatever earns nothing leave it as it was.
    """
    basis = {"version": answers.version, "boards": _boards(answers)}
    return hashlib.sha256(json.dumps(basis, sort_keys=True).encode()).hexdigest()


def answers_nothing(answers: Answers) -> bool:
    """Whether nothing was answered that could earn anything."""
    return not _boards(answers)


def _boards(answers: Answers) -> dict[str, Any]:
    return {id_: content for id_, board in answers.boards.items() if (content := _content(board))}


def _content(board: BoardAnswers) -> Any:
    content = board.model_dump(mode="json")
    kind = content.pop("kind")
    chosen = _pruned(content)
    return {"kind": kind, **chosen} if chosen else None


def _pruned(part: Any, name: str = "") -> Any:
    """A part without what is not there, or is beside the answer."""
    if isinstance(part, dict):
        inside = {key: _pruned(inner, key) for key, inner in part.items() if key not in BESIDE_THE_ANSWER}
        return {key: inner for key, inner in inside.items() if inner not in (None, False, "", [], {})}
    if isinstance(part, list):
        return sorted(part) if name in IN_ANY_ORDER else part
    if isinstance(part, str):
        return "\n".join(unicodedata.normalize("NFC", part).split("\r\n")).strip()
    return part
