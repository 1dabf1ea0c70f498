"""Parts of a comparison's outline in, drawn on the page with their tables.

Words of syllabi stand in them: every text is escaped, and the HTML is ours.
"""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from html import escape
from itertools import groupby

import streamlit as st

from alignment import CoverageLevel
from exports import LEVEL_LETTERS, LEVEL_NAMES
from exports.outline import Node, Table, TableEntry
from ui.matrix.level_colours import ink, shade
from ui.outline_nodes import show_nodes

_TABLE = "width:100%;border-collapse:collapse;table-layout:fixed;font-size:.9375rem;"
_CELL = "padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;"
_EDGE = "border:0;border-bottom:1px solid #8a949e80;"
_CHIP = "display:inline-block;min-width:1.7rem;margin-right:.4rem;text-align:center;"
_CHIP_EDGE = "font-weight:700;border:1px solid #8a949e;border-radius:3px;"
_GONE = "text-decoration:line-through;text-decoration-thickness:2px;"
_COME = "font-weight:700;text-decoration:underline;text-underline-offset:2px;"
_LEVEL_WIDTH = 2.2


def show_with_tables(nodes: Iterable[Node]) -> None:
    """Draw nodes in order, tables included; what else is drawn is up to `show_nodes`."""
    for is_table, run in groupby(nodes, key=lambda node: isinstance(node, Table)):
        if is_table:
            st.html("".join(table_html(node) for node in run if isinstance(node, Table)))
        else:
            show_nodes(run)


def table_html(table: Table) -> str:
    """A table with its caption for screen readers, in a region that scrolls by itself."""
    widths = _widths(table)
    columns = "".join(f'<col style="width:{100 * w / sum(widths):.1f}%">' for w in widths)
    head = "".join(
        f'<th scope="col" style="{_CELL}{_EDGE}">{escape(name)}</th>' for name in table.header
    )
    rows = "".join(f"<tr>{''.join(_cells(row))}</tr>" for row in table.rows)
    return (
        f'<div style="overflow-x:auto" role="region" tabindex="0" '
        f'aria-label="{escape(table.caption)}"><table style="{_TABLE}min-width:34rem">'
        f"<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def level_html(level: CoverageLevel) -> str:
    """A level by its letter on its shade and by its name."""
    colours = f"background:{shade(level)};color:{ink(level)};"
    chip = f'<span style="{_CHIP}{_CHIP_EDGE}{colours}">{escape(LEVEL_LETTERS[level])}</span>'
    return f"{chip}{escape(LEVEL_NAMES[level])}"


def _widths(table: Table) -> tuple[float, ...]:
    """The columns' shares; a level has its name beside its letter here, and needs the room."""
    widths = table.widths or (1.0,) * len(table.header)
    has_level = [
        any(isinstance(row[i], CoverageLevel) for row in table.rows) for i in range(len(widths))
    ]
    return tuple(
        w * _LEVEL_WIDTH if is_wide else w for w, is_wide in zip(widths, has_level, strict=True)
    )


def marked_pair(old: str, new: str) -> tuple[str, str]:
    """Two versions of a sentence as HTML: what went struck out, what came underlined."""
    olds, news = old.split(" "), new.split(" ")
    before, after = [], []
    for kind, i, j, k, m in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        is_same = kind == "equal"
        before += _words(olds[i:j], "" if is_same else "del", _GONE)
        after += _words(news[k:m], "" if is_same else "ins", _COME)
    return " ".join(before), " ".join(after)


def _words(words: Sequence[str], tag: str, style: str) -> list[str]:
    text = escape(" ".join(words))
    if not text:
        return []
    return [f'<{tag} style="{style}">{text}</{tag}>' if tag else text]


def _cells(row: Sequence[TableEntry]) -> Iterator[str]:
    shown = [_entry(entry) for entry in row]
    first, *rest = row
    if first == "Reworded" and all(isinstance(entry, str) for entry in rest):
        shown[1], shown[2] = marked_pair(str(row[1]), str(row[2]))
    yield f'<th scope="row" style="{_CELL}{_EDGE}font-weight:600">{shown[0]}</th>'
    yield from (f'<td style="{_CELL}{_EDGE}">{cell}</td>' for cell in shown[1:])


def _entry(entry: TableEntry) -> str:
    if isinstance(entry, CoverageLevel):
        return level_html(entry)
    return escape(entry if isinstance(entry, str) else LEVEL_NAMES[entry.level])
