"""`AlignmentReport` in, DataFrames out: the one file that makes them."""

from collections.abc import Sequence

import pandas as pd

from alignment.evidence import Evidence
from alignment.report import AlignmentReport

EVIDENCE_COLUMNS = ("course", "area", "level", "score", "quote", "section", "locator", "page")
GAP_COLUMNS = ("area", "name", "domain", "standing", "covered", "mentioned", "openings")


def coverage_table(report: AlignmentReport, labels: Sequence[str] = ()) -> pd.DataFrame:
    """The matrix: index area code (n_areas), columns courses (n_courses), integers 0 to 4.

    `labels` names the columns, one a course; without them they are the sources.
    """
    names = list(labels) or [course.source for course in report.courses]
    codes = [area.code for area in report.framework.knowledge_areas]
    levels = [[int(cell.level) for cell in course.cells] for course in report.courses]
    index = pd.Index(codes, name="area")
    return pd.DataFrame(levels, index=names, columns=index, dtype="int64").T


def evidence_table(report: AlignmentReport) -> pd.DataFrame:
    """One row a piece of evidence, columns `EVIDENCE_COLUMNS`; `level` is 1 to 4."""
    rows = [
        (course.source, cell.area, int(cell.level), *_quote(piece))
        for course in report.courses
        for cell in course.cells
        for piece in cell.evidence
    ]
    return pd.DataFrame(rows, columns=list(EVIDENCE_COLUMNS))


def gap_table(report: AlignmentReport) -> pd.DataFrame:
    """One row an area, columns `GAP_COLUMNS`; the last three are numbers of courses."""
    rows = [
        (
            finding.area,
            report.framework.area(finding.area).shown_name,
            report.framework.area(finding.area).domain,
            str(finding.standing),
            len(finding.covered),
            len(finding.mentioned),
            len(finding.openings),
        )
        for finding in report.findings
    ]
    return pd.DataFrame(rows, columns=list(GAP_COLUMNS))


def _quote(piece: Evidence) -> tuple[float, str, str, str, int | None]:
    passage = piece.passage
    return piece.score, passage.text, str(passage.section), passage.locator, passage.page
