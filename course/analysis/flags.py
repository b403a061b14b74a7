"""Items that teach nothing or mislead, and how sure that is."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from math import sqrt
from typing import Any, NamedTuple

import pandas as pd

from course.analysis.options import NOTHING, SOMETHING_ELSE

TOO_FEW = 10
SMALL = 30
SEPARATES_LITTLE = 0.2
_Z95 = 1.959963984540054
_NO_CHOICE = {NOTHING, SOMETHING_ELSE}

Row = dict[Hashable, Any]


class Flag(NamedTuple):
    """Something to look at; `sure` says whether chance alone can be ruled out."""

    version: str
    slot: str
    title: str
    kind: str
    sure: bool
    what: str


def flags(items: pd.DataFrame, choices: pd.DataFrame) -> pd.DataFrame:
    """Items to look at again.

    - *all right*, *all wrong*: everybody earned all its points, or none; it cannot tell anybody
      from anybody.
    - *misleads*: who earns it does worse elsewhere. Sure if the whole interval of its
      discrimination lies below 0: often its key is wrong.
    - *separates little*: the whole interval lies below 0.2, which Ebel and Frisbie, Essentials
      of Educational Measurement (5th ed. 1991), ch. 13, call a poor item.
    - *distractor*: in the best third more chose a wrong option than what is right. Sure if the
      95% interval of the difference between two shares of one group leaves out 0
      (Agresti, Categorical Data Analysis, 3rd ed. 2013, section 1.5).

    Below 30 learners nothing is called sure; below 10 nothing is flagged.

    Args:
        items: as `items` makes them.
        choices: as `choices` makes them.

    Returns:
        A row for each flag, the sure ones first; in a version only what the whole class does
        not show already.
    """
    found = [*_of_items(items), *_of_choices(choices)]
    over_all = {(flag.slot, flag.kind) for flag in found if flag.version == "all"}
    kept = [flag for flag in found if flag.version == "all" or (flag.slot, flag.kind) not in over_all]
    kept.sort(key=lambda flag: not flag.sure)
    return pd.DataFrame([flag._asdict() for flag in kept], columns=list(Flag._fields))


def _of_items(items: pd.DataFrame) -> Iterator[Flag]:
    for row in items.to_dict("records"):
        if row["learners"] >= TOO_FEW and (told := _of_item(row)):
            kind, sure, what = told
            sure = sure and row["learners"] >= SMALL
            yield Flag(row["version"], row["slot"], row["title"], kind, sure, what)


def _of_item(row: Row) -> tuple[str, bool, str] | None:
    if row["full"] == 1:
        return "all right", True, "Everybody earned all its points: it tells nobody from anybody."
    if row["nothing"] == 1:
        return "all wrong", True, "Nobody earned anything: it is too hard, unclear, or its key is wrong."
    if row["discrimination"] < 0:
        sure = row["discrimination_high"] < 0
        return "misleads", sure, "Who does well elsewhere earns less here: look at its key."
    if row["discrimination_high"] < SEPARATES_LITTLE:
        return "separates little", True, "It hardly tells good work from poor."
    return None


def _of_choices(choices: pd.DataFrame) -> Iterator[Flag]:
    parts: dict[tuple[str, str, str], list[Row]] = {}
    for row in choices.to_dict("records"):
        parts.setdefault((row["version"], row["slot"], row["part"]), []).append(row)
    for (version, slot, _), options in parts.items():
        learners = options[0]["learners"]
        wrong = [row for row in options if row["right"] is False and row["option"] not in _NO_CHOICE]
        right = [row["best"] for row in options if row["right"] is True]
        if learners < TOO_FEW or not wrong or not right:
            continue
        worst = max(wrong, key=lambda row: float(row["best"]))
        key = max(right) if worst["many"] else sum(right)
        ahead = worst["best"] - key
        if ahead <= 0:
            continue
        error = sqrt(max(0.0, worst["best"] + key - ahead**2) / (learners / 3))
        what = (
            f"{worst['part_name']}: of the best third {worst['best']:.0%} chose "
            f"\u201c{worst['label']}\u201d, which is wrong, and {key:.0%} what is right."
        )
        sure = learners >= SMALL and ahead > _Z95 * error
        yield Flag(version, slot, worst["title"], "distractor", sure, what)
