"""The open program's courses in, their results out: found in portions, and said how far it is.

Results are kept with saved work, portion by portion: whoever leaves meanwhile goes on from there.
"""

from collections.abc import Iterator, Sequence

import streamlit as st

from alignment import CourseAlignment, Project
from ui import state
from ui.saved_work import workspace
from workspace import SavedCourse, course_results

CourseKey = tuple[str, int, str]
PORTION = 25  # courses: some tenths of a second
_LOOKING = "Looking for the areas in the syllabi"


def course_key(course: SavedCourse) -> CourseKey:
    """What a course's results depend on, but for map and settings."""
    return course.id, course.version, course.changed_at.isoformat()


class FoundResults:
    """A session's results of one map and its settings; never of more than one program.

    `results` are those of the courses that were asked for last, in their order.
    """

    def __init__(self) -> None:
        """Nothing is found yet."""
        self.results: Sequence[CourseAlignment] = ()
        self._of = ""
        self._by_course: dict[CourseKey, CourseAlignment] = {}

    def find(self, key: str, project: Project) -> None:
        """Find those of the open program's courses that are not here; nothing for the last `key`.

        Meanwhile the page says how many there are.
        """
        if key == self._of:
            return
        courses = {course_key(course): course for course in state.saved_courses()}
        missing = [course for key, course in courses.items() if key not in self._by_course]
        for few in _portions(missing):
            made = course_results(workspace(), few, project.framework, project.settings)
            self._by_course |= zip(map(course_key, few), made, strict=True)
        # Those of courses that were changed or removed are not asked for again.
        self._by_course = {key: self._by_course[key] for key in courses}
        self.results, self._of = tuple(self._by_course.values()), key


def _portions(courses: Sequence[SavedCourse]) -> Iterator[Sequence[SavedCourse]]:
    """Hand the courses out in portions, and draw how many are done."""
    if not courses:
        return
    if len(courses) <= PORTION:
        with st.spinner(f"{_LOOKING} ..."):
            yield courses
        return
    place = st.empty()
    for first in range(0, len(courses), PORTION):
        words = f"{_LOOKING}: {first:,} of {len(courses):,} courses"
        place.progress(first / len(courses), text=words)
        yield courses[first : first + PORTION]
    place.empty()
