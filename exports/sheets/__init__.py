"""`AlignmentReport` in, the sheets of a workbook out: all wording, no format."""

from exports.sheets.sheet import Column, ColumnKind, Sheet, Value
from exports.sheets.workbook import build_sheets

__all__ = ["Column", "ColumnKind", "Sheet", "Value", "build_sheets"]
