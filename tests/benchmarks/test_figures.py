import numpy as np
import pytest

from benchmarks.baseline import best_cut
from benchmarks.figures import f1_at, measure

TRUE = np.array([[0, 3, 4], [2, 0, 1]])


def test_perfect_levels_have_perfect_figures() -> None:
    figures = measure(TRUE, TRUE)

    assert (figures.covered, figures.mentioned, figures.general, figures.kappa) == (1, 1, 1, 1)


def test_f1_is_the_hand_worked_one() -> None:
    """Two are covered, two are called covered, one of them rightly: F1 = 2 * 1 / (2 + 2)."""
    predicted = np.array([[3, 3, 0], [0, 0, 0]])

    assert f1_at(predicted, TRUE, 3) == pytest.approx(0.5)


def test_nothing_predicted_must_not_score() -> None:
    assert f1_at(np.zeros_like(TRUE), TRUE, 3) == 0


def test_the_interval_holds_the_figure() -> None:
    predicted = np.array([[3, 3, 0], [0, 0, 0]] * 10)
    figures = measure(predicted, np.tile(TRUE, (10, 1)))
    low, high = figures.interval

    assert 0 <= low <= figures.covered <= high <= 1


def test_the_best_cut_is_where_f1_peaks() -> None:
    scores = np.array([[0.9, 0.8, 0.4, 0.1]])

    assert best_cut(scores, np.array([[True, True, False, False]])) == pytest.approx(0.8)
