"""A course export in, the documents attached to it out: their names, and the syllabus read."""

from collections.abc import Callable
from pathlib import PurePosixPath

from syllabi.cleaning import clean
from syllabi.document import Document, UnreadableDocumentError
from syllabi.readers.cartridge_pages import CartridgePage
from syllabi.readers.docx_reader import read_docx
from syllabi.readers.html_reader import read_html
from syllabi.readers.odt_reader import read_odt
from syllabi.readers.pdf_reader import read_pdf
from syllabi.readers.rtf_reader import read_rtf
from syllabi.readers.text_reader import read_text
from syllabi.readers.zip_package import ZipPackage
from syllabi.words import word_set

_MAX_NAMED = 10
_MAX_NAME_CHARACTERS = 80
_READERS: dict[str, Callable[[bytes], Document]] = {
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".odt": read_odt,
    ".rtf": read_rtf,
    ".html": read_html,
    ".htm": read_html,
    ".txt": read_text,
    ".md": read_text,
}
_LISTED = word_set(".docx .doc .docm .pdf .odt .rtf .txt .md .pages .pptx .ppt")


def attached_documents(package: ZipPackage) -> list[str]:
    """Give the names of the attached documents in the archive's order."""
    return [name for name in package.names if _suffix(name) in _LISTED]


def read_attached_syllabus(package: ZipPackage) -> tuple[str, CartridgePage] | None:
    """Read the first attached file that calls itself a syllabus: (its name in the archive, it).

    None where no such file can be read; a cartridge within a cartridge is never opened.
    """
    for name in package.names:
        read = _READERS.get(_suffix(name))
        if read is None or "syllabus" not in PurePosixPath(name).name.lower():
            continue
        if name.startswith(("course_settings/", "wiki_content/")):
            continue
        try:
            return name, CartridgePage(shown_name(name), read(package.part(name)))
        except UnreadableDocumentError:
            continue
    return None


def listed(names: list[str]) -> str:
    """Give file names as words: "a.docx, b.pdf and 3 more"."""
    shown = ", ".join(shown_name(name) for name in names[:_MAX_NAMED])
    n_more = len(names) - _MAX_NAMED
    return f"{shown} and {n_more} more" if n_more > 0 else shown


def shown_name(name: str) -> str:
    """Give an archive's name for a file as words that can be shown, without its folder."""
    shown = clean(name.replace("\\", "/").rpartition("/")[2])
    return shown if len(shown) <= _MAX_NAME_CHARACTERS else shown[: _MAX_NAME_CHARACTERS - 1] + "…"


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
