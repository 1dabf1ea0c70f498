"""Phrases in, an index out that finds them in a passage's tokens, whatever their inflection."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
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


@dataclass(frozen=True, slots=True)
class Hit(Generic[P]):
    """A phrase that was found, and its characters in the text."""

    phrase: Phrase[P]
    span: Span


class PhraseIndex(Generic[P]):
    """Finds every phrase, overlapping ones too, in one walk over the tokens.

    A phrase of several words is compared by stems ("observing infants" finds "observe an
    infant" no, "observed infants" yes); a single word by its singular, since a lone stem
    confuses "attachment" with "attached".
    """

    def __init__(self, phrases: Iterable[Phrase[P]]) -> None:
        """Index phrases; one without any word is never found."""
        self._by_first: dict[str, list[tuple[list[Token], Phrase[P]]]] = defaultdict(list)
        for phrase in phrases:
            tokens = tokenize(phrase.text)
            if tokens:
                self._by_first[_keys(tokens)[0]].append((tokens, phrase))

    def find(self, tokens: Sequence[Token]) -> list[Hit[P]]:
        """All hits, by their start and then longest first."""
        hits: list[Hit[P]] = []
        for start, token in enumerate(tokens):
            for key in {token.singular, token.stem}:
                for wanted, phrase in self._by_first.get(key, ()):
                    found = tokens[start : start + len(wanted)]
                    if _same(found, wanted, exact_case=phrase.exact_case):
                        hits.append(Hit(phrase, Span(found[0].start, found[-1].end)))
        return sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.phrase.text))


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


def _keys(tokens: Sequence[Token]) -> list[str]:
    if len(tokens) == 1:
        return [tokens[0].singular]
    return [token.stem for token in tokens]


def _same(found: Sequence[Token], wanted: Sequence[Token], *, exact_case: bool) -> bool:
    if len(found) != len(wanted) or _crosses_clause(found, wanted):
        return False
    if exact_case:
        return all(a.word == b.word for a, b in zip(found, wanted, strict=True))
    return _keys(found) == _keys(wanted)


def _crosses_clause(found: Sequence[Token], wanted: Sequence[Token]) -> bool:
    """Whether a clause ends inside what was found, and not inside the phrase itself."""
    pairs = zip(found[1:], wanted[1:], strict=True)
    return any(a.opens_clause and not b.opens_clause for a, b in pairs)
