"""The levels, each with its letter, shade, name and, if wanted, what it means."""

from html import escape

import streamlit as st

from alignment import CoverageLevel
from exports import LEVEL_LETTERS, LEVEL_MEANINGS, LEVEL_NAMES
from exports.course_wide_wording import COURSE_WIDE_NAME
from ui.decisions.cell import NOT_INTENDED_LETTER, NOT_INTENDED_NAME
from ui.matrix.level_colours import ink, shade
from ui.matrix.signs import SIGNS
from ui.matrix.wanted import MatrixFilter, Shown

_LINE = "display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.875rem;"
_CHIP = "display:inline-block;min-width:1.7rem;text-align:center;font-weight:700;"
_EDGE = "border:1px solid #8a949e;border-radius:3px;margin-right:.35rem;"
_ONLY_PEOPLE = (
    "Only people give these letters; the toolkit never proposes one. Press an entry to give one."
)
_BY_DOMAIN = (
    "Each number says how many of the domain's areas the course has, darker for a larger share. "
    "Press a number to see the areas."
)
# The tick of the matrix, drawn in the same way.
_TICK = (
    '<span style="display:inline-block;width:3px;height:8px;margin:0 5px 2px 3px;'
    'border:solid currentColor;border-width:0 2px 2px 0;transform:rotate(45deg)"></span>'
)
# The dots under a letter of the matrix, drawn in the same way.
_DOTTED = '<b style="border-bottom:2px dotted currentColor">T</b>'


def show_legend(wanted: MatrixFilter) -> None:
    """What stands in the cells of the matrix."""
    if wanted.by_domain:
        _show_domains()
    elif wanted.shown is Shown.STAGES:
        _show_stages()
    else:
        _show_levels()


def show_marks_line() -> None:
    """What the marks of reviewed levels mean, and what it means where there is none."""
    signs = (
        (_TICK, "reviewed by a person"),
        ("<b>?</b>", "look again: the evidence has changed, or a question is open"),
        (f"<b>{escape(NOT_INTENDED_LETTER)}</b>", escape(NOT_INTENDED_NAME.lower())),
        (_DOTTED, f"{COURSE_WIDE_NAME}: its quotes do not name young children themselves"),
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


def _show_levels() -> None:
    """The legend in one line, the highest level first."""
    entries = (f"<span>{_chip(level)}{_name(level)}</span>" for level in _levels())
    st.html(f'<div style="{_LINE}">{"".join(entries)}</div>', width="content")


def _show_stages() -> None:
    """What the letters I, R and M mean, who gives them, and what a tick beside them says."""
    entries = "".join([*_stages(), f"<span>{_TICK} its level is reviewed</span>"])
    st.html(f'<div style="{_LINE}">{entries}<span>{escape(_ONLY_PEOPLE)}</span></div>')


def _show_domains() -> None:
    """What stands in the cells where each domain has one row."""
    st.html(f'<div style="{_LINE}">{escape(_BY_DOMAIN)}</div>')


def _stages() -> list[str]:
    signs = (sign for sign in SIGNS[Shown.STAGES].all if sign.letter)
    return [
        f'<span><span style="{_CHIP}{_EDGE}background:{sign.shade};color:{sign.ink};">'
        f"{escape(sign.letter)}</span>{escape(sign.name)}</span>"
        for sign in signs
    ]


def _levels() -> list[CoverageLevel]:
    return sorted(CoverageLevel, reverse=True)


def _chip(level: CoverageLevel) -> str:
    colours = f"background:{shade(level)};color:{ink(level)};"
    return f'<span style="{_CHIP}{_EDGE}{colours}">{escape(LEVEL_LETTERS[level])}</span>'


def _name(level: CoverageLevel) -> str:
    return escape(LEVEL_NAMES[level])
