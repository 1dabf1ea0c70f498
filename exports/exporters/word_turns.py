"""Nodes in, the same nodes out without turns of the page that would leave a blank one behind."""

from collections.abc import Iterable, Iterator

from exports.outline.nodes import Node, Page


def without_idle_turns(nodes: Iterable[Node]) -> Iterator[Node]:
    """Drop a turn with nothing after it, and one to the side on which the pages lie already.

    Parts turn the page for themselves and back; two wide parts after one another share pages.
    """
    side, wanted = Page.PORTRAIT, Page.PORTRAIT
    for node in nodes:
        if isinstance(node, Page):
            wanted = node
            continue
        if wanted is not side:
            yield wanted
            side = wanted
        yield node
