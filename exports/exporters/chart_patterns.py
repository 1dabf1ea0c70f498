"""A level and its shade in, a filled rectangle out that differs from the others without colour."""

from dataclasses import dataclass

from PIL import Image, ImageDraw

from alignment.coverage import CoverageLevel
from exports.wording import Shade


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Lines `every` so many pixels; `slope` is how far they lean, 0 upright; 0 for none."""

    every: int = 0
    slope: int = 0
    dotted: bool = False


_PATTERNS = {
    CoverageLevel.ABSENT: _Pattern(),
    CoverageLevel.GENERAL: _Pattern(every=11, dotted=True),
    CoverageLevel.MENTIONED: _Pattern(every=20, slope=1),
    CoverageLevel.TAUGHT: _Pattern(every=9, slope=-1),
    CoverageLevel.ASSESSED: _Pattern(),
}
_LINE = 2


def patterned(size: tuple[int, int], level: CoverageLevel, shade: Shade) -> Image.Image:
    """Fill a rectangle of `size` pixels with the level's shade and pattern."""
    image = Image.new("RGB", size, f"#{shade.fill}")
    pattern, ink = _PATTERNS[level], f"#{shade.text}"
    draw = ImageDraw.Draw(image)
    width, height = size
    if pattern.dotted:
        for y in range(pattern.every // 2, height, pattern.every):
            for x in range(pattern.every // 2, width, pattern.every):
                draw.ellipse((x, y, x + _LINE, y + _LINE), fill=ink)
    elif pattern.every:
        lean = height * pattern.slope
        for x in range(-height, width + height, pattern.every):
            draw.line((x, height, x + lean, 0), fill=ink, width=_LINE)
    return image
