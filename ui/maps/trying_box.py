"""A map, and perhaps an own copy of it, in; a box that shows what a pasted passage matches."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from alignment import Cell
from competency_map import Framework
from exports import SECTION_NAMES, area_text, reasons_text
from ui import state
from ui.maps.trying import MAX_CHARACTERS, MAX_HEADING, SECTIONS, Trial, tried_cells
from ui.outline_tables import level_html
from ui.quotes import marked_quote_html

_ALONE = (
    "A passage is judged alone here, without the course around it: that it is about young children "
    "can only come from its own words or from the heading that you give. In a syllabus, the title "
    "of the course, the rows beside it and the headings count too, so that levels there may be "
    "higher or lower. What you paste is not saved."
)
_N_QUOTES = 2


def show_test_box(framework: Framework, copy: Framework | None = None) -> None:
    """Draw the box and what it found; with a copy, what the two of them find, side by side."""
    trial = _ask("copy" if copy else "map")
    if trial is None:
        return
    settings = state.project().settings
    with st.spinner("Looking for the areas in the passage ..."):
        old = tried_cells(trial, framework, settings)
        new = tried_cells(trial, copy, settings) if copy else []
    if copy is None:
        _show_cells(old, framework)
        return
    st.text(difference(old, new, copy))
    left, right = st.columns(2, gap="large")
    with left:
        st.html("<h3>With the map as it was</h3>")
        _show_cells(old, framework)
    with right:
        st.html("<h3>With your copy</h3>")
        _show_cells(new, copy)


def difference(old: Sequence[Cell], new: Sequence[Cell], copy: Framework) -> str:
    """Say what the copy changes: "The copy finds TF-6 Attachment at another level ..."."""
    before = {cell.area: cell.level for cell in old}
    after = {cell.area: cell.level for cell in new}
    codes = [area.code for area in copy.knowledge_areas if area.code in {*before, *after}]
    changed = [code for code in codes if before.get(code) != after.get(code)]
    gone = [code for code in before if code not in codes]
    if not changed and not gone:
        return "No difference: both find the same areas at the same levels."
    names = [area_text(copy.area(code)) for code in changed] + gone
    return f"Different with your copy: {'; '.join(names)}."


def _ask(key: str) -> Trial | None:
    """Draw the form; None until there is something to look at."""
    st.text(_ALONE)
    with st.form(f"{key}_test", border=True):
        text = st.text_area(
            "Paste a passage of a syllabus",
            max_chars=MAX_CHARACTERS,
            height=120,
            placeholder="Week 5: Attachment between infants and their parents",
            key=f"{key}_test_text",
        )
        left, right = st.columns(2)
        with left:
            section = st.selectbox(
                "Where it stands",
                SECTIONS,
                format_func=SECTION_NAMES.__getitem__,
                key=f"{key}_test_part",
            )
        with right:
            heading = st.text_input(
                "Heading above it, if any", max_chars=MAX_HEADING, key=f"{key}_test_heading"
            )
        st.form_submit_button("See what matches and why")
    return Trial(text, section, heading) if text.strip() else None


def _show_cells(cells: Sequence[Cell], framework: Framework) -> None:
    if not cells:
        st.markdown(
            "**No area was found.** The passage holds no term of the map, or what it holds is a "
            "false friend."
        )
    for cell in cells:
        name = escape(area_text(framework.area(cell.area)))
        head = (
            f'<p style="margin:0 0 .4rem;overflow-wrap:anywhere"><b>{name}</b> '
            f"{level_html(cell.level)}</p>"
        )
        quotes = "".join(
            marked_quote_html(each, f"Why: {reasons_text(each.reasons)}.")
            for each in cell.evidence[:_N_QUOTES]
        )
        st.html(head + quotes)
