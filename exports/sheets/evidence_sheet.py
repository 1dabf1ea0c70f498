"""A report in, the sheet Evidence out: a quote a row, the best of each cell first."""

from collections.abc import Iterator

from alignment.coverage import Cell
from alignment.evidence import Evidence
from competency_map import KnowledgeArea
from exports.course_wide_wording import COURSE_WIDE_MEANING
from exports.prospect_wording import close_call_text
from exports.sentences import quote_text, reasons_text
from exports.sheets.sheet import Column, ColumnKind, Sheet, Value
from exports.sheets.source import SheetSource
from exports.wording import LEVEL_NAMES, SECTION_NAMES

_QUOTE = "Quote"
_ON_COURSE = "Rests on the course as a whole"
_COLUMNS = (
    Column("Course", 16),
    Column("Area", 8),
    Column("Area name", 22),
    Column("Level", 11),
    Column("Close call", 18),
    Column("Rank", 7, ColumnKind.COUNT),
    Column(_QUOTE, 48),
    Column("Section", 12),
    Column("Where", 24),
    Column("Page", 7, ColumnKind.COUNT),
    Column("Score", 8, ColumnKind.SCORE),
    Column("Why it counts", 46),
    Column(_ON_COURSE, 13),
)
_NOTE = (
    "One row a quote, in the syllabus's own words; rank 1 is the strongest of its area. The "
    "score of a quote runs from 0 to 1."
)
_LEFT_OUT = "One row a place in the syllabus; the quotes were left out on request."
_MEANING = f" “{_ON_COURSE}”: {COURSE_WIDE_MEANING}"
_YES_OR_NO = {True: "Yes", False: "No"}


def evidence_sheet(source: SheetSource) -> Sheet:
    """List all evidence, by course, then by area; without quotes where none are wanted."""
    shown = source.options.with_quotes
    kept = [i for i, column in enumerate(_COLUMNS) if shown or column.heading != _QUOTE]
    return Sheet(
        "Evidence",
        (_NOTE if shown else _LEFT_OUT) + _MEANING,
        tuple(_COLUMNS[i] for i in kept),
        tuple(tuple(row[i] for i in kept) for row in _rows(source)),
        n_fixed=2,
    )


def _rows(source: SheetSource) -> Iterator[tuple[Value, ...]]:
    areas = source.report.framework.knowledge_areas
    for label, course in zip(source.labels, source.report.courses, strict=True):
        cells = [(area, cell) for area in areas if (cell := course.find(area.code))]
        for area, cell in cells:
            start = (label, *_cell(area, cell))
            for rank, evidence in enumerate(cell.evidence, start=1):
                yield (*start, rank, *_evidence(evidence), _YES_OR_NO[cell.rests_on_course])


def _cell(area: KnowledgeArea, cell: Cell) -> tuple[Value, ...]:
    return area.code, area.shown_name, LEVEL_NAMES[cell.level], _sentence(close_call_text(cell))


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _evidence(evidence: Evidence) -> tuple[Value, ...]:
    passage = evidence.passage
    return (
        quote_text(evidence),
        SECTION_NAMES[passage.section],
        passage.locator,
        passage.page,
        round(float(evidence.score), 4),
        reasons_text(evidence.reasons),
    )
