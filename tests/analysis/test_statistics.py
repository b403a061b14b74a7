"""The formulas: published values, an independent working, and what must hold for every class."""

from __future__ import annotations

from io import StringIO

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from course.analysis.bootstrap import ratio_interval, statistics
from course.analysis.statistics import (
    alpha_without,
    cronbach_alpha,
    difficulty,
    group_weights,
    item_rest_correlation,
    standard_error,
    upper_lower,
    wilson,
)
from tests.conftest import how_many

# R's data set `attitude` (Chatterjee and Price 1977): 30 departments, 7 questions.
ATTITUDE = np.loadtxt(
    StringIO("""
43 51 30 39 61 92 45
63 64 51 54 63 73 47
71 70 68 69 76 86 48
61 63 45 47 54 84 35
81 78 56 66 71 83 47
43 55 49 44 54 49 34
58 67 42 56 66 68 35
71 75 50 55 70 66 41
72 82 72 67 71 83 31
67 61 45 47 62 80 41
64 53 53 58 58 67 34
67 60 47 39 59 74 41
69 62 57 42 55 63 25
68 83 83 45 59 77 35
77 77 54 72 79 77 46
81 90 50 72 60 54 36
74 85 64 69 79 79 63
65 60 65 75 55 80 60
65 70 46 57 75 85 46
50 58 68 54 64 78 52
50 40 33 34 43 64 33
64 61 52 62 66 80 41
53 66 52 50 63 80 37
40 37 42 58 50 57 49
63 54 42 48 66 75 33
66 77 66 63 88 76 72
78 75 58 74 80 78 49
48 57 44 45 51 83 38
85 85 71 71 77 74 55
82 82 39 59 64 78 39
""")
)

classes = st.tuples(st.integers(3, 40), st.integers(2, 8)).flatmap(
    lambda shape: arrays(float, shape, elements=st.sampled_from([0.0, 1.0, 2.5, 4.0, 5.0]))
)
many = settings(max_examples=how_many(60, 1000))


def varied(points: np.ndarray) -> bool:
    return bool(points.sum(axis=1).std() > 0 and (points.std(axis=0) > 0).all())


def test_alpha_is_what_rs_psych_package_publishes_for_a_known_data_set():
    dropped = [0.810, 0.797, 0.828, 0.803, 0.795, 0.864, 0.840]

    assert cronbach_alpha(ATTITUDE) == pytest.approx(0.843, abs=5e-4)
    assert alpha_without(ATTITUDE) == pytest.approx(dropped, abs=6e-4)


def test_intervals_of_shares_are_the_published_ones():
    """Newcombe, Statistics in Medicine 17 (1998), table I, Wilson's method without correction."""
    published = {(81, 263): (0.2553, 0.3662), (15, 148): (0.0624, 0.1605), (0, 20): (0, 0.1611)}

    for (right, of), ends in published.items():
        low, high = wilson(np.array([right / of]), np.array([float(of)]))
        assert (low[0], high[0]) == pytest.approx(ends, abs=5e-5)


def test_a_textbook_item_of_which_75_in_100_are_right_has_difficulty_three_quarters():
    points = np.repeat([[5.0], [0.0]], [75, 25], axis=0)

    assert difficulty(points, np.array([5.0])) == pytest.approx([0.75])


@many
@given(classes.filter(varied))
def test_an_independent_working_by_covariances_gives_the_same(points):
    table = pd.DataFrame(points)
    items, covariance = points.shape[1], table.cov().to_numpy()
    alpha = items / (items - 1) * (1 - np.trace(covariance) / covariance.sum())
    rest = [table[item].corr(table.drop(columns=item).sum(axis=1)) for item in table]

    assert cronbach_alpha(points) == pytest.approx(alpha, abs=1e-8)
    np.testing.assert_allclose(item_rest_correlation(points), rest, atol=1e-6)
    error = table.sum(axis=1).std() * np.sqrt(1 - max(0, alpha))
    assert standard_error(points) == pytest.approx(error, abs=1e-6)


