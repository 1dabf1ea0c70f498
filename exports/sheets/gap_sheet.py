"""A report in, the sheet Gaps out: an area a row, how it stands and in which courses."""

from alignment.gaps import AreaFinding, Standing
from competency_map import AreaKind
from exports.sheets.sheet import Column, ColumnKind, Sheet, Value
from exports.sheets.source import SheetSource
from exports.wording import NOT_VISIBLE, STANDING_NAMES, standing_name

_KINDS = {AreaKind.CONTENT: "Topic", AreaKind.PROCESS: "Way of working"}
_COLUMNS = (
    Column("Area", 9),
    Column("Area name", 30),
    Column("Domain", 24),
    Column("Kind", 15),
    Column("Standing", 14),
    Column("Covered", 10, ColumnKind.COUNT),
    Column("In passing", 10, ColumnKind.COUNT),
    Column("Openings", 11, ColumnKind.COUNT),
    Column("Covered in", 28),
    Column("In passing in", 28),
    Column("An opening in", 28),
    Column("Not intended in", 28),
)
_NOTE = (
    "One row an area, in the map's order; the numbers count courses. Standing: {covered} where at "
    "least one course teaches it; {near} where one has it in passing or has an opening; {unseen} "
    "for a way of working that syllabi rarely put into words, so ask before calling it a gap. An "
    "opening is a topic taught without young children, a natural place to bring them in."
)


def gap_sheet(source: SheetSource) -> Sheet:
    """List every area of the map with its standing in the program as a whole."""
    note = _NOTE.format(
        covered=STANDING_NAMES[Standing.COVERED].lower(),
        near=STANDING_NAMES[Standing.STRENGTHEN].lower(),
        unseen=NOT_VISIBLE.lower(),
    )
    rows = tuple(_row(source, finding) for finding in source.report.findings)
    return Sheet("Gaps", note, _COLUMNS, rows, n_fixed=2)


def _row(source: SheetSource, finding: AreaFinding) -> tuple[Value, ...]:
    area = source.report.framework.area(finding.area)
    courses = (finding.covered, finding.mentioned, finding.openings)
    return (
        area.code,
        area.shown_name,
        area.domain,
        _KINDS[area.kind],
        standing_name(finding.standing, area.kind),
        *map(len, courses),
        *map(source.named, (*courses, finding.not_intended)),
    )
