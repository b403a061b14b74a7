"""Classical test theory on a table of points: rows are learners, columns are items. No file, no names.

Every statistic is worked out from weighted moments, so that one and the same code gives the
estimate (every learner once) and each draw of a bootstrap (some learners twice, some not at all).
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Table = npt.NDArray[np.float64]

KELLEY = 0.27
THIRD = 1 / 3
_Z95 = 1.959963984540054
_NOTHING = 1e-12


def difficulty(points: Table, out_of: Table) -> Table:
    """How much of each item's points was earned on average, from 0 to 1: the higher, the easier.

    For items that are right or wrong it is the share of right answers, the classical "p".

    Args:
        points: of each learner and item.
        out_of: the most that each item can earn.

    Returns:
        A share for each item.

    Source: Crocker and Algina, Introduction to Classical and Modern Test Theory (1986), ch. 14,
        where an item's mean takes the place of p if it earns part marks.
    """
    return np.asarray(points.mean(axis=0) / out_of)


def item_rest_correlation(points: Table) -> Table:
    """How well each item goes with all the others: the corrected item-total correlation.

    Pearson's correlation of an item with the sum of the other items, itself left out.

    Args:
        points: of each learner and item.

    Returns:
        From -1 to 1 for each item; not a number where everybody earned the same.

    Source: Henrysson, Psychometrika 28 (1963), 211-218; Nunnally and Bernstein, Psychometric
        Theory (3rd ed. 1994), ch. 8.
    """
    return np.asarray(discrimination_of(points, np.ones((1, len(points))))[0])


def upper_lower(points: Table, out_of: Table, share: float = KELLEY) -> Table:
    """How much more of an item the best earn than the weakest: the index D.

    Args:
        points: of each learner and item.
        out_of: the most that each item can earn.
        share: which part of the class each of the two groups is; 27% serves best where
            totals are normal.

    Returns:
        From -1 to 1 for each item.

    Source: Kelley, Journal of Educational Psychology 30 (1939), 17-24; for part marks the share
        of points takes the place of the share who were right (Metsämuuronen 2020).
    """
    totals = points.sum(axis=1)
    shares = points / out_of
    best, weakest = group_weights(totals, share, best=True), group_weights(totals, share, best=False)
    return np.asarray(best @ shares / best.sum() - weakest @ shares / weakest.sum())


def group_weights(totals: Table, share: float, *, best: bool) -> Table:
    """Who belongs to the best, or the weakest, part of a class.

    Learners with the same total who stand on the border belong to it in part, all alike, so
    that the order of the class changes nothing.

    Args:
        totals: of each learner.
        share: how large a part, from 0 to 1.
        best: the best part, or else the weakest.

    Returns:
        From 0 to 1 for each learner; they add up to that part of the class.
    """
    wanted = share * len(totals)
    levels, where, counts = np.unique(-totals if best else totals, return_inverse=True, return_counts=True)
    before = np.cumsum(counts) - counts
    taken: Table = np.clip((wanted - before) / counts, 0, 1)
    return np.asarray(taken[where] if len(levels) else np.zeros(0))


def cronbach_alpha(points: Table) -> float:
    """How far the items pull in one direction.

    alpha = k / (k - 1) * (1 - sum of the items' variances / variance of the total).

    Args:
        points: of each learner and item.

    Returns:
        At most 1; not a number with fewer than two items, or where all totals are the same.

    Source: Cronbach, Psychometrika 16 (1951), 297-334. For items that are right or wrong it is
        Kuder and Richardson's formula 20 (1937).
    """
    return float(alpha_of(points, np.ones((1, len(points))))[0])


def alpha_without(points: Table) -> Table:
    """Alpha with each item left out in turn; higher than alpha where the item does harm."""
    return np.array([cronbach_alpha(np.delete(points, item, axis=1)) for item in range(points.shape[1])])


def standard_error(points: Table) -> float:
    """The standard error of measurement: by how many points a total misses, give or take.

    The standard deviation of the totals times the root of 1 - alpha (an alpha below 0 counts as 0).

    Args:
        points: of each learner and item.

    Returns:
        In points; not a number where alpha is none.

    Source: Lord and Novick, Statistical Theories of Mental Test Scores (1968), ch. 3.
    """
    alpha = cronbach_alpha(points)
    if math.isnan(alpha):
        return alpha
    return float(points.sum(axis=1).std(ddof=1) * np.sqrt(1 - max(0.0, alpha)))


def wilson(shares: Table, number: Table) -> tuple[Table, Table]:
    """The 95% intervals of shares.

    Args:
        shares: each from 0 to 1; where it is a mean of part marks the interval is, if anything,
            too wide, because nothing between 0 and 1 varies more than right and wrong.
        number: of how many learners each is.

    Returns:
        The lower and the upper ends.

    Source: Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
    """
    counts = np.where(number > 0, number, np.nan)
    middle = (shares + _Z95**2 / (2 * counts)) / (1 + _Z95**2 / counts)
    spread = shares * (1 - shares) / counts + _Z95**2 / (4 * counts**2)
    half = _Z95 * np.sqrt(spread) / (1 + _Z95**2 / counts)
    return np.clip(middle - half, 0, 1), np.clip(middle + half, 0, 1)


def alpha_of(points: Table, weights: Table) -> Table:
    """Cronbach's alpha of each class that the rows of weights say how often each learner is in."""
    items = points.shape[1]
    centred = points - points.mean(axis=0)
    variances = _variance(centred, weights).sum(axis=1)
    total = _variance(centred.sum(axis=1)[:, None], weights)[:, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        alpha = items / (items - 1) * (1 - variances / total) if items > 1 else np.full(len(weights), np.nan)
    return np.where(total > _NOTHING, alpha, np.nan)


def discrimination_of(points: Table, weights: Table) -> Table:
    """Each item's correlation with the rest, in each class that the rows of weights make up."""
    centred = points - points.mean(axis=0)
    rest = centred.sum(axis=1)[:, None] - centred
    number = weights.sum(axis=1)[:, None]
    together = weights @ (centred * rest) / number - (weights @ centred) * (weights @ rest) / number**2
    spread = _variance(centred, weights) * _variance(rest, weights)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(spread > _NOTHING, np.clip(together / np.sqrt(spread), -1, 1), np.nan)


def _variance(centred: Table, weights: Table) -> Table:
    number = weights.sum(axis=1)[:, None]
    variance = weights @ centred**2 / number - (weights @ centred / number) ** 2
    return np.where(variance > _NOTHING, variance, 0.0)
