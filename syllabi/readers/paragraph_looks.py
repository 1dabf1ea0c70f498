"""How a paragraph of a word processor looks in; whether it acts as a heading, and its lines, out.

For formats whose letters are bold or large: Word, OpenDocument and RTF.
"""

import re
from collections.abc import Iterable
from typing import Protocol

from syllabi.headings import is_capitals, is_emphasised_heading, is_section_name

MAX_MARKED_CHARACTERS = 200
# U+F020 to U+F0FF are the marks of Symbol and Wingdings.
BULLET = re.compile(r"^[•·▪◦‣●○■□➢✓§\uf020-\uf0ff\-\u2013*]\s+(?=\S)|^\(?\d{1,2}[.)]\s+(?=\S)")
_LARGER = 1.15


class Looks(Protocol):
    """A paragraph's text and look; `size` is in half-points, 0 unknown."""

    @property
    def text(self) -> str: ...  # noqa: D102 - the class says it

    @property
    def is_bold(self) -> bool: ...  # noqa: D102

    @property
    def is_underlined(self) -> bool: ...  # noqa: D102

    @property
    def size(self) -> int: ...  # noqa: D102


def acts_as_heading(paragraph: Looks, body_size: int, *, is_item: bool) -> bool:
    """Say whether a short paragraph stands out as headings do; list items seldom are one."""
    text = paragraph.text
    if not is_emphasised_heading(text) or "\n" in text or BULLET.match(text):
        return False
    is_larger = bool(body_size) and paragraph.size >= body_size * _LARGER
    stands_out = paragraph.is_bold or paragraph.is_underlined or is_larger or is_capitals(text)
    return (stands_out and not is_item) or is_section_name(text)


def usual_size(paragraphs: Iterable[Looks]) -> int:
    """Give the size of type in which most letters are set; 0 if there are none."""
    sizes: dict[int, int] = {}
    for paragraph in paragraphs:
        sizes[paragraph.size] = sizes.get(paragraph.size, 0) + len(paragraph.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else 0


def lines_of(text: str) -> list[str]:
    """Split at line breaks; a line that starts small goes on with the one before."""
    lines: list[str] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        if lines and line[0].islower():
            lines[-1] += " " + line
        else:
            lines.append(line)
    return lines
