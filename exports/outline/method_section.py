"""Method and limits: how levels were proposed, how firm they are, and what they are not."""

from collections.abc import Collection, Iterator

from alignment.closeness import find_closeness
from alignment.report import AlignmentReport
from alignment.review_counts import count_reviews
from competency_map import NOTICE
from exports.change_wording import LINKS_NOTE
from exports.closeness_wording import closeness_text
from exports.labels import course_labels
from exports.method import (
    DISCLOSURE,
    LIMIT_LINES,
    METHOD_LINES,
    accuracy_lines,
    review_line,
    source_text,
    technical_text,
)
from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.standards import crosswalk_notes
from exports.wording import counted, joined

_MAX_CLOSE_COURSES = 5


def method_and_limits(
    report: AlignmentReport, noted_elsewhere: Collection[str] = ()
) -> Iterator[Node]:
    """Say how the results were made, how firm they are, what they are not, with what versions.

    `noted_elsewhere` are the names of crosswalks whose notes stand in another part.
    """
    yield Heading("Method and limits", 1)
    yield Heading("How the levels were proposed", 2)
    counts = count_reviews(report.courses, report.framework)
    yield from (Bullet(line) for line in (*METHOD_LINES, review_line(counts)))
    yield from _set_aside(report)
    yield Bullet(DISCLOSURE, lead="Disclosure. ")
    yield Heading("How firm the levels are", 2)
    yield from _close_calls(report)
    measured, *others = accuracy_lines()
    yield Bullet(measured, lead="Measured. ")
    yield from (Bullet(line) for line in others)
    yield Heading("Limits", 2)
    yield from (Bullet(line) for line in LIMIT_LINES)
    yield from _crosswalk_notes(report, noted_elsewhere)
    yield Heading("Versions and notice", 2)
    yield Paragraph(technical_text(report), lead="Technical details: ")
    if source := source_text(report):
        yield Paragraph(source, lead="Source of the map: ")
    yield Paragraph(NOTICE)


def _set_aside(report: AlignmentReport) -> Iterator[Node]:
    blocks = [len(course.set_aside_blocks) for course in report.courses]
    moved = sum(len(course.moved_blocks) for course in report.courses)
    if n_blocks := sum(blocks):
        yield Bullet(
            f"{counted(n_blocks, 'paragraph')} of course facts, policies, page headers or hidden "
            f"text in {counted(sum(map(bool, blocks)), 'syllabus', 'syllabi')} did not count.",
            lead="Set aside. ",
        )
    if moved:
        yield Bullet(
            f"A person moved {counted(moved, 'paragraph')} to another section; the reading "
            "notes say which.",
            lead="Moved by hand. ",
        )


def _close_calls(report: AlignmentReport) -> Iterator[Node]:
    found = find_closeness(report.courses)
    if not found.n_tried:
        return
    text = closeness_text(report.courses)
    if found.n_untried:
        text += f" {counted(found.n_untried, 'level')} of areas with plain rules were not tried."
    yield Bullet(text + _closest(report, found.close_by_course), lead="Close calls. ")


def _closest(report: AlignmentReport, close_by_course: tuple[int, ...]) -> str:
    """Name the courses with most close calls, where there is a choice of courses."""
    rows = zip(course_labels(report), close_by_course, strict=True)
    most = sorted((row for row in rows if row[1]), key=lambda row: -row[1])[:_MAX_CLOSE_COURSES]
    if len(report.courses) == 1 or not most:
        return ""
    who = "course with most is" if len(most) == 1 else "courses with most are"
    return f" The {who} {joined([f'{label} ({n})' for label, n in most])}: look there first."


def _crosswalk_notes(report: AlignmentReport, noted_elsewhere: Collection[str]) -> Iterator[Node]:
    notes = [*crosswalk_notes(report.courses)]
    if notes:
        yield Bullet(LINKS_NOTE)
    for name, note in notes:
        if name not in noted_elsewhere:
            yield Bullet(note, lead=f"{name} standards. ")
