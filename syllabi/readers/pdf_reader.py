"""A PDF's bytes in, blocks with page numbers out, in the order of the page's content stream.

pdfium is not safe in a threaded program and can abort on hostile files, so it is imported
only here, only when a PDF is read, which happens in a child process (`syllabi.isolation`).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from syllabi.document import BlockCollector, Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.pdf_grids import GridFinder
from syllabi.readers.pdf_layout import write_blocks
from syllabi.readers.pdf_lines import PdfLine
from syllabi.readers.pdf_running_lines import drop_running_lines
from syllabi.readers.pdf_tables import join_tables, true_grids, with_tables
from syllabi.readers.pdf_text import page_lines

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_PAGES = 300
_MIN_LETTERS = 20


def read_pdf(content: bytes) -> Document:
    """Read a PDF; `UnreadableDocumentError` if it is damaged, locked, scanned or too long."""
    pdf, n_pages = _opened(content)
    finder = GridFinder(content)
    pages = [_page_lines(pdf, number, finder) for number in range(1, n_pages + 1)]
    readable = [lines for lines in pages if lines is not None]
    scanned = _scanned(pages)
    if len(scanned) * 2 > n_pages or not readable:
        raise UnreadableDocumentError(
            UnreadKind.NO_TEXT,
            f"{len(scanned)} of {n_pages} pages are pictures of text or empty. Send the Word "
            "file, or a PDF in which words can be selected with the mouse.",
        )
    collector = BlockCollector()
    items = chain.from_iterable(map(with_tables, drop_running_lines(readable)))
    write_blocks(join_tables(items), collector)
    return collector.document(_warnings(pages, scanned))


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


def _page_lines(pdf: PdfDocument, number: int, finder: GridFinder) -> list[PdfLine] | None:
    """Give a page's lines; None for a page that pdfium cannot load."""
    import pypdfium2  # noqa: PLC0415 - see the module's docstring

    try:
        page = pdf[number - 1]
        grids = finder.grids(page, number)
        lines = page_lines(page, number, grids)
        true = true_grids(lines)
        if len(true) < len(grids):
            lines = page_lines(page, number, true)
        page.close()
    except pypdfium2.PdfiumError:
        return None
    return lines


def _scanned(pages: list[list[PdfLine] | None]) -> list[int]:
    """Give the numbers of the pages that could be loaded but hold hardly any letters."""
    return [
        number
        for number, lines in enumerate(pages, start=1)
        if lines is not None and _n_letters(lines) < _MIN_LETTERS
    ]


def _n_letters(lines: list[PdfLine]) -> int:
    return sum(character.isalpha() for line in lines for character in line.text)


def _warnings(pages: list[list[PdfLine] | None], scanned: list[int]) -> tuple[str, ...]:
    failed = [number for number, lines in enumerate(pages, start=1) if lines is None]
    warnings = []
    if failed:
        warnings.append(
            f"{len(failed)} of {len(pages)} pages could not be read (pages {_numbers(failed)})."
        )
    if scanned:
        warnings.append(
            f"{len(scanned)} of {len(pages)} pages hold no text; they may be pictures "
            f"(pages {_numbers(scanned)})."
        )
    return tuple(warnings)


def _numbers(pages: list[int]) -> str:
    return ", ".join(map(str, pages[:20])) + (", ..." if len(pages) > 20 else "")
