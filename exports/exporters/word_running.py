"""A title in, the lines that run along every page: ours, or one more below a template's own."""

from copy import deepcopy

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from exports.exporters.safe_text import xml_text
from exports.exporters.word_template import Template
from exports.exporters.word_template_fields import counts_pages
from exports.exporters.word_template_page import headers_and_footers
from exports.exporters.word_xml import Element, field, paragraph, run
from exports.outline.nodes import Title


def set_header_and_footer(document: WordDocument, title: Title) -> None:
    """Head each page with the title, and end it with the title's footer and "Page 1 of 9"."""
    section = document.sections[0]
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header.text = xml_text(title.text)
    header.alignment = footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer._p.extend(_line(title, with_pages=True))


def add_footer_line(template: Template, title: Title) -> tuple[Element, ...]:
    """Write the title's footer below each of the template's, with page numbers if it has none.

    Returns the references to all its headers and footers, with one for a footer it lacked.
    """
    document = template.document
    section = document.sections[0]
    section._sectPr.extend(deepcopy(reference) for reference in template.references)
    if section.footer.is_linked_to_previous:
        section.footer.is_linked_to_previous = False
        section.footer._element.remove(section.footer.paragraphs[0]._p)
    references = headers_and_footers(document.element.body)
    parts = {reference: document.part.rels[reference.get(qn("r:id"))] for reference in references}
    has_pages = any(counts_pages(link.target_part.element) for link in parts.values())
    style = template.style_ids.get("Footer", "Footer")
    for reference, link in parts.items():
        if reference.tag == qn("w:footerReference"):
            line = _line(title, with_pages=not has_pages)
            link.target_part.element.append(paragraph(style, line))
    return references


def _line(title: Title, *, with_pages: bool) -> list[Element]:
    if not with_pages:
        return [run(f"{title.footer}.")]
    return [
        run(f"{title.footer}. Page "),
        *field("PAGE", "1"),
        run(" of "),
        *field("NUMPAGES", "1"),
    ]
