"""A Word document's frame: paper, page orientation, header, footer, properties."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from exports.exporters.safe_text import xml_text
from exports.exporters.word_styles import set_styles
from exports.exporters.word_xml import Element, field, run

_FROM_EDGE = 450  # header and footer, in twentieths of a point


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet held upright, in twentieths of a point, with its margins."""

    width: int
    height: int
    margin: int = 1220
    landscape_margin: int = 900

    def text_width(self, *, landscape: bool) -> int:
        """Give the width left between the margins."""
        if landscape:
            return self.height - 2 * self.landscape_margin
        return self.width - 2 * self.margin


LETTER = Paper(12240, 15840)


def framed_document(title: str, paper: Paper, made_on: date) -> WordDocument:
    """Make an empty document with styles, header, footer ("Page 1 of 9") and properties."""
    document = Document()
    set_styles(document)
    _set_settings(document)
    _set_page(document, paper)
    _set_header_and_footer(document, title)
    _set_properties(document, title, made_on)
    return document


def turned(section: Element, paper: Paper, *, landscape: bool) -> Element:
    """Copy the section's properties for upright or landscape pages."""
    section = deepcopy(section)
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    if size is None or margins is None:
        raise ValueError("the section has no page size or margins")
    width, height = (paper.height, paper.width) if landscape else (paper.width, paper.height)
    margin = str(paper.landscape_margin if landscape else paper.margin)
    size.set(qn("w:w"), str(width))
    size.set(qn("w:h"), str(height))
    size.set(qn("w:orient"), "landscape" if landscape else "portrait")
    for side in ("left", "right", "top", "bottom"):
        margins.set(qn(f"w:{side}"), margin)
    for distance in ("header", "footer"):
        margins.set(qn(f"w:{distance}"), str(_FROM_EDGE))
    return section


def _set_settings(document: WordDocument) -> None:
    settings = document.settings.element
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")  # else Word opens the file in compatibility mode


def _set_page(document: WordDocument, paper: Paper) -> None:
    last = document.element.body.sectPr
    document.element.body.replace(last, turned(last, paper, landscape=False))


def _set_header_and_footer(document: WordDocument, title: str) -> None:
    section = document.sections[0]
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header.text = xml_text(title)
    header.alignment = footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer._p.extend([run("Proposed levels, unreviewed. Page "), *field("PAGE", "1")])
    footer._p.extend([run(" of "), *field("NUMPAGES", "1")])


def _set_properties(document: WordDocument, title: str, made_on: date) -> None:
    properties = document.core_properties
    properties.title, properties.language = xml_text(title), "en-US"
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime(made_on.year, made_on.month, made_on.day)
