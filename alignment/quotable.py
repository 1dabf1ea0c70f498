"""What may be quoted for an area, as far as its level asks: the words to show come later."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from alignment.match import Match
from syllabi import Passage


class Quotable(Protocol):
    """A passage that speaks of an area: a `QuotablePlace`, or the whole `Evidence`."""

    @property
    def passage(self) -> Passage:
        """The passage."""

    @property
    def score(self) -> float:
        """How surely it speaks of the area, in [0, 1]."""

    @property
    def in_context(self) -> bool:
        """Whether it stands in young-child context."""


class QuotablePlace(NamedTuple):
    """A passage and an area: `position` and `column` are theirs in a course's chances.

    Of hundreds in a course a few dozen are quoted: only those become `Evidence`.
    """

    passage: Passage
    area: str
    score: float
    in_context: bool
    position: int
    column: int
    matches: Sequence[Match]
