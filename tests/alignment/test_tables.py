from alignment import Project, align, coverage_table, evidence_table, gap_table
from alignment.tables import EVIDENCE_COLUMNS, GAP_COLUMNS
from competency_map import load_framework
from tests.alignment.inputs import syllabus

FRAMEWORK = load_framework("ct-aimh")
REPORT = align(
    Project(
        FRAMEWORK,
        (syllabus("Attachment theory in infancy", source="a.txt"), syllabus(source="b.txt")),
    )
)
EMPTY = align(Project(FRAMEWORK))


def test_the_coverage_table_has_areas_as_rows_and_courses_as_columns() -> None:
    table = coverage_table(REPORT)

    assert list(table.columns) == ["a.txt", "b.txt"]
    assert list(table.index) == [area.code for area in FRAMEWORK.knowledge_areas]
    assert table.loc["TF-6", "a.txt"] == 3
    assert (table["b.txt"] == 0).all()


def test_labels_name_the_columns() -> None:
    assert list(coverage_table(REPORT, ["One", "Two"]).columns) == ["One", "Two"]


def test_the_evidence_table_has_a_row_for_each_piece() -> None:
    table = evidence_table(REPORT)

    assert tuple(table.columns) == EVIDENCE_COLUMNS
    assert len(table) == sum(
        len(cell.evidence) for course in REPORT.courses for cell in course.cells
    )


def test_the_gap_table_counts_courses_for_each_area() -> None:
    table = gap_table(REPORT).set_index("area")

    assert len(table) == len(FRAMEWORK.knowledge_areas)
    assert table.loc["TF-6", "covered"] == 1
    assert table.loc["TF-6", "standing"] == "covered"


def test_an_empty_report_gives_empty_tables_with_their_columns() -> None:
    assert coverage_table(EMPTY).shape == (37, 0)
    assert tuple(evidence_table(EMPTY).columns) == EVIDENCE_COLUMNS
    assert tuple(gap_table(EMPTY).columns) == GAP_COLUMNS
