"""The two journeys, each to a Word file that is opened: a faculty member's and a director's."""

from pathlib import Path

import docx
import pytest
from playwright.sync_api import Download, Page, expect

from tests.builders import bullets, heading, make_docx, table
from tests.e2e.conftest import go_to, send

pytestmark = pytest.mark.e2e

WEEK = "Assessment of adults with depression: interviews and rating scales"
NURSING = make_docx(
    [
        heading("NURS 330: Family Nursing", level=1),
        heading("Learning Outcomes"),
        bullets("Explain how secure attachment between an infant and a parent grows."),
        heading("Weekly Schedule"),
        table(
            ("Week", "Topic"),
            ("1", "Prenatal development and the transition to parenthood"),
            ("2", WEEK),
            ("3", "Grief, loss and trauma in families"),
        ),
    ]
)


def words_of(download: Download) -> str:
    """All text of a Word file, its tables too."""
    document = docx.Document(str(download.path()))
    cells = [cell.text for part in document.tables for row in part.rows for cell in row.cells]
    return "\n".join([*(part.text for part in document.paragraphs), *cells])


def test_faculty_check_a_course_pick_a_change_and_take_the_plan_away(
    tab: Page, tmp_path: Path
) -> None:
    syllabus = tmp_path / "nurs-330.docx"
    syllabus.write_bytes(NURSING)
    tab.get_by_role("button", name="Check one course").click()
    send(tab, syllabus)
    expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()

    go_to(tab, "Review")
    tab.get_by_role("button", name="Confirm").first.click()
    expect(tab.get_by_text("1 of 37 levels reviewed").first).to_be_visible()

    go_to(tab, "Smallest changes")
    tab.get_by_role("button", name="Add to the plan").first.click()
    expect(tab.get_by_role("button", name="In the plan: take out").first).to_be_visible()
    tab.get_by_text("My plan: this course", exact=True).click()
    tab.get_by_label("Who does it").fill("J. Doe")
    tab.get_by_label("Who does it").press("Enter")
    tab.get_by_text("My plan: whole program", exact=True).click()
    expect(tab.get_by_text("Course", exact=True)).to_have_count(0)
    expect(tab.get_by_label("Who does it")).to_have_value("J. Doe")
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Download Word (.docx)").click()
    words = words_of(download.value)
    assert "NURS 330" in words
    assert "J. Doe" in words


def test_what_is_typed_in_the_instant_of_the_press_is_in_the_plan_s_file(tab: Page) -> None:
    tab.get_by_role("button", name="Try it with sample syllabi").click()
    tab.get_by_role("grid").wait_for()
    go_to(tab, "Smallest changes")
    tab.get_by_role("button", name="Add to the plan").first.click()
    expect(tab.get_by_role("button", name="In the plan: take out").first).to_be_visible()
    tab.get_by_text("My plan: this course", exact=True).click()
    who = tab.get_by_label("Who does it")
    for name in ("A. One", "B. Two", "C. Three", "D. Four", "E. Five"):
        who.fill(name)
        with tab.expect_download() as download:
            # Without the moment that a hand takes from the box to the button.
            tab.get_by_role("button", name="Download Word (.docx)").evaluate(
                "button => { document.activeElement.blur(); button.click(); }"
            )
        assert name in words_of(download.value)


def test_a_director_narrows_the_matrix_reads_the_gaps_and_takes_the_report_away(tab: Page) -> None:
    tab.get_by_role("button", name="Try it with sample syllabi").click()
    tab.get_by_role("grid").wait_for()
    tab.get_by_text("Collapse to domains").click()
    expect(tab.get_by_role("grid")).to_contain_text("Theoretical Foundations")

    go_to(tab, "Gaps")
    tab.get_by_text("Endorsement categories", exact=True).first.click()
    expect(tab.get_by_test_id("stMain").locator("table").first).to_be_visible()

    go_to(tab, "Export")
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Download Word (.docx)").click()
    words = words_of(download.value)
    assert "Course alignment report" in words
    assert "ECE 220" in words
    for claim in ("certified", "compliant", "meets endorsement"):
        assert claim not in words.lower()
