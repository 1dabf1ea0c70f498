"""The endorsement categories: what kind of work each one is, and which areas it expects.

This is what sources say; only the licensed association decides what an applicant needs.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from competency_map.age_band import AgeBand
from competency_map.continuum import Continuum


class Expectation(StrEnum):
    """Whether a category expects an area, and how sure that is.

    `SEEN` stands on a page of an association; `RECALLED` is remembered or inferred, and
    unconfirmed.
    """

    SEEN = "seen"
    RECALLED = "recalled"
    NOT_EXPECTED = "not_expected"


class Designation(StrEnum):
    """What a mentor does most: clinical work, policy, or research and teaching."""

    CLINICAL = "clinical"
    POLICY = "policy"
    RESEARCH_FACULTY = "research_faculty"


@dataclass(frozen=True, slots=True)
class AreaExpectation:
    """What one category expects of one area, by its code of the extended map.

    `mainly_for` are the mentor designations whose work it mostly is; () in other categories.
    """

    area: str
    expectation: Expectation
    mainly_for: tuple[Designation, ...] = ()


@dataclass(frozen=True)
class Category:
    """One category, which is a kind of work and not a rank.

    `scope` is its place on the continuum and `work` the same in words. An early childhood
    category is `twin_of` the infant one whose list of areas it shares; that is inferred, so
    nothing it expects counts as seen.
    """

    code: str
    name: str
    age_band: AgeBand
    since: str
    scope: tuple[Continuum, ...]
    work: str
    areas: tuple[AreaExpectation, ...]
    designations: tuple[Designation, ...] = ()
    twin_of: str = ""

    def expects(self, area_code: str) -> Expectation | None:
        """How sure it is that the category expects the area; None if nothing is known of it."""
        row = self._row_by_area.get(area_code)
        return row.expectation if row else None

    def mainly_for(self, area_code: str) -> tuple[Designation, ...]:
        """The mentor designations whose work the area mostly is; () in other categories."""
        row = self._row_by_area.get(area_code)
        return row.mainly_for if row else ()

    @cached_property
    def _row_by_area(self) -> dict[str, AreaExpectation]:
        return {row.area: row for row in self.areas}
