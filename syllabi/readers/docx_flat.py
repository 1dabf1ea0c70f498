"""Paragraphs and rows of a cell, a note or a page header in, its lines out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from syllabi.readers.docx_text import DocxParagraph


class Cells(Protocol):
    """What a row of an inner table has in common with other texts."""

    cells: list[str]
    hidden: list[str]
    asides: list[str]
    notes: list[tuple[str, str]]


@dataclass(slots=True)
class FlatText:
    """The `lines` that are seen, and apart from them what is hidden, set aside and cited."""

    lines: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def flat_text(items: Iterable[DocxParagraph | Cells]) -> FlatText:
    """Give one line a paragraph; an inner table gives one line a cell.

    A number stands for itself where a cell holds nothing else ("1." below "Week").
    """
    flat = FlatText()
    labels = []
    for item in items:
        flat.notes += item.notes
        if isinstance(item, DocxParagraph):
            flat.lines.append(labelled(item))
            flat.hidden.append(item.hidden)
            flat.asides.append(item.aside)
            labels.append(item.label.text)
        else:
            flat.lines += item.cells
            flat.hidden += item.hidden
            flat.asides += item.asides
    flat.lines = [line for line in flat.lines if line] or [label for label in labels[:1] if label]
    return flat


def labelled(paragraph: DocxParagraph, *, with_any: bool = False) -> str:
    """Give a paragraph's text behind its automatic number, where that says something.

    "SLO1.", "Week 3" and "1.2" are how people name the item, and stay with it. "1.", "a)" and
    bullets only count and are dropped, as those typed by hand are; `with_any` keeps the numbers
    for a heading ("II. Course Objectives").
    """
    label = paragraph.label
    if label.says_something or (with_any and paragraph.text):
        return f"{label.text} {paragraph.text}".strip()
    return paragraph.text
