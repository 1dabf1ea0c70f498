"""A project: all inputs of an alignment, in one frozen object."""

from dataclasses import dataclass, field

from alignment.settings import AlignmentSettings
from competency_map import Framework
from syllabi import Syllabus


@dataclass(frozen=True, slots=True)
class Project:
    """Syllabi to align with a framework: n_courses syllabi, in the user's order."""

    framework: Framework
    syllabi: tuple[Syllabus, ...] = ()
    settings: AlignmentSettings = field(default_factory=AlignmentSettings)
