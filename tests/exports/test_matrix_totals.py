from alignment.coverage import CoverageLevel
from alignment.report import AlignmentReport
from exports.in_program import CourseInProgram, Requirement
from exports.options import ReportOptions
from exports.outline import Node, Paragraph, Table, build_outline
from exports.outline.matrix import matrix
from exports.selection import selected
from syllabi import Course
from tests.exports.decided import CONFIRM, decided
from tests.exports.reports import make_course, make_framework, make_report, program_report

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel
CAPTION = "Areas covered, by course and domain"


def totals(nodes: tuple[Node, ...]) -> Table:
    return next(node for node in nodes if isinstance(node, Table) and node.caption == CAPTION)


def test_each_course_and_the_program_say_how_many_of_all_areas_they_cover() -> None:
    framework = make_framework(2, 2)
    first = make_course(framework, (TAUGHT, ABSENT, ASSESSED, MENTIONED))
    second = make_course(framework, (TAUGHT, GENERAL), course=Course("NURS 331"))
    table = totals((*matrix(make_report(framework, first, second)),))

    assert table.header == ("Course", "AA", "AB", "All areas")
    assert table.rows == (
        ("NURS 330, Family nursing", "1 of 2", "1 of 2", "2 of 4"),
        ("NURS 331", "1 of 2", "1 of 2", "2 of 4"),
        ("The program", "1 of 2", "1 of 2", "2 of 4"),
    )


def test_a_place_in_the_program_stands_behind_the_course_where_it_is_known() -> None:
    report = program_report(2, 8)
    place = CourseInProgram(report.courses[0].syllabus_id, Requirement.ELECTIVE, 3)
    table = totals(build_outline(report, options=ReportOptions(in_program=(place,))))

    assert table.header[:3] == ("Course", "In the program", "AA")
    assert [row[1] for row in table.rows] == ["Elective, year 3", "Elective, year 3", ""]
    assert {len(row) for row in table.rows} == {len(table.header)} == {len(table.widths)}


def test_what_was_left_out_as_unreviewed_must_not_count_as_not_covered() -> None:
    options = ReportOptions(only_reviewed=True)
    report = selected(decided(program_report(2, 8), 1, AB_1=CONFIRM), options)
    rows = totals(build_outline(report, options=options)).rows

    assert rows[0][-1] == "nr"
    assert str(rows[1][-1]).endswith(" of 1")
    assert str(rows[2][-1]).startswith("at least ")


def many_domains(n_domains: int, n_courses: int) -> AlignmentReport:
    framework = make_framework(n_domains, 2)
    courses = (
        make_course(framework, (TAUGHT, GENERAL), course=Course(f"NURS {n}"))
        for n in range(n_courses)
    )
    return make_report(framework, *courses)


def test_of_a_map_of_many_domains_each_has_its_number_of_covered_areas() -> None:
    nodes = (*matrix(many_domains(14, 2)),)
    first, second = (n for n in nodes if isinstance(n, Table) and n.caption.startswith(CAPTION))

    assert (first.caption, second.caption) == (f"{CAPTION}, AA to AG", f"{CAPTION}, AH to AN")
    assert first.header == ("Course", *(f"A{letter}" for letter in "ABCDEFG"))
    assert second.header == ("Course", *(f"A{letter}" for letter in "HIJKLMN"), "All areas")
    assert first.rows[0] == ("NURS 0", *["1 of 2"] * 7)
    assert second.rows[-1] == ("The program", *["1 of 2"] * 7, "14 of 28")
    for table in (first, second):
        assert {len(row) for row in table.rows} == {len(table.header)} == {len(table.widths)}


def test_each_table_of_totals_names_its_own_domains_and_no_other() -> None:
    texts = [n.text for n in matrix(many_domains(14, 2)) if isinstance(n, Paragraph)]
    keys = [text for text in texts if text.startswith(("AA Domain", "AH Domain"))]

    assert [key.split("; ")[-1] for key in keys] == ["AG Domain AG", "AN Domain AN"]
    assert "AH Domain" not in keys[0]


def test_a_matrix_of_one_table_must_not_be_told_twice() -> None:
    framework = make_framework(1, 4)
    nodes = [*matrix(make_report(framework, make_course(framework), make_course(framework)))]

    assert sum(isinstance(node, Table) for node in nodes) == 1
