"""A comparison of two versions in, the nodes of its Word document out."""

from alignment.comparison import Comparison
from exports.comparison_choice import chosen_comparison
from exports.options import ReportOptions
from exports.outline.comparison_courses import course_changes
from exports.outline.comparison_frame import comparison_title, courses_compared, how_compared
from exports.outline.comparison_program import program_changes, single_courses
from exports.outline.comparison_summary import comparison_summary
from exports.outline.legend import legend
from exports.outline.nodes import Node


def comparison_report(
    comparison: Comparison, options: ReportOptions | None = None
) -> tuple[Node, ...]:
    """Return the document's nodes in reading order, as the options choose them."""
    options = options or ReportOptions()
    shown = chosen_comparison(comparison, options)
    parts = (
        comparison_title(shown, options),
        comparison_summary(shown),
        courses_compared(shown),
        program_changes(shown),
        course_changes(shown, with_quotes=options.with_quotes),
        single_courses(shown),
        legend(),
        how_compared(shown),
    )
    return tuple(node for part in parts for node in part)
