"""A `Comparison` in, CSV bytes out: one row a level that changed, safe to open in a spreadsheet."""

from collections.abc import Iterator

from alignment.comparison import Comparison
from alignment.coverage import CoverageLevel
from exports.comparison_now import cell_change_text
from exports.comparison_wording import comparison_labels
from exports.exporters.csv_exporter import csv_bytes
from exports.wording import level_key

COMPARISON_COLUMNS = ("course", "title", "area", "area_name", "before", "now", "change", "meaning")


def render_comparison_csv(comparison: Comparison) -> bytes:
    """Render a header and a row a changed level in UTF-8 with a byte order mark, for Excel.

    `before` and `now` are levels, "" where the course is not in that version; `change` is its
    key, `meaning` the same in words.
    """
    return csv_bytes(COMPARISON_COLUMNS, _rows(comparison))


def _rows(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    names = {area.code: area.name for area in comparison.areas}
    labels = comparison_labels(comparison.courses)
    for label, course in zip(labels, comparison.courses, strict=True):
        for cell in course.changed:
            levels = (_level(cell.old), _level(cell.new))
            change = (cell.change.value, cell_change_text(cell))
            yield (label, course.shown.title, cell.area, names[cell.area], *levels, *change)


def _level(level: CoverageLevel | None) -> str:
    return "" if level is None else level_key(level)
