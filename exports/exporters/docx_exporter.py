"""`AlignmentReport` in, the bytes of a Word document out: formats the outline, words nothing."""

import io
from collections.abc import Iterator, Sequence
from datetime import date

from alignment.coverage import CoverageLevel
from alignment.report import AlignmentReport
from exports.exporters.word_page import LETTER, Paper, framed_document, turned
from exports.exporters.word_xml import Element, WordCell, field, paragraph, run, table, w
from exports.outline import (
    Bullet,
    Heading,
    Node,
    Page,
    Paragraph,
    Quote,
    Table,
    TableEntry,
    TableKind,
    Title,
    build_outline,
)
from exports.wording import LEVEL_LETTERS, LEVEL_SHADES, Shade
from syllabi import SyllabusError

_HEADER_SHADE = Shade("E7EBF0", "12324F")
_MATRIX_COLUMN, _MATRIX_TOTAL, _MATRIX_NAME = 980, 1050, 3000


def render_docx(
    report: AlignmentReport,
    unread: Sequence[SyllabusError] = (),
    *,
    made_on: date | None = None,
) -> bytes:
    """Render the program report as a Word document; `made_on` is today unless given."""
    made_on = made_on or date.today()
    return render_nodes(build_outline(report, unread, made_on), made_on)


def render_nodes(nodes: Sequence[Node], made_on: date) -> bytes:
    """Render any outline as a Word document, whose first `Title` names it."""
    title = next((node.text for node in nodes if isinstance(node, Title)), "Report")
    document = framed_document(title, LETTER, made_on)
    last_section = document.element.body.sectPr
    for element in _Body(LETTER, last_section).elements(nodes):
        last_section.addprevious(element)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


class _Body:
    """The body's elements in order; it remembers the page's side and the table's number."""

    def __init__(self, paper: Paper, section: Element) -> None:
        self._paper = paper
        self._section = section
        self._landscape = False
        self._n_tables = 0

    def elements(self, nodes: Sequence[Node]) -> Iterator[Element]:
        for node in nodes:
            yield from self._node(node)

    def _node(self, node: Node) -> Iterator[Element]:
        match node:
            case Page():
                yield self._turn(node)
            case Table():
                yield from self._table(node)
            case _:
                yield from _text(node)

    def _turn(self, page: Page) -> Element:
        """End a section: Word keeps a section's page set-up in its last paragraph."""
        ended = turned(self._section, self._paper, landscape=self._landscape)
        self._landscape = page is Page.LANDSCAPE
        return paragraph("SectionEnd", (), ended)

    def _table(self, node: Table) -> Iterator[Element]:
        self._n_tables += 1
        number = field("SEQ Table \\* ARABIC", str(self._n_tables))
        yield paragraph("Caption", [run("Table "), *number, run(f". {node.caption}")])
        widths = _widths(node, self._paper.text_width(landscape=self._landscape))
        header = [
            WordCell(text, width, shade=_HEADER_SHADE, centred=_is_centred(node, column))
            for column, (text, width) in enumerate(zip(node.header, widths, strict=True))
        ]
        rows = ([*_cells(node, row, widths)] for row in node.rows)
        yield table(node.caption, widths, [header, *rows])


def _text(node: Title | Heading | Paragraph | Bullet | Quote) -> Iterator[Element]:
    match node:
        case Title(text, subtitle):
            yield paragraph("Title", [run(text)])
            if subtitle:
                yield paragraph("Subtitle", [run(subtitle)])
        case Heading(text, level, new_page):
            breaks = [w("pageBreakBefore")] if new_page else []
            yield paragraph(f"Heading{level}", [run(text)], *breaks)
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


def _widths(node: Table, available: int) -> list[int]:
    if node.kind is TableKind.MATRIX:
        n_areas = len(node.header) - 2
        narrow = min(_MATRIX_COLUMN, (available - _MATRIX_NAME - _MATRIX_TOTAL) // n_areas)
        name = available - _MATRIX_TOTAL - narrow * n_areas
        return [min(name, 2 * _MATRIX_NAME), *[narrow] * n_areas, _MATRIX_TOTAL]
    shares = node.widths or (1,) * len(node.header)
    return [int(available * share / sum(shares)) for share in shares]


def _cells(node: Table, row: Sequence[TableEntry], widths: Sequence[int]) -> Iterator[WordCell]:
    for column, (entry, width) in enumerate(zip(row, widths, strict=True)):
        if isinstance(entry, CoverageLevel):
            letter, shade = LEVEL_LETTERS[entry], LEVEL_SHADES[entry]
            yield WordCell(letter, width, shade=shade, centred=True)
        else:
            yield WordCell(entry, width, centred=_is_centred(node, column))


def _is_centred(node: Table, column: int) -> bool:
    return node.kind is TableKind.MATRIX and column > 0
