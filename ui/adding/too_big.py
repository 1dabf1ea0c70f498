"""Files that the browser turns away because they are too big: named, with what to do about it.

The uploader sends nothing of them, so that nobody would know they are missing.
"""

from collections.abc import Sequence

import streamlit as st

from syllabi import MAX_FILE_BYTES
from ui.adding import intake
from ui.adding.upload_limits import too_big
from ui.adding.waiting import waiting_files
from ui.static_files import static_text

_KEY, _HELD = "too_big_files", "too_big_held"  # what is held is of one program, see `ui.state`
_draw = st.components.v2.component(
    "too_big_files",
    html="<span hidden></span>",
    js=static_text("no_line.js", "too_big.js"),
)


def watch_for_too_big() -> None:
    """Listen for such files; drawn beside the uploader."""
    _draw(key=_KEY, data={"megabytes": MAX_FILE_BYTES // 1_000_000}, on_refused_change=_take)


def note_too_big(names: Sequence[str], *, alone: bool) -> None:
    """Say of these files that they are too big; where others came along, once those are there."""
    if not alone:
        st.session_state[_HELD] = tuple(names)
        return
    intake.begin_upload(names, is_first=not waiting_files())
    # The uploader keeps its own sign: without it, files on their way would be lost.
    _add(names)


def add_held() -> None:
    """Say of the files that came with those just taken that they are too big."""
    _add(st.session_state.pop(_HELD, ()))


def _take() -> None:
    refused = st.session_state[_KEY].refused
    if refused:
        note_too_big([str(name) for name in refused["names"]], alone=bool(refused["alone"]))


def _add(names: Sequence[str]) -> None:
    for name in names:
        intake.add(too_big(name), name)
