"""Elements of a Word document's body: paragraphs, runs, fields, bookmarks."""

from collections.abc import Iterable

from docx.oxml.ns import nsmap
from lxml import etree

from exports.exporters.safe_text import xml_text

Element = etree._Element
_W = nsmap["w"]
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


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
    begin, end = field_parts(instruction)
    return (*begin, run(shown), *end)


def field_parts(instruction: str) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
    """Make the runs before and after what a field shows, which may span paragraphs."""
    code = w("instrText")
    code.text = f" {instruction} "
    code.set(_SPACE, "preserve")
    begin, separate, end = (
        w("r", w("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")
    )
    return (begin, w("r", code), separate), (end,)


def bookmarked(name: str, number: int, runs: Iterable[Element]) -> tuple[Element, ...]:
    """Put a bookmark round runs, so that a link leads to them; `number` is unique."""
    start = w("bookmarkStart", id=str(number), name=name)
    return (start, *runs, w("bookmarkEnd", id=str(number)))


def paragraph(style: str, runs: Iterable[Element], *properties: Element) -> Element:
    """Make a paragraph in the style with that id; `properties` stand in schema order."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *runs)


def remove(element: Element) -> None:
    """Take the element out of what it stands in."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
