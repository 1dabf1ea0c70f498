"""What only a browser shows of the matrix: domains that fold, an address that is followed."""

import re

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.e2e.conftest import send

pytestmark = pytest.mark.e2e


def open_samples(tab: Page) -> None:
    tab.get_by_role("button", name="Try it with sample syllabi").click()
    tab.get_by_role("grid").wait_for()


def test_domains_fold_to_a_row_that_unfolds_with_the_keyboard_and_the_address_follows(
    tab: Page,
) -> None:
    open_samples(tab)
    tab.get_by_text("Collapse to domains", exact=True).click()
    expect(tab.locator("td[data-value]:visible")).to_have_count(0)
    expect(tab).to_have_url(re.compile("rows=domains"))

    domain = tab.get_by_role("gridcell", name=re.compile("Theoretical Foundations, .* areas")).first
    domain.focus()
    tab.keyboard.press("Enter")
    expect(domain).to_have_attribute("aria-expanded", "true")
    expect(tab.locator("td[data-value]:visible")).to_have_count(4 * 10)
    tab.keyboard.press("ArrowDown")
    expect(tab.get_by_role("gridcell", name="TF-1 ").first).to_be_focused()

    tab.wait_for_timeout(2_000)  # what comes sooner is taken for a press that was on its way
    tab.go_back()
    expect(tab.locator("td[data-value]:visible")).to_have_count(4 * 37)


def test_an_open_cell_stands_in_the_address_without_a_step_of_the_history(tab: Page) -> None:
    open_samples(tab)
    cell = tab.get_by_role("gridcell", name="NURS 330, TF-6 ")
    expect(cell).to_have_count(1)
    expect(tab).to_have_url(re.compile("/matrix.program="))
    n_steps = tab.evaluate("history.length")
    cell.click()
    expect(tab.get_by_role("dialog")).to_contain_text("TF-6")
    expect(tab).to_have_url(re.compile(r"course=[0-9a-f]{32}&area=TF-6"))
    assert tab.evaluate("history.length") == n_steps

    tab.reload()
    expect(tab.get_by_role("dialog")).to_contain_text("TF-6")
    expect(tab.locator("td[data-value]")).to_have_count(4 * 37)
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_have_count(0)
    expect(tab).not_to_have_url(re.compile("area="))
    expect(cell).to_be_focused()
    assert tab.evaluate("history.length") == n_steps


def test_heads_say_the_whole_title_and_stay_uncut_at_twice_the_size(tab: Page) -> None:
    open_samples(tab)
    head = tab.get_by_role("columnheader", name="NURS 330, Family Nursing Across the Lifespan")
    expect(head).to_have_attribute("title", "NURS 330, Family Nursing Across the Lifespan")
    tab.set_viewport_size({"width": 640, "height": 450})
    tab.get_by_role("grid").evaluate("grid => grid.parentElement.scrollIntoView({block: 'end'})")
    box = head.bounding_box()
    assert box is not None
    below_the_bar = 56
    assert box["y"] > below_the_bar
    assert head.locator("b").evaluate("b => b.scrollWidth <= b.clientWidth")


def test_controls_in_a_line_have_their_names_and_their_edges_at_one_height(tab: Page) -> None:
    open_samples(tab)
    names = [tab.get_by_text(name, exact=True).first for name in ("View", "What to show", "Domain")]
    boxes = [tab.get_by_role("radio", name="Map"), tab.get_by_role("combobox", name="Domain")]
    tops = {box["y"] for each in names if (box := each.bounding_box())}
    edges = {box["y"] + box["height"] for each in boxes if (box := each.bounding_box())}
    assert max(tops) - min(tops) < 1
    assert max(edges) - min(edges) < 4


def test_a_title_in_one_long_word_must_not_widen_its_column(tab: Page) -> None:
    send(tab, syllabus("NURS 330", "Family Nursing"), syllabus("NURS 331", "Donaudampf" * 12))
    tab.get_by_role("button", name="View the matrix").click()
    heads = tab.get_by_role("columnheader", name=re.compile("^NURS"))
    expect(heads).to_have_count(2)
    widths = [box["width"] for each in heads.all() if (box := each.bounding_box())]
    assert max(widths) < 1.2 * min(widths)


def syllabus(code: str, title: str) -> FilePayload:
    text = f"# {code}: {title}\n\nFall 2026\n\n## Outcomes\n\n- Infants and their parents\n"
    return {"name": f"{code}.md", "mimeType": "text/markdown", "buffer": text.encode()}


def test_filters_that_were_cleared_stay_cleared_whatever_is_pressed_next(tab: Page) -> None:
    open_samples(tab)
    tab.get_by_role("button", name="More filters").click()
    tab.get_by_text("Only areas that are not covered", exact=True).click()
    expect(tab).to_have_url(re.compile("uncovered=yes"))
    tab.keyboard.press("Escape")
    tab.get_by_role("button", name="Clear filters").click()
    expect(tab).not_to_have_url(re.compile("uncovered"))
    for shape in ("Table", "Map"):
        tab.get_by_text(shape, exact=True).click()
        expect(tab.get_by_role("button", name="Clear filters")).to_have_count(0)
        expect(tab.get_by_test_id("stApp")).to_have_attribute(
            "data-test-script-state", "notRunning"
        )
    expect(tab.locator("td[data-value]")).to_have_count(4 * 37)
    expect(tab).not_to_have_url(re.compile("uncovered"))
