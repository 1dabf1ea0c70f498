"""A comparison: what was gained, lost and moved between two versions of a course or program."""

from dataclasses import dataclass
from enum import StrEnum

from alignment.course_pairs import PairedBy
from alignment.coverage import CoverageLevel
from alignment.snapshot import (
    AreaFacts,
    CourseSnapshot,
    MapEdition,
    MethodEdition,
    UnreadFile,
)
from alignment.text_changes import NO_CHANGES, TextChanges


class CellChange(StrEnum):
    """What became of one area in one course; covered means taught or assessed."""

    GAINED = "gained"  # covered now
    LOST = "lost"  # covered before
    DEEPER = "deeper"  # a higher level, on the same side of covered
    SHALLOWER = "shallower"
    SAME = "same"


class ProgramChange(StrEnum):
    """What became of one area in the program as a whole."""

    GAINED = "gained"  # covered by a course now, by none before
    LOST = "lost"
    MOVED = "moved"  # covered by another course than before
    WIDER = "wider"  # covered by further courses too
    NARROWER = "narrower"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class CellComparison:
    """One area in one course; a level is None where the course is not in that version.

    `quotes` are those that came, went, moved or were reworded, best first.
    """

    area: str
    old: CoverageLevel | None
    new: CoverageLevel | None
    change: CellChange
    quotes: TextChanges = NO_CHANGES


@dataclass(frozen=True, slots=True)
class CourseComparison:
    """One course in both versions, or in one of them: then the other side is None.

    `text` is what changed in the words; `is_whole_text` says whether all of the text was
    compared or only the quotes, which is all that saved results hold. Without a pair, no text.
    """

    old: CourseSnapshot | None
    new: CourseSnapshot | None
    paired_by: PairedBy | None
    cells: tuple[CellComparison, ...]
    text: TextChanges = NO_CHANGES
    is_whole_text: bool = False

    @property
    def shown(self) -> CourseSnapshot:
        """The newer version, by which people know the course; the older where it was left out."""
        shown = self.new or self.old
        if shown is None:
            raise ValueError("A comparison of a course needs a version of it.")
        return shown

    @property
    def is_pair(self) -> bool:
        """Whether the course is in both versions."""
        return self.old is not None and self.new is not None

    @property
    def changed(self) -> tuple[CellComparison, ...]:
        """The cells whose level is another one."""
        return tuple(cell for cell in self.cells if cell.change is not CellChange.SAME)


@dataclass(frozen=True, slots=True)
class AreaComparison:
    """One area across the program: positions in `courses` of those that covered and cover it."""

    area: str
    change: ProgramChange
    old: tuple[int, ...]
    new: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a course or a program: one entry a course, and one an area of the map.

    `has_words` is False where a side was saved without quotes: then no words were compared.
    """

    edition: MapEdition
    areas: tuple[AreaFacts, ...]
    old_method: MethodEdition
    new_method: MethodEdition
    courses: tuple[CourseComparison, ...]
    program: tuple[AreaComparison, ...]
    old_unread: tuple[UnreadFile, ...] = ()
    new_unread: tuple[UnreadFile, ...] = ()
    has_words: bool = True

    @property
    def is_same_method(self) -> bool:
        """Whether a change can only come from the syllabi."""
        return self.old_method == self.new_method
