"""A course in, the cells that a person should check first out: those that little would change."""

from collections.abc import Iterable, Iterator

from alignment.coverage import Cell, CourseAlignment
from competency_map import Framework
from exports.outline.nodes import Paragraph
from exports.prospect_wording import close_call_text, hangs_on_one_quote, level_words
from exports.wording import unbroken

_SHOWN = 6


def check_first(course: CourseAlignment, framework: Framework) -> Iterator[Paragraph]:
    """Yield close calls, what one quote alone makes covered, decisions older than their evidence.

    Nothing where there is none. The deepest levels stand first: a reader has most to lose by them.
    """
    cells = sorted(course.cells, key=lambda cell: -cell.level)
    close = [_close(cell, framework) for cell in cells if cell.is_close]
    if close:
        yield Paragraph(_listed(close), lead="Close calls, worth checking first: ")
    hanging = [cell for cell in cells if hangs_on_one_quote(cell)]
    if hanging:
        areas = _named(hanging, framework)
        yield Paragraph(f"{areas}.", lead="Would not be covered without their best quote: ")
    outdated = [cell for cell in course.cells if cell.review and cell.review.is_outdated]
    if outdated:
        areas = _named(outdated, framework)
        yield Paragraph(f"{areas}.", lead="Decided before the evidence changed, worth a look: ")


def _close(cell: Cell, framework: Framework) -> str:
    """Put one in short: "TF-6 Attachment (“taught”; a slightly stricter ... “in passing”)"."""
    name = _named([cell], framework)
    return f"{name} ({level_words(cell.level)}; {close_call_text(cell)})"


def _named(cells: Iterable[Cell], framework: Framework) -> str:
    """Name the areas of cells in one line, in which no code breaks."""
    areas = (framework.area(cell.area) for cell in cells)
    return "; ".join(f"{unbroken(area.code)} {area.shown_name}" for area in areas)


def _listed(texts: list[str]) -> str:
    n_more = len(texts) - _SHOWN
    return "; ".join([*texts[:_SHOWN], *([f"and {n_more} more"] if n_more > 0 else [])]) + "."
