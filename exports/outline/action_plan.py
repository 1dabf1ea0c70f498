"""Recommendations, the action plan to fill in, and the table to sign."""

from collections.abc import Iterator, Sequence

from alignment.report import AlignmentReport
from alignment.review_counts import count_reviews
from exports.outline.nodes import Heading, Node, Paragraph, Table
from exports.outline.recommendation import ALL_COURSES, PROGRAM, Recommendation
from exports.outline.recommendations import recommendations
from exports.plan_table import DONE, PlanRow

_N_EMPTY_ROWS = 2
_SIGNERS = ("Prepared by", "Instructors' review", "Program director", "Curriculum committee")


def action_plan(report: AlignmentReport, planned: Sequence[PlanRow] = ()) -> Iterator[Node]:
    """Yield the recommendations, most useful first, and a row for each in a plan to fill in.

    What people have `planned` already comes first in it, with who does it and by when.
    """
    found = recommendations(report)
    if not found:
        return
    yield Heading("Recommendations and action plan", 1)
    yield Heading("Recommendations", 2)
    yield Paragraph(
        "Ranked: first what makes the rest surer, then the changes that ask least, then what the "
        f"program decides. They rest on {_basis(report)}; a program may well choose otherwise."
    )
    for number, each in enumerate(found, start=1):
        course = "" if each.course in (ALL_COURSES, PROGRAM) else f"{each.course}. "
        yield Paragraph(f"{course}{each.reason}", lead=f"{number}. {each.action}. ")
    yield Heading("Action plan", 2)
    yield _plan(found, planned)


def sign_off(preparer: str) -> Iterator[Node]:
    """Yield a table to sign, with the preparer's name where it is known."""
    rows = tuple(
        (role, preparer.strip() if role == _SIGNERS[0] else "", "", "") for role in _SIGNERS
    )
    yield Heading("Sign-off", 1)
    yield Paragraph(
        "A signature says that the person has read this report and that the levels reviewed so far "
        "are as they see them. It says nothing about anyone's endorsement or about accreditation.",
        with_next=True,
    )
    yield Table("Sign-off", ("Role", "Name", "Signature", "Date"), rows, widths=(2.2, 3, 3, 1.6))


def _basis(report: AlignmentReport) -> str:
    counts = count_reviews(report.courses, report.framework)
    if not counts.n_reviewed:
        return "the proposed levels"
    if all(cell.is_reviewed for course in report.courses for cell in course.cells):
        return "reviewed levels"
    return "the levels as they stand, reviewed or proposed"


def _plan(found: Sequence[Recommendation], planned: Sequence[PlanRow]) -> Table:
    actions = [
        *(_planned(row) for row in planned),
        *((each.action, each.course, "", "", "") for each in found),
    ]
    rows = [(str(number), *action) for number, action in enumerate(actions, start=1)]
    empty = [(str(len(rows) + n + 1), "", "", "", "", "") for n in range(_N_EMPTY_ROWS)]
    return Table(
        "Action plan, to be filled in",
        ("No.", "Action", "Course", "Owner", "Due", "Evidence of completion"),
        (*rows, *empty),
        widths=(0.6, 3.7, 2.3, 1.3, 1, 1.7),
    )


def _planned(row: PlanRow) -> tuple[str, str, str, str, str]:
    action = f"Planned: {row.area}. {row.change} ({row.week.rstrip('.')})"
    return action, row.course, row.who, row.by_when, "Done" if row.done == DONE else ""
