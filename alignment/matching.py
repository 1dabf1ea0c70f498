"""The table of matchers: a syllabus's passages in, every matcher's matches out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from alignment.match import Match
from alignment.matchers import keyword_matcher, tfidf_matcher
from competency_map import Framework
from syllabi import Passage, Syllabus


@dataclass(frozen=True, slots=True)
class Matcher:
    """A row of the table: a name, and the function that does it."""

    name: str
    match: Callable[[Sequence[Passage], Framework], list[Match]]


MATCHERS: tuple[Matcher, ...] = (
    Matcher(keyword_matcher.NAME, keyword_matcher.match_keywords),
    Matcher(tfidf_matcher.NAME, tfidf_matcher.match_wording),
)


def matched_passages(syllabus: Syllabus) -> tuple[Passage, ...]:
    """The passages that are matched: all but what is set aside."""
    return tuple(p for p in syllabus.passages if not p.is_set_aside)


def find_matches(passages: Sequence[Passage], framework: Framework) -> tuple[Match, ...]:
    """All matchers' matches; the position in each is the passage's in `passages`."""
    return tuple(match for matcher in MATCHERS for match in matcher.match(passages, framework))
