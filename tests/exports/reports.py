"""Small reports made by hand, so that a test can say what a document must hold."""

from collections.abc import Sequence
from dataclasses import replace

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.gaps import find_area_findings
from alignment.match import Span
from alignment.report import AlignmentReport, Method
from alignment.settings import AlignmentSettings
from competency_map import (
    AreaKind,
    ContextTerm,
    Domain,
    Framework,
    KnowledgeArea,
    Term,
    TermStrength,
    YoungChildContext,
)
from syllabi import Course, Passage, SectionKind

QUOTE = "Week 5: attachment theory with infants and toddlers"
LEVELS = tuple(CoverageLevel)
COURSE = Course("NURS 330", "Family nursing", "Fall 2025", "nursing")


def make_area(code: str, name: str, kind: AreaKind = AreaKind.CONTENT) -> KnowledgeArea:
    return KnowledgeArea(
        code=code,
        name=name,
        domain="Domain of " + code,
        kind=kind,
        descriptor=f"What {name.lower()} is about.",
        terms=(Term("attachment theory", TermStrength.STRONG),),
        idea=f"add a case about {name.lower()}",
    )


def make_framework(n_domains: int = 1, n_areas: int = 5) -> Framework:
    """A map with domains "AA", "AB" ... of n_areas areas each, the last domain of processes."""
    domains = []
    for number in range(n_domains):
        code = "A" + chr(ord("A") + number)
        is_last = number == n_domains - 1 and n_domains > 1
        kind = AreaKind.PROCESS if is_last else AreaKind.CONTENT
        areas = (make_area(f"{code}-{i + 1}", f"Area {code} {i + 1}", kind) for i in range(n_areas))
        domains.append(Domain(code, f"Domain {code}", tuple(areas)))
    context = YoungChildContext((ContextTerm("infant"),), (), (), (), ())
    return Framework("tiny", "Tiny map", "1.0", "made up", "CC0-1.0", tuple(domains), context)


def make_passage(text: str = QUOTE, page: int | None = None) -> Passage:
    path = ("Weekly schedule", "Week 5")
    return Passage(
        "p1", text, SectionKind.SCHEDULE, path, "Weekly schedule > Week 5 > line 40", 7, page
    )


def make_evidence(area: str, text: str = QUOTE, page: int | None = None) -> Evidence:
    return Evidence(
        make_passage(text, page),
        area,
        0.91234,
        in_context=True,
        spans=(Span(0, min(4, len(text))),),
        terms=("attachment theory",),
        reasons=(
            Reason(ReasonKind.STRONG_TERM, "attachment theory"),
            Reason(ReasonKind.CHILD_IN_SETTING),
        ),
    )


def make_course(  # noqa: PLR0913 - a builder: every fact has a default
    framework: Framework,
    levels: Sequence[CoverageLevel] = LEVELS,
    *,
    course: Course = COURSE,
    source: str = "nurs-330.docx",
    text: str = QUOTE,
    set_aside: tuple[Passage, ...] = (),
    page: int | None = None,
) -> CourseAlignment:
    """A course whose cells take the levels in turn, each with one quote unless absent."""
    cells = []
    for number, area in enumerate(framework.knowledge_areas):
        level = levels[number % len(levels)]
        quote = make_evidence(area.code, text, page)
        # An opening is taught without young children.
        quote = replace(quote, in_context=level is not CoverageLevel.GENERAL)
        evidence = (quote,) if level else ()
        cells.append(Cell(area.code, level, level / 4, evidence))
    return CourseAlignment("0123456789ab", source, course, tuple(cells), set_aside)


def make_report(framework: Framework, *courses: CourseAlignment) -> AlignmentReport:
    codes = [area.code for area in framework.knowledge_areas]
    method = Method("1", "2026-01", "2026-02", AlignmentSettings())
    return AlignmentReport(framework, method, courses, find_area_findings(codes, courses))


def small_report(**changes: object) -> AlignmentReport:
    """One course and five areas, one at each level."""
    framework = make_framework()
    return make_report(framework, make_course(framework, **changes))  # type: ignore[arg-type]


def program_report(n_courses: int, n_areas: int) -> AlignmentReport:
    """Many courses, with four domains of which the last is of processes."""
    framework = make_framework(4, -(-n_areas // 4))
    courses = (
        make_course(
            framework,
            LEVELS[i % 5 :] + LEVELS[: i % 5],
            course=Course(
                f"NURS {300 + i}", "Nursing of childbearing families", "Fall 2025", "nursing"
            ),
            source=f"folder/nurs-{300 + i}.docx",
        )
        for i in range(n_courses)
    )
    return make_report(framework, *courses)
