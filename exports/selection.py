"""A report and a reader's choices in, the report as that reader gets it out."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from alignment.coverage import Cell, CourseAlignment
from alignment.evidence import Evidence
from alignment.gaps import find_area_findings
from alignment.report import AlignmentReport
from competency_map import Framework
from exports.errors import ExportError
from exports.masking import masked
from exports.options import ReportOptions
from exports.outside import shown_outside
from exports.review_selection import masked_review, of_reviewed, without_notes
from syllabi import Block, Course, Passage, SyllabusError


def selected(report: AlignmentReport, options: ReportOptions) -> AlignmentReport:
    """The chosen courses and domains, without a private map's wording and personal data.

    Findings are those of the courses chosen, and rest on reviewed levels alone where that is asked
    for. Raises ExportError where a choice is none of the
    report's.
    """
    shown = report if options.with_private else shown_outside(report)
    shown = _of_courses(shown, options.courses) if options.courses else shown
    shown = of_reviewed(shown) if options.only_reviewed else shown
    codes = _codes(shown.framework, options)
    shown = _of_domains(shown, codes) if codes is not None else shown
    shown = shown if options.with_notes else without_notes(shown)
    return _masked(shown) if options.masked else shown


def selected_unread(
    unread: Sequence[SyllabusError], options: ReportOptions
) -> tuple[SyllabusError, ...]:
    """The files that were not read, without personal data in their names and explanations."""
    return tuple(map(_masked_error, unread)) if options.masked else tuple(unread)


def _masked_error(error: SyllabusError) -> SyllabusError:
    return SyllabusError(masked(error.source), error.kind, masked(error.explanation))


def _of_courses(report: AlignmentReport, ids: Collection[str]) -> AlignmentReport:
    known = {course.syllabus_id for course in report.courses}
    if unknown := sorted(set(ids) - known):
        raise ExportError(f"There is no course {unknown[0]!r} in this report; choose its courses.")
    courses = tuple(course for course in report.courses if course.syllabus_id in ids)
    codes = [area.code for area in report.framework.knowledge_areas]
    return replace(report, courses=courses, findings=find_area_findings(codes, courses))


def _codes(framework: Framework, options: ReportOptions) -> Collection[str] | None:
    """The domains to show, never one of an own map that has no areas yet; None for all."""
    empty = {domain.code for domain in framework.domains if not domain.areas}
    chosen = options.domains or [domain.code for domain in framework.domains]
    return [code for code in chosen if code not in empty] if options.domains or empty else None


def _of_domains(report: AlignmentReport, codes: Collection[str]) -> AlignmentReport:
    framework = _narrowed(report.framework, codes)
    areas = {area.code for area in framework.knowledge_areas}
    courses = tuple(
        replace(course, cells=tuple(cell for cell in course.cells if cell.area in areas))
        for course in report.courses
    )
    findings = tuple(finding for finding in report.findings if finding.area in areas)
    return replace(report, framework=framework, courses=courses, findings=findings)


def _narrowed(framework: Framework, codes: Collection[str]) -> Framework:
    domains = tuple(domain for domain in framework.domains if domain.code in codes)
    if unknown := sorted(set(codes) - {domain.code for domain in domains}):
        raise ExportError(f"The map has no domain {unknown[0]!r}; choose one of its domains.")
    narrowed = replace(framework, domains=domains)
    # It is still a part of the whole map, and the results rest on the whole.
    vars(narrowed)["fingerprint"] = framework.fingerprint
    return narrowed


def _masked(report: AlignmentReport) -> AlignmentReport:
    return replace(report, courses=tuple(_masked_course(course) for course in report.courses))


def _masked_course(course: CourseAlignment) -> CourseAlignment:
    return replace(
        course,
        source=masked(course.source),
        course=_masked_facts(course.course),
        warnings=tuple(map(masked, course.warnings)),
        cells=tuple(_masked_cell(cell) for cell in course.cells),
        set_aside=tuple(_masked_passage(passage) for passage in course.set_aside),
        set_aside_blocks=tuple(_masked_block(block) for block in course.set_aside_blocks),
        moved_blocks=tuple(_masked_block(block) for block in course.moved_blocks),
        schedule=tuple(_masked_passage(passage) for passage in course.schedule),
    )


def _masked_facts(course: Course) -> Course:
    return replace(
        course,
        code=masked(course.code),
        title=masked(course.title),
        term=masked(course.term),
    )


def _masked_cell(cell: Cell) -> Cell:
    cell = masked_review(cell, masked)
    return replace(cell, evidence=tuple(_masked_evidence(piece) for piece in cell.evidence))


def _masked_evidence(piece: Evidence) -> Evidence:
    return replace(piece, passage=_masked_passage(piece.passage))


def _masked_passage(passage: Passage) -> Passage:
    return replace(
        passage,
        text=masked(passage.text),
        path=tuple(map(masked, passage.path)),
        locator=masked(passage.locator),
        setting=masked(passage.setting),
    )


def _masked_block(block: Block) -> Block:
    return replace(block, text=masked(block.text), path=tuple(map(masked, block.path)))
