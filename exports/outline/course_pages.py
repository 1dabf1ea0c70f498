"""Course pages: for each course its strengths with quotes, smallest changes, and the rest."""

from collections.abc import Iterator, Sequence

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.evidence import Evidence
from alignment.gaps import StepKind, next_steps
from alignment.report import AlignmentReport
from competency_map import AreaKind, Framework, KnowledgeArea
from exports.labels import full_course_names
from exports.outline.nodes import Heading, Node, Paragraph, Quote
from exports.sentences import place_text, quote_text, reasons_text, step_text
from exports.wording import DISCIPLINE_NAMES, LEVEL_LETTERS, LEVEL_NAMES, counted, joined

# What a reader needs to check a level; the data files hold the rest.
_QUOTES_SHOWN = 2
_HEADINGS_SHOWN = 8


def course_pages(report: AlignmentReport) -> Iterator[Node]:
    """Yield one page or more a course, in the report's order."""
    if not report.courses:
        return
    yield Heading("Course pages", 1, new_page=True)
    for number, (name, course) in enumerate(
        zip(full_course_names(report), report.courses, strict=True)
    ):
        yield Heading(name, 2, new_page=number > 0)
        yield from _course_page(course, report.framework)


def _course_page(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    yield Paragraph(_facts(course))
    yield Paragraph(_in_short(course))
    yield from (Paragraph(warning, lead="Note: ") for warning in course.warnings)
    yield from _strengths(course, framework)
    yield from _smallest_changes(course, framework)
    yield from _not_found(course, framework)
    yield from _set_aside(course)


def _facts(course: CourseAlignment) -> str:
    discipline = DISCIPLINE_NAMES.get(course.course.discipline, course.course.discipline)
    facts = (course.course.term, discipline, f"syllabus {course.source}")
    return "; ".join(fact for fact in facts if fact) + "."


def _in_short(course: CourseAlignment) -> str:
    levels = [cell.level for cell in course.cells]
    n_covered = sum(level.is_covered for level in levels)
    n_openings = levels.count(CoverageLevel.GENERAL)
    counts = (
        (levels.count(CoverageLevel.ASSESSED), "of them with a task that students do"),
        (levels.count(CoverageLevel.MENTIONED), "mentioned in passing"),
        (n_openings, "opening" if n_openings == 1 else "openings"),
    )
    details = "".join(f", {count} {words}" for count, words in counts if count)
    areas = counted(len(levels), "area")
    return f"Syllabus evidence suggests {n_covered} of {areas} covered{details}. Unreviewed."


def _strengths(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    yield Heading("What it already covers", 3)
    covered = [cell for cell in course.cells if cell.level.is_covered]
    if not covered:
        yield Paragraph("The syllabus does not yet show an area as taught in young-child context.")
    for cell in covered:
        yield Paragraph(_level_text(cell), lead=_area_lead(framework, cell.area), with_next=True)
        yield from map(_quote, cell.evidence[:_QUOTES_SHOWN])


def _smallest_changes(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    steps = next_steps(course)
    if steps:
        yield Heading("Smallest next changes", 3)
    for step in steps:
        if step.kind is not StepKind.ASSESS:
            lead = _area_lead(framework, step.area)
            yield Paragraph(step_text(step, framework), lead=lead, with_next=True)
            yield Quote(quote_text(step.anchor), _why(step.anchor))
    taught = _areas(course, framework, CoverageLevel.TAUGHT)
    if taught:
        yield Paragraph(
            f"{_listed(taught)}. Let one existing graded task ask for one of these.",
            lead="Taught, not yet in a graded task: ",
        )


def _not_found(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    absent = _areas(course, framework, CoverageLevel.ABSENT)
    topics = [area for area in absent if area.kind is not AreaKind.PROCESS]
    ways = [area for area in absent if area.kind is AreaKind.PROCESS]
    if absent:
        yield Heading("Not found in this syllabus", 3)
    if topics:
        yield Paragraph(f"{_listed(topics)}.")
    if ways:
        lead = "Ways of working, which syllabi rarely put into words: "
        yield Paragraph(f"{_listed(ways)}.", lead=lead)


def _set_aside(course: CourseAlignment) -> Iterator[Node]:
    if course.set_aside:
        headings = dict.fromkeys(p.path[-1] if p.path else "(no heading)" for p in course.set_aside)
        passages = counted(len(course.set_aside), "passage")
        yield Heading("Set aside", 3)
        yield Paragraph(
            f"{passages} of policies and campus information did not count, under: "
            f"{joined(list(headings), _HEADINGS_SHOWN)}."
        )


def _quote(evidence: Evidence) -> Quote:
    source = f"{place_text(evidence.passage)}. {_why(evidence)}"
    return Quote(quote_text(evidence), source.strip())


def _why(evidence: Evidence) -> str:
    return f"Why: {reasons_text(evidence.reasons)}." if evidence.reasons else ""


def _areas(
    course: CourseAlignment, framework: Framework, level: CoverageLevel
) -> list[KnowledgeArea]:
    return [framework.area(cell.area) for cell in course.cells if cell.level is level]


def _listed(areas: Sequence[KnowledgeArea]) -> str:
    return "; ".join(f"{area.code} {area.name}" for area in areas)


def _level_text(cell: Cell) -> str:
    return f"{LEVEL_NAMES[cell.level]} ({LEVEL_LETTERS[cell.level]})"


def _area_lead(framework: Framework, area: str) -> str:
    return f"{area} {framework.area(area).name}. "
