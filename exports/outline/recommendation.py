"""One recommendation of a report: an action, whom it is for, and what it rests on."""

from dataclasses import dataclass

ALL_COURSES = "All courses"
PROGRAM = "Program"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What to do in a few words, the course that it is for, or everyone, and what it rests on."""

    action: str
    course: str
    reason: str
