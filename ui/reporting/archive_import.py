"""An archive in, looked at before it becomes a program; one that is refused changes nothing."""

from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from exports import counted
from syllabi import MAX_FILE_BYTES
from ui import state
from ui.saved_work import workspace
from workspace import ReadArchive, WorkspaceError, import_archive, map_note, read_archive

_WIDTH = 760  # pixels, as the programs above it
_MB = MAX_FILE_BYTES // 1_000_000
_HELD, _REFUSED, _ROUND = "archive_held", "archive_refused", "archive_round"


@dataclass(frozen=True, slots=True)
class _Held:
    """An archive that was read, under the name of its file."""

    name: str
    archive: ReadArchive


def show_import() -> None:
    """Draw the upload, and what became of it: what is in it, or why it was refused."""
    held: _Held | None = st.session_state.get(_HELD)
    refusal: str = st.session_state.get(_REFUSED, "")
    is_open = held is not None or bool(refusal)
    with st.expander("Bring in saved work", expanded=is_open, width=_WIDTH, key="import_archive"):
        _show_upload()
        if refusal:
            _show_refusal(refusal)
        if held is not None:
            _show_contents(held)


def contents_lines(archive: ReadArchive) -> list[str]:
    """Say what an archive holds, as plain text: nothing in it is trusted."""
    program = archive.program
    n_versions = sum(len(course.versions) for course in archive.courses)
    titles = (p.title for p in archive.map_parts if p.fingerprint == program.fingerprint)
    counts = (
        counted(len(archive.courses), "course"),
        counted(n_versions, "version of syllabi", "versions of syllabi"),
        counted(len(archive.decisions), "decision"),
        counted(len(archive.approvals), "approval"),
    )
    names = ", ".join(filter(None, (program.name, program.institution)))
    used = next(titles, "") or program.framework
    lines = (f"Program: {names}", f"Holds: {', '.join(counts)}", f"Map: {used}", map_note(archive))
    return [" ".join(line.split()) for line in lines if line]


def _show_upload() -> None:
    st.markdown(
        "An archive is a .zip file that was made with *Export archive*. It becomes a new program "
        f"beside the others. Up to {_MB} MB here; `imh-align workspace import` takes larger ones."
    )
    # A new key once its file was taken, so that the uploader lets go of it.
    number = st.session_state.setdefault(_ROUND, 0)
    key = f"archive_{number}"
    upload = st.file_uploader("Archive (.zip)", type=["zip"], key=key, max_upload_size=_MB)
    if upload is not None:
        with st.spinner("Looking into the archive ..."):
            _take(upload)
        st.session_state[_ROUND] = number + 1
        st.rerun()


def _take(upload: UploadedFile) -> None:
    """Hold the archive in the place of the one before it; a refused one only says why."""
    _put_away()
    try:
        st.session_state[_HELD] = _Held(upload.name, read_archive(upload.getvalue()))
    except WorkspaceError as error:
        st.session_state[_REFUSED] = f"{upload.name}: {error}"


def _show_refusal(refusal: str) -> None:
    with st.container(border=True, key="archive_refusal"):
        st.markdown("**This archive was not imported.** Your saved work is as it was.")
        st.text(refusal)
        st.button("Put this away", key="archive_away", on_click=_put_away)


def _show_contents(held: _Held) -> None:
    with st.container(border=True, key="archive_contents"):
        for line in (f"File: {held.name}", *contents_lines(held.archive)):
            st.text(line)
        with st.container(horizontal=True):
            is_wanted = st.button("Import this program", key="archive_import")
            st.button("Do not import", key="archive_cancel", on_click=_put_away)
    if is_wanted:
        with st.spinner("Importing the program ..."):
            _import(held)
        st.rerun()


def _import(held: _Held) -> None:
    _put_away()
    try:
        made = import_archive(workspace(), held.archive)
    except WorkspaceError as error:
        st.session_state[_REFUSED] = f"{held.name}: {error}"
    else:
        state.open_program(made.id)


def _put_away() -> None:
    st.session_state.pop(_HELD, None)
    st.session_state.pop(_REFUSED, None)
