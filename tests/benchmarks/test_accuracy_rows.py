import numpy as np

from benchmarks.accuracy_page import accuracy_page
from benchmarks.accuracy_rows import FURTHER_ROW, Method, accuracy_rows
from benchmarks.calibration import calibration
from benchmarks.gold import FURTHER, LabelledSyllabus
from benchmarks.measuring import Measured
from benchmarks.quote_overlap import QuoteOverlap
from benchmarks.sensitivity import Sensitivity
from competency_map import load_framework

FRAMEWORK = load_framework("ct-aimh")
N_AREAS = len(FRAMEWORK.knowledge_areas)
LABELS = [
    LabelledSyllabus("w1", "nursing", b"", {"TF-1": 3}, is_mined=False),
    LabelledSyllabus("d01_one", "social_work", b"", {"TF-1": 4, "LR-2": 3}, is_mined=False),
]


def _method(name: str, code: str) -> Method:
    """Calls one area taught everywhere, in both of two repeats."""
    levels = np.zeros((2, N_AREAS), np.int64)
    levels[:, [area.code for area in FRAMEWORK.knowledge_areas].index(code)] = 3
    twice = np.hstack([levels, levels])
    return Method(name, twice, np.stack([twice / 4.0] * 3, axis=2))


METHODS = (_method("right", "TF-1"), _method("wrong", "RE-6"))
ROWS = {row.name: row for row in accuracy_rows(LABELS, FRAMEWORK, METHODS)}


def test_there_is_a_row_for_each_group_discipline_and_domain() -> None:
    assert list(ROWS)[:2] == ["all", "without own-words outlines"]
    assert "discipline: social work" in ROWS
    assert sum(name.startswith("domain: ") for name in ROWS) == len(FRAMEWORK.domains)


def test_two_repeats_must_not_count_a_covered_cell_twice() -> None:
    assert (ROWS["all"].n_syllabi, ROWS["all"].n_covered) == (2, 3)


def test_outlines_read_later_have_one_row_and_must_not_count_in_another() -> None:
    later = LabelledSyllabus(f"{FURTHER}1", "nursing", b"", {"TF-1": 3}, is_mined=False)
    levels, scores = METHODS[0].levels, METHODS[0].scores
    longer = Method("right", np.vstack([levels, levels[:1]]), np.vstack([scores, scores[:1]]))

    rows = {row.name: row for row in accuracy_rows([*LABELS, later], FRAMEWORK, [longer])}

    assert (rows[FURTHER_ROW].n_syllabi, rows[FURTHER_ROW].n_covered) == (1, 1)
    assert {name: rows[name].n_syllabi for name in ROWS} == {
        name: row.n_syllabi for name, row in ROWS.items()
    }


def test_a_row_holds_the_cells_of_its_own_syllabi_and_areas_alone() -> None:
    own = ROWS["without own-words outlines"]
    domain = ROWS[f"domain: {FRAMEWORK.domains[0].name}"]

    assert (own.n_syllabi, own.n_covered) == (1, 1)
    assert own.figures[0].covered.value == 1
    assert (domain.n_syllabi, domain.n_covered) == (2, 2)
    assert domain.figures[0].covered.value == 1


def test_each_method_has_its_own_figures_in_every_row() -> None:
    assert [figures.covered.value for figures in ROWS["all"].figures] == [0.8, 0]


def test_the_page_says_every_part_and_no_figure_where_there_is_none() -> None:
    measured = Measured(
        n_repeats=2,
        methods=("right", "wrong"),
        rows=list(ROWS.values()),
        bins=calibration(np.array([0.2]), np.array([True])),
        quotes=QuoteOverlap(10, 7),
        stricter=Sensitivity(1000, 20, 3),
        looser=Sensitivity(1000, 10, 4),
    )
    page = accuracy_page(measured, measured.rows[:1], versions="Map x.", n_given=3)

    for part in (
        "Read 2 of 3 files",
        "| covered | 0.80 (",
        "| 0.2 to 0.3 | 1 | 0.200 | 1.000 |",
        "in 7: 0.70",
        "10 % stricter, 20 of 1,000 cells (2.00%)",
        "none / none",
        "No infant mental health specialist",
    ):
        assert part in " ".join(page.split("\n")), part
    assert "nan" not in page
