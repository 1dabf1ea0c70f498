"""Findings by domain: what is strong, what is near, what no syllabus shows, what overlaps."""

from collections.abc import Iterator, Mapping, Sequence

from alignment.coverage import CoverageLevel
from alignment.gaps import AreaFinding, Standing
from alignment.nearest import NearestStep, nearest_steps
from alignment.overlaps import Overlap, find_overlaps
from alignment.report import AlignmentReport
from competency_map import AreaKind
from exports.gap_wording import NOBODY_NEAR, gap_text
from exports.labels import course_labels
from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.sentences import area_lead, areas_text
from exports.steps import idea_text, short_change_text
from exports.wording import NOT_VISIBLE, STANDING_NAMES, counted, joined

_MAX_NAMED = 6
# The headings of the parts that repeat areas which a table of them shows too.
STRENGTHS, GAPS, OVERLAPS = "Strengths", "Gaps", "Overlaps"


def findings_by_domain(report: AlignmentReport) -> Iterator[Node]:
    """Yield a heading a domain with its strengths, what is within reach, gaps, and overlaps."""
    if not report.courses:
        return
    yield Heading("Findings by domain", 1)
    by_area = {finding.area: finding for finding in report.findings}
    steps, overlaps = nearest_steps(report), find_overlaps(report)
    for domain in report.framework.domains:
        findings = [by_area[area.code] for area in domain.areas]
        yield Heading(domain.name, 2)
        yield from _strengths(report, _standing(findings, Standing.COVERED))
        yield from _within_reach(report, _standing(findings, Standing.STRENGTHEN), steps)
        yield from _gaps(report, _standing(findings, Standing.GAP))
        yield from _not_intended(report, _standing(findings, Standing.NOT_INTENDED))
        yield from _unreviewed(report, _standing(findings, Standing.UNREVIEWED))
        codes = {area.code for area in domain.areas}
        yield from _overlaps(report, [found for found in overlaps if found.area in codes])


def _standing(findings: Sequence[AreaFinding], standing: Standing) -> list[AreaFinding]:
    return [finding for finding in findings if finding.standing is standing]


def _strengths(report: AlignmentReport, findings: Sequence[AreaFinding]) -> Iterator[Node]:
    if findings:
        yield Heading(STRENGTHS, 3)
    for finding in findings:
        assessed = [i for i in finding.covered if _is_assessed(report, i, finding.area)]
        taught = [i for i in finding.covered if i not in assessed]
        parts = (("Taught and assessed in", assessed), ("Taught in", taught))
        yield Bullet(_where(report, parts), lead=area_lead(report.framework.area(finding.area)))


def _within_reach(
    report: AlignmentReport, findings: Sequence[AreaFinding], steps: Mapping[str, NearestStep]
) -> Iterator[Node]:
    if findings:
        yield Heading(STANDING_NAMES[Standing.STRENGTHEN], 3)
    for finding in findings:
        parts = (
            ("In passing in", finding.mentioned),
            ("An opening in", finding.openings),
        )
        text = f"{_where(report, parts)} {_change(report, finding, steps.get(finding.area))}"
        yield Bullet(text, lead=area_lead(report.framework.area(finding.area)))


def _change(report: AlignmentReport, finding: AreaFinding, found: NearestStep | None) -> str:
    """Put the smallest change, and its course where several come near.

    Where people alone put courses near, the map's own idea.
    """
    if found is None:
        return f"Smallest change: {idea_text(report.framework, finding.area)}"
    change = short_change_text(found.step, report.framework)
    is_choice = len(finding.mentioned) + len(finding.openings) > 1
    course = f" for {course_labels(report)[found.course]}" if is_choice else ""
    return f"Smallest change{course}: {change}"


def _gaps(report: AlignmentReport, findings: Sequence[AreaFinding]) -> Iterator[Node]:
    kinds = {finding: report.framework.area(finding.area).kind for finding in findings}
    topics = [gap_text(report, f) for f in findings if kinds[f] is not AreaKind.PROCESS]
    ways = [gap_text(report, f) for f in findings if kinds[f] is AreaKind.PROCESS]
    if topics:
        yield Heading(GAPS, 3)
        yield Paragraph(f"{NOBODY_NEAR}{'; '.join(topics)}.")
    if ways:
        yield Heading(f"{NOT_VISIBLE} in the syllabi", 3)
        yield Paragraph(
            f"{'; '.join(ways)}. Syllabi rarely show these ways of working; students practice "
            "them in assignments, placements and supervision. Ask the instructors before calling "
            "this a gap."
        )


def _not_intended(report: AlignmentReport, findings: Sequence[AreaFinding]) -> Iterator[Node]:
    if findings:
        areas = areas_text(report.framework.area(finding.area) for finding in findings)
        yield Heading("Not intended", 3)
        yield Paragraph(
            f"{areas}. People decided of every course that it does not mean to teach these, so "
            "they count as no gap; whether the program does is for the program to say."
        )


def _unreviewed(report: AlignmentReport, findings: Sequence[AreaFinding]) -> Iterator[Node]:
    if findings:
        areas = areas_text(report.framework.area(finding.area) for finding in findings)
        yield Heading("Not reviewed in every course", 3)
        yield Paragraph(f"{areas}. Whether a course covers these is left open.")


def _overlaps(report: AlignmentReport, overlaps: Sequence[Overlap]) -> Iterator[Node]:
    if overlaps:
        yield Heading(OVERLAPS, 3)
    labels = course_labels(report)
    for overlap in overlaps:
        named = joined([labels[position] for position in overlap.courses], _MAX_NAMED)
        n_syllabi = len(overlap.courses)
        versions = f" ({n_syllabi} syllabi)" if n_syllabi > overlap.n_distinct else ""
        yield Bullet(
            f"Covered in {counted(overlap.n_distinct, 'course')}{versions}: {named}. Where this is "
            "wanted, agree which course introduces it and which takes it further.",
            lead=area_lead(report.framework.area(overlap.area)),
        )


def _where(report: AlignmentReport, parts: Sequence[tuple[str, Sequence[int]]]) -> str:
    labels = course_labels(report)
    sentences = [
        f"{words} {_named([labels[i] for i in courses])}." for words, courses in parts if courses
    ]
    return " ".join(sentences)


def _named(labels: Sequence[str]) -> str:
    if len(labels) <= _MAX_NAMED:
        return joined(labels)
    return f"{counted(len(labels), 'course')}: {joined(labels, _MAX_NAMED)}"


def _is_assessed(report: AlignmentReport, course: int, area: str) -> bool:
    return report.courses[course].cell(area).level is CoverageLevel.ASSESSED
