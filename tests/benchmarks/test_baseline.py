import numpy as np
import pytest

from benchmarks.baseline import best_cut, cut_into_levels, term_counts
from competency_map import load_framework


def test_the_best_cut_is_where_f1_peaks() -> None:
    scores = np.array([[0.9, 0.8, 0.4, 0.1]])

    assert best_cut(scores, np.array([[True, True, False, False]])) == pytest.approx(0.8)


@pytest.mark.parametrize(("nearly", "expected"), [(0.0, 0.4), (0.1, 0.8)])
def test_of_cuts_that_are_nearly_as_good_the_strictest_is_taken(
    nearly: float, expected: float
) -> None:
    """At 0.4 F1 is 6 / 7, at 0.8 it is 4 / 5: some seven hundredths less."""
    scores = np.array([0.9, 0.8, 0.5, 0.4, 0.1])
    truth = np.array([True, True, False, True, False])

    assert best_cut(scores, truth, nearly) == pytest.approx(expected)


def test_a_cut_must_not_part_cells_of_one_score() -> None:
    """At 2, two of four are true: F1 = 4 / 6 is less than 2 / 3 of the first alone."""
    scores = np.array([3.0, 2.0, 2.0, 2.0, 2.0])

    assert best_cut(scores, np.array([True, True, False, False, False])) == 3


def test_a_fold_must_not_choose_its_own_cut() -> None:
    """Each fold alone would be cut perfectly; by the other's cut both are wrong."""
    scores, true = np.array([[0.9, 0.8], [0.3, 0.2]]), np.array([[4, 0], [4, 0]])

    assert cut_into_levels(scores, true, [0, 1]).tolist() == [[4, 4], [0, 0]]


def test_terms_are_counted_in_any_case_and_each_time() -> None:
    framework = load_framework("ct-aimh")
    text = "Attachment theory. Attachment theory; and the chemistry of steel."
    counts = term_counts([text, "The chemistry of steel."], framework)
    code = [area.code for area in framework.knowledge_areas].index("TF-6")

    assert counts.shape == (2, len(framework.knowledge_areas))
    assert counts[0, code] >= 2
    assert counts[1].sum() == 0
