"""A labelled syllabus in; what its matching needs once, and its evidence by some weights, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from alignment.context import find_contexts
from alignment.coverage import CoverageLevel
from alignment.evidence import Evidence
from alignment.match import Match
from alignment.matchers import keyword_matcher, tfidf_matcher
from alignment.matchers.wording_matcher import match_with_weights
from alignment.matching import matched_passages
from alignment.trained.signals import cell_signals, course_signals
from alignment.trained.wording_weights import WordingWeights
from alignment.weighing import weigh_evidence
from benchmarks import folds
from benchmarks.gold import LabelledSyllabus
from competency_map import Framework
from syllabi import Passage, Syllabus, find_course


@dataclass(frozen=True)
class Prepared:
    """A labelled syllabus and what does not depend on the weights."""

    labels: LabelledSyllabus
    passages: tuple[Passage, ...]
    titles: tuple[str, ...]
    matches: tuple[Match, ...]

    @property
    def text(self) -> str:
        """The matched passages, one a line."""
        return "\n".join(passage.text for passage in self.passages)

    @property
    def n_covered(self) -> int:
        """How many areas the readers found taught or assessed."""
        return sum(level >= CoverageLevel.TAUGHT for level in self.labels.levels.values())


@dataclass(frozen=True)
class Weighed:
    """A syllabus's evidence by area and its cells' signals, by some weights."""

    evidence: dict[str, tuple[Evidence, ...]]
    signals: dict[str, dict[str, float]]


def prepare(labels: LabelledSyllabus, syllabus: Syllabus, framework: Framework) -> Prepared:
    """Match the map's terms and likeness once."""
    passages = matched_passages(syllabus)
    titles = (syllabus.course.title, find_course(syllabus.blocks, syllabus.source).title)
    matches = (
        *keyword_matcher.match_keywords(passages, framework),
        *tfidf_matcher.match_wording(passages, framework),
    )
    return Prepared(labels, passages, titles, matches)


def weigh(one: Prepared, framework: Framework, weights: WordingWeights) -> Weighed:
    """The evidence and signals of one syllabus by these weights."""
    codes = [area.code for area in framework.knowledge_areas]
    contexts = find_contexts(one.passages, one.titles, framework, weights)
    matches = (*one.matches, *match_with_weights(one.passages, framework, weights))
    evidence = weigh_evidence(one.passages, contexts, matches, codes)
    course = course_signals(evidence, codes, len(one.passages))
    signals = {
        area.code: cell_signals(area.code, area, evidence.get(area.code, ()), course)
        for area in framework.knowledge_areas
    }
    return Weighed(evidence, signals)


def split(prepared: Sequence[Prepared], n_folds: int, seed: int) -> list[int]:
    """The number of each syllabus's fold: versions of one course together, covered cells spread."""
    texts, loads = [one.text for one in prepared], [one.n_covered for one in prepared]
    return folds.split(texts, loads, n_folds, seed)
