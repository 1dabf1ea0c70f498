"""The summary: one paragraph, strengths first, then what is near, then what is not found."""

from collections.abc import Iterator

from alignment.gaps import Standing
from alignment.report import AlignmentReport
from alignment.review_counts import count_reviews
from competency_map import AreaKind
from exports.course_wide_wording import course_wide_text
from exports.outline.nodes import Heading, Node, Paragraph
from exports.review_wording import number_text
from exports.wording import counted, joined, percent


def summary(report: AlignmentReport) -> Iterator[Node]:
    """Yield a heading, a paragraph, and a line on courses as a whole; nothing without courses."""
    if not report.courses:
        return
    yield Heading("Summary", 1)
    yield Paragraph(" ".join(_sentences(report)))
    if on_courses := course_wide_text(report):
        yield Paragraph(on_courses)


def _sentences(report: AlignmentReport) -> Iterator[str]:
    n_areas = len(report.counting_findings)
    n_covered = len(_areas(report, Standing.COVERED))
    whole = "the course" if len(report.courses) == 1 else "the program"
    unknown = _areas(report, Standing.UNREVIEWED)
    covers = "covers at least" if unknown else "covers"
    yield (
        f"Syllabus evidence suggests that {whole} {covers} {n_covered} of "
        f"{counted(n_areas, 'knowledge area')} ({percent(n_covered, n_areas)}) in young-child "
        "context" + _strongest(report) + "."
    )
    near = len(_areas(report, Standing.STRENGTHEN))
    if near:
        yield (
            f"{counted(near, 'further area')} {'is' if near == 1 else 'are'} within reach: "
            "mentioned in passing, or taught without young children, which makes a natural opening."
        )
    yield from _not_found(report)
    yield from _decided(report)


def _decided(report: AlignmentReport) -> Iterator[str]:
    """Yield what people decided or left undecided; nothing where nobody reviewed anything."""
    counts = count_reviews(report.courses, report.framework)
    is_one = len(report.courses) == 1
    if unknown := len(_areas(report, Standing.UNREVIEWED)):
        verb = "is" if unknown == 1 else "are"
        yield f"{counted(unknown, 'area')} {verb} left open, because not every level is reviewed."
    if unwanted := len(_areas(report, Standing.NOT_INTENDED)):
        verb = "is" if unwanted == 1 else "are"
        where = "here" if is_one else "in any course"
        yield f"{counted(unwanted, 'area')} {verb} not intended {where}, as people decided."
    if counts.n_reviewed:
        yield f"People have reviewed {number_text(counts)}."


def _strongest(report: AlignmentReport) -> str:
    covered = _areas(report, Standing.COVERED)
    counts = [
        (
            sum(area.code in covered for area in domain.areas),
            sum(area.counts for area in domain.areas),
            domain.name,
        )
        for domain in report.framework.domains
    ]
    best = sorted((row for row in counts if row[0]), key=lambda row: (-row[0] / row[1], -row[0]))[
        :2
    ]
    names = [f"{name} ({n_covered} of {n_areas})" for n_covered, n_areas, name in best]
    return f", most of all in {joined(names)}" if names else ""


def _not_found(report: AlignmentReport) -> Iterator[str]:
    gaps = _areas(report, Standing.GAP)
    ways = sum(report.framework.area(code).kind is AreaKind.PROCESS for code in gaps)
    unwanted = sum(f.area in gaps and bool(f.not_intended) for f in report.counting_findings)
    if not gaps:
        return
    shown = "the syllabus does" if len(report.courses) == 1 else "the syllabi do"
    sentence = f"{counted(len(gaps), 'area')} {shown} not show"
    if unwanted:
        sentence += f", or only where people said it is not intended ({unwanted})"
    if ways:
        sentence += (
            f"; {ways} of them {'is a way' if ways == 1 else 'are ways'} of working that "
            "syllabi rarely put into words"
        )
    yield f"{sentence}."


def _areas(report: AlignmentReport, standing: Standing) -> set[str]:
    return {finding.area for finding in report.counting_findings if finding.standing is standing}
