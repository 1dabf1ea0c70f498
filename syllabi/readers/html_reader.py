"""A web page's bytes in, blocks out: what a visitor would read, and none of what a script would."""

import warnings

from bs4 import BeautifulSoup

from syllabi.document import Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.html_writer import blocks_of

MAX_HTML_BYTES = 5_000_000


def read_html(content: bytes) -> Document:
    """Read a page; `UnreadableDocumentError` if it is too big or holds no text."""
    if len(content) > MAX_HTML_BYTES:
        raise UnreadableDocumentError(
            UnreadKind.TOO_BIG,
            f"The web page has {len(content) / 1_000_000:.1f} MB, and at most "
            f"{MAX_HTML_BYTES // 1_000_000} MB are read. Open it in a browser, print it to PDF, "
            "and send that.",
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        soup = BeautifulSoup(content, "lxml")
    return blocks_of(soup)
