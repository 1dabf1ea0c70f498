from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from alignment import AlignmentReport, Cell, CoverageLevel, align
from exports.prospect_wording import prospect_sentences
from tests.ui.pages import markdown, opened
from tests.ui.saved import project_of
from ui.plain_text import plain


def report_of(app: AppTest) -> AlignmentReport:
    return align(project_of(app))


def drawer(app: AppTest, area: str) -> str:
    opened(app, "view_matrix").segmented_control(key="matrix_shape").set_value("List").run()
    app.button(key=f"quotes_{area}").click().run()
    assert not app.exception, app.exception
    return markdown(app)


def changed(report: AlignmentReport, cell: Cell) -> AlignmentReport:
    course = report.courses[0]
    cells = tuple(cell if cell.area == each.area else each for each in course.cells)
    return replace(report, courses=(replace(course, cells=cells), *report.courses[1:]))


def test_the_drawer_says_what_would_lower_and_raise_the_level(loaded_app: AppTest) -> None:
    cell = report_of(loaded_app).courses[0].cell("TF-6")
    shown = drawer(loaded_app, "TF-6")

    assert prospect_sentences(cell)
    for lead, text in prospect_sentences(cell):
        assert f"**{plain(lead)}** {plain(text)}" in shown
    assert "Estimates by the rules that propose the level" in shown


@pytest.mark.parametrize(("stricter", "is_close"), [(0, False), (1, True)])
def test_the_drawer_calls_a_close_call_one(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch, stricter: int, is_close: bool
) -> None:
    report = report_of(loaded_app)
    cell = report.courses[0].cell("TF-6")
    other = CoverageLevel(cell.level - stricter)
    made = changed(report, replace(cell, stricter=other, looser=cell.level))
    monkeypatch.setattr("ui.cache.report", lambda project: made)

    assert ("**A close call\\:** a slightly stricter" in drawer(loaded_app, "TF-6")) is is_close


def test_the_drawer_promises_nothing_for_an_area_that_plain_rules_graded(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = report_of(loaded_app)
    cell = report.courses[0].cell("TF-6")
    made = changed(report, replace(cell, stricter=None, looser=None, prospects=()))
    monkeypatch.setattr("ui.cache.report", lambda project: made)

    assert "What would" not in drawer(loaded_app, "TF-6")
