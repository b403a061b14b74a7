"""What a class's work says of the exercise, as tables: items, reliability, and scores."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from course.analysis.bootstrap import statistics
from course.analysis.class_work import ClassWork
from course.analysis.statistics import (
    Table,
    alpha_without,
    difficulty,
    standard_error,
    upper_lower,
    wilson,
)

ALL = "all"
_ROUNDING = 1e-9
ITEM_COLUMNS = [
    "version",
    "slot",
    "title",
    "out_of",
    "learners",
    "difficulty",
    "difficulty_low",
    "difficulty_high",
    "discrimination",
    "discrimination_low",
    "discrimination_high",
    "upper_lower",
    "alpha_without",
    "full",
    "nothing",
]


def groups(work: ClassWork) -> Iterator[tuple[str, pd.Index]]:
    """The whole class, then, where there are several, the learners of each version."""
    yield ALL, work.points.index
    for version in work.exercise.version_ids if len(work.exercise.version_ids) > 1 else ():
        members = work.versions.index[work.versions == version]
        if len(members):
            yield version, members


def whole(work: ClassWork, members: pd.Index) -> pd.DataFrame:
    """The points of those in a group whose every slot has been marked."""
    return work.points.loc[members].dropna()


def title(work: ClassWork, version: str, slot: str) -> str:
    """What a slot is about; over all versions, the first one's words, and that they differ."""
    if version != ALL:
        return work.titles[version][slot]
    said = list(dict.fromkeys(titles[slot] for titles in work.titles.values()))
    return said[0] if len(said) == 1 else f"{said[0]} (differs by version)"


def items(work: ClassWork) -> pd.DataFrame:
    """How hard each item is, and how well it tells good work from poor.

    Args:
        work: the class's work.

    Returns:
        A row for each version (`all` for the whole class) and slot. `difficulty` is the share of
        its points that was earned (the higher, the easier), `discrimination` the corrected
        item-total correlation, each with its 95% interval (`_low`, `_high`); `upper_lower` compares
        the best 27% with the weakest; `alpha_without` is alpha with the item left out;
        `full` and `nothing` are the shares who earned all its points, and none.
    """
    made = []
    for version, members in groups(work):
        points = whole(work, members).to_numpy(dtype=float)
        if len(points):
            made.append(_items_of(work, version, points))
    return pd.concat(made, ignore_index=True) if made else pd.DataFrame(columns=ITEM_COLUMNS)


def _items_of(work: ClassWork, version: str, points: Table) -> pd.DataFrame:
    out_of = np.asarray(work.out_of, dtype=float)
    told = statistics(points)
    hard = difficulty(points, out_of)
    low, high = wilson(hard, np.full(len(hard), float(len(points))))
    columns = {
        "version": version,
        "slot": work.points.columns,
        "title": [title(work, version, slot) for slot in work.points.columns],
        "out_of": out_of,
        "learners": len(points),
        "difficulty": hard,
        "difficulty_low": low,
        "difficulty_high": high,
        "discrimination": told.discrimination,
        "discrimination_low": told.discrimination_low,
        "discrimination_high": told.discrimination_high,
        "upper_lower": upper_lower(points, out_of),
        "alpha_without": alpha_without(points),
        "full": (points >= out_of).mean(axis=0),
        "nothing": (points <= 0).mean(axis=0),
    }
    return pd.DataFrame(columns, columns=ITEM_COLUMNS)


def reliability(work: ClassWork) -> pd.DataFrame:
    """How far the totals can be relied on, and how they are spread.

    Args:
        work: the class's work.

    Returns:
        A row for each version (`all` for the whole class): `alpha` with its 95% bootstrap
        interval, `standard_error` of measurement in points, the totals' `mean`, `deviation`,
        quartiles and ends in points, and the share who reach the pass mark, with its interval.
        Lateness is left out, and so is an advice's own condition for passing.
    """
    found = ((version, whole(work, members).to_numpy(dtype=float)) for version, members in groups(work))
    return pd.DataFrame([_reliability_of(work, version, points) for version, points in found if len(points)])


def _reliability_of(work: ClassWork, version: str, points: Table) -> dict[str, object]:
    out_of = float(work.out_of.sum())
    mark = float(work.exercise.pass_mark) / 100 * out_of
    told, totals, several = statistics(points), points.sum(axis=1), len(points) > 1
    passed = np.array([(totals >= mark - _ROUNDING).mean()])
    low, high = wilson(passed, np.array([float(len(totals))]))
    lowest, quarter, median, three, highest = np.percentile(totals, [0, 25, 50, 75, 100])
    return {
        "version": version,
        "learners": len(points),
        "items": points.shape[1],
        "alpha": told.alpha,
        "alpha_low": told.alpha_within.low,
        "alpha_high": told.alpha_within.high,
        "standard_error": standard_error(points) if several else np.nan,
        "out_of": out_of,
        "mean": totals.mean(),
        "deviation": totals.std(ddof=1) if several else np.nan,
        "lowest": lowest,
        "lower_quarter": quarter,
        "median": median,
        "upper_quarter": three,
        "highest": highest,
        "passed": passed[0],
        "passed_low": low[0],
        "passed_high": high[0],
    }


def scores(work: ClassWork) -> pd.DataFrame:
    """How totals are spread: how many learners lie in each tenth of the points.

    Args:
        work: the class's work.

    Returns:
        A row for each tenth: from and below which percentage (the last one includes 100), and the
        number of learners.
    """
    totals = whole(work, work.points.index).sum(axis=1) / work.out_of.sum() * 100
    edges = np.arange(0, 101, 10)
    counts, _ = np.histogram(totals, edges)
    return pd.DataFrame({"from": edges[:-1], "below": edges[1:], "learners": counts})
