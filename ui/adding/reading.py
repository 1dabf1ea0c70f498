"""Files in, syllabi saved in a program, with a progress bar that names each file."""

from collections.abc import Collection, Sequence
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from exports import counted
from syllabi import SUPPORTED_SUFFIXES, Syllabus, SyllabusError, iterate_syllabi
from ui import programs, state
from ui.adding import intake
from ui.adding.too_big import add_held
from ui.adding.upload_limits import refusals
from ui.adding.waiting import WaitingFile, keep_waiting, n_bytes_waiting, put_done, waiting_files

_DONE_HEIGHT = 160  # pixels; the list of files that are done scrolls in it
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def uploader_key() -> str:
    """The key of the uploader; a new one once its files were read, so that it lets go of them."""
    return f"uploads_{st.session_state.setdefault('uploads_round', 0)}"


def take_uploads(uploads: Sequence[UploadedFile]) -> None:
    """Keep the uploads that are new and within the limits; list the others as not read."""
    taken: set[str] = st.session_state.setdefault("uploads_taken", set())
    new = [upload for upload in uploads if upload.file_id not in taken]
    if not new:
        return
    intake.begin_upload((upload.name for upload in new), is_first=not waiting_files())
    add_held()
    for upload, error in zip(uploads, _refused(uploads, taken), strict=True):
        if upload.file_id in taken:
            continue
        if error is None:
            keep_waiting([WaitingFile(upload.name, upload.getvalue())])
        else:
            intake.add(error, upload.name)
        taken.add(upload.file_id)


def read_waiting(*, goes_on: bool) -> None:
    """Read the files that wait, each let go of as soon as its result is there.

    A click during a long reading starts the page again: the next run goes on with the rest.
    """
    files = waiting_files()
    if goes_on:
        were = "was" if len(files) == 1 else "were"
        st.text(f"{counted(len(files), 'file')} {were} waiting; reading goes on.")
    line, bar, done = st.empty(), st.progress(0.0), st.container(height=_DONE_HEIGHT, gap="xsmall")
    results = iterate_syllabi((file.name, file.content) for file in files)
    for position, file in enumerate(files):
        line.text(f"Reading {position + 1} of {len(files)}, please stay here: {file.name}")
        bar.progress(position / len(files))
        result = next(results)
        intake.add(result, file.name, file.content)
        done.text(_outcome_text(file.name, result))
        put_done()
        intake.forget_latest()
    st.session_state["uploads_round"] += 1
    st.session_state["uploads_taken"] = set()
    intake.end_upload()


def read_samples() -> None:
    """Open the sample courses; those that are there already stay as they are."""
    programs.open_samples()
    paths = sorted(path for path in EXAMPLES.iterdir() if path.suffix in SUPPORTED_SUFFIXES)
    loaded = {syllabus.source for syllabus in state.project().syllabi}
    files = [(path.name, path.read_bytes()) for path in paths if path.name not in loaded]
    intake.forget_latest()
    with intake.apart(), st.spinner("Reading the sample syllabi ..."):
        for (name, content), result in zip(files, iterate_syllabi(files), strict=True):
            intake.add(result, name, content)


def _outcome_text(name: str, result: Syllabus | SyllabusError) -> str:
    if isinstance(result, SyllabusError):
        return f"{name}: not read. {result.explanation}"
    return f"{name}: read"


def _refused(
    uploads: Sequence[UploadedFile], taken: Collection[str]
) -> tuple[SyllabusError | None, ...]:
    """Why an upload is over the limits, for each; those that were taken are counted elsewhere."""
    sizes = [(upload.name, 0 if upload.file_id in taken else upload.size) for upload in uploads]
    return tuple(refusals(sizes, n_bytes_waiting()))
