"""Words for the numbers of a report: levels, sections, disciplines, standings, percentages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alignment.coverage import CoverageLevel
from alignment.gaps import Standing
from competency_map import AreaKind
from syllabi import SectionKind


@dataclass(frozen=True, slots=True)
class Shade:
    """A cell's colours as six hexadecimal digits without "#"; contrast is at least 4.5 : 1."""

    fill: str
    text: str


LEVEL_LETTERS = {
    CoverageLevel.ABSENT: "\u2013",
    CoverageLevel.GENERAL: "O",
    CoverageLevel.MENTIONED: "P",
    CoverageLevel.TAUGHT: "T",
    CoverageLevel.ASSESSED: "TA",
}
LEVEL_NAMES = {
    CoverageLevel.ABSENT: "Not found",
    CoverageLevel.GENERAL: "Opening",
    CoverageLevel.MENTIONED: "In passing",
    CoverageLevel.TAUGHT: "Taught",
    CoverageLevel.ASSESSED: "Taught and assessed",
}
LEVEL_MEANINGS = {
    CoverageLevel.ABSENT: "The syllabus does not show the area.",
    CoverageLevel.GENERAL: (
        "The topic is taught or practiced without young children: "
        "a natural place to bring infant mental health in."
    ),
    CoverageLevel.MENTIONED: (
        "In young-child context, but only in passing: a reading, a list item or a clause, not "
        "clearly part of what the course teaches."
    ),
    CoverageLevel.TAUGHT: (
        "In young-child context, and clearly part of what the course teaches: in the "
        "description, an outcome, the schedule or several readings."
    ),
    CoverageLevel.ASSESSED: "As taught, and a graded or clinical task has students do it.",
}
# One ramp of blue for depth; an opening is sand, so that it reads apart and never as a fault.
LEVEL_SHADES = {
    CoverageLevel.ABSENT: Shade("FFFFFF", "595959"),
    CoverageLevel.GENERAL: Shade("F7EBCB", "4A3B10"),
    CoverageLevel.MENTIONED: Shade("D9E8F5", "12324F"),
    CoverageLevel.TAUGHT: Shade("8DBBE0", "0B2239"),
    CoverageLevel.ASSESSED: Shade("1F4E79", "FFFFFF"),
}
SECTION_NAMES = {
    SectionKind.DESCRIPTION: "Description",
    SectionKind.OUTCOMES: "Outcomes",
    SectionKind.SCHEDULE: "Schedule",
    SectionKind.ASSESSMENT: "Assessment",
    SectionKind.READINGS: "Readings",
    SectionKind.BIBLIOGRAPHY: "Bibliography",
    SectionKind.POLICIES: "Course facts and policies",
    SectionKind.OTHER: "Other parts",
}
COURSE_LEVEL_NAMES = {
    "": "Not stated",
    "undergraduate": "Undergraduate",
    "graduate": "Graduate",
    "doctoral": "Doctoral",
}
DISCIPLINE_NAMES = {
    "nursing": "Nursing",
    "social_work": "Social work",
    "education": "Education",
    "psychology": "Psychology",
    "other": "Other",
}
STANDING_NAMES = {
    Standing.COVERED: "Covered",
    Standing.STRENGTHEN: "Within reach",
    Standing.GAP: "Gap",
    Standing.NOT_INTENDED: "Not intended",
    Standing.UNREVIEWED: "Not reviewed",
}
# A way of working that no syllabus shows is no gap: syllabi rarely put these into words.
NOT_VISIBLE = "Not visible"


def standing_name(standing: Standing, kind: AreaKind) -> str:
    """Name an area's standing; a way of working is "Not visible" where a topic is a gap."""
    is_unseen = standing is Standing.GAP and kind is AreaKind.PROCESS
    return NOT_VISIBLE if is_unseen else STANDING_NAMES[standing]


def level_key(level: CoverageLevel) -> str:
    """Name the level as data files do: "absent", "general", "mentioned", "taught", "assessed"."""
    return level.name.lower()


def percent(part: int, whole: int) -> str:
    """Give `part` of `whole` in whole percent: 0% and 100% only when exactly true.

    What is less than one of them is no whole one: "under 1%", and "over 99%" at the other end.
    """
    if whole == 0:
        return "\u2013"
    if part in (0, whole):
        return "0%" if part == 0 else "100%"
    if 100 * part < whole:
        return "under 1%"
    if 100 * part > 99 * whole:
        return "over 99%"
    return f"{round(100 * part / whole)}%"


def counted(number: int, singular: str, plural: str = "") -> str:
    """Put a number before its noun: "1 course", "1,000 courses", "2 syllabi"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def day_text(day: date) -> str:
    """Write a day out: "November 22, 2026"."""
    return f"{day:%B} {day.day}, {day.year}"


def unbroken(code: str) -> str:
    """An area's code that no line breaks inside."""
    return code.replace("-", "\u2011")


def credits_text(credits: str) -> str:
    """Say how many credits a course has: "3 credits"; the syllabus's own words stay."""
    words = credits.strip()
    is_number = bool(words) and not any(character.isalpha() for character in words)
    return f"{words} {'credit' if words == '1' else 'credits'}" if is_number else words


def joined(words: Sequence[str], limit: int = 0) -> str:
    """Join words as a sentence does: "A, B and C"; beyond `limit`, "A, B and 3 more"."""
    if limit and len(words) > limit:
        return f"{', '.join(words[:limit])} and {len(words) - limit} more"
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
