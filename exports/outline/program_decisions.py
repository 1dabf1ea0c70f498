"""A report in, what its program may decide out: tasks for what is taught, gaps, overlaps."""

from collections.abc import Iterator

from alignment.coverage import CoverageLevel
from alignment.gaps import Standing
from alignment.overlaps import find_overlaps
from alignment.report import AlignmentReport
from competency_map import AreaKind, KnowledgeArea
from exports.gap_wording import NOBODY_NEAR, gap_text
from exports.outline.recommendation import ALL_COURSES, PROGRAM, Recommendation
from exports.sentences import area_text
from exports.wording import joined

_MAX_NAMED = 6


def program_decisions(report: AlignmentReport) -> Iterator[Recommendation]:
    """Yield one recommendation a question, and none where there is nothing to ask.

    Areas that are unconfirmed stay out.
    """
    yield from _tasks(report)
    yield from _gaps(report)
    yield from _overlaps(report)


def _tasks(report: AlignmentReport) -> Iterator[Recommendation]:
    """Yield one for all areas that are taught and that no course asks students to do."""
    untested = [
        report.framework.area(finding.area)
        for finding in report.counting_findings
        if finding.covered and not _is_assessed(report, finding.area, finding.covered)
    ]
    if untested:
        yield Recommendation(
            "Let existing graded tasks ask for what is taught and not yet assessed",
            PROGRAM,
            f"Taught, and in no graded or clinical task of any course: {_named(untested)}.",
        )


def _is_assessed(report: AlignmentReport, area: str, courses: tuple[int, ...]) -> bool:
    return any(report.courses[i].cell(area).level is CoverageLevel.ASSESSED for i in courses)


def _gaps(report: AlignmentReport) -> Iterator[Recommendation]:
    missing = [
        (gap_text(report, finding), report.framework.area(finding.area).kind)
        for finding in report.counting_findings
        if finding.standing is Standing.GAP
    ]
    ways = [name for name, kind in missing if kind is AreaKind.PROCESS]
    if topics := [name for name, kind in missing if kind is not AreaKind.PROCESS]:
        yield Recommendation(
            "Decide whether topics that no course comes near belong in the program, and where",
            PROGRAM,
            f"{NOBODY_NEAR}{joined(topics, _MAX_NAMED)}.",
        )
    if ways:
        yield Recommendation(
            "Ask instructors where students practice the ways of working that are not visible",
            ALL_COURSES,
            f"Not visible in the syllabi: {joined(ways, _MAX_NAMED)}.",
        )


def _overlaps(report: AlignmentReport) -> Iterator[Recommendation]:
    found = [report.framework.area(overlap.area) for overlap in find_overlaps(report)]
    counting = [area for area in found if area.counts]
    if counting:
        yield Recommendation(
            "Agree which course introduces and which deepens the areas that many courses cover",
            PROGRAM,
            f"Covered in many courses: {_named(counting)}. Repetition may well be wanted.",
        )


def _named(areas: list[KnowledgeArea]) -> str:
    return joined([area_text(area) for area in areas], _MAX_NAMED)
