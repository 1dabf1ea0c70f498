"""What is added stays: after a reload, in another browser, after a restart of the server."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.e2e.conftest import free_port, go_to, running_app, send
from tests.patience import PATIENT_SECONDS

pytestmark = pytest.mark.e2e

SYLLABUS = FilePayload(
    name="nurs-330.md",
    mimeType="text/plain",
    buffer=b"# NURS 330: Family Nursing\n\n## Course Description\n\nInfant attachment and loss.\n",
)


def upload(tab: Page) -> None:
    send(tab, SYLLABUS)
    expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()
    expect(tab.get_by_role("heading", name="NURS 330")).to_be_visible()


def test_a_reload_of_any_page_finds_the_work_again(tab: Page) -> None:
    upload(tab)
    tab.reload()
    expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()
    tab.get_by_role("button", name="View the matrix").click()
    expect(tab.get_by_role("gridcell", name="NURS 330, TF-6 ")).to_be_visible()
    assert "/matrix?program=" in tab.url
    tab.reload()
    expect(tab.get_by_role("gridcell", name="NURS 330, TF-6 ")).to_be_visible()


def test_a_program_is_found_in_the_list_and_removed_and_brought_back(
    tab: Page, address: str
) -> None:
    upload(tab)
    tab.goto(address)
    tab.get_by_role("button", name="Open").click()
    tab.get_by_role("gridcell", name="NURS 330, TF-6 ").wait_for()
    go_to(tab, "Add syllabi")
    tab.get_by_text("Remove syllabi or the program").click()
    tab.get_by_role("button", name="Remove the whole program").click()
    expect(tab.get_by_text("What goes: 1 course with all versions")).to_be_visible()
    tab.get_by_role("button", name="Remove", exact=True).click()
    expect(tab.get_by_text("NURS 330: removed.")).to_be_visible()
    tab.get_by_role("button", name="Undo").click()
    expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()


def test_back_leads_to_the_page_before_with_the_program(tab: Page) -> None:
    upload(tab)
    tab.get_by_role("button", name="View the matrix").click()
    tab.get_by_role("gridcell", name="NURS 330, TF-6 ").wait_for()
    expect(tab).to_have_url(re.compile(r"/matrix\?program="))
    tab.go_back()
    expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()
    expect(tab).to_have_url(re.compile(r"/add\?program="))


def test_a_restart_of_the_server_loses_nothing(chromium: Browser, tmp_path: Path) -> None:
    port = free_port()
    context = chromium.new_context()
    tab = context.new_page()
    tab.set_default_timeout(PATIENT_SECONDS * 1000)
    with running_app(tmp_path, port):
        tab.goto(f"http://127.0.0.1:{port}")
        tab.get_by_role("button", name="Try it with sample syllabi").wait_for()
        upload(tab)
    with running_app(tmp_path, port):
        tab.reload()
        expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()
        tab.get_by_role("link", name="Gaps", exact=True).click()
        expect(tab.get_by_text("Program: NURS 330")).to_be_visible()
    context.close()
