"""Files in, syllabi added to the session, with a progress bar that names each file."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from syllabi import SUPPORTED_SUFFIXES, iterate_syllabi
from ui import intake, state
from ui.upload_limits import refusals

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def uploader_key() -> str:
    """The key of the uploader; a new one once its files were read, so that it lets go of them."""
    return f"uploads_{st.session_state.setdefault('uploads_round', 0)}"


def read_uploads(uploads: Sequence[UploadedFile]) -> None:
    """Read the uploads that were not read yet, each result kept as soon as it is there.

    A click during a long reading starts the page again: the next run goes on with the rest.
    """
    done: set[str] = st.session_state.setdefault("uploads_done", set())
    intake.begin_upload(upload.name for upload in uploads if upload.file_id not in done)
    waiting = [upload for upload in _taken(uploads, done) if upload.file_id not in done]
    line, bar = st.empty(), st.progress(0.0)
    results = iterate_syllabi((upload.name, upload.getvalue()) for upload in waiting)
    for position, upload in enumerate(waiting):
        line.text(f"Reading {position + 1} of {len(waiting)}, please stay here: {upload.name}")
        bar.progress(position / len(waiting))
        intake.add(next(results), upload.name, upload.size)
        done.add(upload.file_id)
    st.session_state["uploads_round"] += 1
    st.session_state["uploads_done"] = set()
    intake.end_upload()


def read_samples() -> None:
    """Add the sample syllabi; those that are there already stay as they are."""
    paths = sorted(path for path in EXAMPLES.iterdir() if path.suffix in SUPPORTED_SUFFIXES)
    loaded = {syllabus.source for syllabus in state.project().syllabi}
    files = [(path.name, path.read_bytes()) for path in paths if path.name not in loaded]
    with st.spinner("Reading the sample syllabi ..."):
        for (name, content), result in zip(files, iterate_syllabi(files), strict=True):
            intake.add(result, name, len(content))


def _taken(uploads: Sequence[UploadedFile], done: set[str]) -> list[UploadedFile]:
    """The uploads within the limits; the others are listed among the files not read."""
    # What was read before a click is loaded, and counted there.
    sizes = [(upload.name, 0 if upload.file_id in done else upload.size) for upload in uploads]
    refused = tuple(refusals(sizes, intake.n_bytes()))
    for upload, error in zip(uploads, refused, strict=True):
        if error is not None:
            intake.add(error, upload.name, upload.size)
    return [upload for upload, error in zip(uploads, refused, strict=True) if error is None]
