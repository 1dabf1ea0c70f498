"""What only a browser shows: uploads, the matrix as a grid, the drawer, the download."""

import re
from pathlib import Path

import docx
import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.builders import bullets, heading, make_docx, make_pdf, paragraph, table
from tests.e2e.conftest import go_to, send

pytestmark = pytest.mark.e2e

ATTACHMENT = "Explain how secure attachment between an infant and a parent grows."
NURSING = make_docx(
    [
        heading("NURS 330: Family Nursing", level=1),
        heading("Learning Outcomes"),
        bullets(ATTACHMENT),
        heading("Weekly Schedule"),
        table(("Week", "Topic"), ("1", "Prenatal development and the transition to parenthood")),
    ]
)
PSYCHOLOGY = make_pdf(
    [
        heading("PSYC 315: Abnormal Psychology", level=1),
        heading("Course Description"),
        paragraph("Students study depression, anxiety disorders and schizophrenia in adults."),
    ]
)


def open_samples(tab: Page) -> None:
    tab.get_by_role("button", name="Try it with sample syllabi").click()
    tab.get_by_role("grid").wait_for()


def focused_label(tab: Page) -> str:
    """The name of the grid cell that has the keyboard focus."""
    return tab.get_by_role("grid").locator(":focus").get_attribute("aria-label") or ""


def test_from_two_uploads_to_a_quote_and_a_word_report(tab: Page, tmp_path: Path) -> None:
    word, pdf = tmp_path / "nurs-330.docx", tmp_path / "psyc-315.pdf"
    word.write_bytes(NURSING)
    pdf.write_bytes(PSYCHOLOGY)
    send(tab, word, pdf)
    expect(tab.get_by_role("heading", name="Courses: 2")).to_be_visible()
    expect(tab.get_by_text("Not read")).to_have_count(0)

    tab.get_by_role("button", name="View the matrix").click()
    expect(tab.get_by_role("columnheader", name="PSYC 315")).to_be_visible()
    tab.get_by_role("gridcell", name="NURS 330, TF-6 ").click()
    drawer = tab.get_by_role("dialog")
    expect(drawer).to_contain_text(ATTACHMENT)
    expect(drawer.locator("mark").first).to_have_text("secure attachment")
    tab.keyboard.press("Escape")
    expect(drawer).to_have_count(0)

    tab.get_by_role("link", name="Export", exact=True).click()
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Download Word (.docx)").click()
    assert download.value.suggested_filename.endswith(".docx")
    report = docx.Document(str(download.value.path()))
    text = "\n".join(part.text for part in report.paragraphs)
    assert ATTACHMENT in text
    assert "PSYC 315" in text


def test_one_click_shows_the_sample_matrix_with_codes_and_names_in_view(tab: Page) -> None:
    open_samples(tab)
    for words in ("TF-1", "Pregnancy & early parenthood"):
        expect(tab.get_by_role("grid").get_by_text(words, exact=True)).to_be_in_viewport()
    assert tab.get_by_role("grid").locator("td[data-value]").count() == 4 * 37
    expect(tab.get_by_role("alert")).to_have_count(0)


def test_a_cell_is_reached_and_opened_with_the_keyboard_and_gets_the_focus_back(
    tab: Page,
) -> None:
    open_samples(tab)
    tab.get_by_role("gridcell", name="TF-1 ").first.focus()
    for key in ("ArrowDown", "End", "Home", "ArrowRight"):
        tab.keyboard.press(key)
    reached = focused_label(tab)
    assert ", TF-2 " in reached
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("dialog")).to_contain_text("TF-2")
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    expect(tab.get_by_role("gridcell", name=reached)).to_be_focused()


def test_marks_in_a_syllabus_are_shown_as_text(tab: Page) -> None:
    marks = ":smile: -> www.evil.example <b>bold</b> **star**"
    content = f"# X 100\n\n## Course Description\n\nInfant attachment {marks} and loss.\n"
    upload = FilePayload(name="x-100.md", mimeType="text/plain", buffer=content.encode())
    send(tab, upload)
    tab.get_by_role("button", name="View the matrix").click()
    tab.get_by_role("gridcell", name="TF-6 ").click()
    quote = tab.get_by_role("dialog").locator("blockquote").first
    expect(quote).to_contain_text(":smile: -> www.evil.example")
    expect(quote.locator("a, b, strong")).to_have_count(0)


def long_syllabus(number: int) -> FilePayload:
    """A syllabus that takes a moment to read."""
    lines = "\n\n".join(f"Families with infants grow and learn, {n}." for n in range(2_000))
    content = f"# NURS {100 + number}\n\n## Course Description\n\n{lines}\n".encode()
    return FilePayload(name=f"nurs-{100 + number}.md", mimeType="text/plain", buffer=content)


def test_files_that_wait_while_another_page_is_open_are_read_later(tab: Page) -> None:
    files = [long_syllabus(number) for number in range(13)]
    send(tab, *files)
    expect(tab.get_by_text(re.compile("^Reading [3-9] of 13"))).to_be_visible()
    go_to(tab, "Export")
    waiting = tab.get_by_text(re.compile(r"^\d+ files are not read yet: go back to Add syllabi"))
    expect(waiting).to_be_visible()
    n_waiting = int(waiting.inner_text().split()[0])
    assert 0 < n_waiting < 13

    tab.get_by_role("link", name="Go on reading").click()
    expect(tab.get_by_text(f"{n_waiting} files were waiting; reading goes on.")).to_be_visible()
    expect(tab.get_by_role("heading", name="Courses: 13")).to_be_visible()
    expect(tab.get_by_text("Not read")).to_have_count(0)
    expect(tab.get_by_text("loaded already")).to_have_count(0)


BOILERPLATE = "Infants need secure attachment to a parent; we name it in every class."
WITH_POLICIES = make_docx(
    [
        heading("NURS 330: Family Nursing", level=1),
        heading("Learning Outcomes"),
        bullets("Explain family theory."),
        heading("University Policies"),
        paragraph("Come on time."),
        paragraph(BOILERPLATE),
    ]
)


def test_boilerplate_that_is_set_back_in_changes_the_matrix_and_undo_changes_it_back(
    tab: Page, tmp_path: Path
) -> None:
    word = tmp_path / "nurs-330.docx"
    word.write_bytes(WITH_POLICIES)
    send(tab, word)
    tab.get_by_role("button", name="View the matrix").click()
    expect(attachment_cell(tab)).to_have_accessible_name(re.compile("Not found"))

    tab.get_by_role("link", name="Check sections", exact=True).click()
    expect(tab.get_by_role("heading", name="Set aside: Course facts and policies")).to_be_visible()
    restore = tab.get_by_role("button", name="Put no. 6 back as Outcomes")
    restore.focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_text("1 paragraph put back as Outcomes.")).to_be_visible()
    tab.get_by_role("link", name="View the matrix").click()
    expect(attachment_cell(tab)).to_have_accessible_name(re.compile("Taught"))

    tab.get_by_role("link", name="Check sections", exact=True).click()
    tab.get_by_role("button", name="Undo", exact=True).click()
    expect(tab.get_by_role("button", name="Undo", exact=True)).to_be_disabled()
    tab.get_by_role("link", name="View the matrix").click()
    expect(attachment_cell(tab)).to_have_accessible_name(re.compile("Not found"))


def attachment_cell(tab: Page) -> Locator:
    return tab.get_by_role("gridcell", name="NURS 330, TF-6 ")
