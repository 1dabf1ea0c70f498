"""The plan of changes as Word, Excel and CSV."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from openpyxl import load_workbook

from alignment.report import AlignmentReport
from competency_map import ChangeKind
from exports import ExportError, PlannedLine, ReportOptions, export_plan
from exports.change_wording import LINKS_NOTE
from exports.outline.action_plan import action_plan
from exports.outline.course_packet import course_packet
from exports.outline.nodes import Table
from exports.plan_lines import place_now
from exports.plan_table import HEADINGS, plan_rows
from tests.exports import made_lens
from tests.exports.accessible import accessibility_faults
from tests.exports.made_lens import WEEK_6, report_of

DAY = date(2026, 3, 5)
LINE = PlannedLine(
    "0123456789ab",
    "TF-6",
    ChangeKind.READING,
    "Add one article on separation.",
    "Ethics",
    "Week 6",
    "Ethics in family care",
    "AACN Essentials 2.3 Listening (a close link)",
    "Ana Lima",
    "Fall 2027",
)
HOSTILE = '=HYPERLINK("http://x")'
REPORT = report_of("nursing", TF_6="GENERAL")


def options(*lines: PlannedLine, **chosen: object) -> ReportOptions:
    return ReportOptions("Example College", plan=lines, made_on=DAY, **chosen)  # type: ignore[arg-type]


def table_of(content: bytes) -> list[list[str]]:
    (table,) = Document(io.BytesIO(content)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def row_of(line: PlannedLine, report: AlignmentReport = REPORT, **chosen: object) -> dict[str, str]:
    (row,) = plan_rows(report, [line], options(**chosen))
    return dict(zip(HEADINGS, row.values, strict=True))


def test_a_row_says_what_where_when_and_who() -> None:
    assert row_of(LINE) == {
        "Change": "Add one article on separation.",
        "Area": "TF-6 Attachment, separation, trauma, grief & loss",
        "Course": "NURSING 1",
        "Week": "Week 6, “Ethics in family care”",
        "Kind and effort": "Reading (one reading)",
        "Accreditor's standard": "AACN Essentials 2.3 Listening (a close link)",
        "Who": "Ana Lima",
        "By when": "Fall 2027",
        "Done": "Not yet",
    }
    assert row_of(replace(LINE, is_done=True))["Done"] == "Yes"


def test_a_change_without_a_place_names_the_unit_that_it_needs() -> None:
    assert row_of(replace(LINE, place="", topic=""))["Week"] == "A unit of this kind: Ethics"


def test_an_area_that_the_map_has_no_more_keeps_its_code() -> None:
    assert row_of(replace(LINE, area="ZZ-9"))["Area"] == "ZZ-9"


def test_a_change_of_a_course_that_the_report_lacks_must_not_stand_in_it() -> None:
    assert plan_rows(REPORT, [replace(LINE, syllabus_id="gone")], options()) == ()


@pytest.mark.parametrize(
    ("place", "topic", "expected"),
    [
        ("Week 6", "Ethics in family care", ""),
        ("", "", ""),
        ("After the midterm", "", ""),
        ("Week 5", "Ethics in family care", "The topic now stands in Week 6."),
        ("Week 6", "Assessment of adults", "Week 6 has another topic now."),
        ("Week 6", "Ethics in family", "Week 6 has another topic now."),
        ("Week 9", "Assessment", "Week 9 is no longer found in the syllabus."),
    ],
)
def test_a_plan_says_what_became_of_its_week(place: str, topic: str, expected: str) -> None:
    (course,) = REPORT.courses
    line = replace(LINE, place=place, topic=topic)
    assert place_now(line, course) == expected
    assert row_of(line)["Week"].endswith(expected)


def test_a_place_that_an_older_plan_kept_to_the_line_must_not_count_as_moved() -> None:
    (course,) = REPORT.courses
    there = replace(course, schedule=(replace(WEEK_6, week=""),))
    line = replace(LINE, place=WEEK_6.locator, topic=WEEK_6.text)
    assert place_now(line, there) == ""
    assert place_now(replace(line, topic="Another"), there).endswith("has another topic now.")


def test_a_topic_is_known_again_whatever_its_spaces_and_length() -> None:
    (course,) = REPORT.courses
    long = "Ethics\u00ad  in\n family care " * 30
    changed = replace(course, schedule=(replace(WEEK_6, text=long),))
    kept = " ".join(["Ethics", "in", "family", "care"] * 30)[:300]
    assert place_now(replace(LINE, topic=kept), changed) == ""


@pytest.mark.parametrize("lines", [(), (LINE,), (LINE,) * 60], ids=["none", "one", "sixty"])
def test_the_word_plan_keeps_the_accessibility_list(lines: tuple[PlannedLine, ...]) -> None:
    assert accessibility_faults(export_plan(REPORT, ".docx", options(*lines))) == []


def test_the_word_plan_has_a_title_real_headings_and_a_header_row() -> None:
    content = export_plan(REPORT, ".docx", options(LINE, replace(LINE, is_done=True)))
    document = Document(io.BytesIO(content))
    styled = {p.text: p.style.name for p in document.paragraphs}

    assert styled["Plan of changes"] == "Title"
    assert styled["2 changes in 1 course, 1 done"] == "Subtitle"
    assert styled["The changes"] == styled["How to read this plan"] == "Heading 1"
    assert table_of(content)[0] == list(HEADINGS)
    assert [row[-1] for row in table_of(content)[1:]] == ["Not yet", "Yes"]
    assert LINKS_NOTE in styled


def test_the_word_plan_begins_with_the_changes_and_names_each_course_in_full() -> None:
    (course,) = REPORT.courses
    titled = replace(course, course=replace(course.course, title="Family nursing"))
    content = export_plan(replace(REPORT, courses=(titled,)), ".docx", options(LINE))
    document = Document(io.BytesIO(content))
    words = [p.text for p in document.paragraphs]

    assert "Courses: NURSING 1, Family nursing" in words
    assert words.index("The changes") < words.index("How to read this plan")
    (section,) = document.sections
    assert section.page_width > section.page_height
    assert words[0] == "Plan of changes"


def test_the_short_last_column_of_the_word_plan_must_not_break_its_heading() -> None:
    (table,) = Document(io.BytesIO(export_plan(REPORT, ".docx", options(LINE)))).tables
    assert table.rows[0].cells[-1].width.inches > 0.55


def test_an_empty_plan_says_so() -> None:
    document = Document(io.BytesIO(export_plan(REPORT, ".docx", options())))
    assert "No change is planned yet." in [p.text for p in document.paragraphs]
    assert document.tables == []


def test_the_same_plan_of_the_same_day_gives_the_same_bytes() -> None:
    for suffix in (".docx", ".xlsx", ".csv"):
        assert export_plan(REPORT, suffix, options(LINE)) == export_plan(
            REPORT, suffix, options(LINE)
        )


def test_excel_and_csv_hold_the_same_rows_under_the_same_headings() -> None:
    sheet = load_workbook(io.BytesIO(export_plan(REPORT, ".xlsx", options(LINE)))).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    text = export_plan(REPORT, ".csv", options(LINE)).decode("utf-8-sig")

    assert rows == list(csv.reader(io.StringIO(text)))
    assert rows == [list(HEADINGS), list(row_of(LINE).values())]


@pytest.mark.parametrize("field", ["text", "topic", "place", "standard", "who", "by_when"])
def test_nothing_that_a_person_typed_can_become_a_formula_or_markup(field: str) -> None:
    words = f"{HOSTILE} <b>x</b> *y* \x00\u202e&"
    given = options(replace(LINE, **{field: words}))  # type: ignore[arg-type]
    book = load_workbook(io.BytesIO(export_plan(REPORT, ".xlsx", given)))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
    text = export_plan(REPORT, ".csv", given).decode("utf-8-sig")
    values = list(csv.reader(io.StringIO(text)))[1]
    written = [text for row in table_of(export_plan(REPORT, ".docx", given)) for text in row]

    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert not any(str(cell.value).startswith("=") for cell in cells)
    assert not any(value.startswith("=") for value in values)
    assert any("<b>x</b> *y* &" in text for text in written)


def test_personal_data_of_a_syllabus_is_masked_and_what_people_typed_stays() -> None:
    mail = "dr.lee@hill.edu"
    line = replace(LINE, topic=f"Ask {mail}", who=mail)
    assert mail not in row_of(line)["Week"]
    assert row_of(line)["Who"] == mail
    assert mail in row_of(line, masked=False)["Week"]


def test_without_quotes_a_week_has_no_topic() -> None:
    assert row_of(LINE, with_quotes=False)["Week"] == "Week 6"


def test_another_format_is_refused_by_name() -> None:
    with pytest.raises(ExportError, match=r"'.pdf'; choose one of .docx, .xlsx, .csv"):
        export_plan(REPORT, ".pdf", options())


# In the other documents


def test_a_packet_lists_what_is_planned_and_must_not_suggest_it_once_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("alignment.steps.lens_of", made_lens.lens_of)
    step = made_lens.OBJECTIVE
    line = replace(LINE, kind=step.kind, text="In other words.", change=step.fingerprint)
    bare, planned = (
        repr(course_packet(REPORT, 0, chosen)) for chosen in (options(), options(line))
    )

    assert "Changes planned for this course" not in bare
    assert "Objective (wording only). Name separation in an outcome." in bare
    assert "Changes planned for this course" in planned
    assert "Who: Ana Lima. By when: Fall 2027." in planned
    assert "Objective (wording only). Name separation in an outcome." not in planned


def test_a_change_planned_for_another_course_is_still_suggested_in_a_packet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("alignment.steps.lens_of", made_lens.lens_of)
    line = replace(LINE, syllabus_id="another", change=made_lens.OBJECTIVE.fingerprint)

    assert course_packet(REPORT, 0, options(line)) == course_packet(REPORT, 0, options())


def test_the_action_plan_begins_with_what_is_planned() -> None:
    rows = plan_rows(REPORT, [replace(LINE, is_done=True)], options())
    (table,) = (node for node in action_plan(REPORT, rows) if isinstance(node, Table))

    assert table.rows[0] == (
        "1",
        "Planned: TF-6 Attachment, separation, trauma, grief & loss. Add one article on "
        "separation. (Week 6, “Ethics in family care”)",
        "NURSING 1",
        "Ana Lima",
        "Fall 2027",
        "Done",
    )
    assert [row[0] for row in table.rows] == [str(n) for n in range(1, len(table.rows) + 1)]


def test_reports_without_a_plan_are_as_they_were() -> None:
    assert [*action_plan(REPORT)] == [*action_plan(REPORT, ())]
    assert "Planned" not in repr([*action_plan(REPORT)])
