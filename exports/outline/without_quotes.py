"""Nodes in, the same without a syllabus's words out, where a reader wants no quotes."""

from collections.abc import Iterable, Iterator

from exports.outline.nodes import Node, Paragraph, Quote


def without_quotes(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield each node; of a quote only the line that says where it stands and why it counts."""
    for node in nodes:
        if not isinstance(node, Quote):
            yield node
        elif node.source:
            yield Paragraph(node.source, with_next=node.with_next)
