"""How far the review of a course is in, what the table of all courses says of it out."""

from collections.abc import Sequence
from typing import Any

from exports import counted
from ui.decisions.overview import CourseReview
from ui.decisions.progress import not_found_text
from ui.local_time import local_text

HEADER = ("Course", "Worth a look", "Reviewed", "Questions for", "Approved")
_BAR = 1  # the cell, behind the course's name, under which a bar shows how much is reviewed
_NONE = "none"


def table(reviews: Sequence[CourseReview], program: str) -> dict[str, Any]:
    """What the component draws; `program` is the id of the open one."""
    return {
        "name": "Courses and how far their review is",
        "header": HEADER,
        "program": program,
        "bar": _BAR,
        "rows": [_row(review) for review in reviews],
    }


def summary_text(reviews: Sequence[CourseReview]) -> str:
    """Say how far the program is: "60 courses, 2 approved. 9 of 37 levels are not ..."."""
    # An approval of an earlier version of the syllabus is not one of what is in use.
    n_approved = sum(r.approval is not None and not r.is_approval_old for r in reviews)
    n_old = sum(review.is_approval_old for review in reviews)
    approved = f"{n_approved} approved" if n_approved else "none approved yet"
    if n_old:
        approved = f"{n_approved or 'none'} approved as in use now, {n_old} in an earlier version"
    return f"{counted(len(reviews), 'course')}, {approved}. {_levels_text(reviews)}"


def _levels_text(reviews: Sequence[CourseReview]) -> str:
    n_levels = sum(review.counts.n_levels for review in reviews)
    n_open = sum(review.counts.n_proposed for review in reviews)
    n_worth = sum(review.n_worth for review in reviews)
    if not n_open:
        verb = "is" if n_worth == 1 else "are"
        worth = f"; {counted(n_worth, 'level')} {verb} worth another look"
        rest = worth if n_worth else ", and none is worth another look"
        return f"All {n_levels:,} levels are reviewed{rest}."
    n_with = sum(bool(review.n_worth) for review in reviews)
    worth = f"{counted(n_worth, 'level')} worth a look, in {counted(n_with, 'course')}"
    rest = worth if n_worth else "none is a close call"
    if n_open == n_levels:
        return f"Nobody has reviewed any of the {n_levels:,} levels yet; {rest}."
    return f"{n_open:,} of {n_levels:,} levels are not reviewed; {rest}."


def _row(review: CourseReview) -> dict[str, Any]:
    counts = review.counts
    return {
        "id": review.id,
        "label": review.label,
        "title": review.title,
        "share": round(100 * counts.n_reviewed / max(1, counts.n_levels)),
        "cells": [_worth(review), _reviewed(review), _asked(review), _approved(review)],
    }


def _worth(review: CourseReview) -> list[str]:
    if not review.n_worth:
        return [_NONE]
    again = [f"{review.n_again} to look at again"] if review.n_again else []
    return [counted(review.n_worth, "area"), *again]


def _reviewed(review: CourseReview) -> list[str]:
    counts = review.counts
    not_found = [not_found_text(counts.n_not_found)] if counts.n_not_found else []
    return [f"{counts.n_reviewed} of {counts.n_levels}", *not_found]


def _asked(review: CourseReview) -> list[str]:
    names = [f"{who} ({number})" if number > 1 else who for who, number in review.asked.items()]
    return ["; ".join(names) or _NONE]


def _approved(review: CourseReview) -> list[str]:
    approval = review.approval
    if approval is None:
        return ["not yet"]
    old = ["an earlier version of its syllabus"] if review.is_approval_old else []
    return [f"{local_text(approval.at)}, by {approval.by}", *old]
