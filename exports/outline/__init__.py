"""`AlignmentReport` in, the nodes of a document out: all wording, no format."""

from exports.outline.nodes import (
    Bullet,
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

__all__ = [
    "Bullet",
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
]
