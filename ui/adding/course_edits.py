"""One row's edits of the table of courses in, the course or its place saved."""

from collections.abc import Mapping
from dataclasses import replace

from exports import COURSE_LEVEL_NAMES, DISCIPLINE_NAMES
from syllabi import COURSE_LEVELS, DISCIPLINES, Course
from ui import state, trouble, undo
from ui.saved_work import workspace
from workspace import (
    CourseChange,
    Requirement,
    SavedCourse,
    WorkspaceError,
    change_course,
    move_course,
)

Value = str | int | float | None
Edit = Mapping[str, Value]
"""What a person wrote into a row, by column."""

NOT_SET = "Not set"
REQUIREMENT_NAMES = {
    NOT_SET: Requirement.UNKNOWN,
    "Required": Requirement.REQUIRED,
    "Elective": Requirement.ELECTIVE,
}
_DISCIPLINES_BY_NAME = {DISCIPLINE_NAMES[code]: code for code in DISCIPLINES}
_LEVELS_BY_NAME = {COURSE_LEVEL_NAMES[code]: code for code in COURSE_LEVELS}
_PLACE = "No."
_TEXTS = {
    "Code": "code",
    "Title": "title",
    "Term": "term",
    "Credits": "credits",
    "Instructor": "instructor",
}


def keep(course_id: str, edit: Edit, seen: dict[str, int]) -> bool:
    """Save what is new in a row's edits; False if the table's rows are no longer as they were.

    `seen` holds the version of each course that the table shows, and follows what is saved here.
    What somebody else changed meanwhile is not written over: the person is told, with the words
    that were not saved.
    """
    course = next((c for c in state.saved_courses() if c.id == course_id), None)
    if course is None:
        trouble.say("This course is not there any more: somebody removed it.", _words(edit))
        return False
    new = {name: value for name, value in edit.items() if _is_new(course, name, value)}
    try:
        if new:
            _save(course, new, seen)
    except WorkspaceError as error:
        trouble.say(str(error), _words(new))
        state.reload()
        return False
    return _PLACE not in new


def _is_new(course: SavedCourse, name: str, value: Value) -> bool:
    """Whether a column's edit is not saved yet."""
    if name == _PLACE:
        return value is not None and value != _place(course)
    return _change(course, {name: value}) != CourseChange()


def _save(course: SavedCourse, new: Edit, seen: dict[str, int]) -> None:
    change = _change(course, new)
    if change != CourseChange():
        changed = change_course(workspace(), course.id, seen[course.id], change)
        seen[course.id] = changed.version
        state.adopt(changed)
        undo.forget_move()
    if _PLACE in new:
        move_course(workspace(), course.id, int(new[_PLACE] or 1))
        state.reload()


def _change(course: SavedCourse, edit: Edit) -> CourseChange:
    """What is different from the course as it is saved; nothing where all is saved already."""
    facts = _facts(course.syllabus.course, edit)
    requirement = REQUIREMENT_NAMES.get(_text(edit.get("Required")), Requirement.UNKNOWN)
    is_requirement = "Required" in edit and requirement is not course.requirement
    year = _text(edit.get("Year"))
    number = int(year) if year.isdecimal() else None
    is_year = "Year" in edit and number != course.year
    return CourseChange(
        facts=None if facts == course.syllabus.course else facts,
        requirement=requirement if is_requirement else None,
        year=number if is_year else None,
        clears_year=is_year and number is None,
    )


def _facts(course: Course, edit: Edit) -> Course:
    """Set what the row says; a discipline that a person chose has no reason to show."""
    texts = {field: _text(edit[name]) for name, field in _TEXTS.items() if name in edit}
    course = replace(course, **texts)
    if "Level" in edit:
        course = replace(course, level=_LEVELS_BY_NAME.get(_text(edit["Level"]), ""))
    if "Discipline" not in edit:
        return course
    discipline = _DISCIPLINES_BY_NAME.get(_text(edit["Discipline"]), "other")
    is_as_it_was = discipline == course.discipline
    reason = course.discipline_reason if is_as_it_was else ""
    return replace(course, discipline=discipline, discipline_reason=reason)


def _place(course: SavedCourse) -> int:
    return [c.id for c in state.saved_courses()].index(course.id) + 1


def _words(edit: Edit) -> str:
    return "; ".join(f"{name} “{value or ''}”" for name, value in edit.items())


def _text(value: Value) -> str:
    return " ".join(str(value if value is not None else "").split())
