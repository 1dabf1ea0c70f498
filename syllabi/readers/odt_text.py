"""A text:p or text:h of an OpenDocument text in, its words and look out, and what it carries."""

import re
from dataclasses import dataclass, field

from lxml import etree

from syllabi.readers.odt_styles import OdtStyles
from syllabi.readers.styled_paragraphs import Look, StyledText
from syllabi.readers.xml_elements import attribute, local_name, number
from syllabi.words import word_set

MAX_SPACES = 1_000
SKIPPED = word_set(
    "annotation tracked-changes change-info note-citation ruby-text title desc script forms "
    "binary-data sequence-decls variable-decls user-field-decls dde-connection-decls "
    "table-of-content-source illustration-index-source table-index-source object-index-source "
    "user-index-source alphabetical-index-source bibliography-source "
    "event-listeners object object-ole image glue-point"
)
_BOXES = word_set(
    "text-box custom-shape rect ellipse circle line polyline polygon path regular-polygon "
    "connector caption measure"
)
_SPACE = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class OdtText:
    """The words of one paragraph, and the notes and text boxes that are anchored in it."""

    styles: OdtStyles
    text: StyledText = field(default_factory=StyledText)
    anchored: list[etree._Element] = field(default_factory=list)
    is_hidden: bool = False


def walk_text(element: etree._Element, look: Look, walked: OdtText) -> None:
    """Gather what stands inside `element`; the XML's depth is limited by its parser."""
    _add(element.text, look, walked)
    for child in element:
        _inline(child, look, walked)
        _add(child.tail, look, walked)


def _inline(element: etree._Element, look: Look, walked: OdtText) -> None:
    kind = local_name(element)
    if kind in SKIPPED:
        return
    if kind == "s":
        n_spaces = number(attribute(element, "c") or "1", 1, MAX_SPACES)
        walked.text.add(" " * n_spaces, look)
    elif kind in ("tab", "line-break"):
        walked.text.add("\t" if kind == "tab" else "\n", look)
    elif kind == "note-body" or kind in _BOXES:
        walked.anchored.append(element)
    elif kind == "hidden-paragraph":
        walked.is_hidden = attribute(element, "is-hidden") == "true"
    elif kind == "hidden-text":
        _hidden_field(element, look, walked)
    else:
        is_span = kind == "span"
        inner = walked.styles.look(attribute(element, "style-name"), look) if is_span else look
        walk_text(element, inner, walked)


def _hidden_field(element: etree._Element, look: Look, walked: OdtText) -> None:
    """Take the words of a field that shows them under a condition only."""
    is_hidden = attribute(element, "is-hidden") != "false" and not element.text
    words = attribute(element, "string-value") or element.text or ""
    walked.text.add(f" {words} ", Look(is_hidden=True) if is_hidden else look)


def _add(text: str | None, look: Look, walked: OdtText) -> None:
    if text:
        walked.text.add(_SPACE.sub(" ", text), look)
