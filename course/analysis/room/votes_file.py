"""Votes from a table that somebody kept, such as of a room that worked on paper."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from course.analysis.room.tables import VOTES, Asked
from course.base.clear_errors import Clear

_MOST_TOLD = 3
_SURE = {"sure", "fairly", "guess", ""}


class VotesAtFault(Clear):
    """A table of votes cannot be used; the message names rows and the mend."""


def votes_from(path: Path, asked: list[Asked]) -> pd.DataFrame:
    """Read votes from a CSV file.

    Args:
        path: the file; `docs/room.md` says what its columns hold.
        asked: what can be asked in the lesson.

    Returns:
        The columns of `VOTES`.

    Raises:
        VotesAtFault: a column or a value is not what it should be; every line is named.
        OSError: the file cannot be read.
    """
    try:
        table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except (ValueError, pd.errors.EmptyDataError) as error:
        raise VotesAtFault(f"{path.name} is no CSV table ({error}). Save it as CSV (UTF-8).") from None
    missing = [column for column in VOTES if column not in table.columns]
    if missing:
        raise VotesAtFault(f"{path.name}, row 1: there is no column {', '.join(missing)}. Add it.")
    choices = {one.question: one.choices for one in asked}
    wrong = [
        f"{path.name}, row {number}: {problem}"
        for number, row in enumerate(table.to_dict("records"), start=2)
        if (problem := _problem({str(name): str(value) for name, value in row.items()}, choices))
    ]
    if wrong:
        more = f" And {len(wrong) - _MOST_TOLD} rows more." if len(wrong) > _MOST_TOLD else ""
        raise VotesAtFault(" ".join(wrong[:_MOST_TOLD]) + more)
    table["round"] = table["round"].astype(int)
    table["confidence"] = table["confidence"].replace("", None)
    return table[list(VOTES)]


def _problem(row: dict[str, str], choices: Mapping[str, Mapping[str, str]]) -> str:
    if not row["participant"]:
        return "nobody is named. Give each person a sign of their own, never a name."
    if row["question"] not in choices:
        return f"{row['question']!r} is asked in no run sheet. One is {next(iter(choices))!r}."
    if row["round"] not in {"1", "2"}:
        return f"round {row['round']!r} is neither 1 nor 2. Write 1 for alone, 2 for after talk."
    if row["choice"] not in choices[row["question"]]:
        return f"{row['choice']!r} is no choice there. Choose of {', '.join(choices[row['question']])}."
    if row["confidence"] not in _SURE:
        return f"{row['confidence']!r} is not sure, fairly, guess or nothing. Correct it."
    return ""
