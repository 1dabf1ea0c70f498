"""A PDF's bytes in, blocks with page numbers out, in the order of the page's content stream.

pdfium is not safe in a threaded program and can abort on hostile files, so it is imported
only by the `pdf_*` readers, only when a PDF is read, which happens in a child process
(`syllabi.isolation`).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from syllabi.document import BlockCollector, Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.pdf_hyphens import join_cut_words
from syllabi.readers.pdf_layout import write_blocks, write_other_parts
from syllabi.readers.pdf_pages import Pages, read_pages
from syllabi.readers.pdf_running_lines import part_running_lines
from syllabi.readers.pdf_schedules import with_schedules
from syllabi.readers.pdf_tables import join_tables, with_tables

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_PAGES = 300
_FEW_LETTERS = 500


def read_pdf(content: bytes) -> Document:
    """Read a PDF; `UnreadableDocumentError` if it is damaged, locked, scanned or too long."""
    pdf, n_pages = _opened(content)
    try:
        pages = read_pages(pdf, n_pages, content)
    finally:
        pdf.close()
    _refuse_scans(pages)
    seen = [[line for line in lines if not line.is_hidden] for lines in pages.lines]
    hidden = [line for lines in pages.lines for line in lines if line.is_hidden]
    own, running = part_running_lines(seen)
    own = with_schedules(join_cut_words(own))
    collector = BlockCollector()
    write_blocks(join_tables(chain.from_iterable(map(with_tables, own))), collector)
    write_other_parts(running, hidden, collector)
    return collector.document(pages.warnings())


def _opened(content: bytes) -> tuple[PdfDocument, int]:
    """Open a PDF; give it and the number of its pages, at most `MAX_PAGES`."""
    import pypdfium2  # noqa: PLC0415 - see the module's docstring

    try:
        pdf = pypdfium2.PdfDocument(content)
        n_pages = len(pdf)
    except pypdfium2.PdfiumError as error:
        raise _refused(str(error)) from error
    if n_pages > MAX_PAGES:
        raise UnreadableDocumentError(
            UnreadKind.TOO_BIG,
            f"The PDF has {n_pages} pages; at most {MAX_PAGES} are read. "
            "Send only the pages that are the syllabus.",
        )
    return pdf, n_pages


def _refused(reason: str) -> UnreadableDocumentError:
    if "assword" in reason:
        return UnreadableDocumentError(
            UnreadKind.PASSWORD,
            "The PDF is protected by a password. Save a copy without one and send that; "
            "we never ask for passwords.",
        )
    return UnreadableDocumentError(
        UnreadKind.DAMAGED,
        "The PDF is damaged and could not be opened. Download or save it again.",
    )


def _refuse_scans(pages: Pages) -> None:
    """Refuse a document most of whose pages are pictures, unless the others say much."""
    n_pages, n_pictures = len(pages.lines), len(pages.pictures)
    if not n_pages:
        raise _refused("no pages")
    if len(pages.failed) == n_pages:
        raise _refused("no page could be loaded")
    is_scan = n_pictures * 2 > n_pages and pages.n_letters < _FEW_LETTERS
    if is_scan or (n_pictures and not pages.n_letters):
        are = "is a picture" if n_pictures == 1 else "are pictures"
        raise _no_text(f"{n_pictures} of {n_pages} pages {are} of text.")
    if not pages.n_letters:
        raise _no_text("The PDF holds no text.")


def _no_text(reason: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        UnreadKind.NO_TEXT,
        f"{reason} Send the Word file, or a PDF in which words can be selected with the mouse.",
    )
