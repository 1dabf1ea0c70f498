"""A match: one matcher's signal for one passage and one area."""

from dataclasses import dataclass

from competency_map import Term


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets in a passage's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """What one matcher found.

    `passage` is the passage's position in the sequence that was matched; `score` is in
    [0, 1], unrounded; `spans` and `terms` show what was hit, each term once, and are empty
    for a matcher that works on the whole wording.
    """

    passage: int
    area: str
    matcher: str
    score: float
    spans: tuple[Span, ...] = ()
    terms: tuple[Term, ...] = ()
