"""A page in, the cells of its ruled tables out: boxes only, for the words are pdfium's.

pdfplumber is slow, so it is imported and asked only for a page on which pdfium shows ruling
lines, and only up to a number of pages and of lines: a drawing would take it minutes.
"""

from __future__ import annotations

import io
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from syllabi.readers.pdf_lines import Box, Grid
from syllabi.readers.pdf_time import OutOfTimeError, time_limit

if TYPE_CHECKING:
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfplumber.pdf import PDF
    from pdfplumber.table import Table
    from pypdfium2 import PdfObject, PdfPage

MAX_RULED_PAGES = 60
MAX_PAGE_SEGMENTS = 4_000
MAX_SEGMENTS = 60_000
MAX_PAGE_SECONDS = 5.0
MAX_SECONDS = 12.0  # of the 20 that a document has
_THICKEST_RULE = 3.0
_SHORTEST_RULE = 6.0
_MIN_RULES = 5  # two cells side by side need two long lines and three short ones
_RECTANGLE = 5  # segments


class GridFinder:
    """Finds the grids of one file's pages; the file is opened again when the first is asked."""

    def __init__(self, content: bytes) -> None:
        """Take the file's bytes."""
        self._content = content
        self._pdf: PDF | None = None
        self._n_pages = 0
        self._n_segments = 0
        self._seconds = 0.0
        self.skipped: list[int] = []
        """The pages whose tables were not looked for, because that took or would take too long."""

    def grids(self, page: PdfPage, number: int) -> tuple[Grid, ...]:
        """Give the grids of two columns and more on a page; `number` is 1-based."""
        n_segments = _n_ruled_segments(page)
        if not n_segments:
            return ()
        if (
            self._n_pages >= MAX_RULED_PAGES
            or self._n_segments + n_segments > MAX_SEGMENTS
            or self._seconds >= MAX_SECONDS
        ):
            self.skipped.append(number)
            return ()
        self._n_pages += 1
        self._n_segments += n_segments
        return self._timed(number)

    def _timed(self, number: int) -> tuple[Grid, ...]:
        start = time.monotonic()
        try:
            with time_limit(MAX_PAGE_SECONDS):
                return self._found(number)
        except OutOfTimeError:
            self.skipped.append(number)
            return ()
        except Exception:  # whatever it stumbles over, the page can still be read as lines
            return ()
        finally:
            self._seconds += time.monotonic() - start

    def _found(self, number: int) -> tuple[Grid, ...]:
        import pdfplumber  # noqa: PLC0415 - see the module's docstring

        if self._pdf is None:
            self._pdf = pdfplumber.open(io.BytesIO(self._content))
            self._pdf.rsrcmgr = _without_fonts()
        page = self._pdf.pages[number - 1]
        height = float(page.mediabox[3] - page.mediabox[1])
        grids = tuple(_grid(table, height) for table in page.find_tables())
        page.close()
        return tuple(grid for grid in grids if max(map(_n_cells, grid.rows), default=0) > 1)


def _without_fonts() -> PDFResourceManager:
    """Give no font for any text: what has none is passed over, and most of the time saved."""
    from pdfminer.pdfinterp import PDFResourceManager  # noqa: PLC0415 - comes with pdfplumber

    class WithoutFonts(PDFResourceManager):
        def get_font(self, objid: object, spec: Mapping[str, object]) -> Any:  # noqa: ANN401
            return None

    return WithoutFonts()


def _n_ruled_segments(page: PdfPage) -> int:
    """Count the segments of a page's paths; 0 if they can make no table or are a drawing."""
    from pypdfium2 import raw as pdfium  # noqa: PLC0415 - see the module's docstring

    n_segments = n_level = n_upright = 0
    for path in page.get_objects([pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        n_own = max(int(pdfium.FPDFPath_CountSegments(path)), 1)
        n_segments += n_own
        if n_segments > MAX_PAGE_SEGMENTS:
            return 0
        level, upright = _rules(path, n_own)
        n_level += level
        n_upright += upright
    is_ruled = n_level >= 2 and n_upright >= 2 and n_level + n_upright >= _MIN_RULES
    return n_segments if is_ruled else 0


def _rules(path: PdfObject, n_segments: int) -> tuple[int, int]:
    """Count the level and the upright rules of a path: a line, a rectangle, or many of them."""
    left, bottom, right, top = path.get_bounds()
    width, height = right - left, top - bottom
    if width < _SHORTEST_RULE and height < _SHORTEST_RULE:
        return 0, 0
    if height <= _THICKEST_RULE:
        return 1, 0
    if width <= _THICKEST_RULE:
        return 0, 1
    return (2, 2) if n_segments <= _RECTANGLE else (3, 3)


def _grid(table: Table, height: float) -> Grid:
    """Turn pdfplumber's boxes, measured from the page's top, into pdfium's."""
    return Grid(
        tuple(
            tuple(
                (box[0], height - box[3], box[2], height - box[1]) if box else None
                for box in row.cells
            )
            for row in table.rows
        )
    )


def _n_cells(row: tuple[Box | None, ...]) -> int:
    return sum(box is not None for box in row)
