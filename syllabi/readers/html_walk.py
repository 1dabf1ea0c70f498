"""A parsed page in, a flat stream of openings, words and closings out; hidden parts left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from syllabi.words import word_set

_DROPPED = word_set(
    "script style template noscript svg iframe form head object embed button select option nav "
    "textarea canvas video audio math"
)
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
    return (
        tag.name in _DROPPED
        or tag.has_attr("hidden")
        or _HIDDEN.search(str(tag.get("style", ""))[:500]) is not None
    )


@dataclass(slots=True)
class HtmlLine:
    """Inline text on its way to one paragraph; `n_bold` of its letters are bold."""

    pieces: list[str] = field(default_factory=list)
    n_letters: int = 0
    n_bold: int = 0

    @property
    def text(self) -> str:
        """The words, white space folded."""
        return " ".join("".join(self.pieces).split())

    @property
    def is_bold(self) -> bool:
        """Whether every letter is bold."""
        return 0 < self.n_letters <= self.n_bold

    def goes_on_in(self, other: "HtmlLine") -> bool:
        """Whether a line break between the two only wraps a sentence."""
        return other.text[:1].islower() and self.text[-1:] not in ".:;!?"

    def joined(self, other: "HtmlLine") -> "HtmlLine":
        """Both lines as one."""
        return HtmlLine(
            [*self.pieces, " ", *other.pieces],
            self.n_letters + other.n_letters,
            self.n_bold + other.n_bold,
        )


@dataclass(slots=True)
class HtmlRow:
    """The cells of a row so far, each a list of paragraphs."""

    cells: list[list[str]] = field(default_factory=list)
