"""What a reader may choose about a report: courses, domains, its length, its paper."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from exports.in_program import CourseInProgram
from exports.plan_lines import PlannedLine


class PaperSize(StrEnum):
    """The sheet of a Word document."""

    LETTER = "letter"
    A4 = "a4"


class ReportLength(StrEnum):
    """How much the program report says of each course."""

    FULL = "full"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """The choices, each with what most readers want.

    `courses` are syllabus ids and `domains` domain codes; empty means all. `standards` is the
    discipline whose accreditor's crosswalk is added, "" for none. `template` is an institution's
    own Word document, whose styles, header and logo are used. `masked` hides e-mail addresses,
    telephone numbers and student-like numbers. `with_private` lets a private map's wording out.
    `only_reviewed` shows what nobody reviewed as "not reviewed", and `with_notes` lets the words of
    notes and flags out; data for scripts hold every level whatever is chosen.
    `approved` says who approved the one course shown, when, and with which note. `plan` are the
    changes that people picked for courses, `in_program` what they said of the courses' places.
    `length` is that of a program's report; one of a single course has but one.
    `language` is what the document says it is written in. `made_on` is today unless given.
    """

    institution: str = ""
    program: str = ""
    preparer: str = ""
    courses: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    with_quotes: bool = True
    masked: bool = True
    with_private: bool = False
    standards: str = ""
    paper: PaperSize = PaperSize.LETTER
    template: bytes | None = None
    language: str = "en-US"
    made_on: date | None = None
    only_reviewed: bool = False
    with_notes: bool = False
    approved: str = ""
    plan: tuple[PlannedLine, ...] = ()
    in_program: tuple[CourseInProgram, ...] = ()
    length: ReportLength = ReportLength.FULL
