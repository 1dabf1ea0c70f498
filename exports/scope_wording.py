"""A report and a reader's choices in, the sentence about what was left out of its map out."""

from alignment.report import AlignmentReport
from exports.options import ReportOptions
from exports.wording import joined


def domains_text(report: AlignmentReport, options: ReportOptions) -> str:
    """Name the domains that were chosen, which are all that the report has; "" for the whole."""
    if not options.domains:
        return ""
    names = [domain.name for domain in report.framework.domains]
    return f"Of the map, this document holds {joined(names)} alone, by choice."
