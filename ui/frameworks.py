"""The id of a map in, the map out, loaded once for everybody, and anew when its file changes."""

import streamlit as st

from competency_map import Framework, load_framework, stored_stamp

DEFAULT = "ct-aimh"


def framework(id_: str = DEFAULT) -> Framework:
    """The map of that id; raises FrameworkError if this computer has none.

    A map that another process of the same site replaced is read again.
    """
    return _loaded(id_, stored_stamp(id_))


@st.cache_resource(max_entries=8, show_spinner=False)
def _loaded(id_: str, stamp: str) -> Framework:
    """The map; the `stamp` is only there to tell a file that was replaced from the one before."""
    return load_framework(id_)
