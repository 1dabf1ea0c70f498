"""The three views of the gap report, drawn: findings, Endorsement categories, standards."""

from collections.abc import Mapping, Sequence

import streamlit as st

from alignment import AlignmentReport
from competency_map import Crosswalk
from competency_map.endorsement_guide import EndorsementGuide
from exports import full_course_names
from exports.outline import course_pages, summary
from ui.choice_widgets import show_choice
from ui.gaps.categories import (
    ONLY_THE_ASSOCIATION,
    categories_table,
    category_table,
    elsewhere_text,
)
from ui.gaps.findings import MEANINGS, findings_table, several_text, standing_counts
from ui.gaps.standards import NOT_FOUND_MET, standards_table
from ui.gaps.table import show_table
from ui.gaps.what_next import what_next
from ui.outline_nodes import show_nodes
from ui.page_choices import Choice
from ui.plain_text import plain
from ui.widgets import MATRIX_PAGE, show_link

_WHOLE = "All courses together"
_OF = "gaps_of"


def choose_course(report: AlignmentReport, positions: Sequence[int]) -> int | None:
    """Draw the choice of one course among those at the positions; None for all of them."""
    names = (_WHOLE, *full_course_names(report))
    chosen = [position + 1 for position in positions]
    if st.session_state.get(_OF, 0) not in (0, *chosen):
        st.session_state[_OF] = 0
    choice = st.selectbox("Show", (0, *chosen), format_func=names.__getitem__, key=_OF, width=320)
    return choice - 1 if choice else None


def show_findings(report: AlignmentReport, choices: Mapping[str, Choice]) -> None:
    """Draw how many areas stand how, each area, and by domain what could come next."""
    counts = standing_counts(report)
    with st.container(horizontal=True):
        for name, number in counts.items():
            st.metric(name, number, border=True, help=MEANINGS.get(name))
    show_nodes(summary(report))
    if any(cell.rests_on_course for cell in report.covered_cells):
        words = "Show the levels that rest on the course as a whole"
        of = {name: choices[name].word for name in ("discipline", "requirement")}
        of = {name: word for name, word in of.items() if word}
        show_link(MATRIX_PAGE, words, whole="yes", **of)
    if several := several_text(report):
        st.text(several)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        show_choice(choices["standing"], 250)
        show_choice(choices["sort"], 220)
    standing, order = choices["standing"], choices["sort"]
    wanted = standing.options[standing.word] if standing.word else ""
    table = findings_table(report, wanted, by_map=order.word != order.default)
    if table.rows:
        show_table(table)
    else:
        st.markdown(f"No area stands like this: {plain(wanted)}.")
    if not wanted:
        _show_what_next(report)


def _show_what_next(report: AlignmentReport) -> None:
    if nodes := tuple(what_next(report)):
        st.header("What could come next", anchor=False)
        show_nodes(nodes)


def show_course(report: AlignmentReport, position: int) -> None:
    """Draw one course: its strengths with quotes, its smallest changes, and the rest."""
    show_nodes(course_pages(report, positions=(position,)))


def show_categories(
    report: AlignmentReport, guide: EndorsementGuide, choices: Mapping[str, Choice]
) -> None:
    """Draw all categories side by side, then the areas of one."""
    st.text(ONLY_THE_ASSOCIATION)
    show_table(categories_table(report, guide))
    choice = choices["category"]
    show_choice(choice, 420)
    category = next(each for each in guide.categories if each.code == choice.word)
    if elsewhere := elsewhere_text(report, category):
        st.text(elsewhere)
    show_table(category_table(report, category))
    st.markdown(f":small[{plain(guide.note)}]")
    st.markdown(f":small[{plain(f'Areas were seen in: {guide.areas_seen_in}.')}]")


def show_standards(
    report: AlignmentReport, crosswalks: Mapping[str, Crosswalk], choices: Mapping[str, Choice]
) -> None:
    """Draw one set of standards, with the areas and the courses that stand beside each."""
    choice = choices["standards"]
    choice.set(choice.word)  # another discipline may be held to other standards
    if choice.word not in crosswalks:
        st.markdown("This version holds no standards for the disciplines of these courses.")
        return
    st.text(NOT_FOUND_MET)
    show_choice(choice, 320)
    crosswalk = crosswalks[choice.word]
    show_table(standards_table(report, crosswalk))
    st.markdown(f":small[{plain(f'{crosswalk.publisher}. {crosswalk.note}')}]")
