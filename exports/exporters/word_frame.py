"""A title, a date and options in, an empty Word document with its frame out.

The frame is all that is not the body: styles, paper, header, footer, settings, properties;
ours, or those of an institution's own document.
"""

from dataclasses import dataclass
from datetime import date, datetime

from docx import Document
from docx.document import Document as WordDocument

from exports.exporters.safe_text import xml_text
from exports.exporters.word_page import PAPERS, Paper
from exports.exporters.word_running import add_footer_line, set_header_and_footer
from exports.exporters.word_settings import set_plain_settings
from exports.exporters.word_styles import set_language, set_styles
from exports.exporters.word_template import open_template
from exports.exporters.word_template_page import headers_and_footers
from exports.exporters.word_template_parts import keep_only_the_frame
from exports.exporters.word_xml import Element
from exports.options import ReportOptions
from exports.outline.nodes import Title


@dataclass(frozen=True, slots=True)
class Frame:
    """An empty document, its paper, and what its sections and styles are called in it.

    `references` name headers and footers; `style_ids` has, for each of our style ids that the
    document calls otherwise, its own id.
    """

    document: WordDocument
    paper: Paper
    references: tuple[Element, ...]
    style_ids: dict[str, str]
    own_first_page: bool = False


def framed_document(title: Title, made_on: date, options: ReportOptions) -> Frame:
    """Make an empty document with styles, header, footer ("Page 1 of 9") and properties.

    Raises ExportError for a template that cannot be used.
    """
    frame = _of_template(title, options.template) if options.template else _own(title, options)
    set_language(frame.document, options.language)
    _set_properties(frame.document, title.text, made_on, options)
    return frame


def _own(title: Title, options: ReportOptions) -> Frame:
    document = Document()
    set_styles(document)
    set_header_and_footer(document, title)
    keep_only_the_frame(document)
    set_plain_settings(document)
    references = headers_and_footers(document.element.body)
    return Frame(document, PAPERS[options.paper], references, {})


def _of_template(title: Title, content: bytes) -> Frame:
    template = open_template(content)
    references = add_footer_line(template, title)
    return Frame(
        template.document,
        template.paper,
        references,
        template.style_ids,
        template.own_first_page,
    )


def _set_properties(
    document: WordDocument, title: str, made_on: date, options: ReportOptions
) -> None:
    """Say what the document is; nothing of what the frame's own file said of itself stays."""
    properties = document.core_properties
    for fact in ("category", "comments", "content_status", "identifier", "keywords", "version"):
        setattr(properties, fact, "")
    properties.title, properties.language = xml_text(title)[:255], options.language
    properties.author = properties.last_modified_by = xml_text(options.preparer)[:255]
    properties.subject, properties.revision = xml_text(options.program)[:255], 1
    properties.created = properties.modified = datetime(made_on.year, made_on.month, made_on.day)
