"""The site's settings drawn one by one, each saved at a press; a fixed one is only shown."""

import streamlit as st

from exports import counted
from ui import trouble
from ui.local_time import local_text
from ui.plain_text import plain
from ui.saved_work import see_name_at_once, workspace
from workspace import (
    Chosen,
    ExpiredCourse,
    expired_courses,
    n_stray_originals,
    remove_stray_originals,
    set_site_setting,
)
from workspace.site_settings import MAX_DAYS, Choice

_WIDTH = 760  # pixels
_MAX_LISTED = 20


def show_name(chosen: Chosen) -> None:
    """Draw the name beside decisions, with a box for another one."""
    st.header("Your name", anchor=False)
    st.markdown("It stands beside your decisions. What you decided before keeps the name it has.")
    with st.form("reviewer_name", border=False, width=_WIDTH):
        key = f"name_{chosen.value}"
        st.text_input(
            "Your name",
            value=str(chosen.value),
            max_chars=200,
            key=key,
            label_visibility="collapsed",
        )
        st.form_submit_button("Save the name", on_click=_save_name, args=(key,))


def show_originals(chosen: Chosen, *, may_change: bool) -> None:
    """Draw whether files are kept, and what is left of those that were."""
    st.header("Original files", anchor=False)
    st.markdown("What was read of a syllabus is saved. The file itself is not, unless you say so.")
    st.checkbox(
        "Keep the files that syllabi were read from",
        value=bool(chosen.value),
        key=f"originals_{chosen.value}",
        disabled=chosen.is_fixed or not may_change,
        on_change=_save,
        args=("keep_originals", not chosen.value),
    )
    _show_origin(chosen)
    n_stray = n_stray_originals(workspace()) if may_change else 0
    if n_stray:
        st.text(f"{counted(n_stray, 'file')} from before are still kept.")
        st.button("Remove them for good", key="stray_originals", on_click=_remove_stray)


def show_retention(chosen: Chosen, *, may_change: bool) -> None:
    """Draw for how many days courses are kept, and what would go before that is saved."""
    st.header("How long courses are kept", anchor=False)
    st.markdown(
        "A course is removed for good, without an Undo, when nobody has changed it, decided on it "
        "or approved it for so many days. 0 keeps it until somebody removes it."
    )
    is_open = may_change and not chosen.is_fixed
    saved = int(chosen.value)
    days = st.number_input(
        "Days",
        min_value=0,
        max_value=MAX_DAYS,
        value=saved,
        key=f"days_{saved}",
        disabled=not is_open,
        width=160,
    )
    _show_origin(chosen)
    if may_change:
        _show_expired(expired_courses(workspace(), days), days)
    if is_open:
        # A new key with each number, so that nobody saves one whose list they have not seen.
        st.button(
            "Save the number of days",
            key=f"save_days_{days}",
            disabled=days == saved,
            on_click=_save,
            args=("retention_days", days),
        )


def _show_origin(chosen: Chosen) -> None:
    """Say who chose it, or what fixes it."""
    if chosen.is_fixed:
        st.markdown(
            f"Fixed by this site in `{chosen.setting.variable}`; whoever runs it can change it."
        )
    elif chosen.changed_by and chosen.changed_at:
        st.caption(f"Chosen by {plain(chosen.changed_by)}, {local_text(chosen.changed_at)}.")


def _show_expired(expired: list[ExpiredCourse], days: int) -> None:
    if not days:
        return
    if not expired:
        st.text(f"With {counted(days, 'day')}, no course would go now.")
        return
    with st.container(border=True, width=_WIDTH, key="expired_courses"):
        st.text(
            f"With {counted(days, 'day')}, {counted(len(expired), 'course')} would go within a "
            "day. Export what you want to keep first."
        )
        for course in expired[:_MAX_LISTED]:
            changed = f"last changed {local_text(course.changed_at)}"
            st.text(f"{course.program_name}: {course.file_name}, {changed}")
        if len(expired) > _MAX_LISTED:
            st.text(f"and {len(expired) - _MAX_LISTED} more")


def _save_name(key: str) -> None:
    _save("reviewer_name", st.session_state[key])
    see_name_at_once()


def _save(key: str, value: Choice) -> None:
    with trouble.told():
        set_site_setting(workspace(), key, value)


def _remove_stray() -> None:
    with trouble.told():
        remove_stray_originals(workspace())
