"""Elements of a Word document's body: paragraphs, runs, fields and tables.

Built with lxml directly: adding table cells one by one through a document object takes
minutes for a program of sixty courses.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docx.oxml.ns import nsmap
from lxml import etree

from exports.exporters.safe_text import xml_text
from exports.wording import Shade

Element = etree._Element
_W = nsmap["w"]
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class WordCell:
    """A table cell's text and style; a shade colours it, `width` is in twentieths of a point."""

    text: str
    width: int
    style: str = "TableText"
    shade: Shade | None = None
    centred: bool = False


# A table of so few rows stays on one page; a longer one keeps its header with its first row.
_ROWS_KEPT_TOGETHER = 14


def w(tag: str, *children: Element, **values: str) -> Element:
    """Make an element of the Word namespace with attributes of the same namespace."""
    element = etree.Element(f"{{{_W}}}{tag}", {f"{{{_W}}}{key}": v for key, v in values.items()})
    element.extend(children)
    return element


def run(text: str, *properties: Element) -> Element:
    """Make a run of text in one format."""
    content = w("t")
    content.text = xml_text(text)
    content.set(_SPACE, "preserve")
    return w("r", w("rPr", *properties), content) if properties else w("r", content)


def field(instruction: str, shown: str) -> tuple[Element, ...]:
    """Make the runs of a field, e.g. a page number, and what it shows until it is updated."""
    code = w("instrText")
    code.text = f" {instruction} "
    code.set(_SPACE, "preserve")
    return (
        w("r", w("fldChar", fldCharType="begin")),
        w("r", code),
        w("r", w("fldChar", fldCharType="separate")),
        run(shown),
        w("r", w("fldChar", fldCharType="end")),
    )


def paragraph(style: str, runs: Iterable[Element], *properties: Element) -> Element:
    """Make a paragraph in the style with that id; `properties` stand in schema order."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *runs)


def table(caption: str, widths: Sequence[int], rows: Sequence[Sequence[WordCell]]) -> Element:
    """Make a grid of fixed columns whose first row is the header, repeated on each page."""
    properties = w(
        "tblPr",
        w("tblStyle", val="TableGrid"),
        w("tblW", w=str(sum(widths)), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="04A0", firstRow="1", firstColumn="1", noVBand="1"),
        w("tblCaption", val=xml_text(caption)),
    )
    grid = w("tblGrid", *(w("gridCol", w=str(width)) for width in widths))
    n_kept = len(rows) - 1 if len(rows) <= _ROWS_KEPT_TOGETHER else 1
    body = (
        _row(cells, is_header=number == 0, with_next=number < n_kept)
        for number, cells in enumerate(rows)
    )
    return w("tbl", properties, grid, *body)


def _row(cells: Sequence[WordCell], *, is_header: bool, with_next: bool) -> Element:
    marks = [w("cantSplit"), w("tblHeader")] if is_header else [w("cantSplit")]
    return w("tr", w("trPr", *marks), *(_cell(cell, with_next=with_next) for cell in cells))


def _cell(cell: WordCell, *, with_next: bool) -> Element:
    properties = w("tcPr", w("tcW", w=str(cell.width), type="dxa"))
    if cell.shade:
        properties.append(w("shd", val="clear", color="auto", fill=cell.shade.fill))
    properties.append(w("vAlign", val="center"))
    colour = (w("b"), w("color", val=cell.shade.text)) if cell.shade else ()
    layout = [w("keepNext")] if with_next else []
    if cell.centred:
        layout.append(w("jc", val="center"))
    return w("tc", properties, paragraph(cell.style, [run(cell.text, *colour)], *layout))
