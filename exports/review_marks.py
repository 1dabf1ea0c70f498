"""A cell in, how a table shows its level out: a letter, and marks for what people said of it.

Marks are signs, never colour alone. Where nobody has reviewed anything, letters stand alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.review_counts import count_reviews
from competency_map import Framework
from exports.review_wording import STAGE_NAMES
from exports.wording import LEVEL_LETTERS

NOT_REVIEWED = "nr"
_NOT_INTENDED = "N"
_REVIEWED, _LOOK_AGAIN, _PROPOSED = "\u2713", "\u2713?", "\u00b0"
_MEANINGS = {
    _REVIEWED: ("Reviewed", "A person has confirmed or set the level."),
    _LOOK_AGAIN: (
        "Reviewed, look again",
        "A person's decision that holds; the evidence for the level has changed since.",
    ),
    _PROPOSED: ("Proposed", "By software from the wording; nobody has reviewed it."),
    NOT_REVIEWED: ("Not reviewed", "Left out by choice, and counted nowhere."),
    _NOT_INTENDED: (
        "Not intended here",
        "A person said that the course does not mean to teach the area: no gap, no opening.",
    ),
}
Mark = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class MarkedLevel:
    """A level in a table, shown on its shade as `letter` with `mark` behind it."""

    level: CoverageLevel
    letter: str
    mark: str

    @property
    def text(self) -> str:
        """The letter and its marks: "T ✓ I"."""
        return f"{self.letter} {self.mark}"


def has_reviews(courses: Sequence[CourseAlignment]) -> bool:
    """Whether people said anything of a level that stands in tables: then these have marks."""
    reviews = (cell.review for course in courses for cell in course.cells)
    return any(review and (review.verdict or review.stage) for review in reviews)


def shown_level(cell: Cell | None, *, is_marked: bool) -> CoverageLevel | MarkedLevel | str:
    """The table's entry for a cell; None is one that was left out as unreviewed."""
    if cell is None:
        return NOT_REVIEWED
    if not is_marked:
        return cell.level
    letter = _NOT_INTENDED if cell.is_not_intended else LEVEL_LETTERS[cell.level]
    return MarkedLevel(cell.level, letter, " ".join(_marks(cell)))


def marks_in_use(courses: Sequence[CourseAlignment], framework: Framework) -> tuple[Mark, ...]:
    """Each mark that stands in tables about the courses, with its name and meaning."""
    counts = count_reviews(courses, framework)
    cells = [cell for course in courses for cell in course.cells]
    has_left_out = len(cells) < counts.n_levels
    if not (has_reviews(courses) or has_left_out):
        return ()
    used = {mark for cell in cells for mark in _marks(cell)}
    used |= {_NOT_INTENDED} if counts.n_not_intended else set()
    used |= {NOT_REVIEWED} if has_left_out else set()
    letters = [(stage, name, _stage_meaning(name)) for stage, name in STAGE_NAMES.items()]
    signs = [(mark, *words) for mark, words in _MEANINGS.items()]
    return tuple(row for row in (*signs, *letters) if row[0] in used)


def _marks(cell: Cell) -> Iterator[str]:
    review = cell.review
    if review is None or review.verdict is None:
        yield _PROPOSED
    else:
        yield _LOOK_AGAIN if review.is_outdated else _REVIEWED
    if review and review.stage:
        yield review.stage


def _stage_meaning(name: str) -> str:
    return f"{name} in this course, as a person judged."
