"""A report and an accreditor's standards in; which areas and courses stand beside each one, out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from alignment import AlignmentReport
from competency_map import (
    Crosswalk,
    KnowledgeArea,
    LinkStrength,
    Standard,
    crosswalks_of,
    shipped_code,
)
from exports import area_text
from exports.change_wording import LINKS_NOTE, crosswalk_name
from syllabi import Course
from ui.gaps.evidence import COVERED_LETTERS, ProgramEvidence, program_evidence
from ui.gaps.table import Entry, GapTable
from ui.matrix.selection import of_courses

NOT_FOUND_MET = (
    "A course stands beside a standard because its syllabus covers an area that the link names, "
    f"not because anyone found that the standard is met. {LINKS_NOTE}"
)
_HELD = f"Courses are those that are held to these standards. {COVERED_LETTERS}"
_STRENGTHS = {
    LinkStrength.CLOSE: "Close",
    LinkStrength.PARTIAL: "Partial",
    LinkStrength.WEAK: "Weak",
}
_NO_COURSE = "None yet"


def crosswalks_in(report: AlignmentReport) -> dict[str, Crosswalk]:
    """The standards that courses of the report are held to, by id: those of most courses first."""
    courses = [course.course for course in report.courses]
    found = [each for c in courses for each in crosswalks_of(c.discipline, c.level)]
    n_held = Counter(crosswalk.id for crosswalk in found)
    # Of as many the first by id: moving a course must not open another table.
    ordered = sorted(found, key=lambda crosswalk: (-n_held[crosswalk.id], crosswalk.id))
    return {crosswalk.id: crosswalk for crosswalk in ordered}


def standards_table(report: AlignmentReport, crosswalk: Crosswalk) -> GapTable:
    """One row an area that a standard is linked to, in the standards' order, the closest first.

    The courses are those that are held to the standards, by their discipline and level.
    """
    held = of_courses(
        report, [i for i, each in enumerate(report.courses) if _is_held(each.course, crosswalk)]
    )
    evidence = program_evidence(held)
    return GapTable(
        name=f"{crosswalk_name(crosswalk)}: {crosswalk.title} ({crosswalk.year}). {_HELD}",
        key=f"standards-{crosswalk.id}",
        header=("Standard", "Link", "Area linked", "Covered in"),
        rows=tuple(_rows(evidence, crosswalk)),
        widths=(28, 10, 32, 30),
        n_merged=2,
    )


def _is_held(course: Course, crosswalk: Crosswalk) -> bool:
    return course.discipline in crosswalk.disciplines and crosswalk.serves(course.level)


def _rows(evidence: ProgramEvidence, crosswalk: Crosswalk) -> Iterator[tuple[Entry, ...]]:
    linked = _linked(crosswalk, evidence.report.framework.knowledge_areas)
    for standard in crosswalk.standards:
        name = f"{standard.code} {standard.label}"
        areas = [(s, area) for s in LinkStrength for area in linked.get((standard, s), ())]
        for strength, area in areas:
            yield (name, _STRENGTHS[strength], area_text(area), _courses(evidence, area))
        if not areas:
            yield (name, "None", "", "")


def _linked(
    crosswalk: Crosswalk, areas: Sequence[KnowledgeArea]
) -> dict[tuple[Standard, LinkStrength], list[KnowledgeArea]]:
    linked: dict[tuple[Standard, LinkStrength], list[KnowledgeArea]] = {}
    for area in areas:
        for link in crosswalk.links_of(shipped_code(area)):
            linked.setdefault((link.standard, link.strength), []).append(area)
    return linked


def _courses(evidence: ProgramEvidence, area: KnowledgeArea) -> Entry:
    """Name the courses that cover the area: "NURS 330 T and NURS 410 TA"."""
    covered = evidence.findings[area.code].covered
    return evidence.named(covered, area.code) if covered else _NO_COURSE
