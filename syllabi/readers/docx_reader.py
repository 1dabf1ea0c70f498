"""A Word document's bytes in, blocks out: one walk over `document.xml`, nothing else trusted.

python-docx is not used here: it drops content controls, text boxes and tracked insertions
without a word, and a table with an absurd span hangs it.
"""

from collections.abc import Iterator

from lxml import etree

from syllabi.document import BlockCollector, Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.docx_content import DocxContent, end_paragraph, walk
from syllabi.readers.docx_flat import FlatText
from syllabi.readers.docx_labels import NumberCounter
from syllabi.readers.docx_layout import BlockWriter
from syllabi.readers.docx_looks import is_white
from syllabi.readers.docx_notes import Notes, flat_story
from syllabi.readers.docx_numbering import read_numbering
from syllabi.readers.docx_parts import DocxParts, find_parts
from syllabi.readers.docx_running import write_running
from syllabi.readers.docx_story import Story
from syllabi.readers.docx_styles import Styles, read_styles
from syllabi.readers.xml_elements import attribute, local_name
from syllabi.readers.zip_package import ZipPackage

HIDDEN = "Hidden text was found; it is shown but not matched."
MACROS = "The file contains macros; they were ignored."
_MAX_FORGOTTEN = 5_000
_DAMAGED_PART = "A part of the file is damaged and was left out: {}."


def read_docx(content: bytes) -> Document:
    """Read a .docx, .docm, .dotx or .dotm; `UnreadableDocumentError` if damaged, unsafe, empty."""
    package = ZipPackage.open(content)
    parts = find_parts(package)
    story = _story(package, parts)
    notes = _notes(package, parts, story)
    walked = DocxContent(story)
    for element in _elements(package, parts.main, "body", story):
        walk(element, walked, depth=0)
    end_paragraph(walked, depth=0)
    writer = BlockWriter(BlockCollector(), notes)
    writer.write(walked)
    writer.write_asides()
    write_running(_running(package, parts, story), writer.collector)
    return writer.collector.document(_warnings(story, writer, package))


def _story(package: ZipPackage, parts: DocxParts) -> Story:
    """Read the styles and numbers; a damaged part is left out, and that is said."""
    story = Story(Styles(), NumberCounter({}))
    try:
        story.styles = read_styles(package, parts.styles)
    except UnreadableDocumentError as error:
        _leave_out("styles", error, story)
    try:
        story.counter.lists = read_numbering(package, parts.numbering, story.styles.list_of)
    except UnreadableDocumentError as error:
        _leave_out("automatic numbers", error, story)
    return story


def _notes(package: ZipPackage, parts: DocxParts, story: Story) -> Notes:
    notes = Notes()
    for kind, part in (("footnote", parts.footnotes), ("endnote", parts.endnotes)):
        try:
            for element in _elements(package, part, f"{kind}s", story):
                notes.add(kind, element, story)
        except UnreadableDocumentError as error:
            _leave_out(f"{kind}s", error, story)
    return notes


def _running(package: ZipPackage, parts: DocxParts, story: Story) -> Iterator[tuple[FlatText, str]]:
    for kind, root, names in (("header", "hdr", parts.headers), ("footer", "ftr", parts.footers)):
        for name in names:
            try:
                for element in _elements(package, name, "", story):
                    if local_name(element) == root:
                        yield flat_story(element, story), f"page {kind}"
            except UnreadableDocumentError as error:
                _leave_out(f"page {kind}", error, story)


def _leave_out(words: str, error: UnreadableDocumentError, story: Story) -> None:
    """Go on without a damaged part that is not the main one; an unsafe one is never passed over."""
    if error.kind is not UnreadKind.DAMAGED:
        raise error
    story.warnings.add(_DAMAGED_PART.format(words))


def _elements(package: ZipPackage, part: str, root: str, story: Story) -> Iterator[etree._Element]:
    """Give the children of the element `root` one by one, each forgotten after use.

    `root` "" gives the outermost element; a part "" that is missing gives nothing.
    Huge elements are kept: to take one apart costs the square of its size.
    """
    depth, root_depth, n_inside = 0, -1 if root else 0, 0
    for event, element in package.events(part, ("start", "end")) if part else ():
        if event == "start":
            depth += 1
            n_inside += 1
            if root_depth < 0 and local_name(element) == root:
                root_depth = depth
            continue
        if depth == root_depth + 1 and root_depth >= 0:
            yield element
            if n_inside <= _MAX_FORGOTTEN:
                element.clear()
            n_inside = 0
        elif root_depth < 0 and local_name(element) == "background":
            story.n_backed += not is_white(attribute(element, "color"))
        depth -= 1


def _warnings(story: Story, writer: BlockWriter, package: ZipPackage) -> tuple[str, ...]:
    warnings = sorted(story.warnings | package.warnings)
    if writer.has_hidden:
        warnings.append(HIDDEN)
    if package.has_macros:
        warnings.append(MACROS)
    return tuple(warnings)
