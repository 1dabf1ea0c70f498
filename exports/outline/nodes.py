"""The parts of a document, without any format: what an outline yields and exporters render."""

from dataclasses import dataclass
from enum import StrEnum

from alignment.coverage import CoverageLevel
from exports.review_marks import MarkedLevel


class Page(StrEnum):
    """A turn of the pages: what follows stands on portrait or landscape pages."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class TableKind(StrEnum):
    """`PLAIN` tables fill the width; `MATRIX` columns after the first are narrow and even."""

    PLAIN = "plain"
    MATRIX = "matrix"


# Said at the foot of every page, because a page may be handed on alone.
PROPOSED = "Proposed levels, unreviewed"


@dataclass(frozen=True, slots=True)
class Title:
    """The document's title, once, with a subtitle or ""; `footer` stands on every page."""

    text: str
    subtitle: str = ""
    footer: str = PROPOSED


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents: all headings down to level `n_levels`, under its own title."""

    title: str = "Contents"
    n_levels: int = 2


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


# A level in a table is shown as its letter on its shade, with marks where people reviewed it.
TableEntry = str | CoverageLevel | MarkedLevel


@dataclass(frozen=True, slots=True)
class Table:
    """A captioned table with one header row: n_rows of as many entries as the header has.

    `widths` are the columns' shares of the width; empty means even. `groups` are of a matrix: how
    many of the columns after the first belong together, from left to right, each group set off
    from the next. What columns are left are totals.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[TableEntry, ...], ...]
    kind: TableKind = TableKind.PLAIN
    widths: tuple[float, ...] = ()
    groups: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: its label, and how many things stand at each level, in drawing order."""

    label: str
    parts: tuple[tuple[CoverageLevel, int], ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """A captioned chart, each bar cut into its levels' shares; `alt_text` says what it shows.

    Its numbers are not readable by everyone: the outline puts them into a table beside it.
    """

    title: str
    alt_text: str
    bars: tuple[Bar, ...]


Node = Title | Contents | Heading | Paragraph | Bullet | Quote | Table | BarChart | Page
