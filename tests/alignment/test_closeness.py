from dataclasses import replace

from alignment.closeness import Closeness, find_closeness
from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.decision import DecisionKind
from alignment.review import Review
from syllabi import Course

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel


def course(*cells: Cell) -> CourseAlignment:
    return CourseAlignment("0", "a.docx", Course("A 1"), cells)


def test_levels_that_other_cut_offs_would_change_are_counted_by_course() -> None:
    firm = Cell("AA-1", TAUGHT, 0.9, stricter=TAUGHT, looser=TAUGHT)
    lost = replace(firm, stricter=MENTIONED)
    gained = Cell("AA-1", MENTIONED, 0.4, stricter=MENTIONED, looser=TAUGHT)
    deeper = replace(firm, looser=ASSESSED)

    found = find_closeness([course(firm, lost), course(gained, deeper)])

    assert found == Closeness(4, 0, n_close=3, n_covered=2, close_by_course=(1, 2))


def test_a_level_without_other_cut_offs_must_not_count_as_firm() -> None:
    found = find_closeness([course(Cell("AA-1", TAUGHT, 0.9))])
    assert found == Closeness(0, 1, 0, 0, (0,))


def test_a_level_that_a_person_confirmed_must_not_count_at_all() -> None:
    review = Review(1, TAUGHT, DecisionKind.CONFIRM, TAUGHT)
    close = Cell("AA-1", TAUGHT, 0.9, stricter=MENTIONED, looser=TAUGHT, review=review)
    assert find_closeness([course(close)]) == Closeness(0, 0, 0, 0, (0,))
