"""Recommendations are few and ranked, and name a course and what they rest on."""

from dataclasses import replace

from alignment.coverage import CourseAlignment, CoverageLevel
from competency_map import AreaStatus
from exports.outline.findings import findings_by_domain
from exports.outline.nodes import Bullet, Heading
from exports.outline.recommendations import recommendations
from syllabi import Course
from tests.exports.reports import make_course, make_framework, make_report

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel


def course(n_areas: int, code: str, *levels: CoverageLevel) -> CourseAlignment:
    return make_course(make_framework(1, n_areas), levels, course=Course(code))


def actions(*courses: CourseAlignment) -> list[tuple[str, str]]:
    framework = make_framework(1, len(courses[0].cells))
    found = recommendations(make_report(framework, *courses))
    return [(each.action, each.course) for each in found]


def test_confirming_comes_first_then_the_nearest_then_what_the_program_decides() -> None:
    first = course(4, "A 1", TAUGHT, GENERAL, MENTIONED, ABSENT)
    second = course(4, "A 2", ABSENT, GENERAL, GENERAL, ABSENT)

    assert actions(first, second) == [
        ("Confirm or correct the proposed levels with the instructors", "All courses"),
        ("Give AA-3 Area AA 3 a place of its own", "A 1"),
        ("Bring young children into AA-2 Area AA 2", "A 1"),
        ("Let existing graded tasks ask for what is taught and not yet assessed", "Program"),
        (
            "Decide whether topics that no course comes near belong in the program, and where",
            "Program",
        ),
    ]


def test_an_area_goes_to_the_course_that_is_best_anchored() -> None:
    far, near = course(1, "A 1", GENERAL), course(1, "A 2", GENERAL)
    (cell,) = near.cells
    evidence = replace(cell.evidence[0], score=0.99)
    near = replace(near, cells=(replace(cell, evidence=(evidence,)),))

    assert actions(far, near)[1] == ("Bring young children into AA-1 Area AA 1", "A 2")


def test_what_is_asked_of_students_somewhere_needs_no_task() -> None:
    assert len(actions(course(1, "A 1", TAUGHT), course(1, "A 2", ASSESSED))) == 1


def test_no_more_than_six_changes_are_recommended() -> None:
    found = actions(course(20, "A 1", GENERAL), course(20, "A 2", ABSENT))
    assert sum(action.startswith("Bring") for action, _ in found) == 6


def test_an_unconfirmed_area_must_not_be_recommended() -> None:
    framework = make_framework(1, 1)
    domain = framework.domains[0]
    area = replace(domain.areas[0], status=AreaStatus.UNCONFIRMED)
    framework = replace(framework, domains=(replace(domain, areas=(area,)),))
    for level in (ABSENT, GENERAL, TAUGHT):
        report = make_report(framework, *[make_course(framework, (level,))] * 4)
        assert [each.course for each in recommendations(report)] == ["All courses"]


def test_nothing_is_recommended_without_courses() -> None:
    assert recommendations(make_report(make_framework())) == ()


def test_an_overlap_is_told_neutrally_and_lists_its_courses() -> None:
    courses = [course(1, f"A {number}", ASSESSED) for number in range(4)]
    nodes = [*findings_by_domain(make_report(make_framework(1, 1), *courses))]
    text = nodes[nodes.index(Heading("Overlaps", 3)) + 1]

    assert isinstance(text, Bullet)
    assert text.text.startswith("Covered in 4 courses: A 0, A 1, A 2 and A 3. Where this is wanted")
    assert actions(*courses)[-1][0].startswith("Agree which course introduces")


def test_a_finding_and_a_recommendation_name_the_same_course() -> None:
    first, second = course(1, "A 1", GENERAL), course(1, "A 2", MENTIONED)
    report = make_report(make_framework(1, 1), first, second)
    (finding,) = [node.text for node in findings_by_domain(report) if isinstance(node, Bullet)]

    assert "Smallest change for A 2: " in finding
    assert recommendations(report)[1].course == "A 2"
