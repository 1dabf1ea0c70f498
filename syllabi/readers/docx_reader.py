"""A Word document's bytes in, blocks out: one walk over `document.xml`, nothing else trusted.

python-docx is not used here: it drops content controls, text boxes and tracked insertions
without a word, and a table with an absurd span hangs it.
"""

from collections.abc import Iterator

from lxml import etree

from syllabi.document import BlockCollector, Document
from syllabi.readers.docx_content import DocxContent, walk
from syllabi.readers.docx_layout import write_blocks
from syllabi.readers.docx_styles import read_styles
from syllabi.readers.xml_elements import attribute, local_name
from syllabi.readers.zip_package import ZipPackage


def read_docx(content: bytes) -> Document:
    """Read a .docx; `UnreadableDocumentError` for damaged, unsafe or empty ones."""
    package = ZipPackage.open(content)
    main = _main_part(package)
    folder = main.rpartition("/")[0]
    walked = DocxContent(read_styles(package, f"{folder}/styles.xml"))
    notes = (f"{folder}/footnotes.xml", f"{folder}/endnotes.xml")
    for part in (main, *filter(package.has, notes)):
        for element in _body_elements(package, part):
            walk(element, walked, depth=0)
    collector = BlockCollector()
    write_blocks(walked, collector)
    return collector.document(_warnings(walked, package))


def _main_part(package: ZipPackage) -> str:
    """Find the main part by the package's own index, within the archive only."""
    if package.has("_rels/.rels"):
        for _, element in package.elements("_rels/.rels"):
            if attribute(element, "Type").endswith("/officeDocument"):
                name = attribute(element, "Target").lstrip("/")
                if package.has(name):
                    return name
    return "word/document.xml"


def _body_elements(package: ZipPackage, part: str) -> Iterator[etree._Element]:
    """Give the body's children one by one, each forgotten after use."""
    depth, body_depth = 0, 0
    for event, element in package.elements(part, ("start", "end")):
        if event == "start":
            depth += 1
            if not body_depth and local_name(element) in ("body", "footnotes", "endnotes"):
                body_depth = depth
            continue
        if body_depth and depth == body_depth + 1:
            yield element
            element.clear()
        depth -= 1


def _warnings(walked: DocxContent, package: ZipPackage) -> tuple[str, ...]:
    warnings = []
    if walked.has_hidden:
        warnings.append("Hidden text was left out.")
    if package.has_macros:
        warnings.append("The file contains macros; they were ignored.")
    return tuple(warnings)
