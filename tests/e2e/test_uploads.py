"""What only a browser shows of an upload: files that it turns away by itself are named."""

import pytest
from playwright.sync_api import FilePayload, Page, expect

from syllabi import MAX_FILE_BYTES
from tests.e2e.conftest import send
from tests.e2e.test_saved_work import SYLLABUS

pytestmark = pytest.mark.e2e

HUGE = FilePayload(
    name="scanned.pdf", mimeType="application/pdf", buffer=b"%PDF" + bytes(MAX_FILE_BYTES)
)
REFUSED = "scanned.pdf: Not taken, because it is larger than 20 MB. Send a smaller version"


def test_a_file_that_is_too_big_is_named_with_what_to_do(tab: Page) -> None:
    send(tab, HUGE)
    expect(tab.get_by_role("heading", name="Not read: 1")).to_be_visible()
    expect(tab.get_by_text(REFUSED)).to_be_visible()
    send(tab, SYLLABUS)
    expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()


def test_a_file_that_is_too_big_must_not_vanish_beside_files_that_are_read(tab: Page) -> None:
    send(tab, SYLLABUS, HUGE)
    expect(tab.get_by_role("heading", name="Courses: 1")).to_be_visible()
    expect(tab.get_by_role("heading", name="Not read: 1")).to_be_visible()
    expect(tab.get_by_text(REFUSED)).to_be_visible()
