import csv
import io
from dataclasses import replace

import pytest

from alignment import AlignmentReport, CoverageLevel, Standing
from alignment.gaps import find_area_findings
from competency_map import load_crosswalks, load_framework, load_guide
from exports import area_text
from syllabi import Course
from tests.exports.decided import NOT_INTENDED, decided
from tests.exports.reports import make_course, make_framework, make_report
from ui.gaps.categories import categories_table, category_table, elsewhere_text
from ui.gaps.evidence import program_evidence
from ui.gaps.findings import SEVERAL, findings_table, several_text, standing_counts
from ui.gaps.standards import crosswalks_in, standards_table
from ui.gaps.table import GapTable, table_csv, table_html

LEVELS = (
    CoverageLevel.ASSESSED,
    CoverageLevel.TAUGHT,
    CoverageLevel.MENTIONED,
    CoverageLevel.GENERAL,
    CoverageLevel.ABSENT,
)
FRAMEWORK = load_framework("ct-aimh")


def program(n_courses: int, discipline: str = "nursing") -> AlignmentReport:
    """Courses whose areas take the levels in turn."""
    courses = [
        make_course(FRAMEWORK, LEVELS, course=Course(f"N {number}", "Care", "", discipline))
        for number in range(n_courses)
    ]
    return make_report(FRAMEWORK, *courses)


PROGRAM = program(2)


def spaced(entry: object) -> str:
    """What a page shows of an entry; a name that stays in one line reads as any other."""
    return str(entry).replace("\N{NO-BREAK SPACE}", " ")


def test_strengths_come_first_and_gaps_after_what_is_near() -> None:
    rows = findings_table(PROGRAM, "", by_map=False).rows
    standings = list(dict.fromkeys(str(row[1]) for row in rows))
    assert standings[:2] == ["Covered", "Within reach"]
    assert set(standings[2:]) <= {"Gap", "Not visible"}
    assert len(rows) == 37


def test_a_gap_names_where_it_is_not_intended_and_is_chosen_by_its_own_name() -> None:
    framework = make_framework(1, 1)
    courses = [
        make_course(framework, [level], course=Course(f"N {level:d}"))
        for level in (CoverageLevel.TAUGHT, CoverageLevel.ABSENT)
    ]
    report = decided(make_report(framework, *courses), AA_1=NOT_INTENDED)
    (row,) = findings_table(report, "Gap", by_map=False).rows
    assert spaced(row[1]) == "Gap (not intended in N 3)"


def test_the_order_of_the_map_is_kept_where_it_is_asked_for() -> None:
    rows = findings_table(PROGRAM, "", by_map=True).rows
    codes = [str(row[0]).split()[0] for row in rows]
    assert codes == [area.code for area in FRAMEWORK.knowledge_areas]


@pytest.mark.parametrize("standing", ["Covered", "Within reach", "Gap", "Not visible"])
def test_one_standing_leaves_as_many_areas_as_its_number_says(standing: str) -> None:
    rows = findings_table(PROGRAM, standing, by_map=False).rows
    assert {row[1] for row in rows} == {standing}
    assert len(rows) == standing_counts(PROGRAM)[standing]


def test_areas_that_many_courses_cover_are_named_and_found() -> None:
    many = program(5)
    rows = findings_table(many, SEVERAL, by_map=False).rows
    assert rows
    assert {row[1] for row in rows} == {SEVERAL}
    assert all(spaced(row[2]).startswith("N 0 T") for row in rows)
    assert str(rows[0][0]) in several_text(many)
    # They are covered, and counted as that.
    assert sum(standing_counts(many).values()) == 37


def test_a_few_courses_overlap_in_nothing() -> None:
    assert several_text(program(3)) == ""
    assert findings_table(program(3), SEVERAL, by_map=False).rows == ()


def test_not_intended_areas_are_counted_only_where_there_are_some() -> None:
    assert "Not intended" not in standing_counts(PROGRAM)
    finding = replace(PROGRAM.findings[-1], standing=Standing.NOT_INTENDED)
    report = replace(PROGRAM, findings=(*PROGRAM.findings[:-1], finding))
    assert standing_counts(report)["Not intended"] == 1


def test_a_category_s_table_says_what_it_expects_and_what_the_syllabi_show() -> None:
    category = next(each for each in load_guide().categories if each.code == "IFA")
    rows = {str(row[0]).split()[0]: row for row in category_table(PROGRAM, category).rows}
    assert len(rows) == 37
    assert rows["TF-1"][1:3] == ("Named on an association's page", CoverageLevel.ASSESSED)
    assert spaced(rows["TF-1"][3]) == "N 0 TA and N 1 TA"
    assert rows["TF-3"][1:3] == ("Named on an association's page", CoverageLevel.MENTIONED)
    assert spaced(rows["TF-3"][3]) == "N 0 P and N 1 P"
    assert rows["TF-8"][1] == "Not expected"
    assert rows["TF-5"][2:] == (CoverageLevel.ABSENT, "None")
    assert "further areas of this category are not on the map" in elsewhere_text(PROGRAM, category)


