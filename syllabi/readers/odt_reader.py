"""An OpenDocument text's bytes in, blocks out: .odt, .ott, or all in one XML file (.fodt).

No library for this format is used: a repeat count of a billion in a file of 1 KB hangs them.
"""

from collections.abc import Iterator

from lxml import etree

from syllabi.document import BlockCollector, Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.odt_content import OdtContent, walk
from syllabi.readers.odt_running import running_texts
from syllabi.readers.odt_styles import OdtStyles
from syllabi.readers.styled_blocks import HIDDEN_WARNING, has_hidden, write_styled
from syllabi.readers.xml_elements import local_name
from syllabi.readers.zip_package import Event, ZipPackage, xml_events
from syllabi.syllabus import DocumentPart
from syllabi.words import word_set

_STYLES = word_set("style default-style list-style")


def read_odt(content: bytes) -> Document:
    """Read an .odt, .ott or .fodt; `UnreadableDocumentError` for locked, damaged, empty ones."""
    walked = OdtContent(OdtStyles())
    warnings: set[str] = set()
    if content.startswith(b"PK"):
        package = ZipPackage.open(content)
        _refuse_locked(package)
        if package.has("styles.xml"):
            _walk_part(package.events("styles.xml", ("start", "end")), walked)
        _walk_part(package.events("content.xml", ("start", "end")), walked)
        warnings = package.warnings
    else:
        _walk_part(xml_events(content, warnings, ("start", "end")), walked)
    collector = BlockCollector()
    write_styled(walked.content, collector)
    if has_hidden(walked.content):
        warnings.add(HIDDEN_WARNING)
    return collector.document(tuple(sorted(warnings)))


def _refuse_locked(package: ZipPackage) -> None:
    manifest = "META-INF/manifest.xml"
    is_locked = package.has("encrypted-package") or (
        package.has(manifest) and b"encryption-data" in package.part(manifest)
    )
    if is_locked:
        raise UnreadableDocumentError(
            UnreadKind.PASSWORD,
            "The file is protected by a password. Save a copy without one and send that; "
            "we never ask for passwords.",
        )


def _walk_part(events: Iterator[Event], walked: OdtContent) -> None:
    """Take styles as they end, and the body's children one by one, each forgotten after use."""
    depth, body_depth = 0, 0
    for event, element in events:
        kind = local_name(element)
        if event == "start":
            depth += 1
            if not body_depth and kind == "text" and _is_body(element):
                body_depth = depth
            continue
        if not body_depth and kind in _STYLES:
            walked.styles.add(element)
        elif not body_depth and kind == "master-styles":
            _add_running(element, walked)
        elif body_depth and depth == body_depth + 1:
            walk(element, walked)
            element.clear()
        depth -= 1


def _is_body(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and local_name(parent) == "body"


def _add_running(element: etree._Element, walked: OdtContent) -> None:
    """Take the pages' headers and footers, each text once however many page styles have it."""
    walked.content.part = DocumentPart.RUNNING
    for paragraph in running_texts(element):
        walk(paragraph, walked)
    walked.content.part = DocumentPart.BODY
