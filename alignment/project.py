"""A project: all inputs of an alignment, in one frozen object."""

from dataclasses import dataclass, field

from alignment.decision import Decision
from alignment.settings import AlignmentSettings
from competency_map import Framework
from syllabi import Syllabus


@dataclass(frozen=True, slots=True)
class Project:
    """Syllabi to align with a framework: n_courses syllabi, in the user's order.

    `decisions` holds what people decided, one tuple a syllabus, in the same order; it is empty
    where nothing is kept of decisions. Those about another map's cells are passed over.
    """

    framework: Framework
    syllabi: tuple[Syllabus, ...] = ()
    settings: AlignmentSettings = field(default_factory=AlignmentSettings)
    decisions: tuple[tuple[Decision, ...], ...] = ()
