"""Deciding on levels in a browser: by keyboard, kept over a reload, and readable for all."""

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.e2e


def open_samples(tab: Page) -> None:
    tab.get_by_role("button", name="Try it with sample syllabi").click()
    tab.get_by_role("grid").wait_for()


def attachment_cell(tab: Page) -> Locator:
    return tab.get_by_role("gridcell", name="NURS 330, TF-6 ")


def serious_issues(tab: Page) -> list[str]:
    violations = Axe().run(tab).response["violations"]
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in violations
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


def test_a_level_confirmed_by_keyboard_is_still_confirmed_after_a_reload(tab: Page) -> None:
    open_samples(tab)
    name = str(attachment_cell(tab).get_attribute("aria-label"))
    attachment_cell(tab).focus()
    tab.keyboard.press("Enter")
    drawer = tab.get_by_role("dialog")
    drawer.get_by_role("button", name="Confirm", exact=True).focus()
    for _ in range(3):
        tab.keyboard.press("Enter")
    expect(drawer.get_by_text("Saved: confirmed as ")).to_be_visible()
    expect(drawer.get_by_text("Who decided what: 1 entry")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    confirmed = tab.get_by_role("gridcell", name=f"{name}, reviewed", exact=True)
    expect(confirmed).to_be_focused()

    tab.reload()
    expect(confirmed).to_be_visible()
    confirmed.click()
    expect(drawer.get_by_role("button", name="Confirmed", exact=True)).to_be_visible()


def test_a_level_is_raised_with_a_reason_and_the_course_approved(tab: Page) -> None:
    open_samples(tab)
    tab.get_by_role("link", name="Review", exact=True).click()
    expect(tab).to_have_url(re.compile("course="))
    opened = tab.url
    tab.get_by_role("combobox", name="Course").click()
    tab.get_by_role("option", name="NURS 330").click()
    expect(tab).not_to_have_url(opened)
    tab.get_by_text("All (37)").click()
    card = tab.locator(".st-key-card_TF-3")
    card.get_by_role("button", name="Change level").click()
    card.get_by_text("T Taught", exact=True).click()
    card.get_by_role("button", name="Save this level").click()
    expect(card.get_by_text("Raising a level needs a reason")).to_be_visible()
    card.get_by_label("Reason").fill("The clinic visit in week 11 is about it.")
    card.get_by_role("button", name="Save this level").click()
    expect(card.get_by_text(re.compile("^Saved: changed from .* to Taught"))).to_be_visible()
    expect(tab.get_by_text("1 of 37 levels reviewed")).to_be_visible()

    tab.get_by_role("button", name="Approve", exact=True).click()
    expect(tab.get_by_text("36 of 37 levels are not reviewed by anybody.")).to_be_visible()
    tab.get_by_role("button", name="Approve all the same").click()
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Download Word as approved").click()
    assert download.value.suggested_filename.endswith(".docx")


def test_a_press_follows_in_the_counts_and_the_choice_of_cards_stays(tab: Page) -> None:
    open_samples(tab)
    tab.get_by_role("link", name="Review", exact=True).click()
    tab.get_by_text(re.compile(r"Others \(")).click()
    cards = tab.locator("[class*=st-key-card_]")
    expect(cards).to_have_count(12)
    for number in (1, 2, 3):
        cards.nth(number - 1).get_by_role("button", name="Confirm", exact=True).click()
        expect(tab.get_by_text(f"Reviewed ({number})")).to_be_visible()
    expect(cards).to_have_count(12)
    expect(tab.get_by_role("radio", name=re.compile("^Others"))).to_be_checked()
    tab.get_by_role("button", name="Show what is left").click()
    expect(tab.get_by_role("button", name="Confirmed", exact=True)).to_have_count(0)


def test_the_table_of_all_courses_opens_one_by_keyboard(tab: Page) -> None:
    open_samples(tab)
    tab.get_by_role("link", name="Review", exact=True).click()
    expect(tab.get_by_text("of 37 levels reviewed").first).to_be_visible()
    tab.get_by_role("radio", name="All courses").click()
    link = tab.get_by_role("table").get_by_role("link", name="PSYC 315")
    expect(link).to_have_attribute("href", re.compile(r"\?program=\w+&course=\w+"))
    assert serious_issues(tab) == []
    link.focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_text("of 37 levels reviewed").first).to_be_visible()
    expect(tab).to_have_url(re.compile(r"/review\?program=\w+&course=\w+$"))


def test_the_drawer_walks_to_the_next_area_and_the_next_course(tab: Page) -> None:
    open_samples(tab)
    tab.get_by_role("gridcell", name="ECE 220, TF-1 Pregnancy").click()
    drawer = tab.get_by_role("dialog")
    expect(drawer.get_by_role("button", name="Previous area")).to_be_disabled()
    drawer.get_by_role("button", name="Next area").click()
    expect(drawer.get_by_role("heading", name="TF-2 ")).to_be_visible()
    drawer.get_by_role("button", name="Next course").click()
    expect(drawer.get_by_text("NURS 330")).to_be_visible()
    expect(drawer.get_by_role("heading", name="TF-2 ")).to_be_visible()


# Saved work outlives a test, so each has a cell of its own.
@pytest.mark.parametrize(("scheme", "area"), [("light", "TF-4"), ("dark", "TF-5")])
def test_drawer_and_review_have_no_serious_issue(
    tab: Page, scheme: Literal["light", "dark"], area: str
) -> None:
    tab.emulate_media(color_scheme=scheme)
    open_samples(tab)
    tab.get_by_role("gridcell", name=f"NURS 330, {area} ").click()
    drawer = tab.get_by_role("dialog")
    drawer.get_by_role("button", name="Note, question").click()
    drawer.get_by_label("Question to a person").fill("Is it graded?")
    drawer.get_by_label("Who is to answer it").fill("Dr. Lee")
    drawer.get_by_role("button", name="Ask").click()
    expect(drawer.get_by_text("Saved: flagged for a person.")).to_be_visible()
    drawer.get_by_role("button", name="Change level").click()
    drawer.get_by_role("button", name="Save this level").click()
    expect(drawer.get_by_text("Choose the level that is right.")).to_be_visible()
    assert serious_issues(tab) == []
    tab.keyboard.press("Escape")
    expect(drawer).to_have_count(0)

    tab.get_by_role("link", name="Review", exact=True).click()
    card = tab.locator(f".st-key-card_{area}")
    card.get_by_role("button", name="Confirm", exact=True).click()
    expect(card.get_by_text("Saved: confirmed")).to_be_visible()
    assert serious_issues(tab) == []
