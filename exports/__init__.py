"""`AlignmentReport` in, bytes of a document out."""

from exports.console import printable, summary_lines
from exports.errors import ExportError
from exports.exporting import EXPORTERS, Exporter, export_report, write_report
from exports.labels import course_label, course_labels, file_name, full_course_names
from exports.method import LIMIT_LINES, METHOD_LINES, technical_text
from exports.sentences import (
    area_text,
    areas_text,
    idea_text,
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
    NOT_VISIBLE,
    SECTION_NAMES,
    STANDING_NAMES,
    Shade,
    counted,
    joined,
    level_key,
    percent,
    standing_name,
)

__all__ = [
    "DISCIPLINE_NAMES",
    "EXPORTERS",
    "LEVEL_LETTERS",
    "LEVEL_MEANINGS",
    "LEVEL_NAMES",
    "LEVEL_SHADES",
    "LIMIT_LINES",
    "METHOD_LINES",
    "NOT_VISIBLE",
    "SECTION_NAMES",
    "STANDING_NAMES",
    "ExportError",
    "Exporter",
    "Shade",
    "area_text",
    "areas_text",
    "counted",
    "course_label",
    "course_labels",
    "export_report",
    "file_name",
    "full_course_names",
    "idea_text",
    "joined",
    "level_key",
    "percent",
    "place_text",
    "printable",
    "quote_text",
    "reason_text",
    "reasons_text",
    "standing_name",
    "step_text",
    "summary_lines",
    "technical_text",
    "write_report",
]
