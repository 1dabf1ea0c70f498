"""A map in; the sentences that the matchers take otherwise than the map means them, out.

Every text is matched as a passage of its own. All findings are advice: the map works, and
would tell its areas apart better without them.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from alignment.context import find_contexts
from alignment.coverage import CoverageLevel
from alignment.evidence import Evidence
from alignment.levels import measure_cell
from alignment.match import Match, Span
from alignment.matching import find_matches
from alignment.phrases import overlap
from alignment.settings import AlignmentSettings
from alignment.weighing import topic_score, weigh_evidence
from competency_map import Framework, KnowledgeArea
from syllabi import Passage, SectionKind

# What a false friend stands in, as in a syllabus; its own words are no one's.
_BEFORE = "Students read about "


class FindingKind(StrEnum):
    """What the matchers do with a sentence that the map does not mean."""

    EXEMPLAR_ELSEWHERE = "exemplar_elsewhere"
    FALSE_FRIEND_FOUND = "false_friend_found"
    COUNTER_EXEMPLAR_COUNTS = "counter_exemplar_counts"


@dataclass(frozen=True, slots=True)
class MapFinding:
    """One text of an area, what is the matter with it, and what to do about it.

    `problem` and `remedy` are sentences for people.
    """

    kind: FindingKind
    area: str
    text: str
    problem: str
    remedy: str


def check_matching(framework: Framework) -> tuple[MapFinding, ...]:
    """All findings, by kind and then in framework order; () if there is none."""
    return (
        *_exemplars_elsewhere(framework),
        *_false_friends_found(framework),
        *_counter_exemplars_that_count(framework),
    )


def _exemplars_elsewhere(framework: Framework) -> Iterator[MapFinding]:
    texts = [(area, text) for area in framework.knowledge_areas for text in area.exemplars]
    passages = _passages([text for _, text in texts])
    matches = _by_passage(find_matches(passages, framework))
    for position, (area, text) in enumerate(texts):
        scores = {code: topic_score(found) for code, found in matches[position].items()}
        own = scores.pop(area.code, 0.0)
        best = max(scores, key=lambda code: scores[code], default="")
        if best and round(scores[best], 4) > round(own, 4):
            yield MapFinding(
                FindingKind.EXEMPLAR_ELSEWHERE,
                area.code,
                text,
                f"This exemplar scores {scores[best]:.2f} for {best} and {own:.2f} here.",
                f"Write it with a term of {area.code}, move it to {best}, or take the term that "
                f"{best} finds in it out of {best}.",
            )


def _false_friends_found(framework: Framework) -> Iterator[MapFinding]:
    texts = [(area, text) for area in framework.knowledge_areas for text in area.false_friends]
    passages = _passages([f"{_BEFORE}{text} this week." for _, text in texts])
    matches = _by_passage(find_matches(passages, framework))
    for position, (area, text) in enumerate(texts):
        place = Span(len(_BEFORE), len(_BEFORE) + len(text))
        found = [
            match
            for match in matches[position].get(area.code, ())
            if any(overlap(span, place) for span in match.spans)
        ]
        if found:
            yield MapFinding(
                FindingKind.FALSE_FRIEND_FOUND,
                area.code,
                text,
                f"In a sentence this false friend is still found, by: {_terms(found)}.",
                "Write the false friend so that it holds the whole of that term.",
            )


def _counter_exemplars_that_count(framework: Framework) -> Iterator[MapFinding]:
    for area in framework.knowledge_areas:
        passages = _passages(area.counter_exemplars)
        for passage, evidence in zip(passages, _evidence(passages, area, framework), strict=True):
            cell = measure_cell(area.code, evidence, AlignmentSettings())
            if cell.level >= CoverageLevel.MENTIONED:
                terms = ", ".join(dict.fromkeys(cell.evidence[0].terms))
                yield MapFinding(
                    FindingKind.COUNTER_EXEMPLAR_COUNTS,
                    area.code,
                    passage.text,
                    f"This counter-exemplar would count, by: {terms}.",
                    "Add the phrase that misleads as a false friend, or take the term out.",
                )


def _evidence(
    passages: Sequence[Passage], area: KnowledgeArea, framework: Framework
) -> Iterator[tuple[Evidence, ...]]:
    """Each passage's evidence for the area, as if it stood alone in a syllabus."""
    contexts = find_contexts(passages, (), framework)
    matches = _by_passage(find_matches(passages, framework))
    for position, (passage, context) in enumerate(zip(passages, contexts, strict=True)):
        found = [
            Match(0, match.area, match.matcher, match.score, match.spans, match.terms)
            for match in matches[position].get(area.code, ())
        ]
        yield weigh_evidence([passage], [context], found).get(area.code, ())


def _by_passage(matches: Sequence[Match]) -> Mapping[int, Mapping[str, list[Match]]]:
    found: dict[int, dict[str, list[Match]]] = defaultdict(lambda: defaultdict(list))
    for match in matches:
        found[match.passage][match.area].append(match)
    return found


def _terms(matches: Sequence[Match]) -> str:
    return ", ".join(dict.fromkeys(term.text for match in matches for term in match.terms))


def _passages(texts: Sequence[str]) -> list[Passage]:
    """A passage for each text, of a schedule, which says nothing about the course as a whole."""
    return [
        Passage(
            id=f"map-{position}",
            text=text,
            section=SectionKind.SCHEDULE,
            path=(),
            locator="",
            position=position,
        )
        for position, text in enumerate(texts)
    ]
