"""A labelled syllabus in; what its matching needs once, and its evidence by some weights, out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from alignment.coverage import CoverageLevel
from alignment.evidence import Evidence
from alignment.matching import matched_passages
from alignment.trained.course_chances import CourseChances, course_chances
from alignment.trained.learned_evidence import learned_evidence
from alignment.trained.learned_weights import LearnedWeights
from alignment.trained.matched import Matched, match_passages
from alignment.trained.signals import Array, cell_signals
from benchmarks import folds
from benchmarks.embedded import embedded
from benchmarks.gold import LabelledSyllabus
from benchmarks.quoted_places import Place, Quote, quoted_places
from competency_map import Framework
from syllabi import Passage, Syllabus, find_title


@dataclass(frozen=True)
class Prepared:
    """A labelled syllabus and what does not depend on the weights.

    `quoted` is where its readers took their quotes from (see `quoted_places`).
    """

    labels: LabelledSyllabus
    matched: Matched
    quoted: tuple[Place, ...] = ()

    @property
    def passages(self) -> Sequence[Passage]:
        """The passages that are matched."""
        return self.matched.passages

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
    """How likely a syllabus's passages speak of the areas, and its cells' signals, by some weights.

    `signals` is n_areas x n_signals (see `cell_signals`).
    """

    chances: CourseChances
    signals: Array


def prepare(
    labels: LabelledSyllabus,
    syllabus: Syllabus,
    framework: Framework,
    quotes: Sequence[Quote] = (),
) -> Prepared:
    """Match the map's terms and likeness once, and find the readers' quotes."""
    passages = matched_passages(syllabus)
    titles = (syllabus.course.title, find_title(syllabus.blocks, syllabus.source))
    matched = match_passages(passages, titles, framework)
    return Prepared(labels, matched, quoted_places(passages, quotes))


def with_vectors(prepared: Sequence[Prepared]) -> list[Prepared]:
    """The same with what their passages mean, for the extra `semantic`."""
    vectors = embedded([passage.text for one in prepared for passage in one.passages])
    ends = np.cumsum([len(one.passages) for one in prepared])[:-1]
    return [
        replace(one, matched=replace(one.matched, vectors=own))
        for one, own in zip(prepared, np.split(vectors, ends), strict=True)
    ]


def weigh(one: Prepared, framework: Framework, weights: LearnedWeights) -> Weighed:
    """The chances and signals of one syllabus by these weights."""
    chances = course_chances(one.matched, framework, weights)
    sections = [passage.section for passage in one.passages]
    return Weighed(chances, cell_signals(sections, chances, framework))


def evidence(
    one: Prepared, found: Weighed, framework: Framework, weights: LearnedWeights
) -> dict[str, tuple[Evidence, ...]]:
    """What can be quoted from one syllabus by these weights, by area."""
    return learned_evidence(one.matched, found.chances, framework, weights)


def split(prepared: Sequence[Prepared], n_folds: int, seed: int) -> list[int]:
    """The number of each syllabus's fold: versions of one course together, covered cells spread."""
    texts, loads = [one.text for one in prepared], [one.n_covered for one in prepared]
    return folds.split(texts, loads, n_folds, seed)
