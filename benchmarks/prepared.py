"""A labelled syllabus in; what its matching needs once, and its evidence by some weights, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from alignment.context import find_contexts
from alignment.coverage import CoverageLevel
from alignment.evidence import Evidence
from alignment.matching import find_matches, matched_passages
from alignment.trained.course_chances import CourseChances, course_chances
from alignment.trained.learned_evidence import Matched, learned_evidence
from alignment.trained.signals import Array, cell_signals
from alignment.trained.wording_weights import WordingWeights
from benchmarks import folds
from benchmarks.gold import LabelledSyllabus
from competency_map import Framework
from syllabi import Passage, Syllabus, find_course


@dataclass(frozen=True)
class Prepared:
    """A labelled syllabus and what does not depend on the weights."""

    labels: LabelledSyllabus
    matched: Matched

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


def prepare(labels: LabelledSyllabus, syllabus: Syllabus, framework: Framework) -> Prepared:
    """Match the map's terms and likeness once."""
    passages = matched_passages(syllabus)
    titles = (syllabus.course.title, find_course(syllabus.blocks, syllabus.source).title)
    contexts = find_contexts(passages, titles, framework)
    return Prepared(labels, Matched(passages, contexts, find_matches(passages, framework)))


def weigh(one: Prepared, framework: Framework, weights: WordingWeights) -> Weighed:
    """The chances and signals of one syllabus by these weights."""
    known = one.matched
    chances = course_chances(known.passages, known.contexts, known.matches, framework, weights)
    sections = [passage.section for passage in known.passages]
    return Weighed(chances, cell_signals(sections, chances, framework))


def evidence(
    one: Prepared, found: Weighed, framework: Framework, weights: WordingWeights
) -> dict[str, tuple[Evidence, ...]]:
    """What can be quoted from one syllabus by these weights, by area."""
    return learned_evidence(one.matched, found.chances, framework, weights)


def split(prepared: Sequence[Prepared], n_folds: int, seed: int) -> list[int]:
    """The number of each syllabus's fold: versions of one course together, covered cells spread."""
    texts, loads = [one.text for one in prepared], [one.n_covered for one in prepared]
    return folds.split(texts, loads, n_folds, seed)
