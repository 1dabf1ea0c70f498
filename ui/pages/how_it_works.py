"""How the app works: the levels, the method, its limits, privacy, the map."""

import streamlit as st

from exports import accuracy_lines, counted
from ui import state
from ui.glossary import show_glossary
from ui.matrix.legend import show_legend_table
from ui.plain_text import plain
from ui.widgets import MAP_PAGE, show_head, show_link

framework = state.project().framework
show_head("How it works", "What the letters mean, how a level comes about, and what it is not.")

st.header("Levels", anchor=False)
show_legend_table()
st.markdown("Covered means taught, or taught and assessed.")

st.header("Method", anchor=False)
st.markdown(
    "1. Each syllabus is split into short passages: sentences, list items, entries of tables.\n"
    "2. Each passage is compared with the terms and example sentences of each area.\n"
    "3. A level follows from what the passage says, whether it speaks of young children, and "
    "the part of the syllabus where it stands. It never follows from counting alone.\n"
    "4. Course policies and campus information do not count. *Check sections* shows what was set "
    "aside and why; you can put it back.\n"
    "5. A course's result does not depend on which other courses are loaded."
)

st.header("Limits", anchor=False)
st.markdown(
    "A syllabus announces what a course offers; it does not show what happened in class. "
    "Each level is a proposal that a person should check: open it and read the quotes. "
    "Ways of working, such as reflection, are rarely written in a syllabus, so *not found* "
    "does not mean *not there*. No course is expected to cover everything.\n\n"
    "A paraphrase in words that the map does not know is missed. No infant mental health "
    "specialist has reviewed the map's wording yet.\n\n"
    "No proposal is a finding about a teacher, a program or a person's Endorsement."
)

st.header("How accurate it is", anchor=False)
for line in accuracy_lines():
    st.text(line)

st.header("Privacy", anchor=False)
st.markdown(
    "Syllabi are read on the computer where the app runs, and are sent nowhere. The text that "
    "was read, your corrections and your decisions are saved there, so that closing the page "
    "loses nothing. The files themselves are not kept unless this site says so. What you remove "
    "is erased: it can be brought back only until you close the page, with *Undo*."
)

st.header("The map", anchor=False)
st.markdown(
    f"{plain(framework.title)}, version {plain(framework.version)}: "
    f"{counted(len(framework.domains), 'domain')}, "
    f"{counted(len(framework.knowledge_areas), 'area')}."
)
show_link(MAP_PAGE, "Browse the map")

st.header("Glossary", anchor=False)
show_glossary()
