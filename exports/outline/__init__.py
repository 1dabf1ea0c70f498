"""`AlignmentReport` in, the nodes of a document out: all wording, no format."""

from exports.outline.course_pages import course_pages
from exports.outline.findings import findings_by_domain
from exports.outline.nodes import (
    Bar,
    BarChart,
    Bullet,
    Contents,
    Heading,
    Node,
    Page,
    Paragraph,
    Quote,
    Table,
    TableEntry,
    TableKind,
    Title,
)
from exports.outline.program_report import build_outline
from exports.outline.summary import summary

__all__ = [
    "Bar",
    "BarChart",
    "Bullet",
    "Contents",
    "Heading",
    "Node",
    "Page",
    "Paragraph",
    "Quote",
    "Table",
    "TableEntry",
    "TableKind",
    "Title",
    "build_outline",
    "course_pages",
    "findings_by_domain",
    "summary",
]