@many
@given(classes.filter(varied), st.randoms(use_true_random=False))
def test_neither_order_nor_shift_nor_scale_moves_a_statistic(points, chance):
    learners, items = list(range(len(points))), list(range(points.shape[1]))
    chance.shuffle(learners)
    chance.shuffle(items)
    out_of = np.full(points.shape[1], 5.0)
    moved = points[learners][:, items]

    assert cronbach_alpha(moved) == pytest.approx(cronbach_alpha(points), abs=1e-8)
    assert cronbach_alpha(points * 3 + 7) == pytest.approx(cronbach_alpha(points), abs=1e-8)
    assert cronbach_alpha(np.vstack([points, points])) == pytest.approx(cronbach_alpha(points), abs=1e-8)
    assert cronbach_alpha(np.repeat(points[:, :1], 4, axis=1)) == pytest.approx(1)
    np.testing.assert_allclose(item_rest_correlation(moved), item_rest_correlation(points)[items], atol=1e-6)
    np.testing.assert_allclose(upper_lower(moved, out_of), upper_lower(points, out_of)[items], atol=1e-9)


@many
@given(st.lists(st.integers(0, 9), min_size=1, max_size=60), st.floats(0.05, 0.5))
def test_the_best_part_of_a_class_is_as_large_as_it_says_and_takes_ties_alike(totals, share):
    scores = np.array(totals, dtype=float)
    best, weakest = (group_weights(scores, share, best=best) for best in (True, False))

    assert best.sum() == pytest.approx(share * len(totals)) == weakest.sum()
    assert all(len(set(best[scores == score].round(9))) == 1 for score in set(totals))
    assert best @ scores / best.sum() >= scores.mean() - 1e-9 >= weakest @ scores / weakest.sum() - 1e-8


def test_upper_lower_compares_the_best_27_percent_with_the_weakest():
    ability = np.arange(100.0)[:, None]
    right = (ability >= 80).astype(float)

    found = upper_lower(np.hstack([ability, right]), np.array([99.0, 1.0]))

    assert found[1] == pytest.approx(20 / 27)


def test_random_play_has_an_alpha_near_nothing_and_its_interval_says_so():
    points = np.random.default_rng(3).integers(0, 2, size=(600, 20)).astype(float)

    found = statistics(points, draws=200)

    assert abs(found.alpha) < 0.15
    assert found.alpha_within.low < 0.05 and found.alpha_within.high > -0.05
    assert np.nanmean(np.abs(found.discrimination)) < 0.1


def test_intervals_hold_the_estimate_repeat_exactly_and_narrow_with_the_class():
    one, four = ATTITUDE, np.tile(ATTITUDE, (4, 1))
    small, same, large = statistics(one), statistics(one), statistics(four)

    assert small.alpha_within.low < small.alpha < small.alpha_within.high
    assert small.alpha_within == same.alpha_within
    width, narrower = (found.alpha_within.high - found.alpha_within.low for found in (small, large))
    assert 1.5 < width / narrower < 2.7
    # Feldt's exact interval for normal data, k = 7 and n = 30, is about 0.74 to 0.91.
    assert small.alpha_within.low == pytest.approx(0.74, abs=0.06)
    assert small.alpha_within.high == pytest.approx(0.91, abs=0.04)


def test_a_share_of_answers_that_hang_together_is_less_certain_than_as_many_loose_ones():
    earned = np.repeat([10.0, 0.0], 20)

    together = ratio_interval(earned, np.full(40, 10.0))
    loose = ratio_interval(np.tile([1.0, 0.0], 200), np.ones(400))

    assert together.high - together.low > 2 * (loose.high - loose.low)


def test_where_there_is_nothing_to_compare_there_is_no_number_instead_of_a_wrong_one():
    alike, lone = np.ones((20, 3)), np.arange(5.0)[:, None]

    assert np.isnan(cronbach_alpha(alike)) and np.isnan(item_rest_correlation(alike)).all()
    assert np.isnan(cronbach_alpha(lone)) and np.isnan(standard_error(alike))
    found = statistics(alike)
    assert np.isnan(found.alpha_within.low) and np.isnan(found.discrimination_high).all()
