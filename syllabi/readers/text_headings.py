"""A line of plain text or Markdown in, whether and how it is a heading out."""

import re

from syllabi.citations import is_citation
from syllabi.headings import fact_label, is_capitals, is_emphasised_heading, is_section_name
from syllabi.readers.markdown_marks import bold_start
from syllabi.readers.text_marks import BULLET, NUMBER

_HASHES = re.compile(r"^(#{1,6})[\s#]+(.*?)[\s#]*$")
_UNDERLINE = re.compile(r"^\s{0,3}(=|-|~){3,}\s*$")
_MAX_UNDERLINED_CHARACTERS = 120
_LONG_LINE = 70


def marked_heading(line: str, below: str) -> tuple[str, int, int] | None:
    """Give (words, level, lines used) of "## Course goals" or of a line underlined below."""
    found = _HASHES.match(line)
    if found and found.group(2):
        return found.group(2), len(found.group(1)), 1
    if len(line) > _MAX_UNDERLINED_CHARACTERS or "|" in line or not _UNDERLINE.match(below):
        return None
    return line, 1 if "=" in below else 2, 2


def bold_heading(line: str) -> tuple[str, str] | None:
    """Split "**Readings:** Bowlby" into heading and rest; "" when the line is bold throughout."""
    parts = bold_start(line)
    if parts is None:
        return None
    label, rest = parts
    is_alone = not rest and is_emphasised_heading(label)
    is_part = label.endswith(":") and is_section_name(label) and not fact_label(label)
    return parts if is_alone or is_part else None


def acts_as_heading(text: str, above: str, below: str) -> bool:
    """Say whether a line without marks is a heading, by its words and the lines next to it."""
    if BULLET.match(text):
        return False
    if is_section_name(text) or (is_capitals(text) and not NUMBER.match(text + " x")):
        return True
    if not text or not text[0].isalpha() or len(text) > _LONG_LINE or is_citation(text):
        return False
    introduces = bool(BULLET.match(below) or NUMBER.match(below)) or len(below) > _LONG_LINE
    if text.endswith(":"):
        return not above or introduces
    return not above and introduces and _reads_like_a_title(text)


def _reads_like_a_title(text: str) -> bool:
    is_short = len(text.split()) <= 9 and not text.endswith((".", ",", ";", "?", "!"))
    return is_short and text[0].isupper() and "@" not in text
