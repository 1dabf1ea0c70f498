"""`AlignmentReport` in, the sheets of its workbook out, in the order that readers look for."""

from collections.abc import Callable, Sequence

from alignment.report import AlignmentReport
from exports.options import ReportOptions
from exports.sheets.about_sheet import about_sheet
from exports.sheets.crosswalk_sheet import crosswalk_sheet
from exports.sheets.decision_sheet import decision_sheet
from exports.sheets.evidence_sheet import evidence_sheet
from exports.sheets.gap_sheet import gap_sheet
from exports.sheets.matrix_sheet import matrix_sheet
from exports.sheets.sheet import Sheet
from exports.sheets.source import SheetSource
from exports.sheets.step_sheet import step_sheet
from exports.sheets.unread_sheet import unread_sheet
from syllabi import SyllabusError

# Each gives None where the report has nothing for it to hold.
_SHEETS: tuple[Callable[[SheetSource], Sheet | None], ...] = (
    matrix_sheet,
    evidence_sheet,
    gap_sheet,
    step_sheet,
    crosswalk_sheet,
    decision_sheet,
    unread_sheet,
    about_sheet,
)


def build_sheets(
    report: AlignmentReport,
    unread: Sequence[SyllabusError] = (),
    options: ReportOptions | None = None,
) -> tuple[Sheet, ...]:
    """Return the workbook's sheets; without options, with what most readers want."""
    source = SheetSource(report, tuple(unread), options or ReportOptions())
    made = (make(source) for make in _SHEETS)
    return tuple(sheet for sheet in made if sheet is not None)
