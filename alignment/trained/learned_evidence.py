"""A course's chances in; the pieces of evidence that are sure enough to be quoted out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np

from alignment.course_words import is_of_any_course
from alignment.evidence import Evidence
from alignment.match import Span
from alignment.quotable import QuotablePlace
from alignment.trained.course_chances import CourseChances
from alignment.trained.false_friends import DECIDING_WORDS
from alignment.trained.learned_areas import learned_areas
from alignment.trained.learned_weights import LearnedWeights
from alignment.trained.matched import Matched
from alignment.trained.quote_order import shown_first
from alignment.trained.wording import features, places
from alignment.trained.wording_weights import WordingWeights
from alignment.weighing import by_place, reasons
from competency_map import Framework


def learned_evidence(
    course: Matched,
    chances: CourseChances,
    framework: Framework,
    weights: LearnedWeights,
) -> dict[str, tuple[Evidence, ...]]:
    """The evidence of each learned area, at all its `quotable_places`."""
    found = quotable_places(course, chances, framework, weights)
    return {
        area: tuple(evidence_at(place, course, chances, framework, weights) for place in pieces)
        for area, pieces in found.items()
    }


def quotable_places(
    course: Matched,
    chances: CourseChances,
    framework: Framework,
    weights: LearnedWeights,
) -> dict[str, tuple[QuotablePlace, ...]]:
    """Where each learned area shows a word to quote, in the order of quoting.

    Only what is quotable by its chances counts.
    """
    topics = learned_areas(framework)
    matches = by_place(course.matches)
    is_quotable, is_inside = chances.is_quotable, chances.is_inside.tolist()
    scores = chances.scores[is_quotable].tolist()
    found: dict[str, list[QuotablePlace]] = defaultdict(list)
    for (position, column), score in zip(np.argwhere(is_quotable).tolist(), scores, strict=True):
        area, passage = chances.areas[column], course.passages[position]
        matched = matches.get((position, area), ())
        if any(match.spans for match in matched) or weights.wording.speaks(
            features(passage.text), topics[area]
        ):
            place = (
                passage,
                area,
                score,
                is_inside[position],
                position,
                column,
                matched,
            )
            found[area].append(QuotablePlace(*place))
    return {area: tuple(sorted(places, key=shown_first)) for area, places in found.items()}


def evidence_at(
    place: QuotablePlace,
    course: Matched,
    chances: CourseChances,
    framework: Framework,
    weights: LearnedWeights,
) -> Evidence:
    """The evidence of a place: its words, and why it counts."""
    passage, context = place.passage, chances.contexts[place.position]
    words = _words(passage.text, learned_areas(framework)[place.area], weights.wording)
    learned = [passage.text[span.start : span.end] for span in words]
    means = chances.means is not None and bool(chances.means[place.position, place.column])
    terms = tuple(term.text for match in place.matches for term in match.terms)
    return Evidence(
        passage=passage,
        area=place.area,
        score=place.score,
        in_context=place.in_context,
        spans=tuple(_merged((*(s for match in place.matches for s in match.spans), *words))),
        # The map's terms, else the learned words as they are written.
        terms=terms or tuple(dict.fromkeys(learned)),
        reasons=tuple(reasons(passage, context.reason, place.matches, learned, means=means)),
        age_band=context.age_band,
    )


def _words(text: str, topic: str, weights: WordingWeights) -> list[Span]:
    """Where the words stand that speak most for the topic; one inside another only once.

    Words of any course are shown only where no others speak for it.
    """
    every = weights.speaking(features(text), topic, len(text))
    words = [word for word in every if not is_of_any_course(word)] or every
    kept: list[Span] = []
    for span in sorted(
        places(text, words[:DECIDING_WORDS]), key=lambda span: (span.start, -span.end)
    ):
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
