"""A course's chances in; the pieces of evidence that are sure enough to be quoted out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.match import Match, Span
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
    course: Matched, chances: CourseChances, framework: Framework, weights: LearnedWeights
) -> dict[str, tuple[Evidence, ...]]:
    """The evidence of each learned area that shows a word to quote, in the order of quoting.

    Only what is quotable by its chances counts.
    """
    topics = learned_areas(framework)
    matches = by_place(course.matches)
    found: dict[str, list[Evidence]] = defaultdict(list)
    for position, column in np.argwhere(chances.is_quotable).tolist():
        area = chances.areas[column]
        words = _words(course.passages[position].text, topics[area], weights.wording)
        matched = matches.get((position, area), ())
        if words or any(match.spans for match in matched):
            piece = _evidence(course, chances, (position, column), matched, words)
            found[area].append(piece)
    return {area: tuple(sorted(pieces, key=shown_first)) for area, pieces in found.items()}


def _evidence(
    course: Matched,
    chances: CourseChances,
    place: tuple[int, int],
    matches: Sequence[Match],
    words: Sequence[Span],
) -> Evidence:
    """The piece of a passage and an area: positions in the course's and in the chances."""
    position, column = place
    passage, context = course.passages[position], course.contexts[position]
    is_inside = bool(chances.is_inside[position])
    is_likely = is_inside and context.strength == 0
    told = Reason(ReasonKind.CHILD_LIKELY) if is_likely else context.reason
    learned = [passage.text[span.start : span.end] for span in words]
    means = chances.means is not None and bool(chances.means[place])
    terms = tuple(term.text for match in matches for term in match.terms)
    return Evidence(
        passage=passage,
        area=chances.areas[column],
        score=float(chances.scores[place]),
        in_context=is_inside,
        spans=tuple(_merged((*(s for match in matches for s in match.spans), *words))),
        # The map's terms, else the learned words as they are written.
        terms=terms or tuple(dict.fromkeys(learned)),
        reasons=tuple(reasons(passage, told, matches, learned, means=means)),
        age_band=context.age_band,
    )


def _words(text: str, topic: str, weights: WordingWeights) -> list[Span]:
    """Where the words stand that speak most for the topic; one inside another only once."""
    words = weights.speaking(features(text), topic, DECIDING_WORDS)
    kept: list[Span] = []
    for span in sorted(places(text, words), key=lambda span: (span.start, -span.end)):
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
