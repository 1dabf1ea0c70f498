"""A bar chart's numbers in, a PNG picture out that also reads in black-and-white print.

Each level has its letter, its shade and its pattern; the letters are in the bars where they fit.
"""

import io
from itertools import accumulate, pairwise

from PIL import Image, ImageDraw
from PIL.ImageDraw import ImageDraw as Drawing

from alignment.coverage import CoverageLevel
from exports.exporters.chart_patterns import patterned
from exports.exporters.chart_text import Font, chart_font, plainer, shown_label, wrapped
from exports.outline.nodes import Bar, BarChart
from exports.wording import LEVEL_LETTERS, LEVEL_NAMES, LEVEL_SHADES

_PIXELS_IN_A_POINT = 3  # 216 dots an inch: sharp in print, small in the file
_TEXT, _ROW, _BAR, _GAP, _SWATCH = (points * _PIXELS_IN_A_POINT for points in (9, 27, 19, 6, 14))
_LABEL_SHARE = 0.36
_INK, _PAPER = "#1A1A1A", "#FFFFFF"


def chart_png(chart: BarChart, width: int) -> bytes:
    """Draw the chart for a column of `width` twentieths of a point."""
    n_pixels = width * _PIXELS_IN_A_POINT // 20
    font = chart_font(_TEXT)
    legend = _legend_rows(chart, font, n_pixels)
    top = len(legend) * _ROW
    image = Image.new("RGB", (n_pixels, top + len(chart.bars) * _ROW + _GAP), _PAPER)
    for number, row in enumerate(legend):
        _draw_legend(image, row, number * _ROW, font)
    for number, bar in enumerate(chart.bars):
        _draw_bar(image, bar, number, top + number * _ROW, font)
    content = io.BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(content, "PNG", optimize=True)
    return content.getvalue()


def _legend_rows(chart: BarChart, font: Font, width: int) -> list[list[tuple[int, CoverageLevel]]]:
    """Give the levels that the chart has, in its order, and where each starts in its row."""
    rows: list[list[tuple[int, CoverageLevel]]] = []
    place = width
    for level in dict.fromkeys(level for bar in chart.bars for level, _ in bar.parts):
        needed = _SWATCH + 3 * _GAP + int(font.getlength(_name(level)))
        if place + needed > width:
            rows.append([])
            place = 0
        rows[-1].append((place, level))
        place += needed
    return rows


def _name(level: CoverageLevel) -> str:
    return f"{plainer(LEVEL_LETTERS[level])}  {LEVEL_NAMES[level]}"


def _draw_legend(
    image: Image.Image, row: list[tuple[int, CoverageLevel]], top: int, font: Font
) -> None:
    draw = ImageDraw.Draw(image)
    above = (_ROW - _SWATCH) // 2
    for left, level in row:
        box = (left, top + above, left + _SWATCH, top + above + _SWATCH)
        _draw_part(image, box, level)
        place = (left + _SWATCH + _GAP, top + _ROW // 2)
        draw.text(place, _name(level), _INK, font, anchor="lm")


def _draw_bar(image: Image.Image, bar: Bar, number: int, top: int, font: Font) -> None:
    draw = ImageDraw.Draw(image)
    total = sum(count for _, count in bar.parts)
    right = image.width - int(font.getlength("000")) - 2 * _GAP
    left = int(image.width * _LABEL_SHARE)
    label = wrapped(shown_label(bar.label, number, font), font, left - 2 * _GAP)
    draw.multiline_text((0, top + _ROW // 2), label, _INK, font, anchor="lm", spacing=2)
    draw.text((image.width - _GAP, top + _ROW // 2), str(total), _INK, font, anchor="rm")
    counts = accumulate((count for _, count in bar.parts), initial=0)
    places = [left + (right - left) * count // (total or 1) for count in counts]
    above = (_ROW - _BAR) // 2
    draw.rectangle((left, top + above, right, top + above + _BAR), outline=_INK)
    for (level, count), (start, end) in zip(bar.parts, pairwise(places), strict=True):
        if count:
            box = (start, top + above, end, top + above + _BAR)
            _draw_part(image, box, level)
            _write_part(draw, box, level, count, font)


def _draw_part(image: Image.Image, box: tuple[int, int, int, int], level: CoverageLevel) -> None:
    left, top, right, bottom = box
    shade = LEVEL_SHADES[level]
    part = patterned((max(1, right - left), bottom - top), level, shade)
    image.paste(part, (left, top))
    ImageDraw.Draw(image).rectangle(box, outline=_INK, width=_PIXELS_IN_A_POINT // 2)


def _write_part(
    draw: Drawing,
    box: tuple[int, int, int, int],
    level: CoverageLevel,
    count: int,
    font: Font,
) -> None:
    """Write letter and number on a plain plate, or the letter alone, or nothing: what fits."""
    left, top, right, bottom = box
    shade, middle = LEVEL_SHADES[level], ((left + right) // 2, (top + bottom) // 2)
    letter = LEVEL_LETTERS[level]
    # A dash before a number would be read as a minus.
    for text in (f"{letter} {count}", letter) if letter.isalpha() else (str(count),):
        half = int(font.getlength(text)) // 2 + _PIXELS_IN_A_POINT
        if 2 * half + _PIXELS_IN_A_POINT < right - left:
            plate = (middle[0] - half, top + _GAP // 2, middle[0] + half, bottom - _GAP // 2)
            draw.rectangle(plate, fill=f"#{shade.fill}")
            draw.text(middle, text, f"#{shade.text}", font, anchor="mm")
            return
