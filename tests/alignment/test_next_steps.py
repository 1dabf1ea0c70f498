from dataclasses import replace

import pytest

from alignment import Project, align, align_course, next_steps, step_ways
from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.evidence import Evidence
from alignment.settings import AlignmentSettings
from alignment.steps import StepKind
from competency_map import AreaKind, Framework, KnowledgeArea, load_framework, shipped_code
from competency_map.lens import ChangeKind
from competency_map.lens_files import MAIN_DISCIPLINES, lens_of
from syllabi import Course, Syllabus, read_syllabi
from tests.alignment.inputs import area, framework, passage

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel
MAP = load_framework("ct-aimh")
TASKS = (ChangeKind.ASSESSMENT, ChangeKind.FIELD)
PREGNANCY = "Pregnancy & early parenthood"
SMALL = framework(area("A"), area("B"), area("C"))


def course(discipline: str = "other", **levels: CoverageLevel) -> CourseAlignment:
    cells = []
    for code, level in levels.items():
        score = 0.5 + level / 10
        pieces = (Evidence(passage("text"), code, score, level > GENERAL),) if level else ()
        cells.append(Cell(code.replace("_", "-"), level, score, pieces))
    return CourseAlignment("id", "a.txt", Course(discipline=discipline), tuple(cells))


def syllabus(text: str, discipline: str, source: str = "a.md") -> Syllabus:
    (read,), _ = read_syllabi([(source, text.encode())])
    return replace(read, course=replace(read.course, discipline=discipline))


def named(name: str, code: str, domain: str = "Domain") -> Framework:
    """A map of one area, which bears that code."""
    own = KnowledgeArea(code, name, domain, AreaKind.CONTENT, "", ())
    return framework(own)


def test_the_smallest_changes_come_nearest_to_coverage_first() -> None:
    steps = next_steps(course(A=TAUGHT, B=GENERAL, C=MENTIONED), SMALL)

    assert [(step.area, step.kind) for step in steps] == [
        ("C", StepKind.DEEPEN),
        ("B", StepKind.BRING_IN),
        ("A", StepKind.ASSESS),
    ]


def test_a_level_that_a_person_set_without_evidence_must_not_have_a_step() -> None:
    (cell,) = course(A=ABSENT).cells
    for level in (GENERAL, MENTIONED, TAUGHT):
        raised = CourseAlignment("id", "a.txt", Course(), (replace(cell, level=level),))
        assert next_steps(raised, SMALL) == ()


def test_of_one_kind_the_best_anchored_comes_first() -> None:
    cells = course(A=MENTIONED, B=MENTIONED).cells
    weak, strong = (
        replace(cell, evidence=(replace(cell.evidence[0], score=score),))
        for cell, score in zip(cells, (0.5, 0.9), strict=True)
    )
    both = CourseAlignment("id", "a.txt", Course(), (weak, strong))

    assert [step.area for step in next_steps(both, SMALL)] == ["B", "A"]


def test_what_is_absent_or_assessed_must_not_be_a_next_step() -> None:
    assert next_steps(course(A=ABSENT, B=ASSESSED), SMALL) == ()


@pytest.mark.parametrize("discipline", MAIN_DISCIPLINES)
def test_a_step_has_a_change_of_the_course_s_discipline(discipline: str) -> None:
    (step,) = next_steps(course(discipline, TF_1=GENERAL), MAP)
    lens = lens_of(discipline)

    assert lens is not None
    assert step.change in lens.changes_for("TF-1")


@pytest.mark.parametrize("discipline", ["other", "astrology", ""])
def test_without_a_lens_a_step_has_no_change(discipline: str) -> None:
    (step,) = next_steps(course(discipline, TF_1=GENERAL), MAP)

    assert (step.change, step.place) == (None, None)


def test_an_area_that_no_lens_knows_has_no_change() -> None:
    (step,) = next_steps(course("nursing", TF_1=GENERAL), named("Our own thing", "TF-1"))

    assert step.change is None


