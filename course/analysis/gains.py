"""What a class had right before the course and after it: a mean gain, and within what it lies."""

from __future__ import annotations

import math
from collections.abc import Iterable
from statistics import fmean, variance
from typing import NamedTuple

import pandas as pd

from course.content.forms import FORMS, Form, Forms
from course.learner.answers import Along, FormGiven
from course.learner.forms import Sitting, right_in

_SURE = 0.95
_FEWEST = 2


class Answered(NamedTuple):
    """A learner who answered both forms: which came first, and how many were right before and after."""

    first: Form
    before: int
    after: int


class Gain(NamedTuple):
    """A class's mean gain, in questions; what is not known is not a number.

    Attributes:
        learners: how many answered both forms.
        a_first: how many of them were asked form a before the course.
        b_first: how many form b.
        of: how many questions a form has.
        before: how many were right before, on average.
        after: how many were right after.
        gain: the difference.
        low: the lower end of its 95% interval.
        high: the upper end.
        b_easier: by how many questions form b is easier than form a.
    """

    learners: int
    a_first: int
    b_first: int
    of: int
    before: float
    after: float
    gain: float
    low: float
    high: float
    b_easier: float


def both_answered(sent: Iterable[Along], forms: Forms) -> list[Answered]:
    """Those who answered every question of one form before and of the other after.

    Args:
        sent: what was sent along.
        forms: the questions, by which it is counted today.
    """
    found = []
    for one in sent:
        before, after = _sitting(one.before), _sitting(one.after)
        if before is None or after is None or before.form == after.form or not forms.pairs:
            continue
        if not (before.left(forms.ids) or after.left(forms.ids)):
            found.append(Answered(before.form, right_in(before, forms), right_in(after, forms)))
    return found


def gain_of(answered: Iterable[Answered], of: int) -> Gain:
    """The mean gain of a class, with its 95% interval.

    Each learner is asked both forms, in one of two orders. The mean of the two orders' mean gains is free of
    how much harder one form is than the other, however many had which order. Its variance is a quarter of the
    sum of the orders' variances, each over its number of learners; the interval takes Student's t with as
    many degrees of freedom as the smaller order has learners, less one: fewer than the data bear, never more.

    Args:
        answered: those who answered both.
        of: how many questions a form has.

    Returns:
        With only one order, the plain difference, in which the forms' own difference is hidden. There is no
        interval where an order has fewer than two learners, or where nobody differs from anybody.

    Source: Hills and Armitage, The two-period cross-over clinical trial, British Journal of Clinical
        Pharmacology 8 (1979), 7-20, for the estimate; Welch, Biometrika 29 (1938), 350-362, for unequal
        variances, with the lower bound of his degrees of freedom.
    """
    everybody = list(answered)
    orders = [[one for one in everybody if one.first == form] for form in FORMS]
    there = [order for order in orders if order]
    sizes = [len(order) for order in orders]
    nothing = math.nan
    if not there:
        return Gain(0, 0, 0, of, nothing, nothing, nothing, nothing, nothing, nothing)
    before, after = (
        fmean(fmean(getattr(one, side) for one in order) for order in there) for side in ("before", "after")
    )
    gains = [[one.after - one.before for one in order] for order in there]
    both = len(there) == len(FORMS)
    # Whoever had form a first met the easier form, if b is that, at the end.
    easier = (fmean(gains[0]) - fmean(gains[1])) / 2 if both else nothing
    half = _half_width(gains) if both else nothing
    gain = after - before
    return Gain(len(everybody), sizes[0], sizes[1], of, before, after, gain, gain - half, gain + half, easier)


def gains(found: Gain) -> pd.DataFrame:
    """The same as a table of one row."""
    return pd.DataFrame([found._asdict()])


def students_t(freedom: int, sure: float = _SURE) -> float:
    """How many standard errors to either side hold so much of Student's distribution.

    Args:
        freedom: the degrees of freedom, one or more.
        sure: how much.

    Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4, turned
        round by halving.
    """
    low, high = 0.0, 1.0
    while _within(high, freedom) < sure:
        high *= 2
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if _within(middle, freedom) < sure else (low, middle)
    return (low + high) / 2


def _within(t: float, freedom: int) -> float:
    """How much of Student's distribution lies within t of its middle."""
    angle = math.atan(t / math.sqrt(freedom))
    sine, cosine = math.sin(angle), math.cos(angle)
    odd = freedom % 2 == 1
    term, total = (cosine, 0.0) if odd else (1.0, 0.0)
    # Each term is the one before it by the square of the cosine and the next of 2/3, 4/5 … or 1/2, 3/4 …
    for place in range(freedom // 2):
        total += term
        term *= cosine**2 * (2 * place + 2 - (not odd)) / (2 * place + 3 - (not odd))
    return 2 / math.pi * (angle + sine * total) if odd else sine * total


def _half_width(gains_of_orders: list[list[int]]) -> float:
    sizes = [len(order) for order in gains_of_orders]
    if min(sizes) < _FEWEST:
        return math.nan
    spread = sum(variance(order) / len(order) for order in gains_of_orders)
    return students_t(min(sizes) - 1) * math.sqrt(spread) / 2 if spread else math.nan


def _sitting(given: FormGiven | None) -> Sitting | None:
    return Sitting(given.form, given.chosen) if given else None
