"""A report in; for the Endorsement categories, of which areas it gives evidence, out as tables."""

from collections.abc import Iterable

from alignment import AlignmentReport
from competency_map import Category, Designation, Expectation, KnowledgeArea, shipped_code
from competency_map.endorsement_guide import EndorsementGuide
from exports import area_text, counted
from exports.area_lines import EXPECTATION_NAMES
from ui.gaps.evidence import ProgramEvidence, program_evidence
from ui.gaps.table import Entry, GapTable

NOT_LISTED = "Not in any list"
ONLY_THE_ASSOCIATION = (
    "This says what syllabus evidence suggests about the areas that a category names. It does not "
    "say that a student or a program is ready for a category: only the association decides that, "
    "person by person. Categories are kinds of work, not ranks."
)
_EXPECTED = (Expectation.SEEN, Expectation.RECALLED)
_MENTORS = {
    Designation.CLINICAL: "clinical",
    Designation.POLICY: "policy",
    Designation.RESEARCH_FACULTY: "research and faculty",
}


def category_names(guide: EndorsementGuide) -> dict[str, str]:
    """The categories by code: "IFA Infant Family Associate"."""
    return {each.code: f"{each.code} {each.name}" for each in guide.categories}


def categories_table(report: AlignmentReport, guide: EndorsementGuide) -> GapTable:
    """One row a category: of how many of the areas that it expects there is evidence."""
    areas = report.framework.knowledge_areas
    evidence = program_evidence(report)
    return GapTable(
        name="Areas that each category expects, and how many of them the syllabi cover",
        key="categories",
        header=(
            "Category",
            "Kind of work",
            *(f"Expected: {EXPECTATION_NAMES[each].lower()}" for each in _EXPECTED),
        ),
        rows=tuple(
            (
                f"{category.code} {category.name}",
                category.work,
                *(_share_text(evidence, _expected(category, areas, each)) for each in _EXPECTED),
            )
            for category in guide.categories
        ),
        widths=(26, 38, 18, 18),
    )


def category_table(report: AlignmentReport, category: Category) -> GapTable:
    """One row an area of the map, in its order: what the category expects, and the evidence."""
    evidence = program_evidence(report)
    return GapTable(
        name=f"Areas for {category.code} {category.name}",
        key=f"category-{category.code.lower()}",
        header=("Area", "The category expects it", "Highest level in the program", "Courses"),
        rows=tuple(_row(evidence, category, area) for area in report.framework.knowledge_areas),
        widths=(32, 20, 20, 28),
    )


def elsewhere_text(report: AlignmentReport, category: Category) -> str:
    """How many areas the category expects that this map does not have; "" for none."""
    here = {shipped_code(area) for area in report.framework.knowledge_areas}
    others = [
        row
        for row in category.areas
        if row.area not in here and row.expectation is not Expectation.NOT_EXPECTED
    ]
    if not others:
        return ""
    verb = "is" if len(others) == 1 else "are"
    return f"{counted(len(others), 'further area')} of this category {verb} not on the map in use."


def _row(evidence: ProgramEvidence, category: Category, area: KnowledgeArea) -> tuple[Entry, ...]:
    courses = evidence.courses(area.code)
    return (
        area_text(area),
        _expects(category, area),
        evidence.level(area.code),
        courses if courses.whole else "None",
    )


def _expects(category: Category, area: KnowledgeArea) -> str:
    code = shipped_code(area)
    expectation = category.expects(code)
    name = EXPECTATION_NAMES[expectation] if expectation else NOT_LISTED
    mentors = category.mainly_for(code)
    if not mentors or mentors == category.designations or expectation is Expectation.NOT_EXPECTED:
        return name
    return f"{name} (mainly {', '.join(_MENTORS[each] for each in mentors)})"


def _expected(
    category: Category, areas: Iterable[KnowledgeArea], expectation: Expectation
) -> list[str]:
    return [area.code for area in areas if category.expects(shipped_code(area)) is expectation]


def _share_text(evidence: ProgramEvidence, areas: list[str]) -> str:
    covered = sum(evidence.level(area).is_covered for area in areas)
    return f"{covered} of {counted(len(areas), 'area')}" if areas else "None"
