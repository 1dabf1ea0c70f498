"""A report and the last approvals in, how far the review of each course is out, in an order."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from alignment import AlignmentReport, CourseAlignment
from alignment.review_counts import ReviewCounts, count_reviews
from exports import course_labels
from ui.decisions.triage import wants
from workspace import Approval, SavedCourse


class Order(StrEnum):
    """What stands first; the value is what the choice says."""

    NEED = "What most needs a look"
    CODE = "Course code"
    PROGRESS = "Least reviewed"


@dataclass(frozen=True, slots=True)
class CourseReview:
    """How far the review of one course is.

    Of its levels, a person asked to look at `n_again` once more, `n_worth` are worth a look (those
    among them), and nobody has seen `n_others` others. `asked` has whom the open questions wait
    for, with how many. `is_approval_old` says that another version of the syllabus was approved.
    """

    id: str
    label: str
    title: str
    counts: ReviewCounts
    n_again: int
    n_worth: int
    n_others: int
    asked: Mapping[str, int]
    approval: Approval | None = None
    is_approval_old: bool = False


def course_reviews(
    report: AlignmentReport, saved: Sequence[SavedCourse], approvals: Mapping[str, Approval]
) -> tuple[CourseReview, ...]:
    """Count the review of each course, in the program's order; `saved` are those of the report."""
    found = zip(report.courses, saved, course_labels(report), strict=True)
    return tuple(
        _review(course, kept, label, count_reviews([course], report.framework), approvals)
        for course, kept, label in found
    )


def in_order(reviews: Sequence[CourseReview], order: Order) -> list[CourseReview]:
    """Sort them; equal ones stay in the program's order."""
    return sorted(reviews, key=_KEYS[order])


def _review(
    course: CourseAlignment,
    kept: SavedCourse,
    label: str,
    counts: ReviewCounts,
    approvals: Mapping[str, Approval],
) -> CourseReview:
    n_again, n_worth, n_others = wants(course)
    title, approval = course.course.title.strip(), approvals.get(kept.id)
    return CourseReview(
        id=kept.id,
        label=label,
        title="" if title in label else title,
        counts=counts,
        n_again=n_again,
        n_worth=n_worth,
        n_others=n_others,
        asked=_asked(course) if counts.n_flags else {},
        approval=approval,
        is_approval_old=approval is not None and approval.syllabus_number != kept.number,
    )


def _asked(course: CourseAlignment) -> Mapping[str, int]:
    flags = (cell.review.flag for cell in course.cells if cell.review)
    return Counter(flag.resolver for flag in flags if flag)


def _need(review: CourseReview) -> tuple[int, int, int]:
    return -review.n_again, -review.n_worth, -review.n_others


def _code(review: CourseReview) -> list[tuple[int, str]]:
    """Sort "NURS 99" before "NURS 330"."""
    pieces = re.findall(r"\d+|\D+", review.label.casefold())
    # By their length, not as numbers: a label may hold more digits than a number can have.
    return [(len(one.lstrip("0")) if one.isdecimal() else -1, one.lstrip("0")) for one in pieces]


def _share(review: CourseReview) -> float:
    return review.counts.n_reviewed / max(1, review.counts.n_levels)


_KEYS: Mapping[Order, Callable[[CourseReview], Any]] = {
    Order.NEED: _need,
    Order.CODE: _code,
    Order.PROGRESS: _share,
}
