"""An institution's Word file in, the same file out when it is safe to open, else the remedy.

Its parts are counted and looked at before anything is parsed: a template is a file from outside.
"""

import io
import zipfile

from docx.opc.constants import CONTENT_TYPE

from exports.errors import ExportError
from syllabi.document import UnreadableDocumentError
from syllabi.readers.zip_package import ZipPackage

MAX_TEMPLATE_BYTES = 10_000_000
MAX_UNPACKED_BYTES = 40_000_000

_TYPES = "[Content_Types].xml"
_MAIN = CONTENT_TYPE.WML_DOCUMENT_MAIN.encode()
_TEMPLATE_MAIN = _MAIN.replace(b"document.main", b"template.main")
_SAVE_AGAIN = "Open it in Word, save it as “Word Document (.docx)”, and choose that file."
NOT_WORD = f"The template is damaged, locked or no Word document. {_SAVE_AGAIN}"
_MACROS = f"The template carries macros, which are never used. {_SAVE_AGAIN}"
_HUGE = (
    f"The template is larger than {MAX_TEMPLATE_BYTES // 1_000_000} MB. Make its pictures smaller "
    "in Word (Picture Format, Compress Pictures), save it, and choose it again."
)
_ODD = f"The template's inner structure is unusual and was not opened, to be safe. {_SAVE_AGAIN}"


def safe_package(template: bytes) -> bytes:
    """Give the template as a plain document's bytes; a .dotx becomes a .docx.

    Raises ExportError for what is damaged, no Word file, too large, or has macros.
    """
    if len(template) > MAX_TEMPLATE_BYTES:
        raise ExportError(_HUGE)
    try:
        return _packed(_parts(template))
    except UnreadableDocumentError as error:
        raise ExportError(NOT_WORD) from error


def _parts(template: bytes) -> dict[str, bytes]:
    package = ZipPackage.open(template)
    if not package.has(_TYPES):
        raise ExportError(NOT_WORD)
    parts: dict[str, bytes] = {}
    n_bytes = 0
    for name in package.names:
        if ".." in name or "\\" in name or name.startswith("/"):
            raise ExportError(_ODD)
        parts[name] = package.part(name)
        n_bytes += len(parts[name])
        if n_bytes > MAX_UNPACKED_BYTES:
            raise ExportError(_HUGE)
        _refuse_doctype(name, parts[name])
    parts[_TYPES] = _plain_types(parts[_TYPES], has_macros=package.has_macros)
    return parts


def _refuse_doctype(name: str, part: bytes) -> None:
    """No part of a Word file has one; in other encodings than UTF-8 the letters lie apart."""
    if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in part.replace(b"\0", b""):
        raise ExportError(_ODD)


def _plain_types(types: bytes, *, has_macros: bool) -> bytes:
    if has_macros or b"macroEnabled" in types or b"vbaProject" in types:
        raise ExportError(_MACROS)
    types = types.replace(_TEMPLATE_MAIN, _MAIN)
    if _MAIN not in types:
        raise ExportError(NOT_WORD)
    return types


def _packed(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:  # opened again at once, so not compressed
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()
