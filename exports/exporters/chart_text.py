"""Text for a picture: its font, which comes with Pillow, and words that fit and that it has."""

from functools import lru_cache

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

Font = FreeTypeFont
_MISSING = "\uffff"  # no font has it
_MAX_LINES = 2
_DASHES, _APOSTROPHES, _QUOTES = "\u2013\u2014\u2011", "\u2018\u2019", "\u201c\u201d"
_PLAINER = {
    ord(letter): plain
    for letters, plain in ((_DASHES, "-"), (_APOSTROPHES, "'"), (_QUOTES, '"'))
    for letter in letters
}
_CUT = "..."


def chart_font(pixels: int) -> Font:
    """Give the font at that height; the same on every machine, so that pictures repeat."""
    font = ImageFont.load_default(pixels)
    if not isinstance(font, FreeTypeFont):
        raise TypeError("Pillow was built without FreeType")
    return font


def shown_label(label: str, number: int, font: Font) -> str:
    """Give the label, or "Row 3" of the table beside the chart where the font lacks a letter."""
    text = plainer(" ".join(label.split()))
    is_writable = all(_has(font, letter) for letter in set(text) - {" "})
    return text if text and is_writable else f"Row {number + 1}"


def plainer(text: str) -> str:
    """Write dashes and quotation marks, which the font lacks, as a keyboard has them."""
    return text.translate(_PLAINER)


def wrapped(text: str, font: Font, width: int) -> str:
    """Break the text into two lines at most; what is too long ends with "..."."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) > _MAX_LINES:
        lines = [*lines[: _MAX_LINES - 1], " ".join(lines[_MAX_LINES - 1 :])]
    return "\n".join(_cut(line, font, width) for line in lines)


def _cut(line: str, font: Font, width: int) -> str:
    if font.getlength(line) <= width:
        return line
    while line and font.getlength(f"{line}{_CUT}") > width:
        line = line[:-1]
    return f"{line.rstrip()}{_CUT}"


def _has(font: Font, letter: str) -> bool:
    return _picture(font, letter) != _picture(font, _MISSING)


@lru_cache(maxsize=512)
def _picture(font: Font, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(letter)
    return mask.size, bytes(mask)
