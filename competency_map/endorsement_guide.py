"""What sources say is asked of applicants in each category, with its year and its place."""

from dataclasses import dataclass
from enum import StrEnum

from competency_map.age_band import AgeBand
from competency_map.categories import Category, Designation

# The year of the table that the infant categories share; what has another year is later.
TABLE_YEAR = "2015"


class Topic(StrEnum):
    """What a requirement is about, in the order in which it is shown."""

    CATEGORIES = "categories"
    EDUCATION = "education"
    WORK = "work"
    LEADERSHIP = "leadership"
    IN_SERVICE = "in_service"
    REFERENCES = "references"
    REFLECTIVE_SUPERVISION = "reflective_supervision"
    ETHICS = "ethics"
    EXAM = "exam"
    MEMBERSHIP = "membership"
    RENEWAL = "renewal"


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a source says is asked of applicants in some categories, in our own words.

    `year` is a year, a span of years or "undated"; `seen_in` says in plain words where.
    `designations` are those of the mentors whom it concerns; () means all.
    """

    topic: Topic
    categories: tuple[str, ...]
    text: str
    year: str
    seen_in: str
    designations: tuple[Designation, ...] = ()

    @property
    def is_later(self) -> bool:
        """Whether it differs from, or adds to, the table that the infant categories share."""
        return self.year != TABLE_YEAR


@dataclass(frozen=True, slots=True)
class LaterCategory:
    """A category that came after the others and has no list of areas of its own here."""

    code: str
    name: str
    age_band: AgeBand
    since: str
    work: str


@dataclass(frozen=True, slots=True)
class ReviewHabit:
    """What reviewers of applications are known to do with evidence; `domains` are codes."""

    text: str
    domains: tuple[str, ...]
    seen_in: str


@dataclass(frozen=True, slots=True)
class EndorsementGuide:
    """All of it; whoever shows a part of it shows `note` as well.

    `areas_seen_in` says where the expectations that count as seen were seen.
    """

    note: str
    areas_seen_in: str
    categories: tuple[Category, ...]
    later_categories: tuple[LaterCategory, ...]
    requirements: tuple[Requirement, ...]
    review_habits: tuple[ReviewHabit, ...]
