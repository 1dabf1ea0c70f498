import numpy as np
import pytest

from benchmarks.calibration import calibration
from benchmarks.sensitivity import Sensitivity, sensitivity


def test_a_bin_tells_what_was_said_and_what_was_so() -> None:
    chances = np.array([[0.02, 0.04], [0.72, 0.78]])
    low, high = calibration(chances, np.array([[False, False], [True, False]]))

    assert (low.n_cells, low.said, low.was_so) == (2, pytest.approx(0.03), 0)
    assert (high.low, high.high, high.said, high.was_so) == (0.7, 0.8, pytest.approx(0.75), 0.5)


@pytest.mark.parametrize(
    ("chance", "low"), [(0.0, 0.0), (0.0999, 0.0), (0.1, 0.1), (0.95, 0.9), (1.0, 0.9)]
)
def test_a_chance_stands_in_the_bin_that_begins_at_or_below_it(chance: float, low: float) -> None:
    assert [one.low for one in calibration(np.array([chance]), np.array([True]))] == [low]


def test_a_bin_without_cells_must_not_be_shown() -> None:
    assert len(calibration(np.array([0.1, 0.9]), np.array([True, True]))) == 2


def test_cells_that_change_are_counted_and_those_that_cross_the_line_apart() -> None:
    levels, shifted = np.array([[0, 1, 3, 4]]), np.array([[0, 0, 2, 3]])

    assert sensitivity(levels, shifted) == Sensitivity(4, 3, 1)


def test_the_same_cuts_must_not_change_a_cell() -> None:
    levels = np.array([[0, 1, 3, 4]])

    assert sensitivity(levels, levels) == Sensitivity(4, 0, 0)
