"""Courses in, how many of their levels people have reviewed, and how, out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from alignment.coverage import CourseAlignment
from alignment.decision import DecisionKind
from competency_map import Framework


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """Of `n_levels`, those with a verdict in force, by verdict; all others are proposed.

    Of the confirmed ones, `n_not_found` confirm that nothing was found, without a quote to read.
    `n_outdated` are those whose evidence changed after the verdict, `n_flags` the open questions.
    """

    n_levels: int
    n_confirmed: int
    n_changed: int
    n_not_intended: int
    n_outdated: int
    n_flags: int
    n_not_found: int = 0

    @property
    def n_reviewed(self) -> int:
        """How many levels have a verdict in force."""
        return self.n_confirmed + self.n_changed + self.n_not_intended

    @property
    def n_proposed(self) -> int:
        """How many levels nobody has reviewed."""
        return self.n_levels - self.n_reviewed


def count_reviews(courses: Sequence[CourseAlignment], framework: Framework) -> ReviewCounts:
    """Count over the courses; a cell that was left out of a course counts as not reviewed."""
    reviews = [cell.review for course in courses for cell in course.cells if cell.review]
    verdicts = Counter(review.verdict for review in reviews)
    return ReviewCounts(
        n_levels=len(courses) * len(framework.knowledge_areas),
        n_confirmed=verdicts[DecisionKind.CONFIRM],
        n_changed=verdicts[DecisionKind.CHANGE_LEVEL],
        n_not_intended=verdicts[DecisionKind.NOT_INTENDED],
        n_outdated=sum(review.is_outdated for review in reviews),
        n_flags=sum(review.flag is not None for review in reviews),
        n_not_found=sum(review.is_confirmed_absence for review in reviews),
    )
