"""A course export in, the web pages that tell of the course out, the syllabus first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from syllabi.document import Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.cartridge_manifest import CartridgeManifest
from syllabi.readers.html_reader import read_html
from syllabi.readers.zip_package import ZipPackage

CANVAS_SYLLABUS = "course_settings/syllabus.html"
MAX_PAGES = 200
_PAGE = re.compile(r"\.x?html?$", re.I)
_TELLS_OF_THE_COURSE = re.compile(r"syllabus|outline|overview|schedule|calendar", re.I)
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{1,300})</title>", re.I)
_UNPUBLISHED = re.compile(rb'name="workflow_state"\s+content="(?:unpublished|deleted)"', re.I)


@dataclass(frozen=True, slots=True)
class CartridgePage:
    """A page that was read, under its title."""

    title: str
    document: Document

    @property
    def n_words(self) -> int:
        """The number of words on the page."""
        return sum(len(block.text.split()) for block in self.document.blocks)


def page_names(package: ZipPackage, manifest: CartridgeManifest) -> list[str]:
    """Give the names of the pages: the syllabus, then those that tell of the course, then all."""
    titles = manifest.titles
    is_canvas = any(name.startswith("course_settings/") for name in package.names)
    pages = [name for name in titles if package.has(name) and _PAGE.search(name)]
    known = set(pages)
    listed = package.names if is_canvas else manifest.files.values()
    pages += sorted({name for name in listed if _PAGE.search(name) and package.has(name)} - known)
    if is_canvas:
        pages = [name for name in pages if name.startswith("wiki_content/")]
    first = [CANVAS_SYLLABUS] if package.has(CANVAS_SYLLABUS) else []
    others = [name for name in pages if name not in first]
    telling = [name for name in others if _tells(name, titles.get(name, ""))]
    return [*first, *telling, *(name for name in others if name not in set(telling))]


def read_pages(
    package: ZipPackage, names: list[str], titles: dict[str, str]
) -> Iterator[CartridgePage]:
    """Read the pages one by one; those without words, and drafts, are left out."""
    for name in names[:MAX_PAGES]:
        content = package.part(name)
        if _UNPUBLISHED.search(content[:3000]):
            continue
        try:
            yield CartridgePage(titles.get(name) or _title(content, name), read_html(content))
        except UnreadableDocumentError as error:
            if error.kind is not UnreadKind.NO_TEXT:
                raise


def _tells(name: str, title: str) -> bool:
    return _TELLS_OF_THE_COURSE.search(f"{name.rpartition('/')[2]} {title}") is not None


def _title(content: bytes, name: str) -> str:
    found = _TITLE.search(content[:5000])
    words = found.group(1).decode("utf-8", errors="replace").strip() if found else ""
    return words or _PAGE.sub("", name.rpartition("/")[2]).replace("-", " ").replace("_", " ")
