from dataclasses import astuple
from math import isnan

import numpy as np
import pytest
from sklearn.metrics import average_precision_score, cohen_kappa_score

from alignment import CoverageLevel
from benchmarks.average_precision import average_precision
from benchmarks.estimates import estimate, resamples
from benchmarks.figures import f1_at, measure, quadratic_kappa

TRUE = np.array([[0, 3, 4], [2, 0, 1]])
EVERY = np.ones_like(TRUE, bool)
RANDOM = np.random.default_rng(0)


def test_perfect_levels_have_perfect_figures() -> None:
    scores = np.stack([TRUE / 4.0] * 3, axis=2)
    *figures, precision = (getattr(measure(TRUE, scores, TRUE), name) for name in NAMES)

    assert [figure.value for figure in (*figures, *precision)] == [1] * 8


NAMES = ("covered", "mentioned", "general", "opening", "kappa", "precision")


def test_f1_is_the_hand_worked_one() -> None:
    """Two are covered, two are called covered, one of them rightly: F1 = 2 * 1 / (2 + 2)."""
    predicted = np.array([[3, 3, 0], [0, 0, 0]])

    assert f1_at(predicted, TRUE, CoverageLevel.TAUGHT, EVERY).value == pytest.approx(0.5)


def test_an_opening_is_judged_among_general_and_absent_cells_alone() -> None:
    """Of the absent, absent and general cells one is called covered and none rightly general."""
    predicted = np.array([[3, 0, 0], [0, 0, 1]])
    found = f1_at(predicted, TRUE, CoverageLevel.GENERAL, TRUE <= 1)

    assert found.value == pytest.approx(2 / 3)


def test_nothing_predicted_must_not_score() -> None:
    assert f1_at(np.zeros_like(TRUE), TRUE, CoverageLevel.TAUGHT, EVERY).value == 0


def test_what_is_nowhere_must_not_get_a_figure() -> None:
    nothing = np.zeros_like(TRUE)
    found = f1_at(nothing, nothing, CoverageLevel.TAUGHT, EVERY)

    assert all(isnan(value) for value in astuple(found))
    assert isnan(average_precision(nothing.astype(float), nothing > 0).value)


def test_kappa_is_that_of_scikit_learn() -> None:
    true, predicted = RANDOM.integers(0, 5, (2, 30, 4))
    expected = cohen_kappa_score(true.ravel(), predicted.ravel(), weights="quadratic")

    assert quadratic_kappa(predicted, true).value == pytest.approx(expected)


@pytest.mark.parametrize("n_scores", [3, 1000])
def test_average_precision_is_that_of_scikit_learn_with_and_without_ties(n_scores: int) -> None:
    true = RANDOM.random((30, 4)) < 0.2
    scores = RANDOM.integers(0, n_scores, (30, 4)) + true.astype(float)
    expected = average_precision_score(true.ravel(), scores.ravel())

    assert average_precision(scores, true).value == pytest.approx(expected)


def test_the_intervals_hold_the_figures() -> None:
    true, predicted = RANDOM.integers(0, 5, (2, 30, 4))
    figures = measure(predicted, np.stack([predicted / 4.0] * 3, axis=2), true)

    for one in (figures.covered, figures.kappa, *figures.precision):
        assert 0 <= max(one.low, 0) <= max(one.value, 0) <= max(one.high, 0) <= 1
        assert one.low < one.value < one.high


def test_a_resample_draws_as_many_syllabi_as_there_are() -> None:
    assert set(resamples(7).sum(axis=1)) == {7}


def test_syllabi_that_are_alike_leave_no_interval() -> None:
    found = estimate(np.ones((5, 2)), lambda sums: sums[:, 0] / sums[:, 1])

    assert astuple(found) == (1, 1, 1)
