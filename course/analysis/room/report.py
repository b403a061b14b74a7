"""A room's report, computed from its votes alone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from course.analysis.bootstrap import Interval, ratio_interval
from course.analysis.room.tables import VOTES, Asked, RoomReport

# Of fewer people, how sure they were would tell who they are, and an interval would tell nothing.
FEWEST = 5
_MOST_MISLED = 3


def room_report(votes: pd.DataFrame, asked: Sequence[Asked]) -> RoomReport:
    """What a room got right and wrong before and after talk, and where confidence misled.

    Of a second vote, an earlier answer stands where no new one was given. The gain counts only who answered
    before talk, over the questions that were voted on twice. Its interval draws people, whole, for one
    person's answers are not independent of each other.

    Args:
        votes: the columns of `VOTES`; of one person, question and round the last row counts.
        asked: what was asked, in order; votes on anything else are left out.

    Returns:
        The tables; the same whoever is called what, and in whatever order the votes stand.

    Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), ch. 13.
    """
    known = votes.loc[votes["question"].isin([one.question for one in asked]), list(VOTES)]
    counted = known.sort_values("at", kind="stable").drop_duplicates(
        ["participant", "question", "round"], keep="last"
    )
    people = int(counted["participant"].nunique())
    answers = [(one, *_rounds(counted, one)) for one in asked]
    answers = [(one, alone, last) for one, alone, last in answers if len(last)]
    own = [each for each in answers if not each[0].beside]
    facts = pd.DataFrame([_fact(*each, people) for each in answers], columns=_FACTS)
    choices = [row for each in answers for row in _choices(*each)]
    return RoomReport(
        people,
        facts,
        pd.DataFrame(choices, columns=_CHOICES),
        pd.DataFrame([_gain(own, people)], columns=_GAIN),
        _misled(own, people),
    )


_FACTS = [
    *("question", "about", "short", "best", "answered_alone", "right_alone", "sure_wrong_alone"),
    *("answered", "right", "sure_wrong"),
]
_CHOICES = ["question", "short", "choice", "label", "right", "alone", "last"]
_GAIN = [
    *("people", "questions", "answers", "before", "after", "gain", "low", "high"),
    *("sure_wrong_before", "sure_wrong_after"),
]
_MISLED = ["question", "short", "choice", "label", "took", "answered", "wrong", "sure_wrong", "why"]
_Answers = tuple[Asked, pd.DataFrame, pd.DataFrame]


def _rounds(votes: pd.DataFrame, asked: Asked) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The answers to a question before talk, and as they last stood; none before where it was asked once."""
    own = votes[votes["question"] == asked.question].set_index("participant")
    own = own.assign(right=own["choice"].isin(list(asked.accepted)), sure=own["confidence"] == "sure")
    first, second = own[own["round"] == 1], own[own["round"] > 1]
    if not len(second):
        return first.iloc[:0], _chosen(first)
    stands = first[~first.index.isin(second.index)]
    return _chosen(first), _chosen(pd.concat([second, stands]))


def _chosen(votes: pd.DataFrame) -> pd.DataFrame:
    return votes.dropna(subset=["choice"])


def _sure_wrong(answers: pd.DataFrame, people: int) -> float:
    return float((~answers["right"] & answers["sure"]).sum()) if people >= FEWEST else math.nan


def _fact(asked: Asked, alone: pd.DataFrame, last: pd.DataFrame, people: int) -> dict[str, Any]:
    twice = len(alone) > 0
    tell = 0 if asked.beside else people  # how sure somebody is was asked of the whole answer
    return {
        "question": asked.question,
        "about": asked.about,
        "short": asked.short,
        "best": asked.best,
        "answered_alone": len(alone) if twice else math.nan,
        "right_alone": int(alone["right"].sum()) if twice else math.nan,
        "sure_wrong_alone": _sure_wrong(alone, tell) if twice else math.nan,
        "answered": len(last),
        "right": int(last["right"].sum()),
        "sure_wrong": _sure_wrong(last, tell),
    }


def _choices(asked: Asked, alone: pd.DataFrame, last: pd.DataFrame) -> list[dict[str, Any]]:
    return [
        {
            "question": asked.question,
            "short": asked.short,
            "choice": id_,
            "label": label,
            "right": id_ in asked.accepted,
            "alone": int((alone["choice"] == id_).sum()) if len(alone) else math.nan,
            "last": int((last["choice"] == id_).sum()),
        }
        for id_, label in asked.choices.items()
    ]


def _gain(answers: list[_Answers], people: int) -> dict[str, Any]:
    both = [(alone[alone.index.isin(last.index)], last) for _, alone, last in answers]
    twice = [(alone, last.loc[alone.index]) for alone, last in both if len(alone)]
    total = sum(len(alone) for alone, _ in twice)
    if not total:
        return dict.fromkeys(_GAIN, math.nan) | {"people": 0, "questions": 0, "answers": 0}
    paired = pd.concat([alone[["right"]].assign(after=last["right"]) for alone, last in twice])
    before, after = (float(paired[column].mean() * 100) for column in ("right", "after"))
    each = paired.groupby(level=0).agg(["sum", "count"])
    earned = (each["after", "sum"] - each["right", "sum"]).to_numpy(dtype=float)
    possible = each["right", "count"].to_numpy(dtype=float)
    # In an order of their own, so that a reference decides nothing.
    order = np.lexsort((earned, possible))
    enough = len(each) >= FEWEST
    within = ratio_interval(earned[order], possible[order]) if enough else Interval(math.nan, math.nan)
    return {
        "people": len(each),
        "questions": len(twice),
        "answers": total,
        "before": before,
        "after": after,
        "gain": after - before,
        "low": within.low * 100,
        "high": within.high * 100,
        "sure_wrong_before": sum(_sure_wrong(alone, people) for alone, _ in twice),
        "sure_wrong_after": sum(_sure_wrong(last, people) for _, last in twice),
    }


def _misled(answers: list[_Answers], people: int) -> pd.DataFrame:
    """Where at least half of those who were wrong in the end were sure, by how many those are."""
    rows = []
    for asked, _, last in answers if people >= FEWEST else []:
        wrong = last[~last["right"]]
        sure = int(wrong["sure"].sum())
        if sure and sure * 2 >= len(wrong):
            counts = {id_: int((wrong["choice"] == id_).sum()) for id_ in asked.choices}
            choice = max(counts, key=lambda id_: counts[id_])
            told = asked.question, asked.short, choice, asked.choices[choice], counts[choice]
            why = asked.wrong.get(choice) or asked.reason
            rows.append((*told, len(last), len(wrong), sure, why))
    found = pd.DataFrame(rows, columns=_MISLED)
    return found.sort_values("sure_wrong", ascending=False, kind="stable").head(_MOST_MISLED)
