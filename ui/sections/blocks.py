"""Blocks of a syllabus in, the list in which a person moves them to another section out."""

from collections.abc import Callable

import streamlit as st

from exports import SECTION_NAMES
from syllabi import Block, DocumentPart, SectionKind
from ui.focus import send_focus
from ui.permissions import may
from ui.sections import moves
from ui.sections.block_html import block_html, run_html
from ui.sections.view import SectionRun, home_section, likely_section, section_runs, with_below
from workspace import Role, SavedCourse

_CHOSEN = "chosen_block"
_WIDTH = 1280  # pixels; longer lines are hard to read, and buttons too far from their block
_SHARES = (1, 4)  # of the width: the section's name, the text beside it


def show_section_list(course: SavedCourse, positions: tuple[int, ...]) -> None:
    """Draw the blocks at these positions, their section beside them, framed where set aside."""
    for run in section_runs(course.syllabus.blocks, positions):
        with st.container(border=run.is_set_aside, gap="xsmall", width=_WIDTH):
            name, text = st.columns(_SHARES)
            name.html(run_html(run))
            with text, st.container(gap="xsmall"):
                _show_run(course, run)


def _show_run(course: SavedCourse, run: SectionRun) -> None:
    above: Block | None = None
    for position in run.positions:
        block = course.syllabus.blocks[position]
        _show_block(course, position, why=above is None or above.sign != block.sign)
        above = block


def _show_block(course: SavedCourse, position: int, *, why: bool) -> None:
    block = course.syllabus.blocks[position]
    is_chosen = st.session_state.get(_CHOSEN) == (course.id, position)
    with st.container(horizontal=True, wrap=False):
        st.html(block_html(block, position + 1, is_whole=is_chosen, why=why), width="stretch")
        if block.part is DocumentPart.BODY and may(Role.LEAD):
            _show_quick_step(course, position)
            st.button(
                f"Move no. {position + 1}",
                key=f"choose_{position}",
                type="tertiary",
                icon=":material/drive_file_move:",
                on_click=_choose,
                args=(None if is_chosen else (course.id, position), position),
            )
    if is_chosen and may(Role.LEAD):
        _show_form(course, position)


def _show_quick_step(course: SavedCourse, position: int) -> None:
    """One click: the move of a block is undone, a set-aside one is put back where it belongs."""
    blocks = course.syllabus.blocks
    block = blocks[position]
    if block.is_moved:
        group = tuple(p for p in with_below(blocks, position) if blocks[p].is_moved)
        words = f"Undo the move of {_named(position, group)}"
        st.button(
            words,
            key=f"back_{position}",
            icon=":material/undo:",
            on_click=_step,
            args=(moves.undo_moves, position, course, group),
        )
    elif block.is_set_aside:
        section = home_section(blocks, position)
        group = tuple(p for p in with_below(blocks, position) if blocks[p].section is block.section)
        words = f"Put {_named(position, group)} back as {SECTION_NAMES[section]}"
        st.button(
            words,
            key=f"restore_{position}",
            on_click=_step,
            args=(moves.put_back, position, course, group, section),
        )


def _show_form(course: SavedCourse, position: int) -> None:
    blocks = course.syllabus.blocks
    block = blocks[position]
    with st.container(border=True, horizontal=True, vertical_alignment="bottom"):
        others = [section for section in SectionKind if section is not block.section]
        likely = likely_section(blocks, position)
        section = st.selectbox(
            f"Move no. {position + 1} to",
            others,
            index=others.index(likely) if likely in others else 0,
            format_func=_target,
            key=f"target_{course.id}_{position}",
            width=260,
        )
        group = with_below(blocks, position)
        if len(group) > 1 and not st.toggle(
            f"with the {len(group) - 1} below", value=True, key=f"below_{course.id}_{position}"
        ):
            group = (position,)
        st.button(
            "Move",
            key=f"move_{position}",
            on_click=_move,
            args=(course, group, section),
        )
        st.button("Cancel", key=f"cancel_{position}", on_click=_choose, args=(None, position))


def _move(course: SavedCourse, positions: tuple[int, ...], section: SectionKind) -> None:
    moves.move(course, positions, section)
    _choose(None, positions[0])


def _choose(chosen: tuple[str, int] | None, position: int) -> None:
    """Open the form of a block, or none; the keyboard goes on in the form, or at its button."""
    st.session_state[_CHOSEN] = chosen
    send_focus(f"target_{chosen[0]}_{position}" if chosen else f"choose_{position}")


def _step(step: Callable[..., None], position: int, course: SavedCourse, *what: object) -> None:
    """Do one click's step with a block; its button goes, so the keyboard goes on beside it."""
    step(course, *what)
    send_focus(f"choose_{position}")


def _named(position: int, group: tuple[int, ...]) -> str:
    n_below = len(group) - 1
    return f"no. {position + 1}" + (f" and {n_below} below" if n_below else "")


def _target(section: SectionKind) -> str:
    note = " (set aside, does not count)" if section is SectionKind.POLICIES else ""
    return f"{SECTION_NAMES[section]}{note}"
