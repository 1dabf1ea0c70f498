"""A course's chances in; the pieces of evidence that are sure enough to be quoted out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from alignment.context import ChildContext
from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.match import Match, Span
from alignment.trained.course_chances import CourseChances
from alignment.trained.false_friends import DECIDING_WORDS
from alignment.trained.learned_areas import learned_areas
from alignment.trained.learned_weights import LearnedWeights
from alignment.trained.matched import Matched
from alignment.trained.wording import wording
from alignment.trained.wording_weights import WordingWeights
from alignment.weighing import best_first, by_place, reasons
from competency_map import Framework
from syllabi import Passage


def learned_evidence(
    course: Matched, chances: CourseChances, framework: Framework, weights: LearnedWeights
) -> dict[str, tuple[Evidence, ...]]:
    """The evidence of each learned area that shows a word to quote, best first.

    Only what is quotable by its chances counts.
    """
    topics = learned_areas(framework)
    matches = by_place(course.matches)
    found: dict[str, list[Evidence]] = {}
    for position, column in np.argwhere(chances.is_quotable).tolist():
        area = chances.areas[column]
        bare = Evidence(
            course.passages[position],
            area,
            float(chances.scores[position, column]),
            bool(chances.is_inside[position]),
            age_band=course.contexts[position].age_band,
        )
        words = _words(bare.passage, topics[area], weights.wording)
        place = matches.get((position, area), ())
        means = chances.means is not None and bool(chances.means[position, column])
        evidence = _explained(bare, course.contexts[position], place, words, means=means)
        if evidence.spans:
            found.setdefault(area, []).append(evidence)
    return {area: tuple(sorted(pieces, key=best_first)) for area, pieces in found.items()}


def _explained(
    bare: Evidence,
    context: ChildContext,
    matches: Sequence[Match],
    words: Sequence[Span],
    *,
    means: bool,
) -> Evidence:
    spans = (*(span for match in matches for span in match.spans), *words)
    terms = tuple(term.text for match in matches for term in match.terms)
    learned = [bare.passage.text[span.start : span.end] for span in words]
    is_likely = bare.in_context and context.strength == 0
    told = Reason(ReasonKind.CHILD_LIKELY) if is_likely else context.reason
    return replace(
        bare,
        spans=tuple(_merged(spans)),
        # The map's terms, else the learned words as they are written.
        terms=terms or tuple(dict.fromkeys(learned)),
        reasons=tuple(reasons(bare.passage, told, matches, learned, means=means)),
    )


def _words(passage: Passage, topic: str, weights: WordingWeights) -> list[Span]:
    """Where the words stand that speak most for the topic; one inside another only once."""
    features = wording(passage.text)
    words = weights.speaking(features, topic, DECIDING_WORDS)
    kept: list[Span] = []
    spans = (Span(*features[word]) for word in words)
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans in order; those that overlap as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
