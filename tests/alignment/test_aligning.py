import random
from pathlib import Path

import pytest

from alignment import AlignmentReport, CoverageLevel, Project, align
from alignment.levels import TEACHING_SECTIONS
from competency_map import load_framework
from exports import export_report
from syllabi import SectionKind, Syllabus, read_syllabus
from tests.alignment.inputs import syllabus

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FRAMEWORK = load_framework("ct-aimh")
POLICY = SectionKind.POLICIES
DECIDING = {
    CoverageLevel.ASSESSED: {SectionKind.ASSESSMENT},
    CoverageLevel.TAUGHT: TEACHING_SECTIONS | {SectionKind.READINGS},
}
TOPICS = (
    "Week 1: Attachment theory and the Strange Situation",
    "Developmental screening with the Ages and Stages Questionnaires",
    "Postpartum depression and the parent-infant relationship",
    "Motivational interviewing and active listening with older adults",
    "Students write an infant observation paper and reflect on it.",
    "Interprofessional collaboration in the intensive care unit",
)


def report_on(*syllabi: Syllabus) -> AlignmentReport:
    return align(Project(FRAMEWORK, syllabi))


def thirty_syllabi() -> list[Syllabus]:
    return [
        syllabus(*random.Random(i).sample(TOPICS, 3), title=f"Course {i}", source=f"{i:02}.txt")
        for i in range(30)
    ]


def test_every_area_has_a_cell_in_framework_order() -> None:
    (course,) = report_on(syllabus("Attachment theory in infancy")).courses

    assert [cell.area for cell in course.cells] == [a.code for a in FRAMEWORK.knowledge_areas]


def test_a_course_is_the_same_alone_in_a_batch_of_thirty_and_shuffled() -> None:
    syllabi = thirty_syllabi()
    alone = {s.source: report_on(s).courses[0] for s in syllabi}
    shuffled = random.Random(7).sample(syllabi, len(syllabi))

    for order in (syllabi, shuffled):
        assert {course.source: course for course in report_on(*order).courses} == alone


def test_a_report_repeats_byte_for_byte() -> None:
    syllabi = thirty_syllabi()

    once, again = (export_report(report_on(*syllabi), ".json") for _ in range(2))

    assert once == again


def test_a_syllabus_of_policies_gives_no_evidence() -> None:
    (course,) = report_on(
        syllabus(
            ("The counseling center helps with anxiety, depression, loss and trauma.", POLICY),
            ("Infant mental health, attachment theory and toddlers.", POLICY),
            title="Infant Mental Health",
        )
    ).courses

    assert {cell.level for cell in course.cells} == {CoverageLevel.ABSENT}
    assert all(cell.evidence == () for cell in course.cells)
    assert len(course.set_aside) == 2


def test_a_policy_only_document_gives_no_evidence_from_file_to_cell() -> None:
    text = (
        "Course policies\n\nCounseling Center: students who feel anxiety, depression, grief or "
        "loss are welcome at the counseling center for mental health support.\n\n"
        "Title IX: faculty are mandatory reporters of sexual misconduct and domestic violence.\n\n"
        "Late work: papers lose ten percent a day. See the attachment to this e-mail.\n"
    )
    (course,) = report_on(read_syllabus(text.encode(), "policies.txt")).courses

    assert {cell.level for cell in course.cells} == {CoverageLevel.ABSENT}


@pytest.mark.parametrize(
    ("text", "area", "expected"),
    [
        ("Attachment theory in infancy and toddlerhood", "TF-6", CoverageLevel.TAUGHT),
        ("Adult attachment, trauma and grief in veterans", "TF-6", CoverageLevel.GENERAL),
        ("See the attachment to this e-mail about infants", "TF-6", CoverageLevel.ABSENT),
    ],
)
def test_topic_and_context_make_the_level_together(
    text: str, area: str, expected: CoverageLevel
) -> None:
    assert report_on(syllabus(text)).courses[0].cell(area).level is expected


def test_evidence_is_empty_exactly_where_the_level_is_absent() -> None:
    for course in report_on(*thirty_syllabi()).courses:
        for cell in course.cells:
            assert (cell.level is CoverageLevel.ABSENT) == (cell.evidence == ())


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.md")))
def test_every_quote_of_a_file_stands_in_the_file_character_for_character(name: str) -> None:
    content = (EXAMPLES / name).read_bytes()
    words = " ".join(content.decode().replace("*", "").split())  # emphasis is a mark, no text
    (course,) = report_on(read_syllabus(content, name)).courses
    quotes = [piece for cell in course.cells for piece in cell.evidence]

    assert quotes
    for piece in quotes:
        assert piece.passage.text in words
        assert piece.terms
        assert 0 <= piece.spans[0].start < piece.spans[-1].end <= len(piece.passage.text)


def test_every_level_shows_a_quote_from_a_section_that_can_decide_it() -> None:
    for path in EXAMPLES.iterdir():
        (course,) = report_on(read_syllabus(path.read_bytes(), path.name)).courses
        for cell in course.cells:
            sections = {piece.passage.section for piece in cell.evidence}
            assert not cell.evidence or sections & DECIDING.get(cell.level, sections)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Early intervention in first-episode psychosis", "SE-1"),
        ("Early intervention for sepsis", "SE-1"),
        ("Clinical shifts take place on a mother-baby unit.", "TF-9"),
        ("Written examination and clinical attachment in midwifery", "TF-6"),
    ],
)
def test_these_once_silly_matches_must_not_come_back(text: str, area: str) -> None:
    assert not report_on(syllabus(text)).courses[0].cell(area).level.is_covered


def test_an_empty_project_gives_an_empty_matrix_and_a_gap_an_area() -> None:
    report = report_on()

    assert report.courses == ()
    assert {str(finding.standing) for finding in report.findings} == {"gap"}


def test_the_order_of_passages_of_one_score_is_the_reading_order() -> None:
    (course,) = report_on(syllabus("Infant attachment.", "Toddler attachment.")).courses

    assert [p.passage.position for p in course.cell("TF-6").evidence] == [0, 1]


def test_a_departments_name_must_not_make_its_course_one_about_young_children() -> None:
    text = (
        "# Department of Early Childhood Education\n\n# MATH 120: Statistics\n\n"
        "## Course Schedule\n\n- Week 1: Grief and loss\n- Week 2: Samples\n"
    )
    read = read_syllabus(text.encode(), "math-120.md")
    (course,) = report_on(read).courses

    assert max(cell.level for cell in course.cells) is CoverageLevel.GENERAL
