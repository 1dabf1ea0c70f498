"""A `Comparison` in, the few lines that the command prints out."""

from collections.abc import Sequence

from alignment.comparison import Comparison
from exports.comparison_now import names_now
from exports.comparison_wording import change_counts, full_names, other_course_texts, text_counts
from exports.console import printable
from exports.outline.comparison_frame import other_method_text
from exports.outline.comparison_summary import changed_areas, summary_sentences


def comparison_lines(comparison: Comparison) -> list[str]:
    """The summary, what was gained, moved and lost, and a line for each course; for a terminal."""
    names = names_now(comparison)
    found = changed_areas(comparison)
    lines = [
        *other_course_texts(comparison),
        *summary_sentences(comparison),
        *(f"{lead}{'; '.join(names[area] for area in areas)}" for lead, areas in found),
        *(_courses(comparison) if len(comparison.courses) > 1 else ()),
    ]
    if not comparison.is_same_method:
        lines.append(other_method_text(comparison))
    return [printable(line) for line in lines]


def _courses(comparison: Comparison) -> Sequence[str]:
    lines = []
    for course, name in zip(comparison.courses, full_names(comparison.courses), strict=True):
        if course.is_pair:
            text = text_counts(course)
            words = f"; text: {text}" if text else ""
            lines.append(f"{name}: {change_counts(course, comparison)}{words}")
        else:
            lines.append(f"{name}: in the {'newer' if course.new else 'older'} version alone")
    return lines