@pytest.mark.parametrize(
    ("code", "name", "shipped"),
    [
        ("TF-7", "Psychotherapeutic & behavioral theories of change", "TF-8"),
        ("TF-8", "Disorders of infancy & early childhood", "TF-7"),
        ("WO-3", "Collaborating", "WO-2"),
        ("TH-1", "Analyzing information", "TH-2"),
        ("TH-2", "Solving problems", "TH-1"),
        ("X9", PREGNANCY, "TF-1"),
    ],
)
def test_an_area_is_known_by_its_name_in_a_map_that_numbers_otherwise(
    code: str, name: str, shipped: str
) -> None:
    levels = {code.replace("-", "_"): GENERAL}
    (step,) = next_steps(course("nursing", **levels), named(name, code))

    assert step.change is not None
    assert step.change.areas[0] == shipped


@pytest.mark.parametrize("discipline", MAIN_DISCIPLINES)
def test_what_is_taught_lacks_a_task_and_must_not_be_given_anything_else(discipline: str) -> None:
    levels = {found.code.replace("-", "_"): TAUGHT for found in MAP.knowledge_areas}
    steps = next_steps(course(discipline, **levels), MAP)

    assert len(steps) == len(MAP.knowledge_areas)
    assert {step.change.kind for step in steps if step.change} <= set(TASKS)


ONE = """# NURS 330 Nursing

## Weekly Schedule

| Week | Topic |
|---|---|
| 1 | Grief and loss in adults |
| 2 | Ethics in nursing |
"""
OTHER = """# NURS 340 Nursing

## Weekly Schedule

| Week | Topic |
|---|---|
| 7 | Prenatal care, birth, postpartum care, newborn care and pediatric nursing |
| 8 | Screening, assessment, home visits, communication and family-centered care |
"""


def test_a_change_must_not_name_a_week_of_another_course() -> None:
    courses = (syllabus(ONE, "nursing"), syllabus(OTHER, "nursing", "b.md"))
    first, second = align(Project(MAP, courses)).courses
    alone = align_course(courses[0], MAP, AlignmentSettings())

    assert next_steps(first, MAP) == next_steps(alone, MAP) != ()
    for own, result in zip(courses, (first, second), strict=True):
        places = [step.place for step in next_steps(result, MAP) if step.place]
        assert set(places) <= set(own.passages)


def test_the_schedule_keeps_its_weeks_and_leaves_out_what_is_set_aside() -> None:
    text = ONE + "\n## Attendance Policy\n\nCome to class each week.\n"
    result = align_course(syllabus(text, "nursing"), MAP, AlignmentSettings())
    weeks = {passage.text: passage.week for passage in result.schedule}

    assert weeks["Grief and loss in adults"] == "Week 1"
    assert weeks["Ethics in nursing"] == "Week 2"
    assert not any("Come to class" in words for words in weeks)


def test_the_ways_of_a_step_are_all_changes_of_its_area_and_the_first_is_the_step() -> None:
    result = align_course(syllabus(ONE, "nursing"), MAP, AlignmentSettings())
    lens = lens_of("nursing")
    assert lens is not None
    found = step_ways(result, MAP)

    assert tuple(ways[0] for ways in found) == next_steps(result, MAP)
    for ways in found:
        changes = [way.change for way in ways if way.change]
        every = lens.changes_for(shipped_code(MAP.area(ways[0].area)))
        assert len(changes) == len(set(changes)) == len(ways)
        assert set(changes) <= set(every)
        assert ways[0].kind is StepKind.ASSESS or set(changes) == set(every)


def test_a_step_without_a_lens_has_itself_as_its_only_way() -> None:
    (ways,) = step_ways(course("other", TF_1=GENERAL), MAP)

    assert ways == next_steps(course("other", TF_1=GENERAL), MAP)
