"""The open program in, its archive and its audit log to take away: each made when it is pressed."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from ui import trouble
from ui.permissions import may
from ui.reporting.downloads import file_name
from ui.saved_work import workspace
from workspace import Role, Workspace, events, events_csv, export_archive

_WHAT_FOR = (
    "An archive holds all that is saved of the program: every version of its syllabi, decisions, "
    "approvals and the audit log, in one file. *Bring in saved work* on the page Start, here or on "
    "another computer, makes a program of it. It holds names and the words of the syllabi: keep "
    "it as you keep these."
)
_NOT_FOR = "The archive and the audit log are for program leads. An admin can change your role."


def show_archive_downloads(program_id: str, *, has_private_map: bool) -> None:
    """Draw the two buttons, or say for whom they are."""
    st.subheader("The program as it is saved", anchor=False)
    if not may(Role.LEAD):
        st.text(_NOT_FOR)
        return
    st.markdown(_WHAT_FOR)
    with_private = has_private_map and _asks_for_private()
    make_archive = archive_maker(workspace(), program_id, with_private_map=with_private)
    make_log = log_maker(workspace(), program_id)
    with st.container(horizontal=True):
        _show_button("Export archive", make_archive, "archive", ".zip", "application/zip")
        _show_button("Audit log", make_log, "audit-log", ".csv", "text/csv")
    st.caption(
        "The audit log says who did what and when, for a spreadsheet; times are universal time "
        "(UTC, that of Greenwich)."
    )


def archive_maker(
    work: Workspace, program_id: str, *, with_private_map: bool
) -> Callable[[], bytes]:
    """What makes the archive, as the person who is at work now."""
    return lambda: export_archive(work, program_id, with_private_map=with_private_map)


def log_maker(work: Workspace, program_id: str) -> Callable[[], bytes]:
    """What makes the table of the audit log, as the person who is at work now."""
    return lambda: events_csv(events(work, program_id))


def _asks_for_private() -> bool:
    asks = st.checkbox("With the private map's wording", key="archive_private")
    st.caption("Without it, a computer that imports the archive must have the map already.")
    return asks


def _show_button(
    label: str, make: Callable[[], bytes], key: str, suffix: str, media_type: str
) -> None:
    st.download_button(
        label,
        data=trouble.told_later(make),
        file_name=file_name(suffix, date.today(), key),
        mime=media_type,
        key=f"download_{key}",
        on_click="ignore",
    )
