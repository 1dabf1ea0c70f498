"""The open program's courses in, out a report's choices with their places in the program."""

from dataclasses import replace

from exports import CourseInProgram, ReportOptions, Requirement
from ui import state


def with_places(options: ReportOptions) -> ReportOptions:
    """The choices with what people said of each course: required or elective, and its year."""
    places = (
        CourseInProgram(course.syllabus.id, Requirement(course.requirement.value), course.year)
        for course in state.saved_courses()
    )
    return replace(options, in_program=tuple(place for place in places if place.is_known))
