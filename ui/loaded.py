"""A saved program read whole: its map, its courses, what people decided on them."""

from collections.abc import Mapping
from dataclasses import dataclass

from alignment import Decision, Project
from competency_map import Framework
from ui.frameworks import framework
from ui.saved_work import workspace
from workspace import Program, SavedCourse, courses, decisions


@dataclass(frozen=True, slots=True)
class Loaded:
    """A program as it was read last; `decisions` are by course."""

    program: Program
    framework: Framework
    courses: tuple[SavedCourse, ...]
    decisions: Mapping[str, tuple[Decision, ...]]

    @property
    def project(self) -> Project:
        """The program as a project, decisions included."""
        return Project(
            framework=self.framework,
            syllabi=tuple(course.syllabus for course in self.courses),
            settings=self.program.settings,
            decisions=tuple(self.decisions.get(course.id, ()) for course in self.courses),
        )

    @property
    def versions(self) -> list[tuple[str, int]]:
        """Which courses these are, in order, each in which version."""
        return [(course.id, course.version) for course in self.courses]


def read(found: Program, before: Loaded | None) -> Loaded:
    """Read a program as it was found; of what was read `before`, only what was changed since."""
    if before is not None and before.program == found:
        return before
    return Loaded(
        program=found,
        framework=framework(found.framework),
        courses=tuple(courses(workspace(), found.id, before.courses if before else ())),
        decisions=decisions(workspace(), found.id),
    )
