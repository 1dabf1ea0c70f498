"""A heading and those above it in, the part of the syllabus that it opens out."""

from collections.abc import Sequence
from dataclasses import dataclass

from syllabi.heading_words import (
    HeadingMatch,
    ends_policies,
    heads_policies,
    match_heading,
    names_a_calendar,
    names_a_task,
    names_texts,
)
from syllabi.headings import fact_label, is_bare_fact, names_a_weight
from syllabi.meetings import meeting_label, without_part_number
from syllabi.section_signs import sign_of
from syllabi.syllabus import SectionKind, SectionSign, SignKind

_MAX_STEP = 2
_NO_SIGN = SectionSign()
_UNSURE = (SectionKind.OTHER, SectionKind.POLICIES)
_TOPICS = {
    SectionKind.ASSESSMENT: (SectionKind.DESCRIPTION, SectionKind.OUTCOMES),
}


@dataclass(frozen=True, slots=True)
class OpenPart:
    """A heading whose part has not ended yet; `index` is its block's.

    `is_named` says that its own words decided the section, not a heading above it; `week` is
    the week or date that it opens with.
    """

    level: int
    text: str
    section: SectionKind = SectionKind.OTHER
    sign: SectionSign = _NO_SIGN
    index: int = 0
    is_named: bool = False
    is_fact: bool = False
    is_title: bool = False
    week: str = ""


def open_part(text: str, level: int, above: Sequence[OpenPart], index: int) -> OpenPart:
    """Decide a heading's section from its words, else from the heading above it."""
    inherited = part_above(above)
    section, sign = inherited.section, sign_of(SignKind.HEADING, text)
    known = match_heading(text)
    week = "" if _only_numbers_a_part(text, known) else meeting_label(text)
    if week:
        section = section if section is SectionKind.POLICIES else SectionKind.SCHEDULE
        meeting = sign_of(SignKind.MEETING, week)
        return OpenPart(level, text, section, meeting, index, is_named=True, week=week)
    if inherited.section is SectionKind.SCHEDULE and is_bare_fact(text):
        return OpenPart(level, text, section, inherited.sign, index)
    if fact_label(text):
        fact = sign_of(SignKind.FACT, text)
        return OpenPart(level, text, SectionKind.POLICIES, fact, index, is_named=True, is_fact=True)
    umbrella = _policies_above(text, level, above)
    if umbrella is not None:
        return OpenPart(level, text, SectionKind.POLICIES, umbrella.sign, index, is_named=True)
    own = _own_section(text, known, above)
    if own is None:
        return OpenPart(level, text, section, inherited.sign, index)
    return OpenPart(level, text, own, sign, index, is_named=True)


def part_above(above: Sequence[OpenPart]) -> OpenPart:
    """Give the nearest heading that does not announce a single fact, else one of no section."""
    parts = [heading for heading in above if not heading.is_fact]
    return parts[-1] if parts else OpenPart(0, "")


def says_nothing_new(known: HeadingMatch, above: Sequence[OpenPart]) -> bool:
    """Say whether known words open no part here: a week's "Readings:", a task's "Purpose:"."""
    inherited = part_above(above).section
    in_week = any(heading.week for heading in above)
    in_schedule = inherited is SectionKind.SCHEDULE and known.is_column_head
    is_topic = known.section in _TOPICS.get(inherited, ())
    return known.is_weak_in_week and (in_week or in_schedule or is_topic)


def _own_section(
    text: str, known: HeadingMatch | None, above: Sequence[OpenPart]
) -> SectionKind | None:
    """Give the section that a heading's own words name below those above; None for none."""
    inherited = part_above(above).section
    if known is None:
        if inherited is not SectionKind.POLICIES and names_a_calendar(text):
            return SectionKind.SCHEDULE
        if inherited is not SectionKind.SCHEDULE and names_texts(text):
            return SectionKind.READINGS
        return SectionKind.ASSESSMENT if inherited in _UNSURE and names_a_task(text) else None
    is_new = not says_nothing_new(known, above) and not _is_a_share(text, inherited)
    return known.section if is_new else None


def _is_a_share(text: str, inherited: SectionKind) -> bool:
    """Say whether a heading below "Grading" gives a share of the grade ("Attendance (50 pts)")."""
    return inherited is SectionKind.ASSESSMENT and names_a_weight(text)


def _only_numbers_a_part(text: str, known: HeadingMatch | None) -> bool:
    """Say whether "Part II: Course description" numbers a part, and no meeting."""
    is_name = known is not None and known.is_whole and not known.is_weak_in_week
    return is_name and without_part_number(text) != text


def _policies_above(text: str, level: int, above: Sequence[OpenPart]) -> OpenPart | None:
    """Give the heading "Course policies" that a heading or one of its parts stands just below.

    A line that only acts as a heading stands further down (`heading_depth`), for want of a mark.
    """
    if not above or level - above[-1].level > _MAX_STEP or ends_policies(text):
        return None
    policies = (heading for heading in above if heading.section is SectionKind.POLICIES)
    return next((heading for heading in policies if heads_policies(heading.text)), None)
