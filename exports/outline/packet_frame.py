"""What stands at both ends of a packet: whose it is, and in a few lines how it was made."""

from collections.abc import Iterator, Sequence
from datetime import date

from alignment.coverage import CourseAlignment
from alignment.measured import load_measured
from alignment.report import AlignmentReport
from alignment.review_counts import count_reviews
from competency_map import NOTICE
from exports.masking import masked
from exports.method import technical_text
from exports.options import ReportOptions
from exports.outline.course_rest import set_aside_text
from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.review_wording import ONLY_REVIEWED, number_text
from exports.scope_wording import domains_text
from exports.standards import notes_on_standards
from exports.wording import day_text
from syllabi import Course

_METHOD_LINE = (
    "Every sentence, list item and entry of a table was compared with every knowledge area. A "
    "level follows from what is said, whether it speaks of young children, and where in the "
    "syllabus it stands. Policies, course facts and campus notices do not count."
)
_LIMIT_LINE = (
    "A syllabus announces what a course offers. “Not found” means only that the syllabus does not "
    "say it, and no course is expected to cover everything."
)
_MEASURED_LINE = (
    "Measured against labelled syllabi the levels are often right but not always: check each "
    "against the syllabus. The figures stand at the end of this part."
)
_UNREVIEWED = (
    "Every level is proposed by a computer program and is unreviewed. Please confirm or correct "
    "it with whoever teaches the course."
)


def packet_facts(report: AlignmentReport, options: ReportOptions) -> Iterator[Paragraph]:
    """Say whose packet this is, with which map it was made, by whom and when."""
    made_on = options.made_on or date.today()
    institution = ", ".join(filter(None, (options.institution.strip(), options.program.strip())))
    preparer = f", prepared by {options.preparer.strip()}" if options.preparer.strip() else ""
    if options.approved:
        words = masked(options.approved) if options.masked else options.approved
        yield Paragraph(words, lead="Approved: ")
    if institution:
        yield Paragraph(f"{institution}.", lead="Program: ")
    yield Paragraph(
        f"{report.framework.title}, version {report.framework.version}. "
        f"{day_text(made_on)}{preparer}.",
        lead="Map and date: ",
    )
    if options.domains:
        yield Paragraph(domains_text(report, options))
    if options.only_reviewed:
        yield Paragraph(f"{ONLY_REVIEWED}.", lead="Shown: ")


def packet_method(
    report: AlignmentReport, aside: Sequence[CourseAlignment], held_to: Sequence[Course] = ()
) -> Iterator[Node]:
    """Yield the method in four lines, then what did not count, notes on standards, the notice.

    Figures and versions stand last: whoever teaches the course needs none of them.
    `aside` are the courses of which is said what was set aside, `held_to` those whose standards
    the packet shows.
    """
    yield Heading("How this was made", 1)
    yield from (Bullet(line) for line in _lines(report))
    for course in aside:
        if course.set_aside_blocks:
            yield Paragraph(set_aside_text(course.set_aside_blocks), lead="Set aside: ")
    for name, note in notes_on_standards(held_to):
        yield Paragraph(note, lead=f"{name} standards: ")
    yield Paragraph(NOTICE, lead="Notice: ")
    yield Paragraph(_measured_text(), lead="Figures: ")
    yield Paragraph(technical_text(report), lead="Technical details: ")


def _lines(report: AlignmentReport) -> tuple[str, ...]:
    return _METHOD_LINE, _review_line(report), _LIMIT_LINE, _MEASURED_LINE


def _review_line(report: AlignmentReport) -> str:
    counts = count_reviews(report.courses, report.framework)
    if not counts.n_reviewed:
        return _UNREVIEWED
    left = "" if counts.n_proposed == 0 else " Please confirm or correct the others."
    return (
        "Every level was proposed by a computer program. People have reviewed "
        f"{number_text(counts)}; where they decided, their level stands.{left}"
    )


def _measured_text() -> str:
    measured = load_measured()
    covered = measured.covered
    return (
        f"On {measured.n_syllabi:,} syllabi labelled by language models with a written rubric, "
        f"“covered” agreed with the labels to {covered.value:.2f} (F1, from 0 to 1; "
        f"95% interval {covered.low:.2f} to {covered.high:.2f}); no infant mental health "
        "specialist has checked those labels."
    )
