"""What is shown of the matrix in, the same in a sentence out."""

from collections.abc import Iterator, Mapping

from exports import counted
from ui.matrix.choices import FILTERS
from ui.matrix.selection import Selection
from ui.matrix.source import MatrixSource
from ui.matrix.view import COURSES_PER_PAGE
from ui.matrix.wanted import MatrixFilter, Shown
from ui.page_choices import Choice


def shown_text(source: MatrixSource, found: Selection) -> str:
    """Say how much is shown: "12 of 60 courses, 9 of 37 areas"."""
    n_areas = len(source.report.framework.knowledge_areas)
    courses = _part(len(found.courses), len(source.report.courses), "course")
    return f"{courses}, {_part(len(found.areas), n_areas, 'area')}"


def page_text(found: Selection, page: int) -> str:
    """Say which courses stand on a page of the map: "Courses 25 to 48"."""
    first = (page - 1) * COURSES_PER_PAGE + 1
    last = min(first + COURSES_PER_PAGE - 1, len(found.courses))
    return f"Courses {first:,} to {last:,}" if first < last else f"Course {first:,}"


def filters_text(choices: Mapping[str, Choice], words: Mapping[str, str]) -> str:
    """Name the filters that are on: "discipline: Nursing; only areas that are not covered"."""
    return "; ".join(_filter_words(choices, words))


def n_active(words: Mapping[str, str], names: tuple[str, ...] = FILTERS) -> int:
    """How many of these filters are on."""
    return sum(bool(words[name]) for name in names)


def empty_text(wanted: MatrixFilter, n_filters: int) -> str:
    """Say why nothing is shown."""
    if n_filters == 1 and wanted.only_not_covered:
        return "Each area is covered by at least one of these courses."
    if n_filters == 1 and wanted.only_overlaps:
        return "No area is covered by so many of these courses that it overlaps (four or more)."
    if n_filters == 1 and wanted.only_on_course:
        return "No covered level here rests on the course as a whole."
    if wanted.asks_for_cells:
        return "No area has such a level here."
    return "No course or area is left with these filters."


def total_name(wanted: MatrixFilter) -> str:
    """The heading of the totals at the right edge."""
    return "Given in" if wanted.shown is Shown.STAGES else "Covered in"


def footer_name(wanted: MatrixFilter, n_areas: int) -> str:
    """The name of the totals at the lower edge."""
    words = "Areas with a letter" if wanted.shown is Shown.STAGES else "Areas covered"
    return f"{words}, of {n_areas}"


def _part(number: int, whole: int, noun: str) -> str:
    words = counted(whole, noun)
    return words if number == whole else f"{number:,} of {words}"


def _filter_words(choices: Mapping[str, Choice], words: Mapping[str, str]) -> Iterator[str]:
    for name in FILTERS:
        word, choice = words[name], choices[name]
        if word:
            named = f"{choice.label.lower()}: {choice.options[word]}"
            yield choice.label.lower() if choice.is_switch else named
