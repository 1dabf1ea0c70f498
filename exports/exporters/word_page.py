"""A sheet and its margins in, the properties of a Word section upright or turned out."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

from exports.exporters.word_xml import Element, w
from exports.options import PaperSize

_FROM_EDGE = 450


@dataclass(frozen=True, slots=True)
class Margins:
    """The white at each side, and how far header and footer lie from the edge, in twentieths."""

    top: int
    right: int
    bottom: int
    left: int
    header: int = _FROM_EDGE
    footer: int = _FROM_EDGE


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet held upright, in twentieths of a point, with its margins upright and turned."""

    width: int
    height: int
    margins: Margins = Margins(1220, 1220, 1220, 1220)
    landscape_margins: Margins = Margins(900, 900, 900, 900)

    def text_width(self, *, landscape: bool) -> int:
        """Give the width left between the margins."""
        width = self.height if landscape else self.width
        margins = self.landscape_margins if landscape else self.margins
        return width - margins.left - margins.right


LETTER = Paper(12240, 15840)
A4 = Paper(11906, 16838)
PAPERS = {PaperSize.LETTER: LETTER, PaperSize.A4: A4}


def section_properties(
    paper: Paper,
    references: Sequence[Element],
    *,
    landscape: bool = False,
    own_first_page: bool = False,
) -> Element:
    """Make a section on that paper; `references` name its headers and footers.

    With `own_first_page` its first page has the header and footer made for first pages.
    """
    sides = (paper.height, paper.width) if landscape else (paper.width, paper.height)
    margins = paper.landscape_margins if landscape else paper.margins
    return w(
        "sectPr",
        *(deepcopy(reference) for reference in references),
        w("pgSz", w=str(sides[0]), h=str(sides[1]), orient=_ORIENT[landscape]),
        w("pgMar", **_shown(margins), gutter="0"),
        *([w("titlePg")] if own_first_page else []),
    )


_ORIENT = {False: "portrait", True: "landscape"}


def _shown(margins: Margins) -> dict[str, str]:
    sides = ("top", "right", "bottom", "left", "header", "footer")
    return {side: str(getattr(margins, side)) for side in sides}
