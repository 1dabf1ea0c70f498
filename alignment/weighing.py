"""Matches and contexts in, evidence out: one piece for each passage and area."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import prod

from alignment.context import ChildContext
from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.match import Match
from alignment.matchers import keyword_matcher, tfidf_matcher
from alignment.matchers.tfidf_matcher import FULL_SIMILARITY
from competency_map import TermStrength
from syllabi import Passage, SectionKind

# How far each section vouches that the course teaches what it names.
SECTION_WEIGHTS = {
    SectionKind.DESCRIPTION: 1.0,
    SectionKind.OUTCOMES: 1.0,
    SectionKind.SCHEDULE: 1.0,
    SectionKind.ASSESSMENT: 1.0,
    SectionKind.OTHER: 0.9,
    SectionKind.READINGS: 0.8,
    SectionKind.BIBLIOGRAPHY: 0.6,
}
_TERM_REASONS = {
    TermStrength.STRONG: ReasonKind.STRONG_TERM,
    TermStrength.CONTEXT: ReasonKind.CONTEXT_TERM,
}
# Weaker evidence than this is noise.
MIN_SCORE = 0.2


def weigh_evidence(
    passages: Sequence[Passage], contexts: Sequence[ChildContext], matches: Iterable[Match]
) -> dict[str, tuple[Evidence, ...]]:
    """The evidence that is more than noise, by area code, best first.

    `contexts` holds one for each passage. Evidence in young-child context comes before evidence
    without, then by score, then in reading order.
    """
    by_area: dict[str, list[Evidence]] = defaultdict(list)
    for (position, area), found in by_place(matches).items():
        if evidence := _evidence(passages[position], contexts[position], area, found):
            by_area[area].append(evidence)
    return {area: tuple(sorted(found, key=best_first)) for area, found in by_area.items()}


def by_place(matches: Iterable[Match]) -> dict[tuple[int, str], list[Match]]:
    """The matches by position of their passage, and area."""
    places: dict[tuple[int, str], list[Match]] = defaultdict(list)
    for match in matches:
        places[match.passage, match.area].append(match)
    return places


def topic_score(matches: Iterable[Match]) -> float:
    """How sure it is that a passage is about an area, in [0, 1): the matchers' noisy-or."""
    return 1 - prod(1 - _weight(match) for match in matches)


def _weight(match: Match) -> float:
    if match.matcher == keyword_matcher.NAME:
        return match.score
    return tfidf_matcher.WEIGHT * min(match.score / FULL_SIMILARITY, 1.0)


def _evidence(
    passage: Passage, context: ChildContext, area: str, matches: Sequence[Match]
) -> Evidence | None:
    nearness = context.strength if context.strength > 0 else 1.0
    # Rounded once, here: every comparison and every export sees the same number.
    score = round(topic_score(matches) * SECTION_WEIGHTS[passage.section] * nearness, 4)
    if score < MIN_SCORE:
        return None
    return Evidence(
        passage=passage,
        area=area,
        score=score,
        in_context=context.strength > 0,
        spans=tuple(span for match in matches for span in match.spans),
        terms=tuple(term.text for match in matches for term in match.terms),
        reasons=tuple(reasons(passage, context.reason, matches)),
        age_band=context.age_band,
    )


def reasons(
    passage: Passage,
    context: Reason,
    matches: Sequence[Match],
    learned: Sequence[str] = (),
    *,
    means: bool = False,
) -> Iterator[Reason]:
    """Yield why a passage counts: terms, likeness, learned words and meaning, then its context."""
    for match in matches:
        if match.matcher == keyword_matcher.NAME:
            yield from (Reason(_TERM_REASONS[term.strength], term.text) for term in match.terms)
        else:
            yield Reason(ReasonKind.SIMILAR_WORDING)
    yield from (Reason(ReasonKind.LEARNED_WORDING, word) for word in learned)
    if means:
        yield Reason(ReasonKind.SIMILAR_MEANING)
    yield context
    if passage.section is SectionKind.BIBLIOGRAPHY:
        yield Reason(ReasonKind.BIBLIOGRAPHY_ONLY)


def best_first(evidence: Evidence) -> tuple[bool, float, int]:
    """What evidence is sorted by: in young-child context first, then by score, then as read."""
    return (not evidence.in_context, -evidence.score, evidence.passage.position)
