"""The map: browsed and searched, tried with a passage, copied and edited, exchanged as a file."""

import streamlit as st

from exports import counted
from ui.maps.browse import show_browse
from ui.maps.choice import choose_map
from ui.maps.draft import draft
from ui.maps.edit import show_edit
from ui.maps.files import show_files
from ui.maps.saving import show_saved, show_use
from ui.maps.trying_box import show_test_box
from ui.maps.view import View, choose_view
from ui.undo import show_undo
from ui.widgets import show_head

show_head(
    "Browse the map",
    "What each area means, which words count for it, and what a passage of yours would match.",
)
show_undo()
show_saved()
view = choose_view()
held = draft() if view is View.EDIT else None
framework = choose_map() if held is None else held.base
if framework is not None and held is None:
    st.text(
        f"{counted(len(framework.domains), 'domain')}, "
        f"{counted(len(framework.knowledge_areas), 'area')}. "
        f"{'Private. ' if framework.is_private else ''}Source: {framework.source}"
    )
if framework is not None:
    if view is View.BROWSE:
        show_use(framework)
        show_browse(framework)
    elif view is View.TEST:
        show_test_box(framework)
    elif view is View.EDIT:
        show_edit(framework)
    else:
        show_files(framework)
