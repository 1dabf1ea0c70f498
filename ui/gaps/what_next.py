"""A report in, its findings by domain out, without what the table of areas says already."""

from collections.abc import Iterator

from alignment import AlignmentReport
from exports.outline import Heading, Node, Paragraph, findings_by_domain
from exports.outline.findings import GAPS, OVERLAPS, STRENGTHS

_IN_TABLE = frozenset({STRENGTHS, GAPS, OVERLAPS})
_DOMAIN, _PART = 2, 3


def what_next(report: AlignmentReport) -> Iterator[Node]:
    """Yield for each domain its smallest changes, and what to ask people; no domain without any.

    Domains are headings of level 3, to stand below a heading of the page; their parts are leads.
    """
    domain = ""
    is_said = False
    for node in findings_by_domain(report):
        if isinstance(node, Heading) and node.level <= _DOMAIN:
            domain, is_said = node.text, True
        elif isinstance(node, Heading) and node.level == _PART:
            is_said = node.text in _IN_TABLE
        if is_said:
            continue
        if domain:
            yield Heading(domain, _PART)
            domain = ""
        yield Paragraph("", lead=node.text) if isinstance(node, Heading) else node
