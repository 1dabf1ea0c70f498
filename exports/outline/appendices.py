"""The appendices of a program's report: evidence, decisions with reasons, a glossary."""

from collections.abc import Iterable, Iterator

from alignment.report import AlignmentReport
from exports.outline.decision_table import decision_table
from exports.outline.legend import glossary
from exports.outline.nodes import Heading, Node, Page, Table


def appendices(report: AlignmentReport, evidence: Iterable[Node]) -> Iterator[Node]:
    """Yield the three, the longest first, so that what follows it ends the document upright."""
    decisions = [*decision_table(report)]
    is_wide = any(isinstance(node, Table) for node in decisions)
    yield from evidence
    if not is_wide:
        yield Page.PORTRAIT
    yield Heading("Appendix: decisions and glossary", 1, new_page=is_wide)
    yield Heading("Decisions with reasons", 2)
    yield from decisions
    if is_wide:
        yield Page.PORTRAIT
    yield from glossary()
