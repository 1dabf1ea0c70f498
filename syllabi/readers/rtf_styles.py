"""The style sheet of an RTF file in, which of its paragraph styles are headings out."""

import re

from syllabi.readers.rtf_tokens import group_source

_MAX_SHEET_CHARACTERS = 2_000_000
_STYLE = re.compile(r"\{\\s(\d{1,5})(?!\d)([^{}]{0,2000})")
_NAME = re.compile(r"[\s\d]([^\\;\d][^\\;]{0,60});")
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|rubrik)\s*(\d)$", re.I)
_OUTLINE = re.compile(r"\\outlinelevel(\d)")


def heading_styles(source: str) -> dict[int, int]:
    """Give the level, 1 to 6, of each paragraph style that makes a heading, by its number."""
    sheet = group_source(source, "stylesheet", _MAX_SHEET_CHARACTERS)
    levels = {int(style.group(1)): _level(style.group(2)) for style in _STYLE.finditer(sheet)}
    return {style: level for style, level in levels.items() if level}


def _level(marks: str) -> int:
    names = _NAME.findall(marks)
    name = names[-1].strip().lower() if names else ""
    heading, outline = _HEADING.match(name), _OUTLINE.search(marks)
    if heading:
        return min(int(heading.group(1)), 6)
    if outline and int(outline.group(1)) < 9:
        return min(int(outline.group(1)) + 1, 6)
    return 1 if name == "title" else 0
