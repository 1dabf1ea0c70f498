"""The appendices of a program's report: all evidence, decisions with reasons, a glossary."""

from collections.abc import Iterator

from alignment.report import AlignmentReport
from exports.outline.evidence_appendix import evidence_appendix
from exports.outline.legend import glossary
from exports.outline.nodes import Heading, Node, Paragraph


def appendices(report: AlignmentReport, *, with_quotes: bool = True) -> Iterator[Node]:
    """Yield the three, the longest first, so that what follows it ends the document upright."""
    yield from evidence_appendix(report, with_quotes=with_quotes)
    yield Heading("Appendix: decisions and glossary", 1)
    yield Heading("Decisions with reasons", 2)
    yield Paragraph("No reviewer has decided on a level in this report yet.")
    yield from glossary()
