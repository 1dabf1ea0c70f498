"""An open PDF in, the lines of each page out, and what of them could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from syllabi.document import MAX_CHARACTERS, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.pdf_grids import GridFinder
from syllabi.readers.pdf_lines import PdfLine
from syllabi.readers.pdf_objects import objects_of
from syllabi.readers.pdf_tables import true_grids
from syllabi.readers.pdf_text import MAX_PAGE_CHARACTERS, PageText, page_lines

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MIN_LETTERS = 20
_MAX_NAMED = 20


@dataclass(slots=True)
class Pages:
    """The lines of every page, in order; the lists hold numbers of pages from 1.

    `pictures` hold hardly any letters, but a picture that likely shows some. `n_letters` are
    those of all other pages.
    """

    lines: list[list[PdfLine]] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    too_long: list[int] = field(default_factory=list)
    tables_skipped: list[int] = field(default_factory=list)
    n_letters: int = 0

    def warnings(self) -> tuple[str, ...]:
        """Say what was left out, for the person who sent the file."""
        n_pages, found = len(self.lines), []
        if self.failed:
            found.append(
                f"{len(self.failed)} of {n_pages} pages could not be read "
                f"({_named(self.failed).lower()})."
            )
        if self.pictures:
            holds = "hold pictures" if len(self.pictures) > 1 else "holds a picture"
            found.append(
                f"{_named(self.pictures)} {holds} of text, which cannot be read. Send the Word "
                "file, or a PDF in which words can be selected with the mouse."
            )
        if self.too_long:
            found.append(
                f"{_named(self.too_long)}: only the first {MAX_PAGE_CHARACTERS:,} characters "
                "of a page are read."
            )
        if self.tables_skipped:
            found.append(
                f"{_named(self.tables_skipped)}: looking for tables took too long; "
                "what stands there is read as lines."
            )
        if any(line.is_hidden for lines in self.lines for line in lines):
            found.append("Hidden text was found; it is shown but not matched.")
        return tuple(found)


def read_pages(pdf: PdfDocument, n_pages: int, content: bytes) -> Pages:
    """Read the pages; `UnreadableDocumentError` (too big) if they hold too much text."""
    finder = GridFinder(content)
    pages = Pages()
    n_characters = 0
    for number in range(1, n_pages + 1):
        lines = _page_lines(pdf, number, finder, pages)
        pages.lines.append(lines)
        n_characters += sum(len(line.text) for line in lines)
        if n_characters > MAX_CHARACTERS:
            raise UnreadableDocumentError(
                UnreadKind.TOO_BIG,
                f"The PDF holds more text than a syllabus can ({MAX_CHARACTERS:,} characters). "
                "Send only the pages that are the syllabus.",
            )
    pages.tables_skipped = finder.skipped
    return pages


def _page_lines(pdf: PdfDocument, number: int, finder: GridFinder, pages: Pages) -> list[PdfLine]:
    """Give a page's lines, none for a page that pdfium cannot load; note what is missing."""
    import pypdfium2  # noqa: PLC0415 - see `pdf_reader`

    try:
        page = pdf[number - 1]
    except pypdfium2.PdfiumError:
        pages.failed.append(number)
        return []
    try:
        objects = objects_of(page)
        goes_on = _may_go_on(pages.lines)
        grids = finder.grids(page, number) if objects.n_paths else ()
        wanted = PageText(number, grids, objects.hidden, goes_on)
        lines = page_lines(page, wanted)
        true = true_grids(lines)
        if len(true) < len(grids):
            lines = page_lines(page, PageText(number, true, objects.hidden, goes_on))
    except pypdfium2.PdfiumError:
        pages.failed.append(number)
        return []
    finally:
        page.close()
    n_letters = sum(map(str.isalpha, "".join(line.text for line in lines)))
    if n_letters < _MIN_LETTERS and objects.shows(n_letters):
        pages.pictures.append(number)
    else:
        pages.n_letters += n_letters
    if sum(len(line.text) for line in lines) >= MAX_PAGE_CHARACTERS * 0.9:
        pages.too_long.append(number)
    return lines


def _may_go_on(before: Sequence[Sequence[PdfLine]]) -> bool:
    """Say whether the page before holds rows of a schedule."""
    return bool(before) and any(line.pieces for line in before[-1])


def _named(pages: Sequence[int]) -> str:
    """Give "Page 3" or "Pages 3-5, 9"."""
    runs = [
        [page for _, page in run]
        for _, run in groupby(enumerate(pages), key=lambda pair: pair[1] - pair[0])
    ]
    words = [f"{run[0]}-{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs]
    more = ", ..." if len(words) > _MAX_NAMED else ""
    return f"Page{'s' if len(pages) > 1 else ''} {', '.join(words[:_MAX_NAMED])}{more}"
