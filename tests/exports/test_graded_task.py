"""The graded task of an assessed area: which quote it is, and where documents show it."""

from dataclasses import replace

import pytest

from alignment.coverage import Cell, CoverageLevel
from alignment.evidence import Evidence
from exports.graded_task import graded_task, task_first
from exports.outline.evidence_appendix import best_quotes
from exports.outline.nodes import Paragraph, Table
from exports.outline.packet_coverage import covered_areas
from exports.outline.quotes import cell_quotes
from exports.outline.vetting_rows import vetting_row
from syllabi import SectionKind
from tests.exports.reports import make_course, make_evidence, make_framework, make_report

TAUGHT, ASSESSED = CoverageLevel.TAUGHT, CoverageLevel.ASSESSED


def piece(text: str, section: SectionKind = SectionKind.SCHEDULE) -> Evidence:
    found = make_evidence("AA-1", text)
    return replace(found, passage=replace(found.passage, section=section))


def task(text: str = "task") -> Evidence:
    return piece(text, SectionKind.ASSESSMENT)


def texts(pieces: tuple[Evidence, ...]) -> list[str]:
    return [evidence.passage.text for evidence in pieces]


@pytest.mark.parametrize(
    ("level", "evidence", "order"),
    [
        (ASSESSED, (piece("a"), piece("b"), task()), ["task", "a", "b"]),
        (ASSESSED, (piece("a"), task("1"), piece("b"), task("2")), ["1", "a", "b", "2"]),
        (ASSESSED, (task(), piece("a")), ["task", "a"]),
        (ASSESSED, (piece("a"), piece("b")), ["a", "b"]),
        (ASSESSED, (), []),
    ],
)
def test_the_best_task_of_an_assessed_area_comes_first(
    level: CoverageLevel, evidence: tuple[Evidence, ...], order: list[str]
) -> None:
    assert texts(task_first(Cell("AA-1", level, 0.9, evidence))) == order


@pytest.mark.parametrize("level", [level for level in CoverageLevel if level is not ASSESSED])
def test_an_area_that_is_not_assessed_must_not_show_a_task_first(level: CoverageLevel) -> None:
    cell = Cell("AA-1", level, 0.9, (piece("a"), task()))
    assert graded_task(cell) is None
    assert texts(task_first(cell)) == ["a", "task"]


def test_every_document_shows_the_task_of_an_assessed_area() -> None:
    framework = make_framework(1, 1)
    cell = Cell("AA-1", ASSESSED, 0.9, (piece("a"), piece("b"), piece("c"), task()))
    course = replace(make_course(framework), cells=(cell,))
    (appendix,) = (n for n in best_quotes(make_report(framework, course)) if isinstance(n, Table))
    (packet,) = covered_areas(course, framework, with_quotes=True)
    vetting = vetting_row(cell, framework, with_quotes=True)
    pages = [q.text for q in cell_quotes(cell) if not isinstance(q, Paragraph)]

    assert str(appendix.rows[0][-1]).startswith("“task” (")
    assert isinstance(packet, Table)
    assert "“a” (" in str(packet.rows[0][-1])
    assert "; graded: “task” (" in str(packet.rows[0][-1])
    assert str(vetting[4]).startswith("“task” (")
    assert pages == ["a", "task"]
