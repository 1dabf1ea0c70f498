"""A PDF's bytes in, blocks with page numbers out, in the order of the page's content stream.

pdfium is not safe in a threaded program and can abort on hostile files, so it is imported
only here, only when a PDF is read, which happens in a child process (`syllabi.isolation`).
"""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING

from syllabi.document import BlockCollector, Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.pdf_layout import PdfLine, drop_repeated_lines, write_blocks
from syllabi.words import word_set

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MAX_PAGES = 300
MAX_PAGE_CHARACTERS = 200_000
_MIN_LETTERS = 20
# pdfium writes U+0002 for the hyphen of a word that goes on in the next line.
_CUT_WORD = re.compile(r"\x02\s*")
_JOINED = "\x00"  # stands for a character that is gone, so that positions stay pdfium's
_BOLD_WEIGHT = 600
_COMPOUND_STARTS = word_set(
    "self non co well parent child infant family mother father evidence trauma relationship "
    "strength strengths community culture cross long short high low early age problem solution "
    "person patient client home school center face follow decision inter case"
)


def read_pdf(content: bytes) -> Document:
    """Read a PDF; `UnreadableDocumentError` if it is damaged, locked, scanned or too long."""
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
    pages = [_page_lines(pdf, number) for number in range(1, n_pages + 1)]
    readable = [lines for lines in pages if lines is not None]
    scanned = [
        number
        for number, lines in enumerate(pages, start=1)
        if lines is not None and _n_letters(lines) < _MIN_LETTERS
    ]
    if len(scanned) * 2 > n_pages or not readable:
        raise UnreadableDocumentError(
            UnreadKind.NO_TEXT,
            f"{len(scanned)} of {n_pages} pages are pictures of text or empty. Send the Word "
            "file, or a PDF in which words can be selected with the mouse.",
        )
    collector = BlockCollector()
    write_blocks(drop_repeated_lines(readable), collector)
    return collector.document(_warnings(pages, scanned))


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


def _page_lines(pdf: PdfDocument, number: int) -> list[PdfLine] | None:
    """Give a page's lines; None for a page that pdfium cannot load."""
    import pypdfium2  # noqa: PLC0415 - see the module's docstring

    try:
        page = pdf[number - 1]
        text_page = page.get_textpage()
        n_characters = min(text_page.count_chars(), MAX_PAGE_CHARACTERS)
        text = text_page.get_text_range(0, n_characters) if n_characters > 0 else ""
        lines = _lines(text, number, text_page)
        text_page.close()
        page.close()
    except pypdfium2.PdfiumError:
        return None
    return lines


def _lines(text: str, number: int, text_page: PdfTextPage) -> list[PdfLine]:
    """Cut the page's text at its line ends; a word cut by pdfium's hyphen mark is joined."""
    lines: list[PdfLine] = []
    position = 0
    for raw in _join_cut_words(text).split("\n"):
        words = raw.replace(_JOINED, "").strip()
        if words:
            first = position + len(raw) - len(raw.lstrip())
            last = position + len(raw.rstrip().split(_JOINED)[0]) - 1
            lines.append(_placed(words, number, text_page, first, last))
        position += len(raw) + 1
    return lines


def _join_cut_words(text: str) -> str:
    """Join words across line ends, keeping every character's position by a filler."""
    text = text.replace("\r", " ")
    return _CUT_WORD.sub(lambda found: _hyphen(found) + _JOINED * (len(found[0]) - 1), text)


def _hyphen(found: re.Match[str]) -> str:
    """Keep the hyphen of "self-" and the like; other words were only cut at the line's end."""
    before = re.findall(r"[A-Za-z]+$", found.string[max(0, found.start() - 20) : found.start()])
    return "-" if before and before[0].lower() in _COMPOUND_STARTS else _JOINED


def _placed(text: str, number: int, text_page: PdfTextPage, first: int, last: int) -> PdfLine:
    """Ask pdfium where a line stands and in what type it is set."""
    from pypdfium2 import raw as pdfium  # noqa: PLC0415 - see the module's docstring

    left, bottom, _, _ = text_page.get_charbox(first)
    _, _, right, _ = text_page.get_charbox(max(first, last))
    size = round(float(pdfium.FPDFText_GetFontSize(text_page, first)), 1)
    middle = (first + last) // 2
    is_bold = all(_is_bold(text_page, index) for index in (first, middle, last))
    return PdfLine(text, number, left, right, bottom, size, is_bold)


def _is_bold(text_page: PdfTextPage, index: int) -> bool:
    from pypdfium2 import raw as pdfium  # noqa: PLC0415 - see the module's docstring

    if int(pdfium.FPDFText_GetFontWeight(text_page, index)) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(64)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, index, name, 64, flags)
    return b"bold" in name.value.lower() or b"black" in name.value.lower()


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
