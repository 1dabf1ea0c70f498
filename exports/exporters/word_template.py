"""An institution's own Word document in, its frame without its text out, and what it lacked."""

import io
import zipfile
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.exceptions import XmlchemyError
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml import etree

from exports.errors import ExportError
from exports.exporters.word_page import LETTER, Paper
from exports.exporters.word_settings import set_plain_settings
from exports.exporters.word_template_file import NOT_WORD, safe_package
from exports.exporters.word_template_page import has_own_first_page, headers_and_footers, paper_of
from exports.exporters.word_template_parts import clean_parts, keep_only_the_frame
from exports.exporters.word_template_styles import complete_styles
from exports.exporters.word_xml import Element
from exports.wording import counted, joined

_BROKEN = (
    OpcError, XmlchemyError, etree.XMLSyntaxError, zipfile.BadZipFile,
    KeyError, ValueError, TypeError, AttributeError, IndexError, RecursionError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Template:
    """A document without text, its paper and page set-up, and notes for whoever chose it.

    `style_ids` has the template's id for each of our style ids that it calls otherwise.
    """

    document: WordDocument
    paper: Paper
    references: tuple[Element, ...]
    own_first_page: bool
    style_ids: dict[str, str]
    notes: tuple[str, ...]


def template_notes(template: bytes) -> tuple[str, ...]:
    """Say in sentences what the template lacks and what is used instead; empty if nothing.

    Raises ExportError, as an export with it would.
    """
    return open_template(template).notes


def open_template(template: bytes) -> Template:
    """Open it and take out its text; only its look stays.

    Raises ExportError, with the remedy, for what is damaged, no Word file, huge or has macros.
    """
    package = safe_package(template)
    try:
        return _emptied(Document(io.BytesIO(package)))
    except _BROKEN as error:
        raise ExportError(NOT_WORD) from error


def _emptied(document: WordDocument) -> Template:
    keep_only_the_frame(document)
    clean_parts(document)
    body = document.element.body
    known = set(document.part.rels)
    references = tuple(one for one in headers_and_footers(body) if one.get(qn("r:id")) in known)
    own_first_page, paper = has_own_first_page(body), paper_of(body)
    background = document.element.find(qn("w:background"))
    if background is not None:  # it may be a picture that is gone
        document.element.remove(background)
    for child in [*body]:
        body.remove(child)
    body.append(OxmlElement("w:sectPr"))
    set_plain_settings(document)
    style_ids, lacking = complete_styles(document)
    notes = _notes(lacking, has_paper=paper is not None)
    return Template(document, paper or LETTER, references, own_first_page, style_ids, notes)


def _notes(lacking: tuple[str, ...], *, has_paper: bool) -> tuple[str, ...]:
    notes = []
    if lacking:
        count = counted(len(lacking), "style")
        notes.append(
            f"The template has no look for {count} that the report needs: {joined(lacking)}. "
            "Ours are used, in the template's font. To change them, define these styles in it."
        )
    if not has_paper:
        notes.append("The template's page size or margins leave no room; Letter is used.")
    return tuple(notes)
