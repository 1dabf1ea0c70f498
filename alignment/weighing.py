"""Matches and contexts in, evidence out: one piece for each passage and area."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from math import log, prod

from alignment.context import LIKELY, ChildContext
from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.grading import MIN_QUOTED
from alignment.match import Match, Span
from alignment.matchers import keyword_matcher, tfidf_matcher, wording_matcher
from alignment.trained.wording_weights import chance
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
# A cosine of this much is as like as real passages get to an area's texts: it counts fully.
FULL_SIMILARITY = 0.2
_TERM_REASONS = {
    TermStrength.STRONG: ReasonKind.STRONG_TERM,
    TermStrength.CONTEXT: ReasonKind.CONTEXT_TERM,
}
# Weaker evidence than this is noise.
MIN_SCORE = 0.2
MIN_LEARNED_SCORE = 0.01
# What a whole keyword score and a full likeness add to the log-odds of a learned area: chosen by
# hand among whole numbers from 0 to 5 on repeats of the folds that docs/accuracy.md measures on.
TERM_LOG_ODDS = 4.0
LIKENESS_LOG_ODDS = 1.0


def weigh_evidence(
    passages: Sequence[Passage],
    contexts: Sequence[ChildContext],
    matches: Iterable[Match],
    learned: Collection[str] = (),
) -> dict[str, tuple[Evidence, ...]]:
    """The evidence that is more than noise, by area code, best first.

    `learned` are the areas that weights were learned for: their topic is a chance, and the
    places are weighed later, with the cell's other evidence. `contexts` holds one for each
    passage. Evidence in young-child context comes before evidence without, then by score, then
    in reading order.
    """
    by_place: dict[tuple[int, str], list[Match]] = defaultdict(list)
    for match in matches:
        by_place[match.passage, match.area].append(match)
    by_area: dict[str, list[Evidence]] = defaultdict(list)
    for (position, area), found in by_place.items():
        weigh = _learned_evidence if area in learned else _evidence
        if evidence := weigh(passages[position], contexts[position], area, found):
            by_area[area].append(evidence)
    return {area: tuple(sorted(found, key=_best_first)) for area, found in by_area.items()}


def topic_score(matches: Iterable[Match]) -> float:
    """How sure it is that a passage is about an area, in [0, 1): the matchers' noisy-or."""
    return 1 - prod(1 - _weight(match) for match in matches)


def learned_topic(matches: Iterable[Match]) -> float:
    """How likely a passage speaks of a learned area, in (0, 1): a logistic sum of all matchers."""
    scores = {match.matcher: match.score for match in matches}
    wording = scores.get(wording_matcher.NAME)
    log_odds = log(wording / (1 - wording)) if wording else wording_matcher.MIN_LOG_ODDS
    likeness = min(scores.get(tfidf_matcher.NAME, 0.0) / FULL_SIMILARITY, 1.0)
    return chance(
        log_odds
        + TERM_LOG_ODDS * scores.get(keyword_matcher.NAME, 0.0)
        + LIKENESS_LOG_ODDS * likeness
    )


def _learned_evidence(
    passage: Passage, context: ChildContext, area: str, matches: Sequence[Match]
) -> Evidence | None:
    topic = learned_topic(matches)
    in_context = context.chance >= LIKELY
    share = context.chance if in_context else 1 - context.chance
    score = round(topic * share, 4)
    if score < MIN_LEARNED_SCORE:
        return None
    # Most pieces are far too weak to be quoted: they only count, and need no words to show.
    shown = matches if score >= MIN_QUOTED else ()
    return Evidence(
        passage=passage,
        area=area,
        score=score,
        in_context=in_context,
        spans=_merged(span for match in shown for span in match.spans),
        terms=_words(passage, shown),
        reasons=tuple(_reasons(passage, context, shown)) if shown else (),
        age_band=context.age_band,
        topic=topic,
        context=context.chance,
        nearness=context.nearness,
    )


def _words(passage: Passage, matches: Sequence[Match]) -> tuple[str, ...]:
    """The map's terms, else the learned words as they are written."""
    terms = tuple(term.text for match in matches for term in match.terms)
    spans = (span for match in matches for span in match.spans)
    return terms or tuple(dict.fromkeys(passage.text[span.start : span.end] for span in spans))


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order; those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


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
        reasons=tuple(_reasons(passage, context, matches)),
        age_band=context.age_band,
    )


def _reasons(passage: Passage, context: ChildContext, matches: Sequence[Match]) -> Iterator[Reason]:
    for match in matches:
        if match.matcher == keyword_matcher.NAME:
            yield from (Reason(_TERM_REASONS[term.strength], term.text) for term in match.terms)
        elif match.matcher == wording_matcher.NAME:
            words = (passage.text[span.start : span.end] for span in match.spans)
            yield from (Reason(ReasonKind.LEARNED_WORDING, word) for word in words)
        else:
            yield Reason(ReasonKind.SIMILAR_WORDING)
    yield context.told
    if passage.section is SectionKind.BIBLIOGRAPHY:
        yield Reason(ReasonKind.BIBLIOGRAPHY_ONLY)


def _best_first(evidence: Evidence) -> tuple[bool, float, int]:
    return (not evidence.in_context, -evidence.score, evidence.passage.position)
