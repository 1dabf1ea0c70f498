"""A parsed page in, a flat stream of openings, words and closings out; hidden parts left out."""

import re
from collections.abc import Iterator

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from syllabi.words import word_set

_DROPPED = word_set(
    "script style template noscript svg iframe form head object button select option nav "
    "textarea canvas video audio math"
)
# They hold nothing, and the parser does not know it: what follows one stands inside it.
_VOID = word_set("embed source track wbr bgsound keygen command menuitem nextid spacer image")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def events(root: Tag) -> Iterator[tuple[str, Tag | str]]:
    """Walk the tree without recursion: ("open", tag), ("text", words), ("close", tag)."""
    stack: list[tuple[str, Tag | str]] = [("open", root)]
    while stack:
        event, node = stack.pop()
        yield event, node
        if event != "open" or not isinstance(node, Tag):
            continue
        stack.append(("close", node))
        for child in reversed(node.contents):
            if isinstance(child, Tag):
                if not _is_dropped(child):
                    stack.append(("open", child))
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                stack.append(("text", str(child)))


def _is_dropped(tag: Tag) -> bool:
    if tag.name in _VOID:
        return False
    return (
        tag.name in _DROPPED
        or tag.has_attr("hidden")
        or _HIDDEN.search(str(tag.get("style", ""))[:500]) is not None
    )
