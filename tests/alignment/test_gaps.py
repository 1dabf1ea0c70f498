from dataclasses import replace

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.decision import DecisionKind
from alignment.evidence import Evidence
from alignment.gaps import Standing, find_area_findings
from alignment.review import Review
from syllabi import Course
from tests.alignment.inputs import passage

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel


def course(**levels: CoverageLevel) -> CourseAlignment:
    cells = []
    for area, level in levels.items():
        score = 0.5 + level / 10
        pieces = (Evidence(passage("text"), area, score, level > GENERAL),) if level else ()
        cells.append(Cell(area, level, score, pieces))
    return CourseAlignment("id", "a.txt", Course(), tuple(cells))


def test_an_area_stands_as_its_best_course() -> None:
    courses = [
        course(A=TAUGHT, B=MENTIONED, C=GENERAL, D=ABSENT),
        course(A=ABSENT, B=ABSENT, C=ABSENT, D=ABSENT),
    ]
    standings = {f.area: f.standing for f in find_area_findings("ABCD", courses)}

    assert standings == {
        "A": Standing.COVERED,
        "B": Standing.STRENGTHEN,
        "C": Standing.STRENGTHEN,
        "D": Standing.GAP,
    }


def test_a_finding_names_the_courses_by_position() -> None:
    courses = [course(A=GENERAL), course(A=ASSESSED), course(A=MENTIONED), course(A=TAUGHT)]
    (finding,) = find_area_findings("A", courses)

    assert (finding.covered, finding.mentioned, finding.openings) == ((1, 3), (2,), (0,))


def unwanted(area: str, proposed: CoverageLevel = GENERAL) -> CourseAlignment:
    """A course of which a person said that it does not mean to teach the area."""
    (cell,) = course(**{area: proposed}).cells
    review = Review(1, proposed, DecisionKind.NOT_INTENDED, ABSENT)
    return replace(course(), cells=(replace(cell, level=ABSENT, review=review),))


def test_what_no_course_means_to_teach_is_no_gap() -> None:
    (finding,) = find_area_findings("A", [unwanted("A"), unwanted("A")])
    assert finding.standing is Standing.NOT_INTENDED


def test_what_one_course_does_not_mean_to_teach_stands_as_in_the_others() -> None:
    for level, standing in ((ABSENT, Standing.GAP), (TAUGHT, Standing.COVERED)):
        (finding,) = find_area_findings("A", [unwanted("A"), course(A=level)])
        assert (finding.standing, finding.not_intended) == (standing, (0,))


def test_an_area_whose_cells_were_left_out_must_not_be_a_gap() -> None:
    courses = [course(A=ABSENT, B=TAUGHT), course()]
    standings = [finding.standing for finding in find_area_findings("AB", courses)]
    assert standings == [Standing.UNREVIEWED, Standing.COVERED]


def test_no_course_leaves_a_gap() -> None:
    (finding,) = find_area_findings("A", [])
    assert finding.standing is Standing.GAP
