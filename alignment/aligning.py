"""`Project` in, `AlignmentReport` out: the whole method, a pure function."""

from collections.abc import Iterator, Sequence

from alignment.cells import course_cells
from alignment.coverage import CourseAlignment
from alignment.gaps import find_area_findings
from alignment.matching import matched_passages
from alignment.project import Project
from alignment.report import METHOD_VERSION, AlignmentReport, Method
from alignment.reviews import reviewed_course
from alignment.settings import AlignmentSettings
from alignment.statistics import load_statistics
from alignment.trained.wording_weights import load_wording_weights
from competency_map import Framework
from syllabi import SectionKind, Syllabus, find_title


def align(project: Project) -> AlignmentReport:
    """Align every syllabus of a project with its framework.

    A course's result is the same alone, in any batch and in any order: each syllabus is
    aligned by itself, on frozen statistics.
    """
    courses = [align_course(s, project.framework, project.settings) for s in project.syllabi]
    return build_report(project, courses)


def align_course(
    syllabus: Syllabus, framework: Framework, settings: AlignmentSettings
) -> CourseAlignment:
    """The slow step, one syllabus: a cell for each area of the framework, in its order."""
    passages = matched_passages(syllabus)
    titles = (syllabus.course.title, find_title(syllabus.blocks, syllabus.source))
    return CourseAlignment(
        syllabus_id=syllabus.id,
        source=syllabus.source,
        course=syllabus.course,
        cells=course_cells(passages, titles, framework, settings),
        set_aside=tuple(p for p in syllabus.passages if p.is_set_aside),
        warnings=syllabus.warnings,
        set_aside_blocks=tuple(block for block in syllabus.blocks if block.is_set_aside),
        moved_blocks=tuple(block for block in syllabus.blocks if block.is_moved),
        schedule=tuple(p for p in passages if p.section is SectionKind.SCHEDULE),
    )


def build_report(project: Project, courses: Sequence[CourseAlignment]) -> AlignmentReport:
    """The quick step: `courses` are `align_course`'s results for the project's syllabi.

    The project's decisions are laid over them.
    """
    codes = [area.code for area in project.framework.knowledge_areas]
    reviewed = tuple(_reviewed(project, courses))
    return AlignmentReport(
        framework=project.framework,
        method=method_of(project.settings),
        courses=reviewed,
        findings=find_area_findings(codes, reviewed),
    )


def method_of(settings: AlignmentSettings) -> Method:
    """The method as it is now: its version, and those of what it ships with."""
    return Method(
        METHOD_VERSION, load_statistics().version, load_wording_weights().version, settings
    )


def _reviewed(project: Project, courses: Sequence[CourseAlignment]) -> Iterator[CourseAlignment]:
    decisions = project.decisions or ((),) * len(courses)
    for course, decided in zip(courses, decisions, strict=True):
        of_map = [d for d in decided if d.cell.framework == project.framework.id]
        yield reviewed_course(course, of_map)
