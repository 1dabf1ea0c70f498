"""A `Comparison` and a suffix in, the bytes of its Word document, table or JSON out."""

from dataclasses import replace
from datetime import date

from alignment.comparison import Comparison
from exports.comparison_choice import chosen_comparison
from exports.errors import ExportError
from exports.exporters.comparison_csv import render_comparison_csv
from exports.exporters.comparison_json import render_comparison_json
from exports.exporters.docx_exporter import render_nodes
from exports.options import ReportOptions
from exports.outline.comparison_report import comparison_report

COMPARISON_SUFFIXES = (".docx", ".json", ".csv")


def export_comparison(
    comparison: Comparison, suffix: str, options: ReportOptions | None = None
) -> bytes:
    """Render the comparison as ".docx", ".json" or ".csv"; raises ExportError for another suffix.

    Of the options the JSON follows `domains` and `with_quotes` (without them, each `quote` is
    ""). It is for scripts and exact: nothing in it is masked. The CSV holds the levels that
    changed, and no quotes.
    """
    options = options or ReportOptions()
    if suffix == ".json":
        exact = chosen_comparison(comparison, replace(options, masked=False))
        return render_comparison_json(exact)
    if suffix == ".csv":
        return render_comparison_csv(chosen_comparison(comparison, options))
    if suffix == ".docx":
        nodes = comparison_report(comparison, options)
        return render_nodes(nodes, options.made_on or date.today(), options)
    choices = ", ".join(COMPARISON_SUFFIXES)
    raise ExportError(f"No comparison can be written as {suffix!r}; choose {choices}.")
