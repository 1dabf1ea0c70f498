"""Coverage by domain: a chart of how far the courses together take each domain, and its table."""

from collections import Counter
from collections.abc import Iterator

from alignment.coverage import CoverageLevel
from alignment.report import AlignmentReport
from competency_map import Domain
from exports.outline.nodes import Bar, BarChart, Heading, Node, Paragraph, Table
from exports.wording import LEVEL_NAMES, counted, joined, percent

_Counts = Counter[CoverageLevel]
_DEEPEST_FIRST = tuple(reversed(CoverageLevel))


def domain_coverage(report: AlignmentReport) -> Iterator[Node]:
    """Yield the chart and the table of its numbers; nothing without courses.

    An area counts once, at the deepest level that any course takes it to; unconfirmed areas do not.
    """
    if not report.courses:
        return
    rows = [(domain, _counts(report, domain)) for domain in report.framework.domains]
    rows = [(domain, counts) for domain, counts in rows if counts.total()]
    yield Heading("Coverage by domain", 1)
    yield Paragraph(
        "Each area counts once, at the deepest level that any one course takes it to.",
        with_next=True,
    )
    bars = tuple(
        Bar(domain.name, tuple((level, counts[level]) for level in _DEEPEST_FIRST))
        for domain, counts in rows
    )
    yield BarChart("Areas of each domain at each level", _alt_text(rows), bars)
    yield _table(rows)


def _counts(report: AlignmentReport, domain: Domain) -> _Counts:
    codes = [area.code for area in domain.areas if area.counts]
    return Counter(max(course.cell(code).level for course in report.courses) for code in codes)


def _n_covered(counts: _Counts) -> int:
    return sum(number for level, number in counts.items() if level.is_covered)


def _alt_text(rows: list[tuple[Domain, _Counts]]) -> str:
    """Say in words what the bars show: how much of each domain is covered."""
    shares = [f"{domain.name} {_n_covered(counts)} of {counts.total()}" for domain, counts in rows]
    return (
        f"Bars for {counted(len(rows), 'domain')}. Areas covered: {joined(shares)}. The table "
        "after the chart has every number."
    )


def _table(rows: list[tuple[Domain, _Counts]]) -> Table:
    header = ("Domain", *(LEVEL_NAMES[level] for level in _DEEPEST_FIRST), "Areas", "Covered")
    entries = [(domain.name, *_entries(counts)) for domain, counts in rows]
    total = sum((counts for _, counts in rows), _Counts())
    return Table(
        "Areas by domain and level",
        header,
        (*entries, ("All domains", *_entries(total))),
        widths=(3.2, 1.3, 1, 1.1, 1.1, 1, 0.8, 1.1),
    )


def _entries(counts: _Counts) -> tuple[str, ...]:
    numbers = [counts[level] for level in _DEEPEST_FIRST]
    return (
        *map(str, numbers),
        str(counts.total()),
        percent(_n_covered(counts), counts.total()),
    )
