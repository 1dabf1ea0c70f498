"""A syllabus made of payloads, on every page: shown as text, asking no other host, and inert.

That no request leaves this machine is what the fixture `tab` sees to after each test.
"""

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.e2e.conftest import go_to, send

pytestmark = pytest.mark.e2e

HOST = "evil.example"
PAYLOADS = (
    f"![picture](http://{HOST}/markdown.png)",
    f'<img src="http://{HOST}/image.png" onerror="document.title=1">',
    f'<iframe src="http://{HOST}/frame"></iframe>',
    f"[a link](http://{HOST}/link)",
    f"http://{HOST}/bare",
    f"<form action='http://{HOST}/form'><input name='q'></form>",
    "<script>document.title = 'taken'</script>",
    f'=HYPERLINK("http://{HOST}/cell")',
    ":material/home: :red[colour] $x^2$",
)
# A page's own pictures and frames come from Streamlit; none of them names another host.
FOREIGN = f"[src*='{HOST}'], [href*='{HOST}'], [action*='{HOST}']"
PAGES = (
    *("Start", "Add syllabi", "Check sections", "Review", "Smallest changes"),
    *("Matrix", "Gaps", "Compare", "Export"),
)


def payload_syllabus() -> FilePayload:
    """Payloads in the title, in headings, outcomes and weeks, each beside words that match."""
    lines = [f"- Explain secure attachment in infants {payload}" for payload in PAYLOADS]
    weeks = [f"Week {n}: Grief and loss in toddlers {p}" for n, p in enumerate(PAYLOADS, 1)]
    content = "\n\n".join(
        [
            f"# NURS 330: Family {PAYLOADS[1]} {PAYLOADS[0]}",
            "## Learning Outcomes",
            "\n".join(lines),
            f"## Weekly Schedule {PAYLOADS[3]}",
            *weeks,
        ]
    )
    name = f"<img src=x onerror=alert(1)> [x](http-{HOST}).txt"
    return FilePayload(name=name, mimeType="text/plain", buffer=content.encode())


def test_nothing_of_a_syllabus_is_interpreted_on_any_page(tab: Page) -> None:
    send(tab, payload_syllabus())
    expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()
    for page in PAGES:
        go_to(tab, page)
        expect(tab.get_by_test_id("stMain").get_by_role("heading", level=1)).to_be_visible()
        expect(tab.get_by_test_id("stApp")).to_have_attribute(
            "data-test-script-state", "notRunning"
        )
        assert tab.locator(FOREIGN).count() == 0, page
        assert tab.get_by_test_id("stMain").locator("iframe, script, form[action]").count() == 0, (
            page
        )
        assert "taken" not in tab.title()


def test_a_quote_and_the_drawer_show_the_payload_as_it_is_written(tab: Page) -> None:
    send(tab, payload_syllabus())
    tab.get_by_role("button", name="View the matrix").click()
    tab.get_by_role("gridcell", name="TF-6 ").click()
    drawer = tab.get_by_role("dialog")
    quotes = drawer.locator("blockquote")
    expect(quotes.filter(has_text="secure attachment in infants").first).to_be_visible()
    assert drawer.locator(FOREIGN).count() == 0
    expect(drawer.locator("blockquote").locator("a, img, form, iframe")).to_have_count(0)
