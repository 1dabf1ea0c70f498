"""A snapshot: as much of an alignment's results as two versions are compared by."""

from dataclasses import dataclass

from alignment.coverage import CoverageLevel
from syllabi import SectionKind


@dataclass(frozen=True, slots=True)
class MapEdition:
    """Which map the levels were found with; the fingerprint changes with any of its wording."""

    id: str
    version: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class MethodEdition:
    """How the levels were found; `settings` are pairs of name and value, sorted by name."""

    version: str
    statistics: str = ""
    weights: str = ""
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class AreaFacts:
    """An area of the map; `name` and `domain` (its code) are "" where only the code is known.

    `counts` says whether it counts in totals: unconfirmed areas do not.
    """

    code: str
    name: str = ""
    domain: str = ""
    counts: bool = True


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Words of a syllabus and where they stand; `page` is 1-based and known for PDF only."""

    text: str
    section: SectionKind
    locator: str
    page: int | None = None

    @property
    def headings(self) -> str:
        """The locator without its last part ("line 40"), which any line added above shifts."""
        return self.locator.rpartition(" > ")[0]


@dataclass(frozen=True, slots=True)
class CellSnapshot:
    """The level of one area in one course, and its quotes, best first.

    `is_reviewed` says whether the level rests on a person's decision.
    """

    area: str
    level: CoverageLevel
    quotes: tuple[PlacedText, ...] = ()
    is_reviewed: bool = False


@dataclass(frozen=True, slots=True)
class CourseSnapshot:
    """One course: a cell for every area, in the map's order.

    `passages` are all that counted, in reading order; None where only the quotes are known.
    """

    source: str
    code: str
    title: str
    term: str
    cells: tuple[CellSnapshot, ...]
    passages: tuple[PlacedText, ...] | None = None


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file that was not read, and why."""

    source: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The results of one alignment, as far as a comparison needs them.

    `has_quotes` is False where the results were saved without the words of their quotes.
    """

    edition: MapEdition
    method: MethodEdition
    areas: tuple[AreaFacts, ...]
    courses: tuple[CourseSnapshot, ...]
    unread: tuple[UnreadFile, ...] = ()
    has_quotes: bool = True
