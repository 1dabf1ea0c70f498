"""A cell in, the forms about it drawn: another level, I/R/M, a note, a question to a person."""

from collections.abc import Callable

import streamlit as st

from alignment import CoverageLevel, DecisionKind, Flag, Stage
from exports import LEVEL_MEANINGS
from ui.decisions import actions
from ui.decisions.cell import OpenCell
from ui.decisions.news import show_field_news
from ui.decisions.words import level_text, stage_text
from ui.local_time import local_text
from ui.plain_text import plain
from workspace.saying import MAX_NAME, MAX_TEXT


def show_level_form(opened: OpenCell) -> None:
    """Draw the choice of another level, and the reason that raising it needs."""
    key = actions.field_key(opened, "new_level")
    others = [level for level in sorted(CoverageLevel) if level is not opened.cell.proposed]
    in_force = opened.cell.level
    with st.form(f"level_form_{opened.place}", enter_to_submit=False):
        st.radio(
            "The level that is right",
            others,
            index=others.index(in_force)
            if in_force in others and key not in st.session_state
            else None,
            format_func=_level_with_meaning,
            key=key,
        )
        _area(opened, "reason", _reason_label(opened.cell.proposed))
        show_field_news(opened, DecisionKind.CHANGE_LEVEL)
        _submit(opened, "Save this level", "save_level", actions.change_level)


def _level_with_meaning(level: CoverageLevel) -> str:
    return f"**{plain(level_text(level))}**: {plain(LEVEL_MEANINGS[level])}"


def _reason_label(proposed: CoverageLevel) -> str:
    if proposed is max(CoverageLevel):
        return "Reason (optional)"
    return f"Reason (needed to go above {level_text(proposed)})"


def show_more(opened: OpenCell) -> None:
    """Draw I/R/M, the note, and the flag or the form for one."""
    with st.container(border=True):
        _show_stage(opened)
        _show_note_form(opened)
        flag = opened.cell.review.flag if opened.cell.review else None
        if flag is None:
            _show_flag_form(opened)
        else:
            _show_settling(opened, flag)


def _show_stage(opened: OpenCell) -> None:
    key = actions.field_key(opened, "stage")
    # What is saved is what is shown, also when another person chose.
    st.session_state[key] = opened.cell.review.stage if opened.cell.review else None
    st.segmented_control(
        "How far students come here (your judgment; the toolkit does not propose it)",
        list(Stage),
        format_func=stage_text,
        key=key,
        on_change=actions.set_stage,
        args=(opened,),
    )
    show_field_news(opened, DecisionKind.STAGE)


def _show_note_form(opened: OpenCell) -> None:
    note = opened.cell.review.note if opened.cell.review else ""
    with st.form(f"note_form_{opened.place}", enter_to_submit=False, border=False):
        _area(opened, "note", "Note", note)
        show_field_news(opened, DecisionKind.NOTE)
        _submit(opened, "Save the note", "save_note", actions.write_note)


def _show_flag_form(opened: OpenCell) -> None:
    with st.form(f"flag_form_{opened.place}", enter_to_submit=False, border=False):
        _area(opened, "question", "Question to a person")
        st.text_input(
            "Who is to answer it",
            key=actions.field_key(opened, "resolver"),
            max_chars=MAX_NAME,
            autocomplete="off",
        )
        show_field_news(opened, DecisionKind.FLAG)
        _submit(opened, "Ask", "save_flag", actions.raise_flag)


def _show_settling(opened: OpenCell, flag: Flag) -> None:
    with st.form(f"settle_form_{opened.place}", enter_to_submit=False, border=False):
        st.text(f"{flag.by} asks {flag.resolver}, {local_text(flag.at)}: {flag.text}")
        _area(opened, "answer", "Answer (optional)")
        show_field_news(opened, DecisionKind.SETTLE)
        _submit(opened, "Close the question", "save_settled", actions.settle_flag)


def _area(opened: OpenCell, field: str, label: str, value: str = "") -> None:
    key = actions.field_key(opened, field)
    if value and key not in st.session_state:
        st.session_state[key] = value
    st.text_area(label, key=key, max_chars=MAX_TEXT, height=80)


def _submit(opened: OpenCell, label: str, name: str, act: Callable[[OpenCell], None]) -> None:
    st.form_submit_button(label, key=f"{name}_{opened.place}", on_click=act, args=(opened,))
