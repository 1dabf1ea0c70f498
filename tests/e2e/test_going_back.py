"""One press of Back leads to the page before, with the program open; no press is taken for two."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import go_to, send
from tests.e2e.test_saved_work import SYLLABUS

pytestmark = pytest.mark.e2e

# As the pages are come to, with what each writes into its own address.
PAGES = (
    ("Gaps", "/gaps?program="),
    ("Review", "/review?program="),
    ("Smallest changes", "/changes?program="),
    ("Check sections", "/sections?program="),
    ("Compare", "/compare?program="),
    ("Export", "/export?program="),
)


def see(tab: Page, name: str, address: str) -> None:
    """Wait until the page stands there with its whole address, and is drawn to the end."""
    expect(tab).to_have_url(re.compile(re.escape(address)))
    expect(tab).to_have_title(re.compile(f"^{name} - "))
    expect(tab.get_by_text("Independent open-source project").first).to_be_visible()
    expect(tab.locator("[data-test-script-state=notRunning]")).to_be_visible()


def open_samples(tab: Page) -> None:
    tab.get_by_role("button", name="Try it with sample syllabi").click()
    tab.get_by_role("grid").wait_for()


def test_each_press_of_back_leads_one_page_back_with_the_program(tab: Page) -> None:
    open_samples(tab)
    for name, address in PAGES:
        go_to(tab, name)
        see(tab, name, address)
    for name, address in PAGES[-2::-1]:
        tab.go_back()
        see(tab, name, address)
    tab.go_back()
    see(tab, "Matrix", "/matrix?program=")


def test_a_page_without_a_program_is_no_step_beside_the_same_page_with_it(tab: Page) -> None:
    send(tab, SYLLABUS)
    expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()
    tab.go_back()
    expect(tab.get_by_role("heading", name="Course alignment toolkit")).to_be_visible()
    tab.go_forward()
    see(tab, "Add syllabi", "/add?program=")
    expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()


def test_what_a_person_chose_stays_a_step_and_comes_back_from_another_page(tab: Page) -> None:
    open_samples(tab)
    n_steps = tab.evaluate("history.length")
    tab.get_by_text("Collapse to domains", exact=True).click()
    expect(tab).to_have_url(re.compile("rows=domains"))
    assert tab.evaluate("history.length") == n_steps + 1
    go_to(tab, "Smallest changes")
    see(tab, "Smallest changes", "/changes?program=")
    assert tab.evaluate("history.length") == n_steps + 2
    tab.go_back()
    expect(tab).to_have_url(re.compile(r"/matrix\?program=.*rows=domains"))
