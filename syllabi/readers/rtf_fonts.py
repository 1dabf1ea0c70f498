"""The font table of an RTF file in, the code page of each font's letters out."""

import codecs
import re

from syllabi.readers.rtf_tokens import group_source

_FONT = re.compile(r"\\f(\d{1,5})(?!\d)((?:\\(?!f\d)[a-z]{1,32}(?:-?\d{1,10})? ?){0,12})")
_CHARACTER_SET = re.compile(r"\\fcharset(\d{1,3})")
_MAX_TABLE_CHARACTERS = 300_000
DEFAULT_CODE_PAGE = "cp1252"
_CODE_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip


def font_code_pages(source: str) -> dict[int, str]:
    """Give the code page of each font that has one of its own; others use the document's."""
    pages: dict[int, str] = {}
    for font in _FONT.finditer(group_source(source, "fonttbl", _MAX_TABLE_CHARACTERS)):
        character_set = _CHARACTER_SET.search(font.group(2))
        page = _CODE_PAGES.get(int(character_set.group(1))) if character_set else None
        if page:
            pages[int(font.group(1))] = page
    return pages


def code_page(number: int | None) -> str:
    """Give the name of a Windows code page, the Western one if it is not known."""
    name = "utf-8" if number == 65001 else f"cp{number}"
    try:
        codecs.lookup(name)
    except LookupError:
        return DEFAULT_CODE_PAGE
    return name
