"""What a room's report is made from and what it is: votes in, tables out. Nothing is read or written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import pandas as pd

# The columns of votes: who (a reference, no name), what was asked, in which round (1 or 2), which choice
# (none: an answer that left it out, and takes the place of an earlier one all the same), how sure ("sure",
# "fairly", "guess", or none), and when. One row a person, question and round.
VOTES: Final = ("participant", "question", "round", "choice", "confidence", "at")


class Asked(NamedTuple):
    """A question that a room voted on, with what is right.

    Attributes:
        question: its id.
        board: on which board it stands.
        about: whose file or board that is, as a reader knows it.
        short: what it is called.
        said: what was to be judged.
        choices: what could be chosen, by id.
        accepted: the choices that are right, the best first.
        wrong: the reason against a wrong choice, by its id, where the key has one of its own.
        reason: the reason for what is right.
        beside: whether it was asked as a further part of another question; it is told, but not in the gain.
    """

    question: str
    board: str
    about: str
    short: str
    said: str
    choices: Mapping[str, str]
    accepted: Sequence[str]
    wrong: Mapping[str, str]
    reason: str
    beside: bool = False

    @property
    def best(self) -> str:
        """What the best choice is called."""
        return self.choices[self.accepted[0]]


@dataclass(frozen=True)
class RoomReport:
    """A room's report.

    Attributes:
        people: how many voted at all.
        facts: a row a question, in the order of asking: how many answered and were right, and how many were
            sure and wrong, alone (where it was voted on twice) and last.
        choices: a row a question and choice: how many took it, alone and last, and whether it is right.
        gain: one row: over what was voted on twice, the shares that were right before and after talk, the
            gain in percentage points with a 95% interval over people, and the sure and wrong.
        misled: where most of those who were wrong were sure, the worst first, with what most of them chose.
    """

    people: int
    facts: pd.DataFrame
    choices: pd.DataFrame
    gain: pd.DataFrame
    misled: pd.DataFrame

    @property
    def by_name(self) -> dict[str, pd.DataFrame]:
        """The tables by the names of their files; none of them has a row for a person."""
        return {"facts": self.facts, "choices": self.choices, "gain": self.gain, "misled": self.misled}
