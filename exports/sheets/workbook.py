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

# Each gives None where the report has nothing for it to hold; behind it what the sheet is for.
_SHEETS: tuple[tuple[Callable[[SheetSource], Sheet | None], str], ...] = (
    (matrix_sheet, "How far each course takes each area: a course a row, an area a column."),
    (evidence_sheet, "The quotes behind each level, and where they stand in the syllabus."),
    (gap_sheet, "Each area in the program as a whole: which courses cover it or come near it."),
    (step_sheet, "The smallest changes that would bring each course nearer to an area."),
    (crosswalk_sheet, "An accreditor's standards, the areas linked to them, and their courses."),
    (decision_sheet, "What people confirmed, changed or found not intended, with their reasons."),
    (unread_sheet, "The files that could not be read, and why."),
)


def build_sheets(
    report: AlignmentReport,
    unread: Sequence[SyllabusError] = (),
    options: ReportOptions | None = None,
) -> tuple[Sheet, ...]:
    """Return the workbook's sheets; without options, with what most readers want.

    The first one says what the workbook is and what the others hold.
    """
    source = SheetSource(report, tuple(unread), options or ReportOptions())
    made = [(make(source), purpose) for make, purpose in _SHEETS]
    sheets = [(sheet, purpose) for sheet, purpose in made if sheet is not None]
    about = about_sheet(source, [(sheet.title, purpose) for sheet, purpose in sheets])
    return (about, *(sheet for sheet, _ in sheets))
