"""A cell as a page drew it in, the cell as it is saved by now out, for a part of the page alone.

Where the page as a whole is not right any more, it is drawn anew: the course is gone or has
another syllabus, one's access ended, or saved work cannot be read.
"""

from dataclasses import replace

import streamlit as st

import workspace as storage
from ui import saved_work, state, trouble
from ui.decisions.cell import OpenCell, open_cell
from ui.decisions.course import forget_asked_course
from workspace import GoneError, NotAllowedError, SeenCell, UnusableDatabaseError


def fresh(opened: OpenCell, course_version: int) -> OpenCell:
    """The cell with the decisions that are saved at this moment; one's role follows too."""
    trouble.show_new_trouble()
    with state.with_access():
        seen = _seen(opened)
    if seen.course_version != course_version:
        st.rerun()
    state.take_role(seen.role)
    now = open_cell(opened.key, opened.cell, seen.decisions)
    return replace(opened, cell=now.cell, decisions=now.decisions)


def _seen(opened: OpenCell) -> SeenCell:
    try:
        return storage.seen_cell(saved_work.workspace(), opened.key)
    except NotAllowedError:
        forget_asked_course()  # or it would be asked for once more
        raise
    except GoneError as error:
        trouble.say(f"{opened.name}: {error}")
        st.rerun()
    except UnusableDatabaseError:
        # The page says so as a whole, with a way to try again.
        st.rerun()
