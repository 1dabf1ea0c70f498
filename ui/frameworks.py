"""The id of a map in, the map out, loaded once for everybody."""

import streamlit as st

from competency_map import Framework, load_framework

DEFAULT = "ct-aimh"


@st.cache_resource(max_entries=8, show_spinner=False)
def framework(id_: str = DEFAULT) -> Framework:
    """The map of that id; raises FrameworkError if this computer has none."""
    return load_framework(id_)
