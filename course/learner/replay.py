"""Every choice on an answers file's boards, as a table: what was chosen, in words, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from course.learner.answers import Answers, BoardAnswers

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Choice:
    """One choice: the board it was made on, what it is about, which part of it, and what was chosen."""

    board: str
    about: str
    part: str
    chosen: str


def replay(answers: Answers) -> pd.DataFrame:
    """Lay out every choice of an answers file.

    Args:
        answers: the learner's answers.

    Returns:
        A row per choice, with the columns board, about, part and chosen (all text);
        an interview's questions stand in the order in which they were asked.
    """
    import pandas as pd

    rows = [asdict(choice) for id_, board in answers.boards.items() for choice in _choices(id_, board)]
    return pd.DataFrame(rows, columns=["board", "about", "part", "chosen"])


def _choices(board: str, answers: BoardAnswers) -> Iterator[Choice]:
    content: dict[str, Any] = answers.model_dump(mode="json")
    content.pop("kind")
    for name, value in content.items():
        if isinstance(value, dict):
            for about, part in value.items():
                yield from _parts(board, about, name, part)
        elif isinstance(value, list):
            yield from (
                Choice(board, "", f"{name} {place}", str(one)) for place, one in enumerate(value, start=1)
            )
        else:
            yield from _parts(board, "", name, value)


def _parts(board: str, about: str, name: str, value: object) -> Iterator[Choice]:
    if isinstance(value, dict):
        for part, chosen in value.items():
            yield from _parts(board, about, part, chosen)
    elif isinstance(value, list):
        yield from (Choice(board, about, name, str(one)) for one in value)
    elif value is not None:
        yield Choice(board, about, name, str(value))
