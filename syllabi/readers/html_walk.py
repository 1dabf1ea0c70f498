"""A parsed page in, a flat stream of openings, words and closings out; hidden parts left out."""

from collections.abc import Iterator

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from syllabi.readers.html_parts import has_own_footers, is_dropped, is_running


def events(root: Tag, *, with_running: bool = True) -> Iterator[tuple[str, Tag | str]]:
    """Walk the tree without recursion: ("open", tag), ("text", words), ("close", tag).

    A page's header, footer or menu is one event, ("running", tag), unless `with_running` is
    false: then they are walked like all else.
    """
    n_inside = 0 if with_running else 1
    stack: list[tuple[str, Tag | str]] = [("open", root)]
    while stack:
        event, node = stack.pop()
        yield event, node
        if event in ("text", "running") or not isinstance(node, Tag):
            continue
        n_inside += _change(event, node)
        if event == "open":
            stack.append(("close", node))
            stack.extend(_children(node, n_inside > 0, with_running))


def _change(event: str, tag: Tag) -> int:
    if not has_own_footers(tag):
        return 0
    return 1 if event == "open" else -1


def _children(tag: Tag, is_inside: bool, with_running: bool) -> Iterator[tuple[str, Tag | str]]:
    for child in reversed(tag.contents):
        if isinstance(child, Tag):
            if not is_dropped(child):
                is_apart = with_running and is_running(child, is_inside=is_inside)
                yield ("running" if is_apart else "open"), child
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield "text", str(child)
