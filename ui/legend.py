"""The levels, each with its letter, shade, name and, if wanted, what it means."""

from html import escape

import streamlit as st

from alignment import CoverageLevel
from exports import LEVEL_LETTERS, LEVEL_MEANINGS, LEVEL_NAMES
from ui.decision_cell import NOT_INTENDED_LETTER, NOT_INTENDED_NAME
from ui.level_colours import ink, shade

_LINE = "display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.875rem;"
_CHIP = "display:inline-block;min-width:1.7rem;text-align:center;font-weight:700;"
_EDGE = "border:1px solid #8a949e;border-radius:3px;margin-right:.35rem;"
# The tick of the matrix, drawn in the same way.
_TICK = (
    '<span style="display:inline-block;width:3px;height:8px;margin:0 5px 2px 3px;'
    'border:solid currentColor;border-width:0 2px 2px 0;transform:rotate(45deg)"></span>'
)


def show_legend_line() -> None:
    """The legend in one line, the highest level first."""
    entries = (f"<span>{_chip(level)}{_name(level)}</span>" for level in _levels())
    st.html(f'<div style="{_LINE}">{"".join(entries)}</div>')


def show_marks_line() -> None:
    """What the marks of reviewed levels mean, and what it means where there is none."""
    signs = (
        (_TICK, "reviewed by a person"),
        ("<b>?</b>", "look again: the evidence has changed, or a question is open"),
        (f"<b>{escape(NOT_INTENDED_LETTER)}</b>", escape(NOT_INTENDED_NAME.lower())),
    )
    entries = "".join(f"<span>{sign} {words}</span>" for sign, words in signs)
    plain = "<span>Levels without a mark are proposed by the toolkit.</span>"
    st.html(f'<div style="{_LINE}">{plain}{entries}</div>')


def show_legend_table() -> None:
    """The legend with each level's meaning."""
    entries = (
        f'<li style="margin:.3rem 0">{_chip(level)}<b>{_name(level)}</b>: '
        f"{escape(LEVEL_MEANINGS[level])}</li>"
        for level in _levels()
    )
    st.html(f'<ul style="list-style:none;padding:0;margin:0">{"".join(entries)}</ul>')


def _levels() -> list[CoverageLevel]:
    return sorted(CoverageLevel, reverse=True)


def _chip(level: CoverageLevel) -> str:
    colours = f"background:{shade(level)};color:{ink(level)};"
    return f'<span style="{_CHIP}{_EDGE}{colours}">{escape(LEVEL_LETTERS[level])}</span>'


def _name(level: CoverageLevel) -> str:
    return escape(LEVEL_NAMES[level])
