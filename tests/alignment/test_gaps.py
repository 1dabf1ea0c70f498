from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.evidence import Evidence
from alignment.gaps import Standing, find_area_findings
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
