"""Compare two versions of a course, or this program with another or with saved results."""

import streamlit as st

from ui import state
from ui.asked_course import open_asked_course
from ui.comparing.choice import Way, choose_way
from ui.comparing.ways import show_results, show_versions, show_with_program
from ui.widgets import require_syllabi, show_head

open_asked_course()
show_head(
    "Compare",
    "What was gained, what was lost, and which words made the difference.",
)
require_syllabi(
    "Here you will compare two versions of a syllabus, or this program with last year's."
)
program = state.saved_program()
if program is not None:
    way = choose_way()
    if way is Way.VERSIONS:
        show_versions(program)
    elif way is Way.PROGRAM:
        show_with_program(program)
    else:
        show_results(program)
with st.expander("How to read this"):
    st.markdown(
        "*Now covered* means taught, or taught and assessed, in the newer version and not in the "
        "older one. *Goes further* and *goes less far* are changes of level that leave this as it "
        "was.\n\n"
        "Passages are the same where their letters and digits are. They are reworded where most "
        "of their words are the same, and moved where they stand in another section or under "
        "other headings. Course facts, policies and campus information are not compared.\n\n"
        "A level near a cut-off can change with a few words. Read the quotes before speaking of a "
        "gain or a loss, and ask the instructor: a syllabus that says less may stand for a course "
        "that does as much."
    )
