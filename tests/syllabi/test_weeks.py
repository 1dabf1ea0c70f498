"""The week or meeting that a block belongs to, and the locator that a person can follow."""

import pytest

from syllabi import Block
from syllabi.meetings import meeting_label, tells_meeting_times
from syllabi.sections import assign_sections
from tests.syllabi.blocks import head, item, prose, row


def weeks(*blocks: Block) -> list[str]:
    return [block.week for block in assign_sections(blocks)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Week 5: Attachment", "Week 5"),
        ("WEEK II. Loss", "WEEK II"),
        ("Session 3 - Play", "Session 3"),
        ("Sept 12 Birth", "Sept 12"),
        ("Sept. 12", "Sept. 12"),
        ("Monday, October 5: Sleep", "Monday, October 5"),
        ("9/16 Exam", "9/16"),
        ("3 Jan 22,24", "Jan 22"),
        ("Oct 3rd: Loss", "Oct 3rd"),
        ("3rd of October", "3rd of October"),
        ("Week of Sept 5: Play", "Week of Sept 5"),
        ("Week of 9/5", "Week of 9/5"),
        ("Sept. 5-7 Play", "Sept. 5-7"),
        ("9/5\u20139/7 Play", "9/5\u20139/7"),
        ("Wed., 9/12", "Wed., 9/12"),
        ("W-07 Play", "W-07"),
        ("__Sept 5__ Play", "Sept 5"),
        ("**Week 5** Play", "Week 5"),
        ("W-2 form", ""),
        ("Week of the Young Child", ""),
        ("May is the month of play", ""),
        ("May 3rdly be read", ""),
        ("Part of the grade", ""),
        ("March on", ""),
        ("Weekly visits", ""),
        ("Attachment in week 5", ""),
        ("", ""),
    ],
)
def test_a_line_opens_with_its_week(text: str, label: str) -> None:
    assert meeting_label(text) == label


def test_what_stands_below_a_week_belongs_to_it() -> None:
    assert weeks(
        head("Course Schedule", 2),
        head("Week 5: Loss", 3),
        head("Readings", 4),
        item("Bowlby, chapter 2"),
        head("Week 6: Play", 3),
        prose("Sand and water."),
        head("Grading", 2),
        prose("Two papers."),
    ) == ["", "Week 5", "Week 5", "Week 5", "Week 6", "Week 6", "", ""]


def test_lines_that_open_with_a_week_carry_it_down() -> None:
    assert weeks(
        prose("Week 1: Birth"),
        prose("Read chapter 1"),
        prose("Week 2: Bonding"),
        prose("Week 3: Sleep"),
        prose("Chapter 4"),
        head("Grading"),
        prose("A paper."),
    ) == ["Week 1", "Week 1", "Week 2", "Week 3", "Week 3", "", ""]


def test_the_days_of_a_week_stay_in_it() -> None:
    assert weeks(
        head("Schedule"),
        prose("Week 1. Birth"),
        prose("Monday, Sept 7: The first hour"),
        prose("Sept 9: Feeding"),
        prose("Week 2. Sleep"),
    ) == ["", "Week 1", "Week 1", "Week 1", "Week 2"]


def test_a_week_below_a_unit_is_finer_than_the_unit() -> None:
    assert weeks(
        head("Unit II: Loss", 2), prose("Grief."), prose("Week 5: Play"), prose("Sand."),
        head("Unit III: Joy", 2), row(1, "Week", "Topic"), row(2, "6", "Sleep"),
    ) == ["Unit II", "Unit II", "Week 5", "Week 5", "Unit III", "Unit III", "Week 6"]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "label"),
    [("Week", "Week 5"), ("WEEK #", "Week 5"), ("Ses #", "Session 5"), ("Class", "Class 5"),
     ("Module", "Module 5"), ("Session No.", "Session 5")],
)  # fmt: skip
def test_a_number_below_the_word_week_is_a_week(name: str, label: str) -> None:
    assert weeks(row(1, name, "Topic"), row(2, "5", "Loss"), row(3, "6*", "Play"))[1] == label


def test_a_row_with_an_empty_first_cell_goes_on_above() -> None:
    assert weeks(
        row(1, "Week", "Date", "Topic"),
        row(2, "5", "Feb 3", "Loss"),
        row(3, "", "", "A film"),
        row(4, "Break", "", "No class"),
        row(5, "", "", "Rest"),
        row(6, "6", "Feb 17", "Play"),
    ) == ["", "Week 5", "Week 5", "", "", "Week 6"]


def test_a_row_is_labelled_by_its_date() -> None:
    rows = (row(1, "Date", "Topic"), row(2, "Sept 12", "Loss"), row(3, "9/19", "Play"))

    assert weeks(*rows) == ["", "Sept 12", "9/19"]


def test_the_locator_names_the_week_once() -> None:
    table = assign_sections([head("Course schedule"), row(5, "Week", "Topic"), row(6, "5", "Loss")])
    lines = assign_sections([head("Week 5: Loss"), prose("A film.")])

    assert table[2].locator == "Course schedule > Week 5 > table 1, row 6"
    assert lines[1].locator == "Week 5: Loss > line 2"


@pytest.mark.parametrize(
    "blocks",
    [
        (head("Grading"), row(1, "Sept 12", "Paper"), row(2, "Oct 1", "Exam")),
        (head("Readings"), item("May 1998: a report")),
        (head("Course Policies"), prose("Week 1 is the last week to drop.")),
        (row(1, "Item", "Points"), row(2, "5", "Loss")),
    ],
)
def test_a_date_outside_the_schedule_is_no_week(blocks: tuple[Block, ...]) -> None:
    assert set(weeks(*blocks)) == {""}


@pytest.mark.parametrize(
    ("text", "is_time"),
    [
        ("Lecture | Wednesdays", True),
        ("Class meets MWF 1:25-2:15 PM", True),
        ("Tuesdays and Thursdays, 9 am to noon", True),
        ("Mon 9/12 | Lecture", False),
        ("Wednesdays | Visits to a nursery", False),
        ("Sunday's child", False),
        ("<tr>", False),
    ],
)
def test_meeting_times_are_facts_and_no_schedule(text: str, is_time: bool) -> None:
    assert tells_meeting_times(text) is is_time
