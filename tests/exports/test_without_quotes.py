"""A report without quotes says where its evidence stands, in no line of the syllabus's own."""

from pathlib import Path

import pytest

from alignment import AlignmentReport, Project, align
from competency_map import load_framework
from exports.options import ReportOptions
from exports.outline import build_outline
from syllabi import SectionKind, read_syllabus

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
# A shorter line, such as "Week 3", is the name of a place.
_SHORTEST_LINE = 20


@pytest.fixture(scope="module")
def report() -> AlignmentReport:
    syllabi = tuple(
        read_syllabus(path.read_bytes(), path.name) for path in sorted(EXAMPLES.iterdir())
    )
    return align(Project(load_framework("ct-aimh"), syllabi))


def schedule_lines(report: AlignmentReport) -> set[str]:
    """What the schedules say, without what is a heading elsewhere and so names a place."""
    quoted = [e.passage for c in report.courses for cell in c.cells for e in cell.evidence]
    weeks = [passage for course in report.courses for passage in course.schedule]
    headings = "\n".join({heading for passage in quoted for heading in passage.path})
    said = [p for p in quoted if p.section is SectionKind.SCHEDULE]
    return {passage.text[:60] for passage in (*said, *weeks) if passage.text not in headings}


def test_no_line_of_a_schedule_must_stand_in_a_report_without_quotes(
    report: AlignmentReport,
) -> None:
    lines = {line for line in schedule_lines(report) if len(line) >= _SHORTEST_LINE}
    whole, silent = (
        repr(build_outline(report, options=ReportOptions(with_quotes=with_quotes)))
        for with_quotes in (True, False)
    )

    assert len([line for line in lines if line in whole]) > 5
    assert [line for line in lines if line in silent] == []
    assert "Why: " not in silent
