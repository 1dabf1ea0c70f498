"""`AlignmentReport` in, bytes of a document out."""

from exports.area_lines import area_lines
from exports.closeness_wording import closeness_text
from exports.console import printable, summary_lines
from exports.documents import DOCUMENTS, WordDocument, document_pages, export_document
from exports.errors import ExportError
from exports.exporters.word_template import template_notes
from exports.exporters.word_template_file import MAX_TEMPLATE_BYTES
from exports.exporting import EXPORTERS, Exporter, export_report, write_report
from exports.in_program import CourseInProgram, Requirement
from exports.labels import course_label, course_labels, file_name, full_course_names
from exports.map_lines import map_lines
from exports.method import LIMIT_LINES, METHOD_LINES, accuracy_lines, technical_text
from exports.options import PaperSize, ReportLength, ReportOptions
from exports.outline.lengths import LENGTHS, MOST_COURSES_IN_FULL, suggested_length
from exports.plan_lines import PlannedLine
from exports.planning import PLAN_FORMATS, PlanFormat, export_plan
from exports.section_wording import moved_text, set_aside_reasons, sign_text
from exports.sentences import (
    area_text,
    areas_text,
    place_text,
    quote_text,
    reason_text,
    reasons_text,
)
from exports.standards import standards_by_discipline
from exports.steps import idea_text, step_text
from exports.wording import (
    COURSE_LEVEL_NAMES,
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
    credits_text,
    joined,
    level_key,
    percent,
    standing_name,
)
from exports.writing import write_content

__all__ = [
    "COURSE_LEVEL_NAMES",
    "DISCIPLINE_NAMES",
    "DOCUMENTS",
    "EXPORTERS",
    "LENGTHS",
    "LEVEL_LETTERS",
    "LEVEL_MEANINGS",
    "LEVEL_NAMES",
    "LEVEL_SHADES",
    "LIMIT_LINES",
    "MAX_TEMPLATE_BYTES",
    "METHOD_LINES",
    "MOST_COURSES_IN_FULL",
    "NOT_VISIBLE",
    "PLAN_FORMATS",
    "SECTION_NAMES",
    "STANDING_NAMES",
    "CourseInProgram",
    "ExportError",
    "Exporter",
    "PaperSize",
    "PlanFormat",
    "PlannedLine",
    "ReportLength",
    "ReportOptions",
    "Requirement",
    "Shade",
    "WordDocument",
    "accuracy_lines",
    "area_lines",
    "area_text",
    "areas_text",
    "closeness_text",
    "counted",
    "course_label",
    "course_labels",
    "credits_text",
    "document_pages",
    "export_document",
    "export_plan",
    "export_report",
    "file_name",
    "full_course_names",
    "idea_text",
    "joined",
    "level_key",
    "map_lines",
    "moved_text",
    "percent",
    "place_text",
    "printable",
    "quote_text",
    "reason_text",
    "reasons_text",
    "set_aside_reasons",
    "sign_text",
    "standards_by_discipline",
    "standing_name",
    "step_text",
    "suggested_length",
    "summary_lines",
    "technical_text",
    "template_notes",
    "write_content",
    "write_report",
]
