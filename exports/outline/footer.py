"""Courses in, the line at the foot of every page out: whether people have reviewed the levels."""

from collections.abc import Sequence

from alignment.coverage import CourseAlignment
from alignment.review_counts import count_reviews
from competency_map import Framework
from exports.outline.nodes import PROPOSED
from exports.wording import percent


def footer_text(courses: Sequence[CourseAlignment], framework: Framework) -> str:
    """Say how much is reviewed, in few words: a page may be handed on alone."""
    counts = count_reviews(courses, framework)
    if not counts.n_reviewed:
        return PROPOSED
    if not counts.n_proposed:
        return "All levels reviewed"
    share = percent(counts.n_reviewed, counts.n_levels)
    is_left_out = sum(len(course.cells) for course in courses) < counts.n_levels
    rest = "the others left out" if is_left_out else "the others are proposed"
    return f"{share.capitalize()} of the levels reviewed, {rest}"
