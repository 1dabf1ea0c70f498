"""The tables of saved work. Every change to them needs a migration beside it.

What is kept of a syllabus hangs below its course, so that removing the course removes it all.
"""

from workspace.tables.base import Table, rows_of
from workspace.tables.decisions import ApprovalRow, DecisionRow, PlannedChangeRow, SavedMapRow
from workspace.tables.programs import CourseRow, InstitutionRow, ProgramRow
from workspace.tables.site import EventRow, MembershipRow, PersonRow, SettingRow
from workspace.tables.syllabi import ResultRow, SyllabusVersionRow

__all__ = [
    "ApprovalRow",
    "CourseRow",
    "DecisionRow",
    "EventRow",
    "InstitutionRow",
    "MembershipRow",
    "PersonRow",
    "PlannedChangeRow",
    "ProgramRow",
    "ResultRow",
    "SavedMapRow",
    "SettingRow",
    "SyllabusVersionRow",
    "Table",
    "rows_of",
]
