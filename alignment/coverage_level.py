"""The five levels of coverage, in their order."""

from enum import IntEnum


class CoverageLevel(IntEnum):
    """How far a course takes an area, as far as its syllabus shows."""

    ABSENT = 0
    GENERAL = 1
    MENTIONED = 2
    TAUGHT = 3
    ASSESSED = 4

    @property
    def is_covered(self) -> bool:
        """Covered means taught or assessed in young-child context."""
        return self >= CoverageLevel.TAUGHT
