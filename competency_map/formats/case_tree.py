"""A CASE package's items and associations in, a forest of items out that has no cycle."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from competency_map.formats.draft import MapDraft

MAX_DEPTH = 50
CHILD_OF = "isChildOf"
_LAST = float("inf")

Object = Mapping[str, object]


@dataclass(eq=False)
class CaseNode:
    """An item with its children in order; `where` names it in messages."""

    identifier: str
    item: Object
    where: str
    children: list["CaseNode"] = field(default_factory=list)

    def below(self) -> Iterator["CaseNode"]:
        """All items below it, each before those below itself, in order."""
        waiting = self.children[::-1]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += node.children[::-1]


def read_tree(
    document: str, items: Sequence[object], associations: Sequence[object], draft: MapDraft
) -> list[CaseNode]:
    """The items at the top, under the document or under no item of the file.

    `document` is its identifier. Items and associations that do not fit are rejected, each
    with its identifier; an item whose parent cannot be used stands at the top.
    """
    nodes = _nodes(items, draft)
    parents: dict[str, str] = {}
    order: dict[str, float] = {}
    for number, association in enumerate(associations, 1):
        link = _Link.read(association, number)
        reason = link.problem(document, nodes, parents)
        if reason:
            draft.reject(link.where, reason)
        else:
            parents[link.child] = link.parent
            order[link.child] = link.sequence
    return _grown(document, nodes, parents, order)


@dataclass(frozen=True, slots=True)
class _Link:
    where: str
    kind: str
    child: str
    parent: str
    sequence: float

    @classmethod
    def read(cls, association: object, number: int) -> "_Link":
        fields = association if isinstance(association, Mapping) else {}
        sequence = fields.get("sequenceNumber")
        return cls(
            f"association {fields.get('identifier') or number}",
            str(fields.get("associationType", "")),
            _node(fields.get("originNodeURI")),
            _node(fields.get("destinationNodeURI")),
            sequence if isinstance(sequence, int | float) else _LAST,
        )

    def problem(
        self, document: str, nodes: Mapping[str, CaseNode], parents: Mapping[str, str]
    ) -> str:
        """Why the link cannot be used, "" if it can."""
        if self.kind != CHILD_OF:
            return f'Associations of the type "{self.kind}" have no place in a map.'
        if self.child not in nodes:
            return f'The item "{self.child}" that it begins at is not in the file.'
        if self.parent not in nodes and self.parent != document:
            return f'The parent "{self.parent}" is not in the file; its item stands at the top.'
        if self.child in parents:
            return "Its item has another parent in an earlier association, which was used."
        return _circle(self, parents)


def _circle(link: _Link, parents: Mapping[str, str]) -> str:
    above = link.parent
    for _ in range(MAX_DEPTH):
        if above == link.child:
            return "It would put its item below itself; the item stands at the top."
        if above not in parents:
            return ""
        above = parents[above]
    return f"It lies more than {MAX_DEPTH} levels deep; its item stands at the top."


def _nodes(items: Sequence[object], draft: MapDraft) -> dict[str, CaseNode]:
    nodes: dict[str, CaseNode] = {}
    for number, item in enumerate(items, 1):
        fields = item if isinstance(item, Mapping) else {}
        identifier = fields.get("identifier")
        if not isinstance(identifier, str) or not identifier:
            draft.reject(f"item {number}", "The item has no identifier. Add a UUID.")
        elif not isinstance(fields.get("fullStatement"), str):
            draft.reject(f"item {identifier}", "The item has no fullStatement. Add its name.")
        elif identifier in nodes:
            draft.reject(f"item {identifier} ({number})", "An earlier item has this identifier.")
        else:
            nodes[identifier] = CaseNode(identifier, fields, _where(identifier, fields))
    return nodes


def _grown(
    document: str,
    nodes: Mapping[str, CaseNode],
    parents: Mapping[str, str],
    order: Mapping[str, float],
) -> list[CaseNode]:
    top: list[CaseNode] = []
    for node in sorted(nodes.values(), key=lambda node: order.get(node.identifier, _LAST)):
        parent = parents.get(node.identifier, document)
        siblings = nodes[parent].children if parent in nodes else top
        siblings.append(node)
    return top


def _where(identifier: str, item: Object) -> str:
    code = item.get("humanCodingScheme")
    return f"item {code} ({identifier})" if code else f"item {identifier}"


def _node(link: object) -> str:
    return str(link.get("identifier", "")) if isinstance(link, Mapping) else ""
