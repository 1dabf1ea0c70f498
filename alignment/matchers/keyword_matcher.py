"""Passages in, matches out that rest on the map's terms, each with the words it hit."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import prod

from alignment.abbreviation_senses import AbbreviationSense, abbreviation_sense
from alignment.match import Match
from alignment.phrases import Hit, Phrase, PhraseIndex, longest, overlap
from alignment.text import tokenize
from competency_map import Framework, KnowledgeArea, Term, TermStrength, abbreviations_of
from syllabi import Passage

NAME = "keyword"
WEIGHTS = {TermStrength.STRONG: 0.8, TermStrength.CONTEXT: 0.5}

# A false friend's payload has no term: it only takes hits of its area away. A term with a
# sense is an abbreviation, found only where the passage means what it stands for here.
Payload = tuple[str, Term | None, AbbreviationSense | None]
TermIndex = PhraseIndex[Payload]


def match_keywords(passages: Sequence[Passage], framework: Framework) -> list[Match]:
    """One match for each passage and area that share a term; positions as in `passages`."""
    matches, index = [], term_index(framework)
    for position, passage in enumerate(passages):
        hits: dict[str, list[Hit[Payload]]] = defaultdict(list)
        for hit in hits_in(passage.text, index):
            area, _, sense = hit.phrase.payload
            if sense is None or sense.is_meant(passage):
                hits[area].append(hit)
        for area, area_hits in hits.items():
            if kept := _true_hits(area_hits):
                matches.append(_match(position, area, kept))
    return matches


# Each passage is asked for twice within a moment: here, and for what rests on a false friend. By
# the index and not by its map, for two maps are compared word for word.
@lru_cache(maxsize=2_048)
def hits_in(text: str, index: TermIndex) -> Sequence[Hit[Payload]]:
    """Where the index's terms and false friends stand in a text, whatever they mean there."""
    return index.find(tokenize(text))


@lru_cache(maxsize=8)
def term_index(framework: Framework) -> TermIndex:
    """The terms of the map and their false friends; the same object for the same map."""
    phrases: list[Phrase[Payload]] = []
    for area in framework.knowledge_areas:
        phrases += (
            Phrase(term.text, (area.code, term, sense), term.exact_case)
            for term, sense in _terms_with_senses(area)
        )
        phrases += (Phrase(text, (area.code, None, None)) for text in area.false_friends)
    return PhraseIndex(phrases)


def keyword_score(terms: Sequence[Term]) -> float:
    """How strongly distinct terms signal their area, in (0, 1): 1 - product of (1 - weight).

    The noisy-or of Pearl, "Probabilistic Reasoning in Intelligent Systems" (1988), 4.3.2.
    One strong term gives 0.8; two context terms 0.75.
    """
    return 1 - prod(1 - WEIGHTS[term.strength] for term in terms)


def _match(position: int, area: str, hits: Sequence[Hit[Payload]]) -> Match:
    terms = {hit.phrase.text: hit.phrase.payload[1] for hit in hits}
    distinct = [term for term in terms.values() if term is not None]
    return Match(
        passage=position,
        area=area,
        matcher=NAME,
        score=keyword_score(distinct),
        spans=tuple(hit.span for hit in hits),
        terms=tuple(distinct),
    )


def _true_hits(hits: Sequence[Hit[Payload]]) -> list[Hit[Payload]]:
    friends = [hit.span for hit in hits if hit.phrase.payload[1] is None]
    terms = [hit for hit in hits if hit.phrase.payload[1] is not None]
    return longest(hit for hit in terms if not any(overlap(hit.span, friend) for friend in friends))


def _terms_with_senses(area: KnowledgeArea) -> Iterator[tuple[Term, AbbreviationSense | None]]:
    """Yield the area's terms, then the abbreviations that it has no exact-case term for."""
    table = {
        spelling: abbreviation
        for abbreviation in abbreviations_of(area)
        for spelling in abbreviation.spellings
    }
    for term in area.terms:
        abbreviation = table.pop(term.text, None) if term.exact_case else None
        yield term, abbreviation_sense(abbreviation) if abbreviation else None
    for spelling, abbreviation in table.items():
        term = Term(spelling, abbreviation.strength, exact_case=True)
        yield term, abbreviation_sense(abbreviation)
