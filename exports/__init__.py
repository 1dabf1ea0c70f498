"""`AlignmentReport` in, bytes of a document out."""

from exports.console import summary_lines
from exports.errors import ExportError
from exports.exporting import EXPORTERS, Exporter, export_report, write_report
from exports.labels import course_label, course_labels, file_name, full_course_names
from exports.sentences import (
    idea_text,
    method_lines,
    place_text,
    quote_text,
    reason_text,
    reasons_text,
    step_text,
)
from exports.wording import (
    DISCIPLINE_NAMES,
    LEVEL_LETTERS,
    LEVEL_MEANINGS,
    LEVEL_NAMES,
    LEVEL_SHADES,
    SECTION_NAMES,
    STANDING_NAMES,
    STEP_NAMES,
    Shade,
    counted,
    joined,
    level_key,
    percent,
)

__all__ = [
    "DISCIPLINE_NAMES",
    "EXPORTERS",
    "LEVEL_LETTERS",
    "LEVEL_MEANINGS",
    "LEVEL_NAMES",
    "LEVEL_SHADES",
    "SECTION_NAMES",
    "STANDING_NAMES",
    "STEP_NAMES",
    "ExportError",
    "Exporter",
    "Shade",
    "counted",
    "course_label",
    "course_labels",
    "export_report",
    "file_name",
    "full_course_names",
    "idea_text",
    "joined",
    "level_key",
    "method_lines",
    "percent",
    "place_text",
    "quote_text",
    "reason_text",
    "reasons_text",
    "step_text",
    "summary_lines",
    "write_report",
]
