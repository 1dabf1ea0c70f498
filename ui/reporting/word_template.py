"""An institution's own Word file in, kept for the session; what it lacks is said."""

from dataclasses import dataclass

import streamlit as st

from exports import MAX_TEMPLATE_BYTES, ExportError, template_notes


@dataclass(frozen=True, slots=True)
class Template:
    """A file that can be used, under its name, and notes on what it lacks."""

    name: str
    content: bytes
    notes: tuple[str, ...]


def choose_template() -> bytes | None:
    """Draw the upload, what became of the last one, and the template in use; give its bytes."""
    st.file_uploader(
        "Your institution's Word template (optional)",
        type=["docx", "dotx"],
        key=_uploader_key(),
        on_change=_take_upload,
        max_upload_size=MAX_TEMPLATE_BYTES // 1_000_000,
    )
    st.caption("Its logo, header, footer, styles and paper are used; its text is left out.")
    _show_refusal()
    used: Template | None = st.session_state.get("template")
    if used is not None:
        _show_template(used)
    return used.content if used else None


def _uploader_key() -> str:
    """A new one once its file was taken, so that the uploader lets go of it."""
    return f"template_{st.session_state.setdefault('template_round', 0)}"


def _take_upload() -> None:
    """Put the upload in the place of the template in use; one that is refused changes nothing."""
    upload = st.session_state.get(_uploader_key())
    if upload is None:
        return
    st.session_state["template_round"] += 1
    st.session_state["template_refused"] = ""
    content = upload.getvalue()
    try:
        st.session_state["template"] = Template(upload.name, content, template_notes(content))
    except ExportError as error:
        st.session_state["template_refused"] = f"{upload.name}: {error}"


def _show_refusal() -> None:
    refusal = st.session_state.get("template_refused", "")
    if refusal:
        with st.container(border=True, key="template_refusal"):
            st.markdown("**This template was not taken.** All your other choices are as they were.")
            st.text(refusal)


def _show_template(template: Template) -> None:
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(f"Template in use: {template.name}", width="content")
            st.button("Remove the template", key="remove_template", on_click=_remove)
        for note in template.notes:
            st.text(note)


def _remove() -> None:
    st.session_state.pop("template", None)
    st.session_state["template_refused"] = ""
