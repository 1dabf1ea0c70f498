"""Lines on their way to one paragraph or list item, and how wrapped lines are joined again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from syllabi.meetings import starts_a_meeting

_WIDEST_WRAP = 120
_MIN_WRAPPED = 15
_OPENS_LOWER = re.compile(r"^[a-z(&,;]")
_CLOSES = re.compile(r"[.!?:]['\")\u201d]?$")
# The end of "Final paper - 20%", "Quizzes: 10 points" or "Portfolio (15 points each)"; a comma
# or a semicolon after it tells that the same sentence goes on with further weights.
_CLOSES_WITH_A_WEIGHT = re.compile(
    r"(?:\s[-\u2013\u2014]|[:=(\[]|\.{3}|\u2026|\s{2})\s*\d{1,3}(?:\.\d+)?\s?"
    r"(?:%|percent\b|points?\b|pts\b|marks?\b)"
    r"(?:\s(?:each|(?:of|towards?)\s(?:(?:the|your|final|course|total|overall)\s)*(?:grade|mark)))?"
    r"[)\].]{0,2}$",
    re.IGNORECASE,
)
_MAX_WEIGHT_CHARACTERS = 80


@dataclass(slots=True)
class TextParagraph:
    """The lines so far; `first_line` is the 0-based number of the first one."""

    lines: list[str] = field(default_factory=list)
    first_line: int = 0
    is_item: bool = False

    @property
    def text(self) -> str:
        """The lines as one; a word cut by a hyphen at a line's end keeps its hyphen."""
        text = self.lines[0].strip()
        for line in self.lines[1:]:
            is_cut = text.endswith("-") and not text.endswith(" -")
            text += ("" if is_cut else " ") + line.strip()
        return text

    def goes_on_in(self, text: str, wrap_width: int) -> bool:
        """Say whether `text` goes on with these lines, as wrapped lines do."""
        if not self.lines or not text:
            return False
        if starts_a_meeting(text) or wrap_width > _WIDEST_WRAP:
            return False
        previous = self.lines[-1].strip()
        if _OPENS_LOWER.match(text) and not _CLOSES.search(previous):
            return len(previous) >= _MIN_WRAPPED
        if _CLOSES_WITH_A_WEIGHT.search(previous[-_MAX_WEIGHT_CHARACTERS:]):
            return False
        first_word = text.split(None, 1)[0]
        return len(previous) + len(first_word) + 12 >= wrap_width


def wrap_width(lines: Sequence[str]) -> int:
    """The width at which long lines end: nine in ten of the longer lines are shorter."""
    lengths = sorted(len(line.strip()) for line in lines if len(line.strip()) >= 40)
    return lengths[int(len(lengths) * 0.9)] if lengths else _WIDEST_WRAP + 1
