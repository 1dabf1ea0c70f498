"""Above the blocks of a syllabus: which syllabus, which blocks, and what was moved so far."""

import streamlit as st

from exports import SECTION_NAMES, counted
from syllabi import Syllabus
from ui import state, undo
from ui.last_course import follow_last_course, remember_chosen, remember_course
from ui.permissions import may
from ui.sections import moves
from ui.sections.view import BLOCKS_PER_PAGE, BlockFilter, chosen_blocks, on_page, section_counts
from ui.widgets import MATRIX_PAGE, REVIEW_PAGE, show_link, syllabus_name
from workspace import Role, SavedCourse

_OF = "sections_of"


def choose_blocks() -> tuple[SavedCourse, tuple[int, ...]]:
    """Draw the choices; give the course and the positions of its blocks that they leave."""
    courses = {course.id: course for course in state.saved_courses()}
    follow_last_course(_OF, courses)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "Syllabus",
            list(courses),
            format_func=lambda key: syllabus_name(courses[key].syllabus),
            key=_OF,
            persist_state="session",
            on_change=remember_chosen,
            args=(_OF,),
            width=440,
        )
        shown = st.segmented_control(
            "Show", list(BlockFilter), default=BlockFilter.ALL, required=True, key="sections_shown"
        )
        words = st.text_input("Search the text", key="sections_search", width=220)
    remember_course(chosen)
    blocks = courses[chosen].syllabus.blocks
    return courses[chosen], chosen_blocks(blocks, shown or BlockFilter.ALL, words or "")


def choose_page(course: SavedCourse, positions: tuple[int, ...]) -> tuple[int, ...]:
    """Draw the choice of a page where there are several; give its positions."""
    n_pages, key = _pages(course, positions)
    if n_pages == 1:
        return on_page(positions, 1)
    page = st.pagination(n_pages, key=key, on_change=_follow, args=(key, f"{key}_below"))
    return on_page(positions, page)


def choose_page_below(course: SavedCourse, positions: tuple[int, ...]) -> None:
    """Draw the same choice under the blocks, where a reader comes to the end of the page."""
    n_pages, key = _pages(course, positions)
    if n_pages > 1:
        below = f"{key}_below"
        st.pagination(n_pages, key=below, on_change=_follow, args=(below, key))


def show_counts(syllabus: Syllabus) -> None:
    """Say how many blocks each section has."""
    counts = section_counts(syllabus.blocks).items()
    st.text("; ".join(f"{SECTION_NAMES[section]}: {count}" for section, count in counts))


def show_moves(course: SavedCourse) -> None:
    """Say what was moved, with the ways back; the line is always there, so that nothing jumps."""
    moved = moves.moved_positions(course.syllabus)
    with st.container(horizontal=True, vertical_alignment="center"):
        n_moved = counted(len(moved), "paragraph") if moved else "No paragraph"
        last = undo.last_move(course.id)
        words = f"{n_moved} moved by you in this syllabus."
        st.text(f"{last.words} {words}" if last else words, width="content")
        may_move = may(Role.LEAD)
        st.button(
            "Undo",
            key="undo",
            on_click=undo.undo,
            args=(last,),
            disabled=not (last and may_move),
        )
        st.button(
            "Undo all moves",
            key="all_back",
            on_click=moves.undo_moves,
            args=(course, moved),
            disabled=not (moved and may_move),
        )
        show_link(REVIEW_PAGE, "Review this course", course=course.id)
        show_link(MATRIX_PAGE, "View the matrix")


def _pages(course: SavedCourse, positions: tuple[int, ...]) -> tuple[int, str]:
    n_pages = max(1, -(-len(positions) // BLOCKS_PER_PAGE))
    return n_pages, f"sections_page_{course.id}_{n_pages}"


def _follow(changed: str, other: str) -> None:
    """The two choices of a page show the same."""
    st.session_state[other] = st.session_state[changed]
