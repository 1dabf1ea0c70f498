from dataclasses import replace

import pytest

from competency_map import Severity
from competency_map.lens_files import load_lenses
from competency_map.shipped_check import check_shipped


def test_nothing_that_ships_has_an_error() -> None:
    errors = [problem for problem in check_shipped() if problem.severity is Severity.ERROR]

    assert errors == []


def test_a_problem_of_a_lens_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    lens = replace(load_lenses()[0], strong_areas=("XX-1",))
    monkeypatch.setattr("competency_map.shipped_check.load_lenses", lambda: (lens,))
    (problem,) = [found for found in check_shipped() if found.severity is Severity.ERROR]

    assert problem.where == lens.discipline
    assert "XX-1" in problem.text