def test_the_categories_stand_side_by_side_with_seen_apart_from_recalled() -> None:
    guide = load_guide()
    rows = categories_table(PROGRAM, guide).rows
    assert [str(row[0]).split()[0] for row in rows] == [each.code for each in guide.categories]
    twin = next(row for row in rows if str(row[0]).startswith("ECFA"))
    assert twin[2] == "None"
    assert str(twin[3]).endswith("areas")


def test_no_table_says_that_anything_is_met() -> None:
    tables = [categories_table(PROGRAM, load_guide())]
    tables += [category_table(PROGRAM, each) for each in load_guide().categories]
    tables += [standards_table(PROGRAM, each) for each in crosswalks_in(PROGRAM).values()]
    shown = " ".join(table_html(table) for table in tables).lower()
    assert not any(word in shown for word in ("meets", "certified", "compliant", "fulfil"))


def test_standards_stand_beside_their_areas_and_the_courses_that_are_held_to_them() -> None:
    crosswalk = crosswalks_in(PROGRAM)["aacn-2021"]
    table = standards_table(PROGRAM, crosswalk)
    links = {str(row[1]) for row in table.rows}
    assert links <= {"Close", "Partial", "Weak", "None"}
    assert "Close" in links
    assert any("N 0 T" in spaced(row[3]) for row in table.rows)
    named = {area_text(area) for area in FRAMEWORK.knowledge_areas}
    assert {str(row[2]) for row in table.rows if row[1] != "None"} <= named
    codes = {str(row[0]).split()[0] for row in table.rows}
    assert codes == {standard.code for standard in crosswalk.standards}


def test_courses_of_another_discipline_stand_beside_no_standard() -> None:
    aacn = next(each for each in load_crosswalks() if each.id == "aacn-2021")
    table = standards_table(program(2, "psychology"), aacn)
    assert not any("N 0" in spaced(row[3]) for row in table.rows)
    assert crosswalks_in(program(1, "other")) == {}


def test_a_map_of_one_s_own_has_no_link_and_no_expectation() -> None:
    framework = make_framework()
    report = make_report(framework, make_course(framework))
    category = load_guide().categories[0]
    assert {row[1] for row in category_table(report, category).rows} == {"Not in any list"}
    crosswalk = load_crosswalks()[0]
    assert {row[1] for row in standards_table(report, crosswalk).rows} == {"None"}


def test_a_course_stays_in_one_line_with_its_letter_on_the_page_alone() -> None:
    evidence = program_evidence(PROGRAM)
    listed = evidence.named([0], "TF-1")
    assert (" " in listed.shown, listed.whole) == (False, "N 0 TA")
    long = replace(evidence, labels=("A long name of a course", "N 1")).named([0], "TF-1")
    assert long.shown == long.whole


def test_rows_that_begin_alike_share_their_first_entries_on_the_page_alone() -> None:
    rows = (("1", "Close", "a"), ("1", "Close", "b"), ("1", "Weak", "c"), ("2", "Weak", "d"))
    table = GapTable("Name", "key", ("Standard", "Link", "Area"), rows, (1, 1, 1), n_merged=2)
    shown = table_html(table)
    assert 'scope="row" rowspan="3"' in shown
    assert shown.count('rowspan="2"') == 1
    assert (shown.count("Close"), shown.count("Weak"), shown.count("<td")) == (1, 2, 7)
    assert table_csv(table).decode().count("Close") == 2


HOSTILE = GapTable(
    "Name",
    "key",
    ("Area", "Level"),
    (("=HYPERLINK(1)", CoverageLevel.TAUGHT), ("<img src=x onerror=y>", "ok;=1+1\n-2")),
    (50, 50),
)


def test_no_field_of_a_download_can_start_a_formula() -> None:
    text = table_csv(HOSTILE).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[1] == ["'=HYPERLINK(1)", "Taught"]
    assert "'=1+1" in rows[2][1]
    assert "'-2" in rows[2][1]


def test_no_text_of_a_table_is_read_as_html() -> None:
    shown = table_html(HOSTILE)
    assert "<img" not in shown
    assert "&lt;img src=x" in shown
    assert shown.count('scope="col"') == shown.count('scope="row"') == 2


def test_findings_without_courses_are_gaps() -> None:
    codes = [area.code for area in FRAMEWORK.knowledge_areas]
    empty = replace(PROGRAM, courses=(), findings=find_area_findings(codes, ()))
    assert len(findings_table(empty, "", by_map=True).rows) == 37


def test_a_file_names_every_course_where_the_page_counts_some() -> None:
    table = findings_table(program(12), SEVERAL, by_map=False)
    assert "more" in str(table.rows[0][2])
    assert "and 6 more" in table_html(table)
    lines = list(csv.reader(io.StringIO(table_csv(table).decode("utf-8-sig"))))
    assert all(f"N {number} T" in lines[1][2] for number in range(12))
    assert "more" not in lines[1][2]


def test_the_standards_of_most_courses_come_first_wherever_a_course_stands() -> None:
    def codes(*disciplines: str) -> list[str]:
        courses = [
            make_course(FRAMEWORK, LEVELS, course=Course(f"N {n}", "Care", "", discipline))
            for n, discipline in enumerate(disciplines)
        ]
        return [*crosswalks_in(make_report(FRAMEWORK, *courses))]

    assert codes("social_work", "nursing", "nursing")[0] == "aacn-2021"
    assert codes("nursing", "social_work") == codes("social_work", "nursing")
