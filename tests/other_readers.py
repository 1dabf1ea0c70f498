"""The words that two well-known libraries find in a file: what our readers are timed beside."""

import io
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.table import Table, _Cell
from pypdf import PdfReader


def words_by_python_docx(content: bytes) -> int:
    """Read a Word file's paragraphs and tables; give the number of words."""
    return sum(len(text.split()) for text in _texts(docx.Document(io.BytesIO(content))))


def words_by_pypdf(content: bytes) -> int:
    """Read a PDF's pages; give the number of words."""
    return sum(len(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages)


def _texts(container: Document | _Cell) -> Iterator[str]:
    for part in container.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                for cell in row.cells:
                    yield from _texts(cell)
        else:
            yield part.text
