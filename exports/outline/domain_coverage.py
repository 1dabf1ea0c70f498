"""Coverage by domain: a chart of how far the courses together take each domain, and its table."""

from collections import Counter
from collections.abc import Iterator, Sequence

from alignment.coverage import CoverageLevel
from alignment.gaps import AreaFinding, Standing
from alignment.report import AlignmentReport
from competency_map import Domain
from exports.outline.nodes import Bar, BarChart, Heading, Node, Paragraph, Table
from exports.wording import LEVEL_NAMES, counted, joined, percent

# None counts the areas of which too little is reviewed to tell.
_Counts = Counter[CoverageLevel | None]
_COUNTED = "Each area counts once, at the deepest level that any one course takes it to."
_OPEN = "Left open"
_LEFT_OPEN = " “Left open” counts the areas of which not every level is reviewed."
_DEEPEST_FIRST = tuple(reversed(CoverageLevel))


def domain_coverage(report: AlignmentReport) -> Iterator[Node]:
    """Yield the chart and the table of its numbers; nothing without courses.

    An area counts once, at the deepest level that any course takes it to; unconfirmed areas do
    not. Where unreviewed levels were left out there is no chart, as bars would show shares that
    nobody knows.
    """
    if not report.courses:
        return
    rows = [(domain, _counts(report, domain)) for domain in report.framework.domains]
    rows = [(domain, counts) for domain, counts in rows if counts.total()]
    has_open = any(counts[None] for _, counts in rows)
    yield Heading("Coverage by domain", 1)
    yield Paragraph(f"{_COUNTED}{_LEFT_OPEN if has_open else ''}", with_next=True)
    if not has_open:
        yield _chart(rows)
    yield _table(rows, has_open=has_open)


def _counts(report: AlignmentReport, domain: Domain) -> _Counts:
    findings = {finding.area: finding for finding in report.findings}
    counting = [area.code for area in domain.areas if area.counts]
    return Counter(_deepest(report, findings[code]) for code in counting)


def _deepest(report: AlignmentReport, finding: AreaFinding) -> CoverageLevel | None:
    if finding.standing is Standing.UNREVIEWED:
        return None
    cells = (course.find(finding.area) for course in report.courses)
    return max(cell.level for cell in cells if cell)


def _chart(rows: list[tuple[Domain, _Counts]]) -> BarChart:
    bars = tuple(
        Bar(domain.name, tuple((level, counts[level]) for level in _DEEPEST_FIRST))
        for domain, counts in rows
    )
    return BarChart("Areas of each domain at each level", _alt_text(rows), bars)


def _n_covered(counts: _Counts) -> int:
    return sum(number for level, number in counts.items() if level and level.is_covered)


def _alt_text(rows: list[tuple[Domain, _Counts]]) -> str:
    """Say in words what the bars show: how much of each domain is covered."""
    shares = [f"{domain.name} {_n_covered(counts)} of {counts.total()}" for domain, counts in rows]
    return (
        f"Bars for {counted(len(rows), 'domain')}. Areas covered: {joined(shares)}. The table "
        "after the chart has every number."
    )


def _table(rows: list[tuple[Domain, _Counts]], *, has_open: bool) -> Table:
    levels = (*_DEEPEST_FIRST, None) if has_open else _DEEPEST_FIRST
    names = (_OPEN if level is None else LEVEL_NAMES[level] for level in levels)
    entries = [(domain.name, *_entries(counts, levels)) for domain, counts in rows]
    total = sum((counts for _, counts in rows), _Counts())
    return Table(
        "Areas by domain and level",
        ("Domain", *names, "Areas", "Covered, at least" if has_open else "Covered"),
        (*entries, ("All domains", *_entries(total, levels))),
        widths=(3.2, 1.3, 1, 1.1, 1.1, 1, *((1,) if has_open else ()), 0.8, 1.1),
    )


def _entries(counts: _Counts, levels: Sequence[CoverageLevel | None]) -> tuple[str, ...]:
    numbers = [counts[level] for level in levels]
    return (
        *map(str, numbers),
        str(counts.total()),
        percent(_n_covered(counts), counts.total()),
    )
