"""What only a browser shows of the matrix: domains that fold, and an address that is followed."""

import re

import pytest
from playwright.sync_api import Page, expect

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
