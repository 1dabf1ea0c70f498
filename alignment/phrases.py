"""Phrases in, an index out that finds them in a passage's tokens, whatever their inflection."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from alignment.match import Span
from alignment.text import Tokens, tokenize

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Phrase(Generic[P]):
    """A phrase to look for and what it stands for; `exact_case` for names such as HOME."""

    text: str
    payload: P
    exact_case: bool = False


# The stems after those that a phrase is looked up by, its words, and the phrase.
_Entry = tuple[tuple[str, ...], Tokens, Phrase[P]]


@dataclass(frozen=True, slots=True)
class Hit(Generic[P]):
    """A phrase that was found, and its characters in the text."""

    phrase: Phrase[P]
    span: Span


class PhraseIndex(Generic[P]):
    """Finds every phrase, overlapping ones too, in one walk over the tokens.

    A phrase of several words is compared by stems, in its order of words ("observing
    infants" finds "observe infants", not "infant observation"); a single word by its
    singular, since a lone stem confuses "attachment" with "attached".
    """

    def __init__(self, phrases: Iterable[Phrase[P]]) -> None:
        """Index phrases; one without any word is never found."""
        # By a lone word's singular, or the first two stems.
        self._entries: dict[str, list[_Entry[P]]] = defaultdict(list)
        for phrase in phrases:
            tokens = tokenize(phrase.text)
            if tokens:
                key = tokens.pairs[0] if tokens.pairs else tokens.singulars[0]
                self._entries[key].append((tokens.stems[2:], tokens, phrase))
        self._keys = frozenset(self._entries)

    def find(self, tokens: Tokens) -> list[Hit[P]]:
        """All hits, by their start and then longest first."""
        # Most texts hold none: all their words tell so at once.
        if self._keys.isdisjoint(tokens.keys):
            return []
        hits = [
            Hit(phrase, Span(tokens.spans[start][0], tokens.spans[start + len(wanted) - 1][1]))
            for keys in (tokens.singulars, tokens.pairs)
            for start, key in enumerate(keys)
            if key in self._keys
            for rest, wanted, phrase in self._entries[key]
            if tokens.stems[start + 2 : start + 2 + len(rest)] == rest
            if not phrase.exact_case or _is_written(wanted, tokens, start)
            if not _crosses_clause(start, tokens, wanted)
        ]
        return sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.phrase.text))


def longest(hits: Iterable[Hit[P]]) -> list[Hit[P]]:
    """The hits that no longer (or earlier) one overlaps, in order."""
    hits = list(hits)
    if len(hits) < 2:
        return hits
    kept: list[Hit[P]] = []
    for hit in sorted(hits, key=lambda hit: (hit.span.start - hit.span.end, hit.span.start)):
        if not any(overlap(hit.span, other.span) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.span)


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def _is_written(wanted: Tokens, tokens: Tokens, start: int) -> bool:
    """Whether the words stand there letter for letter."""
    return tokens.words[start : start + len(wanted)] == wanted.words


def _crosses_clause(start: int, tokens: Tokens, wanted: Tokens) -> bool:
    """Whether a clause ends inside what was found, and not inside the phrase itself."""
    return any(
        tokens.opens_clause(start + position) and not wanted.opens_clause(position)
        for position in range(1, len(wanted))
    )
