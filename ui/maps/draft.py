"""A copy of a map while a person edits it: held by the session, with every step back."""

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import count

import streamlit as st

from competency_map import Framework, available_frameworks, stored_frameworks

_KEY = "map_draft"
_N_STEPS = 30
_LONGEST_ID = 50
_LAST_NUMBER = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Draft:
    """What the copy was made from, the copy as it is, and as it was before each change.

    `replaces` says whether saving it takes the place of the map it was made from.
    """

    base: Framework
    framework: Framework
    before: tuple[Framework, ...] = ()
    replaces: bool = False
    n_changes: int = 0


def draft() -> Draft | None:
    """The session's copy; None if there is none."""
    held: Draft | None = st.session_state.get(_KEY)
    return held


def begin_copy(base: Framework, title: str, *, is_private: bool) -> None:
    """Begin a copy under another name and an id made from it."""
    title = " ".join(title.split()) or f"{base.title} (copy)"
    copy = replace(
        base,
        id=free_id(title),
        title=title,
        version="1",
        source=f"A copy of {base.title}, version {base.version}. {base.source}",
        is_private=is_private,
    )
    st.session_state[_KEY] = Draft(base, copy)


def begin_edit(base: Framework) -> None:
    """Begin to edit a map of one's own, to be saved under its id with the next version."""
    edited = replace(base, version=next_version(base.version))
    st.session_state[_KEY] = Draft(base, edited, replaces=True)


def begin_import(found: Framework) -> None:
    """Begin with a map from a file, under its own id if that is free."""
    copy = replace(found, id=free_id(found.id))
    st.session_state[_KEY] = Draft(found, copy)


def change_draft(new: Framework) -> None:
    """Take a change in, with a step back; nothing where it changes nothing."""
    held = draft()
    if held is not None and new.fingerprint != held.framework.fingerprint:
        before = (*held.before, held.framework)[-_N_STEPS:]
        _set(replace(held, framework=new, before=before, n_changes=held.n_changes + 1))


def step_back() -> None:
    """Undo the last change."""
    held = draft()
    if held is not None and held.before:
        *before, last = held.before
        _set(replace(held, framework=last, before=tuple(before), n_changes=held.n_changes + 1))


def drop_draft() -> None:
    """Give the copy up."""
    st.session_state.pop(_KEY, None)


def free_id(title: str) -> str:
    """An id of small letters, digits and hyphens that no map here has yet, made from a title."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_ID].strip("-")
    base = words if len(words) > 1 else f"map-{words}".strip("-")
    taken = {*available_frameworks(), *stored_frameworks()}
    tries = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return next(each for each in tries if each not in taken)


def next_version(version: str) -> str:
    """The version after this one: "3" after "2", "2026.5" after "2026.4", "a.2" after "a"."""
    last = _LAST_NUMBER.search(version)
    if last is None:
        return f"{version}.2".lstrip(".")
    return f"{version[: last.start()]}{int(last.group()) + 1}"


def _set(new: Draft) -> None:
    st.session_state[_KEY] = new
