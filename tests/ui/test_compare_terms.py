"""Where terms stand in time, by the words a syllabus has for them."""

import pytest

from ui.comparing.terms import term_order


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Fall 2025", "Spring 2026"),
        ("Winter 2026", "Spring 2026"),
        ("Spring 2026", "Summer 2026"),
        ("Summer II 2026", "Fall 2026"),
        ("Fall Semester, 2025", "2026 spring"),
        ("Summer 2026", "AUTUMN 2026"),
    ],
)
def test_seasons_of_a_year_stand_from_winter_to_fall(older: str, newer: str) -> None:
    first, second = term_order(older), term_order(newer)
    assert first is not None
    assert second is not None
    assert first < second


@pytest.mark.parametrize(
    "term",
    [
        "",
        "Fall",
        "2026",
        "Fall 25",
        "Springfield 2026",
        "Fall 2025 and Spring 2026",
        "Spring or Summer 2026",
        "Winter 2025-26",
        "2025-26, Term 2",
        "Fall 20261",
    ],
)
def test_a_term_without_one_season_and_one_year_must_not_be_guessed(term: str) -> None:
    assert term_order(term) is None


def test_fall_and_autumn_are_the_same() -> None:
    assert term_order("Fall 2026") == term_order("Autumn 2026")
