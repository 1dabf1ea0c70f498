"""Phrases in, an index out that finds them in a passage's tokens, whatever their inflection."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from alignment.match import Span
from alignment.text import Token, tokenize

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Phrase(Generic[P]):
    """A phrase to look for and what it stands for; `exact_case` for names such as HOME."""

    text: str
    payload: P
    exact_case: bool = False


_Entry = tuple[Sequence[Token], Phrase[P]]


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
        self._single: dict[str, list[_Entry[P]]] = defaultdict(list)
        self._longer: dict[str, dict[str, list[_Entry[P]]]] = defaultdict(lambda: defaultdict(list))
        for phrase in phrases:
            tokens = tokenize(phrase.text)
            if len(tokens) == 1:
                self._single[tokens[0].singular].append((tokens, phrase))
            elif tokens:
                self._longer[tokens[0].stem][tokens[1].stem].append((tokens, phrase))

    def find(self, tokens: Sequence[Token]) -> list[Hit[P]]:
        """All hits, by their start and then longest first."""
        hits = [
            Hit(phrase, Span(tokens[start].start, tokens[start + len(wanted) - 1].end))
            for start, candidates in self._candidates(tokens)
            for wanted, phrase in candidates
            if _same(tokens[start : start + len(wanted)], wanted, exact_case=phrase.exact_case)
        ]
        return sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.phrase.text))

    def _candidates(self, tokens: Sequence[Token]) -> Iterator[tuple[int, Sequence[_Entry[P]]]]:
        """Yield what may start at each token; most tokens start no phrase."""
        last = len(tokens) - 1
        for start, token in enumerate(tokens):
            if found := self._single.get(token.singular):
                yield start, found
            followers = self._longer.get(token.stem)
            if followers and start < last and (found := followers.get(tokens[start + 1].stem)):
                yield start, found


def longest(hits: Iterable[Hit[P]]) -> list[Hit[P]]:
    """The hits that no longer (or earlier) one overlaps, in order."""
    kept: list[Hit[P]] = []
    for hit in sorted(hits, key=lambda hit: (hit.span.start - hit.span.end, hit.span.start)):
        if not any(overlap(hit.span, other.span) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.span)


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def _keys(tokens: Sequence[Token]) -> tuple[str, ...]:
    if len(tokens) == 1:
        return (tokens[0].singular,)
    return tuple(token.stem for token in tokens)


def _same(found: Sequence[Token], wanted: Sequence[Token], *, exact_case: bool) -> bool:
    if exact_case and [token.word for token in found] != [token.word for token in wanted]:
        return False
    return _keys(found) == _keys(wanted) and not _crosses_clause(found, wanted)


def _crosses_clause(found: Sequence[Token], wanted: Sequence[Token]) -> bool:
    """Whether a clause ends inside what was found, and not inside the phrase itself."""
    pairs = zip(found[1:], wanted[1:], strict=True)
    return any(a.opens_clause and not b.opens_clause for a, b in pairs)
