"""Intervals by drawing the class again and again from itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from course.analysis.statistics import (
    Table,
    alpha_of,
    cronbach_alpha,
    discrimination_of,
    item_rest_correlation,
)

DRAWS = 1000
_DRAWS_AT_ONCE = 100
_MOST_DRAWS_WITHOUT_A_VALUE = 0.1


@dataclass(frozen=True)
class Interval:
    """A 95% interval; both ends are not a number where there is none."""

    low: float
    high: float


@dataclass(frozen=True)
class Statistics:
    """What a table of points says.

    Attributes:
        alpha: Cronbach's alpha.
        alpha_within: its interval.
        discrimination: of each item, its correlation with the rest.
        discrimination_low: the lower end of its interval.
        discrimination_high: the upper end.
    """

    alpha: float
    alpha_within: Interval
    discrimination: Table
    discrimination_low: Table
    discrimination_high: Table


def statistics(points: Table, seed: int = 0, draws: int = DRAWS) -> Statistics:
    """Alpha and discrimination with percentile bootstrap intervals over learners.

    Args:
        points: of each learner and item.
        seed: the same seed gives the same intervals.
        draws: how many classes to draw.

    Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), ch. 13.
    """
    drawn = list(_drawn(len(points), seed, draws))
    alphas = np.concatenate([alpha_of(points, weights) for weights in drawn])
    correlations = np.concatenate([discrimination_of(points, weights) for weights in drawn])
    low, high = percentiles(correlations)
    alpha_low, alpha_high = percentiles(alphas[:, None])
    return Statistics(
        cronbach_alpha(points),
        Interval(float(alpha_low[0]), float(alpha_high[0])),
        item_rest_correlation(points),
        low,
        high,
    )


def ratio_interval(earned: Table, possible: Table, seed: int = 0, draws: int = DRAWS) -> Interval:
    """The interval of a share whose answers come several from one learner: learners are drawn, whole.

    Args:
        earned: by each learner.
        possible: for each learner.
        seed: the same seed gives the same interval.
        draws: how many classes to draw.
    """
    with np.errstate(invalid="ignore"):
        ratios = [weights @ earned / (weights @ possible) for weights in _drawn(len(earned), seed, draws)]
    low, high = percentiles(np.concatenate(ratios)[:, None])
    return Interval(float(low[0]), float(high[0]))


def percentiles(values: Table) -> tuple[Table, Table]:
    """The middle 95% of the draws in each column; none where too many draws have no value."""
    without = np.isnan(values).mean(axis=0) > _MOST_DRAWS_WITHOUT_A_VALUE
    filled = np.where(without, 0.0, values)
    low, high = np.nanpercentile(filled, [2.5, 97.5], axis=0)
    return np.where(without, np.nan, low), np.where(without, np.nan, high)


def _drawn(number: int, seed: int, draws: int) -> Iterator[Table]:
    """Classes drawn with replacement, as how often each learner is in them, some at a time."""
    chance = np.random.default_rng(seed)
    even = np.full(number, 1 / number)
    for done in range(0, draws, _DRAWS_AT_ONCE):
        yield chance.multinomial(number, even, size=min(_DRAWS_AT_ONCE, draws - done)).astype(float)
