"""The parts of a document, without any format: what an outline yields and exporters render."""

from dataclasses import dataclass
from enum import StrEnum

from alignment.coverage import CoverageLevel


class Page(StrEnum):
    """A turn of the pages: what follows stands on portrait or landscape pages."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class TableKind(StrEnum):
    """`PLAIN` tables fill the width; `MATRIX` columns after the first are narrow and even."""

    PLAIN = "plain"
    MATRIX = "matrix"


@dataclass(frozen=True, slots=True)
class Title:
    """The document's title, once, with a subtitle or ""."""

    text: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; `new_page` starts one."""

    text: str
    level: int
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `lead` is set off before it, `with_next` keeps both on one page."""

    text: str
    lead: str = ""
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class Bullet:
    """One item of a list, with a `lead` set off before it; `with_next` as for a paragraph."""

    text: str
    lead: str = ""
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a syllabus, and the line that says where they stand and why they count."""

    text: str
    source: str
    with_next: bool = False


# A level in a table is shown as its letter on its shade.
TableEntry = str | CoverageLevel


@dataclass(frozen=True, slots=True)
class Table:
    """A captioned table with one header row: n_rows of as many entries as the header has.

    `widths` are the columns' shares of the width; empty means even.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[TableEntry, ...], ...]
    kind: TableKind = TableKind.PLAIN
    widths: tuple[float, ...] = ()


Node = Title | Heading | Paragraph | Bullet | Quote | Table | Page
