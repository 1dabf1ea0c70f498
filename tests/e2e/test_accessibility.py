"""Each page under axe: no serious or critical issue, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.conftest import go_to

pytestmark = pytest.mark.e2e

PAGES = {
    "Start": "Course alignment toolkit",
    "Add syllabi": "Add syllabi",
    "Check sections": "Check sections",
    "Review": "Review a course",
    "Smallest changes": "Smallest changes",
    "Matrix": "Coverage matrix",
    "Gaps": "Gaps and openings",
    "Compare": "Compare",
    "Export": "Export the report",
    "Browse the map": "Browse the map",
    "How it works": "How it works",
    "Settings": "Settings",
}
VIEWS = {
    "gaps?view=standards": "Area linked",
    "gaps?view=categories": "Kind of work",
    "matrix?view=List": "Press an area",
    "matrix?view=Table": "Taught and assessed",
    "review?view=all": "none approved yet",
    "map?area=TF-6": "What counts",
    "map?view=edit": "Make a copy of this map",
}
NOTHING_MOVES = "document.getAnimations().every(each => each.playState !== 'running')"
UNDER_MORE = ("Browse the map", "How it works", "Settings")


def serious_issues(tab: Page) -> list[str]:
    _let_settle(tab)
    violations = Axe().run(tab).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in violations
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


def _let_settle(tab: Page) -> None:
    """Wait until nothing is being drawn again: half faded, every colour is too faint."""
    app = tab.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning")
    tab.wait_for_function(NOTHING_MOVES)


def choose_scheme(tab: Page, scheme: str) -> None:
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    expect(tab.get_by_test_id("stApp")).to_have_css("color-scheme", scheme)


def visit(tab: Page, link: str) -> None:
    if link in UNDER_MORE:
        tab.get_by_role("banner").get_by_text("More", exact=True).click()
        tab.get_by_role("menuitem", name=link, exact=True).click()
    else:
        go_to(tab, link)
    expect(tab.get_by_role("heading", name=PAGES[link], level=1)).to_be_visible()
    expect(tab.get_by_test_id("stSkeleton")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_serious_issue(tab: Page, scheme: str) -> None:
    choose_scheme(tab, scheme)
    found = {}
    for link in PAGES:
        visit(tab, link)
        found[f"{link}, empty"] = serious_issues(tab)
    visit(tab, "Matrix")
    tab.get_by_role("button", name="Try it with sample syllabi").click()
    tab.get_by_role("grid").wait_for()
    for link in PAGES:
        visit(tab, link)
        found[link] = serious_issues(tab)
    assert {name: issues for name, issues in found.items() if issues} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_further_view_has_a_serious_issue(tab: Page, scheme: str) -> None:
    choose_scheme(tab, scheme)
    tab.get_by_role("button", name="Try it with sample syllabi").click()
    tab.get_by_role("grid").wait_for()
    start, program = tab.url.split("/matrix?")
    found = {}
    for view, shown in VIEWS.items():
        tab.goto(f"{start}/{view}&{program}")
        expect(tab.get_by_text(shown).first).to_be_visible()
        found[view] = serious_issues(tab)
    assert {name: issues for name, issues in found.items() if issues} == {}


def test_the_open_drawer_has_no_serious_issue(tab: Page) -> None:
    tab.get_by_role("button", name="Try it with sample syllabi").click()
    tab.get_by_role("gridcell", name="TF-6 ").first.click()
    expect(tab.get_by_role("dialog").locator("blockquote").first).to_be_visible()
    assert serious_issues(tab) == []


def test_the_choice_of_a_section_has_no_serious_issue(tab: Page) -> None:
    tab.get_by_role("button", name="Try it with sample syllabi").click()
    tab.get_by_role("grid").wait_for()
    visit(tab, "Check sections")
    tab.get_by_role("button", name="Move no. 2", exact=True).click()
    expect(tab.get_by_role("button", name="Cancel")).to_be_visible()
    assert serious_issues(tab) == []
