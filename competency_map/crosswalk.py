"""An accreditor's standards, and which of them each knowledge area speaks to: one crosswalk.

Every link is this project's judgement, never the accreditor's.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class LinkStrength(StrEnum):
    """How near an area is to a standard, the nearest first.

    `CLOSE`: work on the area is natural evidence for the standard. `PARTIAL`: it serves a part
    of the standard. `WEAK`: it touches the standard at most.
    """

    CLOSE = "close"
    PARTIAL = "partial"
    WEAK = "weak"


class StudyLevel(StrEnum):
    """The level of study that a course stands at."""

    UNDERGRADUATE = "undergraduate"
    GRADUATE = "graduate"
    DOCTORAL = "doctoral"


@dataclass(frozen=True, slots=True)
class Standard:
    """One standard by its number, with a short label of this project's own.

    `part_of` is the code of the standard that a sub-competency belongs to, "" at the top.
    """

    code: str
    label: str
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A standard that an area speaks to, and how near it is."""

    standard: Standard
    strength: LinkStrength


@dataclass(frozen=True, slots=True)
class LinkRow:
    """The row of one area: codes of standards by strength, closest first; none if none is fair."""

    area: str
    codes: tuple[tuple[LinkStrength, tuple[str, ...]], ...]
    remark: str = ""

    @property
    def n_links(self) -> int:
        """How many standards the row names."""
        return sum(len(codes) for _, codes in self.codes)


@dataclass(frozen=True)
class Crosswalk:
    """The standards that programs of some disciplines are held to, linked to the areas.

    `levels` are those of the courses that it serves; none means all. `rows` holds one row an
    area, by the codes of the extended map. `note` says whose judgement the links are and what is
    uncertain; whoever shows a link shows the note as well.
    """

    id: str
    title: str
    publisher: str
    year: str
    disciplines: tuple[str, ...]
    note: str
    standards: tuple[Standard, ...]
    rows: tuple[LinkRow, ...]
    levels: tuple[StudyLevel, ...] = ()

    def serves(self, level: str) -> bool:
        """Say whether courses of that level are held to it; of an unknown one, "", they may be."""
        return not level or not self.levels or level in self.levels

    def links_of(self, area_code: str) -> tuple[Link, ...]:
        """The area's links, closest first, then in the standards' order; () if none is fair."""
        row = self._row_by_area.get(area_code)
        return tuple(
            Link(standard, strength)
            for strength, codes in (row.codes if row else ())
            for standard in self.standards
            if standard.code in codes
        )

    def remark_on(self, area_code: str) -> str:
        """What to know about the area's links, "" if nothing."""
        row = self._row_by_area.get(area_code)
        return row.remark if row else ""

    @cached_property
    def _row_by_area(self) -> dict[str, LinkRow]:
        return {row.area: row for row in self.rows}
