"""The program report: which parts a document has, in the order its readers expect."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from alignment.report import AlignmentReport
from exports.change_wording import crosswalk_name
from exports.options import ReportOptions
from exports.outline.action_plan import action_plan, sign_off
from exports.outline.appendices import appendices
from exports.outline.course_list import course_list
from exports.outline.crosswalk_section import chosen_crosswalks, crosswalk_section
from exports.outline.domain_coverage import domain_coverage
from exports.outline.findings import findings_by_domain
from exports.outline.front import purpose_and_scope, title_block
from exports.outline.legend import legend
from exports.outline.lengths import length_of
from exports.outline.matrix import matrix
from exports.outline.method_section import method_and_limits
from exports.outline.nodes import Contents, Node
from exports.outline.summary import summary
from exports.plan_table import plan_rows
from exports.review_marks import marks_in_use
from syllabi import SyllabusError

_Part = Iterable[Node]


def build_outline(
    report: AlignmentReport,
    unread: Sequence[SyllabusError] = (),
    options: ReportOptions | None = None,
    made_on: date | None = None,
) -> tuple[Node, ...]:
    """Return the program report's nodes in reading order.

    The report is taken as it is: what the options leave out of it was left out before. Its date
    is `made_on`, else the options' own, else today. A report of one course has no parts that
    would only say its course page once more.
    """
    options = options or ReportOptions()
    day = made_on or options.made_on or date.today()
    return tuple(node for part in _parts(report, unread, options, day) for node in part)


def _parts(
    report: AlignmentReport, unread: Sequence[SyllabusError], options: ReportOptions, day: date
) -> Iterator[_Part]:
    is_program = len(report.courses) > 1
    length, found = length_of(report, options), chosen_crosswalks(report, options.standards)
    yield title_block(report, options, day)
    yield purpose_and_scope(report, options)
    yield summary(report)
    if is_program:
        yield (Contents(),)
    yield course_list(report, unread, options.in_program)
    yield legend(marks_in_use(report.courses, report.framework))
    yield method_and_limits(report, {crosswalk_name(crosswalk) for crosswalk in found})
    if is_program:
        yield domain_coverage(report)
    yield matrix(report, options.in_program)
    if is_program:
        yield findings_by_domain(report)
    yield length.courses(report, options)
    yield crosswalk_section(report, options.standards)
    if is_program:
        yield action_plan(report, plan_rows(report, options.plan, options))
        yield sign_off(options.preparer)
        yield appendices(report, length.evidence(report, options))
