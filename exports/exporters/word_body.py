"""The nodes of an outline in, the elements of a Word document's body out, in order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from alignment.coverage import CoverageLevel
from exports.exporters.word_chart import chart_png
from exports.exporters.word_frame import Frame
from exports.exporters.word_page import section_properties
from exports.exporters.word_picture import picture
from exports.exporters.word_table import CellLook, WordCell, table
from exports.exporters.word_toc import heading_bookmark, table_of_contents
from exports.exporters.word_turns import without_idle_turns
from exports.exporters.word_widths import column_widths
from exports.exporters.word_xml import Element, bookmarked, field, paragraph, run, w
from exports.outline.nodes import (
    BarChart,
    Bullet,
    Contents,
    Heading,
    Node,
    Page,
    Paragraph,
    Quote,
    Table,
    TableEntry,
    TableKind,
    Title,
)
from exports.review_marks import MarkedLevel
from exports.wording import LEVEL_LETTERS, LEVEL_SHADES, Shade

_HEADER_SHADE = Shade("E7EBF0", "12324F")


class Body:
    """The body's elements in order; it remembers the page's side and the last numbers given."""

    def __init__(self, frame: Frame) -> None:
        """Take the document that the elements are for; pictures are added to it."""
        self._frame = frame
        self._headings: list[Heading] = []
        self._n_headings = self._n_tables = self._n_figures = self._n_sections = 0
        self._landscape = False

    def elements(self, nodes: Sequence[Node]) -> Iterator[Element]:
        """Yield paragraphs and tables, then the properties of the last section."""
        nodes = _without_jumps(without_idle_turns(nodes))
        self._headings = [node for node in nodes if isinstance(node, Heading)]
        # The first pages may lie on their side: then no section ends before them.
        self._landscape = nodes[:1] == [Page.LANDSCAPE]
        for node in nodes[1:] if self._landscape else nodes:
            yield from self._node(node)
        yield self._section()

    def _node(self, node: Node) -> Iterator[Element]:
        match node:
            case Page():
                # Word keeps a section's page set-up in its last paragraph.
                yield paragraph("SectionEnd", (), self._section())
                self._landscape = node is Page.LANDSCAPE
            case Contents():
                yield from table_of_contents(node, self._headings)
            case Heading():
                yield self._heading(node)
            case BarChart():
                yield from self._chart(node)
            case Table():
                yield from self._table(node)
            case _:
                yield from _text(node)

    def _section(self) -> Element:
        self._n_sections += 1
        return section_properties(
            self._frame.paper,
            self._frame.references,
            landscape=self._landscape,
            own_first_page=self._frame.own_first_page and self._n_sections == 1,
        )

    def _heading(self, node: Heading) -> Element:
        name, number = heading_bookmark(self._n_headings), self._n_headings
        self._n_headings += 1
        breaks = [w("pageBreakBefore")] if node.new_page else []
        runs = bookmarked(name, number, [run(node.text)])
        return paragraph(f"Heading{node.level}", runs, *breaks)

    def _chart(self, node: BarChart) -> Iterator[Element]:
        self._n_figures += 1
        width = self._frame.paper.text_width(landscape=self._landscape)
        png = chart_png(node, width)
        shown = picture(self._frame.document, png, node.alt_text, self._n_figures, width)
        yield paragraph("Figure", [shown])
        yield _caption("Figure", self._n_figures, node.title, w("keepNext", val="0"))

    def _table(self, node: Table) -> Iterator[Element]:
        self._n_tables += 1
        yield _caption("Table", self._n_tables, node.caption)
        widths = column_widths(node, self._frame.paper.text_width(landscape=self._landscape))
        looks = [*_looks(node, widths)]
        shaded = (replace(look, shade=_HEADER_SHADE) for look in looks)
        header = [WordCell(text, look) for text, look in zip(node.header, shaded, strict=True)]
        rows = ([*_cells(row, looks)] for row in node.rows)
        yield table(node.caption, widths, [header, *rows])


def _without_jumps(nodes: Iterable[Node]) -> list[Node]:
    """Raise a heading that would skip a level: a screen reader's user would look for it."""
    fixed: list[Node] = []
    last = 0
    for node in nodes:
        if isinstance(node, Heading):
            last = min(node.level, last + 1)
            fixed.append(replace(node, level=last))
        else:
            fixed.append(node)
    return fixed


def _caption(kind: str, number: int, text: str, *properties: Element) -> Element:
    numbered = field(f"SEQ {kind} \\* ARABIC", str(number))
    return paragraph("Caption", [run(f"{kind} "), *numbered, run(f". {text}")], *properties)


def _text(node: Title | Paragraph | Bullet | Quote) -> Iterator[Element]:
    match node:
        case Title(text, subtitle):
            yield paragraph("Title", [run(text)])
            if subtitle:
                yield paragraph("Subtitle", [run(subtitle)])
        case Paragraph(text, lead, with_next):
            yield paragraph("Normal", _led(lead, text), *_kept(with_next))
        case Bullet(text, lead, with_next):
            yield paragraph("ListBullet", _led(lead, text), *_kept(with_next))
        case Quote(text, source, with_next):
            # The style keeps the words with what follows them: a source, or more of a change.
            yield paragraph("Quote", [run(f"“{text}”")])
            if source:
                yield paragraph("QuoteSource", [run(source)], *_kept(with_next))


def _kept(with_next: bool) -> list[Element]:
    return [w("keepNext")] if with_next else []


def _led(lead: str, text: str) -> list[Element]:
    return [run(lead, w("b")), run(text)] if lead else [run(text)]


def _looks(node: Table, widths: Sequence[int]) -> Iterator[CellLook]:
    """Give the look of each column's plain entries."""
    is_matrix = node.kind is TableKind.MATRIX
    # Where another group of columns begins; the first one stands beside the names.
    starts = {1 + n for n in accumulate(node.groups[:-1])}
    for column, width in enumerate(widths):
        yield CellLook(width, centred=is_matrix and column > 0, set_off=column in starts)


def _cells(row: Sequence[TableEntry], looks: Sequence[CellLook]) -> Iterator[WordCell]:
    for entry, look in zip(row, looks, strict=True):
        if isinstance(entry, CoverageLevel):
            shaded = replace(look, shade=LEVEL_SHADES[entry], centred=True)
            yield WordCell(LEVEL_LETTERS[entry], shaded)
        elif isinstance(entry, MarkedLevel):
            shaded = replace(look, shade=LEVEL_SHADES[entry.level], centred=True)
            yield WordCell(entry.text, shaded)
        else:
            yield WordCell(entry, look)
