"""The table of a program's courses: a person's corrections of what was read, saved one by one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import streamlit as st

from exports import COURSE_LEVEL_NAMES, DISCIPLINE_NAMES
from syllabi import COURSE_LEVELS, DISCIPLINES
from ui import state
from ui.adding.course_edits import NOT_SET, REQUIREMENT_NAMES, Edit, keep
from ui.permissions import may
from workspace import YEARS, Role, SavedCourse

# Those always shown are together as wide as the page is on a screen of 1,280 pixels; those shown
# on demand stand before the others, so that what was asked for is in sight.
_COLUMNS = {
    "No.": st.column_config.NumberColumn(
        min_value=1, step=1, required=True, width=50, help="Write another number to move a course."
    ),
    "Code": st.column_config.TextColumn(max_chars=40, width=90),
    "Title": st.column_config.TextColumn(max_chars=200, width=200),
    "Discipline": st.column_config.SelectboxColumn(
        options=[DISCIPLINE_NAMES[code] for code in DISCIPLINES], required=True, width=110
    ),
    "Discipline proposed because": st.column_config.TextColumn(width=220),
    "Credits": st.column_config.TextColumn(max_chars=20, width=95),
    "Instructor": st.column_config.TextColumn(max_chars=200, width=160),
    "Required": st.column_config.SelectboxColumn(
        options=list(REQUIREMENT_NAMES), required=True, width=90
    ),
    "Year": st.column_config.SelectboxColumn(
        options=[NOT_SET, *map(str, YEARS)],
        required=True,
        width=75,
        help="The year of the program.",
    ),
    "Level": st.column_config.SelectboxColumn(
        options=[COURSE_LEVEL_NAMES[code] for code in COURSE_LEVELS], width=110
    ),
    "Term": st.column_config.TextColumn(max_chars=60, width=90),
    "File": st.column_config.TextColumn(width=200),
}
_ON_DEMAND = ("Discipline proposed because", "Credits", "Instructor")
_WIDE = ("Title", "Discipline proposed because", "File")
_READ_ONLY = ("File", "Discipline proposed because")
_TABLE = "course_facts_table"
_ONE_LINE = 28  # letters of a wide column
_TALL = 66  # pixels: from 65 on, what is longer goes on in further lines


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows as the editor got them, and which courses in which version they show.

    `saved` holds, by row, the edits that were saved: the editor goes on giving them.
    """

    key: str
    versions: dict[str, int]
    rows: dict[str, list[str] | list[int]]
    saved: dict[int, Edit] = field(default_factory=dict)


def edit_course_facts() -> None:
    """Draw the table and save what the person writes into it.

    The editor lays its edits over the rows it is given, by position. So it gets the same
    rows as long as it lives, and new ones when syllabi come or go, when somebody else changed
    a course, when the further columns are shown or hidden, or when the page is opened again: fed
    with its own outcome it would take every second edit back.
    """
    _keep_edits()
    # Names of people stay out of sight, and out of every report, unless asked for.
    has_all = st.toggle(
        "Show credits, instructors and why a discipline was proposed", key="show_instructors"
    )
    key = f"course_facts_{state.revision()}{'_instructors' if has_all else ''}"
    table: _Table | None = st.session_state.get(_TABLE)
    if table is None or table.key != key or key not in st.session_state:
        courses = state.saved_courses()
        table = _Table(key, {course.id: course.version for course in courses}, _rows(courses))
        st.session_state[_TABLE] = table
    columns = [name for name in _COLUMNS if has_all or name not in _ON_DEMAND]
    st.data_editor(
        table.rows,
        key=key,
        on_change=_keep_edits,
        column_config=_COLUMNS,
        column_order=columns,
        disabled=_READ_ONLY if may(Role.LEAD) else True,
        hide_index=True,
        row_height=_row_height(table, columns),
        alt="Courses of the program and their facts",
    )


def _row_height(table: _Table, columns: Collection[str]) -> int | None:
    """Tall rows where words of a wide column would be cut; None for those of one line."""
    words = (each for name in _WIDE if name in columns for each in table.rows[name])
    return _TALL if any(len(str(each)) > _ONE_LINE for each in words) else None


def _keep_edits() -> None:
    """Save what the editor holds, each edit once: another person's change of it stays."""
    table: _Table | None = st.session_state.get(_TABLE)
    held = st.session_state.get(table.key) if table else None
    if table is None or not held:
        return
    rows: dict[int, Edit] = held["edited_rows"]
    # All are tried: one that was refused keeps no other from being saved.
    are_kept = {_keep_row(table, row, edit) for row, edit in sorted(rows.items())}
    if False in are_kept:
        # The rows are no longer as they were, so the next ones get an editor of their own.
        st.session_state.pop(_TABLE)
        state.begin_anew()


def _keep_row(table: _Table, row: int, edit: Edit) -> bool:
    saved = table.saved.get(row, {})
    new = {name: value for name, value in edit.items() if (name, value) not in saved.items()}
    if new and not keep(tuple(table.versions)[row], new, table.versions):
        return False
    table.saved[row] = dict(edit)
    return True


def _rows(courses: Sequence[SavedCourse]) -> dict[str, list[str] | list[int]]:
    facts = [course.syllabus.course for course in courses]
    requirements = {code: name for name, code in REQUIREMENT_NAMES.items()}
    return {
        "No.": list(range(1, len(courses) + 1)),
        "File": [course.syllabus.source for course in courses],
        "Code": [course.code for course in facts],
        "Title": [course.title for course in facts],
        "Term": [course.term for course in facts],
        "Required": [requirements[course.requirement] for course in courses],
        "Year": [str(course.year or NOT_SET) for course in courses],
        "Credits": [course.credits for course in facts],
        "Level": [COURSE_LEVEL_NAMES[course.level] for course in facts],
        "Discipline": [DISCIPLINE_NAMES[course.discipline] for course in facts],
        "Discipline proposed because": [course.discipline_reason for course in facts],
        "Instructor": [course.instructor for course in facts],
    }
