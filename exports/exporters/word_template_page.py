"""A Word document's body in, its page set-up out: headers and footers by name, paper, margins."""

from docx.oxml.ns import qn

from exports.exporters.word_page import LETTER, Margins, Paper
from exports.exporters.word_xml import Element

_RUNNING = (qn("w:headerReference"), qn("w:footerReference"))
_SHORTEST, _LONGEST = 5_000, 31_680  # a sheet's sides, in twentieths: 3.5 to 22 inches
_NARROWEST_TEXT, _LOWEST_TEXT = 6_000, 5_000  # less holds no table of a report
_SIDES = ("top", "right", "bottom", "left", "header", "footer")


def headers_and_footers(body: Element) -> tuple[Element, ...]:
    """Give the references that the last section has, or inherits from those before it."""
    found: dict[tuple[object, str | None], Element] = {}
    for section in body.iter(qn("w:sectPr")):
        for reference in section.iter(*_RUNNING):
            found[(reference.tag, reference.get(qn("w:type")))] = reference
    return tuple(found.values())


def has_own_first_page(body: Element) -> bool:
    """Say whether the first section's first page has a header and footer of its own."""
    first = next(body.iter(qn("w:sectPr")), None)
    mark = None if first is None else first.find(qn("w:titlePg"))
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false", "off")


def paper_of(body: Element) -> Paper | None:
    """Give the last section's sheet, held upright, and its margins; None if unusable."""
    section = next(iter(body.findall(qn("w:sectPr"))[-1:]), None)
    size = None if section is None else section.find(qn("w:pgSz"))
    edges = None if section is None else section.find(qn("w:pgMar"))
    if size is None or edges is None:
        return None
    sides = sorted(_twentieths(size, side) for side in ("w", "h"))
    margins = Margins(*(_twentieths(edges, side) for side in _SIDES))
    turned = Margins(
        margins.top,
        min(margins.right, LETTER.landscape_margins.right),
        margins.bottom,
        min(margins.left, LETTER.landscape_margins.left),
        margins.header,
        margins.footer,
    )
    paper = Paper(sides[0], sides[1], margins, turned)
    return paper if _is_usable(paper) else None


def _twentieths(element: Element, name: str) -> int:
    """Read a length; text before the margin (a negative top) counts as its size."""
    try:
        return abs(int(float(element.get(qn(f"w:{name}")) or 0)))
    except (ValueError, OverflowError):
        return 0


def _is_usable(paper: Paper) -> bool:
    margins = paper.margins
    return (
        _SHORTEST <= paper.width <= paper.height <= _LONGEST
        and paper.text_width(landscape=False) >= _NARROWEST_TEXT
        and paper.width - margins.top - margins.bottom >= _LOWEST_TEXT
    )
