from dataclasses import replace

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.evidence import Evidence
from alignment.gaps import Standing, StepKind, find_area_findings, next_steps
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


def test_the_smallest_changes_come_nearest_to_coverage_first() -> None:
    steps = next_steps(course(A=TAUGHT, B=GENERAL, C=MENTIONED))

    assert [(step.area, step.kind) for step in steps] == [
        ("C", StepKind.DEEPEN),
        ("B", StepKind.BRING_IN),
        ("A", StepKind.ASSESS),
    ]


def test_of_one_kind_the_best_anchored_comes_first() -> None:
    cells = course(A=MENTIONED, B=MENTIONED).cells
    weak, strong = (
        replace(cell, evidence=(replace(cell.evidence[0], score=score),))
        for cell, score in zip(cells, (0.5, 0.9), strict=True)
    )
    both = CourseAlignment("id", "a.txt", Course(), (weak, strong))

    assert [step.area for step in next_steps(both)] == ["B", "A"]


def test_what_is_absent_or_assessed_must_not_be_a_next_step() -> None:
    assert next_steps(course(A=ABSENT, B=ASSESSED)) == ()
