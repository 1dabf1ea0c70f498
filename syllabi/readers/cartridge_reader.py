"""A course export's bytes in, blocks out: the syllabus first, then the pages of the course.

Common Cartridge is what Canvas, Brightspace and others export (.imscc or .zip).
"""

from syllabi.document import BlockCollector, Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.cartridge_attachments import (
    attached_documents,
    listed,
    read_attached_syllabus,
    shown_name,
)
from syllabi.readers.cartridge_manifest import read_manifest
from syllabi.readers.cartridge_pages import MAX_PAGES, CartridgePage, page_names, read_pages
from syllabi.readers.zip_package import ZipPackage
from syllabi.syllabus import Block, BlockKind, DocumentPart
from syllabi.words import words_of

_MIN_SYLLABUS_WORDS = 40


def read_cartridge(content: bytes) -> Document:
    """Read a course export; `UnreadableDocumentError` if it is unsafe or tells nothing."""
    package = ZipPackage.open(content)
    manifest = read_manifest(package)
    names = page_names(package, manifest)
    pages = list(read_pages(package, names, manifest.titles))
    attached = attached_documents(package)
    warnings: list[str] = []
    if not _has_syllabus(pages):
        found = read_attached_syllabus(package)
        if found is not None:
            attached = [name for name in attached if name != found[0]]
            pages.insert(0, found[1])
            warnings.append(
                f"The course's syllabus page is empty; the attached {shown_name(found[0])} was "
                "read as the syllabus."
            )
    warnings += _left_out(len(names) - MAX_PAGES, attached)
    return _document(manifest.title, pages, attached, (*warnings, *sorted(package.warnings)))


def _has_syllabus(pages: list[CartridgePage]) -> bool:
    return bool(pages) and pages[0].n_words >= _MIN_SYLLABUS_WORDS


def _left_out(n_pages: int, attached: list[str]) -> list[str]:
    warnings = []
    if n_pages > 0:
        warnings.append(f"{n_pages} pages beyond the first {MAX_PAGES} were not read.")
    if attached:
        documents = (
            "attached document that was" if len(attached) == 1 else "attached documents that were"
        )
        warnings.append(
            f"The course export also holds {len(attached)} {documents} not read: "
            f"{listed(attached)}. Send one by itself if it is the syllabus."
        )
    return warnings


def _document(
    title: str, pages: list[CartridgePage], attached: list[str], warnings: tuple[str, ...]
) -> Document:
    if not pages:
        remedy = f"It holds {listed(attached)}: send the syllabus among them by itself."
        raise UnreadableDocumentError(
            UnreadKind.NO_TEXT,
            "The course export holds no syllabus page and no other page with words. "
            + (remedy if attached else "Send the syllabus by itself."),
        )
    collector = BlockCollector()
    collector.heading(title, "title of the course", 1)
    for page in pages:
        _write(page, _stays_above(page, title), collector)
    return collector.document(warnings)


def _stays_above(page: CartridgePage, course: str) -> bool:
    """Say whether the page's title stands in the paths below it; the course's own name does not."""
    words = words_of(page.title)
    return words[-1:] != ("syllabus",) and not set(words) <= set(words_of(course))


def _write(page: CartridgePage, is_above: bool, collector: BlockCollector) -> None:
    """Write a page below a heading with its title; its own headings come below that.

    The places name the page only where no heading above them does.
    """
    name = f'page "{shown_name(page.title)}"'
    collector.heading(page.title, name, 2)
    for block in page.document.blocks:
        collector.part = block.part
        is_named = is_above and block.part is DocumentPart.BODY
        place = block.place if is_named else f"{name}, {block.place}"
        _write_block(block, place, collector)
    collector.part = DocumentPart.BODY


def _write_block(block: Block, place: str, collector: BlockCollector) -> None:
    if block.kind is BlockKind.HEADING:
        collector.heading(block.text, place, block.level + 2, block.page)
    elif block.kind is BlockKind.TABLE_ROW:
        collector.table_row(list(block.cells), place, block.page)
    elif block.kind is BlockKind.LIST_ITEM:
        collector.list_item(block.text, place, block.page)
    else:
        collector.paragraph(block.text, place, block.page)
