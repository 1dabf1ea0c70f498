"""The crosswalk to an accreditor's standards: which areas and courses stand beside each one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alignment.coverage import CourseAlignment, CoverageLevel
from alignment.report import AlignmentReport
from competency_map import (
    Crosswalk,
    KnowledgeArea,
    LinkStrength,
    Standard,
    crosswalks_of,
    shipped_code,
)
from exports.change_wording import LINKS_NOTE, STRENGTH_NAMES, crosswalk_name
from exports.labels import course_labels
from exports.outline.crosswalk_links import codes_with_parents, linked_standards
from exports.outline.nodes import Heading, Node, Page, Paragraph, Table
from exports.sentences import areas_text
from exports.wording import DISCIPLINE_NAMES, LEVEL_LETTERS

# A weak link touches a standard at most: too little to show an accreditor.
_SHOWN_STRENGTHS = (LinkStrength.CLOSE, LinkStrength.PARTIAL)
_MAX_COURSES = 10
_NO_COURSE = "None yet"
_UNLINKED = "Standards that no close or partial link names"
_ELSEWHERE = (
    "Standards with no close or partial link among the domains of this report, but with one to "
    "other areas"
)
# A course of a level that the standards are for, after its label.
_Held = tuple[str, CourseAlignment]
_Covering = tuple[tuple[str, CoverageLevel], ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A standard, how near, and the areas that near it."""

    standard: Standard
    strength: LinkStrength
    areas: tuple[KnowledgeArea, ...]


def crosswalk_section(report: AlignmentReport, discipline: str) -> Iterator[Node]:
    """Yield a table for each set of standards of the discipline, with its notes; for "" nothing."""
    if not discipline or not report.courses:
        return
    found = chosen_crosswalks(report, discipline)
    if not found:
        yield Heading("Crosswalk to standards", 1)
        name = DISCIPLINE_NAMES.get(discipline, discipline)
        yield Paragraph(f"This version holds no standards for: {name}.")
        return
    assessed, taught = LEVEL_LETTERS[CoverageLevel.ASSESSED], LEVEL_LETTERS[CoverageLevel.TAUGHT]
    yield Page.LANDSCAPE
    yield Heading("Crosswalk to standards", 1)
    yield Paragraph(
        f"{LINKS_NOTE} A course stands beside a standard because its syllabus covers an area that "
        "the link names, not because anyone found that the standard is met. Weak links are left "
        f"out. Letters: {assessed} taught and assessed; {taught} taught."
    )
    for crosswalk in found:
        yield from _one_crosswalk(report, crosswalk)
    yield Page.PORTRAIT


def chosen_crosswalks(report: AlignmentReport, discipline: str) -> tuple[Crosswalk, ...]:
    """The crosswalks of the discipline that serve the level of at least one course."""
    levels = {course.course.level for course in report.courses}
    return tuple(
        crosswalk
        for crosswalk in crosswalks_of(discipline)
        if any(crosswalk.serves(level) for level in levels)
    )


def _one_crosswalk(report: AlignmentReport, crosswalk: Crosswalk) -> Iterator[Node]:
    yield Heading(f"{crosswalk_name(crosswalk)}: {crosswalk.title} ({crosswalk.year})", 2)
    yield Paragraph(crosswalk.note, lead=f"{crosswalk.publisher}. ")
    yield from _without_rows(report, crosswalk)
    labels = course_labels(report)
    held = [
        (label, course)
        for label, course in zip(labels, report.courses, strict=True)
        if crosswalk.serves(course.course.level)
    ]
    yield Table(
        f"{crosswalk_name(crosswalk)}: standards, areas and courses with evidence",
        ("Standard", "Areas", "Courses with evidence", "Link"),
        tuple(entry for row in _rows(report, crosswalk) for entry in _entries(row, held)),
        widths=(2.5, 3.6, 4.8, 0.9),
    )


def _without_rows(report: AlignmentReport, crosswalk: Crosswalk) -> Iterator[Paragraph]:
    """Yield which whole standards have no row, and which of them other areas are linked to."""
    here = linked_standards(crosswalk, _SHOWN_STRENGTHS, report.framework)
    anywhere = codes_with_parents(linked_standards(crosswalk, _SHOWN_STRENGTHS))
    elsewhere = anywhere - codes_with_parents(here)
    whole = [standard for standard in crosswalk.standards if not standard.part_of]
    told = (
        (_UNLINKED, [each for each in whole if each.code not in anywhere]),
        (_ELSEWHERE, [each for each in whole if each.code in elsewhere]),
    )
    for words, standards in told:
        if standards:
            named = "; ".join(map(_standard_text, standards))
            yield Paragraph(f"{words}: {named}.", with_next=True)


def _rows(report: AlignmentReport, crosswalk: Crosswalk) -> Iterator[_Row]:
    """In the order of the standards, the closer link first."""
    areas: dict[tuple[str, LinkStrength], list[KnowledgeArea]] = {}
    for area in report.framework.knowledge_areas:
        for link in crosswalk.links_of(shipped_code(area)):
            areas.setdefault((link.standard.code, link.strength), []).append(area)
    for standard in crosswalk.standards:
        for strength in _SHOWN_STRENGTHS:
            if linked := areas.get((standard.code, strength)):
                yield _Row(standard, strength, tuple(linked))


def _entries(row: _Row, held: Sequence[_Held]) -> Iterator[tuple[str, ...]]:
    """Yield an entry for all areas that the same courses cover as far, as those that none does."""
    by_courses: dict[_Covering, list[KnowledgeArea]] = {}
    for area in row.areas:
        by_courses.setdefault(_covering(held, area), []).append(area)
    link = STRENGTH_NAMES[row.strength].removeprefix("a ").removesuffix(" link").capitalize()
    for courses, areas in by_courses.items():
        yield _standard_text(row.standard), areas_text(areas), _courses_text(courses), link


def _standard_text(standard: Standard) -> str:
    return f"{standard.code} {standard.label}"


def _covering(held: Sequence[_Held], area: KnowledgeArea) -> _Covering:
    """Give each course that covers the area with its level, the deepest first."""
    found = [(label, course.find(area.code)) for label, course in held]
    covered = [(label, cell.level) for label, cell in found if cell and cell.level.is_covered]
    return tuple(sorted(covered, key=lambda row: -row[1]))


def _courses_text(covered: _Covering) -> str:
    """Name so many of them: "NURS 330 (TA); NURS 340 (T)"."""
    shown = [f"{label} ({LEVEL_LETTERS[level]})" for label, level in covered[:_MAX_COURSES]]
    rest = len(covered) - len(shown)
    more = [f"and {rest} more, see the matrix"] if rest > 0 else []
    return "; ".join([*shown, *more]) or _NO_COURSE
