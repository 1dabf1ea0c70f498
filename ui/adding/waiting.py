"""Files that were sent and not read yet: kept in the session, so that no click loses any.

A click during a long reading starts the page again, and another page lets go of the uploader.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from exports import counted


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file as it was sent: its name, and its bytes."""

    name: str
    content: bytes


def waiting_files() -> tuple[WaitingFile, ...]:
    """The files that are still to be read, in order."""
    return tuple(_queue())


def keep_waiting(files: Iterable[WaitingFile]) -> None:
    """Put files behind those that wait already."""
    _queue().extend(files)


def put_done() -> None:
    """Let go of the first file: it was read."""
    del _queue()[0]


def n_bytes_waiting() -> int:
    """The size of the files that wait."""
    return sum(len(file.content) for file in _queue())


def waiting_text() -> str:
    """Say how many files wait: "7 files are"; "" for none."""
    n_files = len(_queue())
    return f"{counted(n_files, 'file')} {'is' if n_files == 1 else 'are'}" if n_files else ""


def _queue() -> list[WaitingFile]:
    queue: list[WaitingFile] = st.session_state.setdefault("waiting_files", [])
    return queue
