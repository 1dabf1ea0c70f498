"""Labelled syllabi in, each one's cells by weights that never saw it out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from alignment.coverage import Cell
from alignment.grading import LOOSER, STRICTER, grade_cell
from alignment.settings import AlignmentSettings
from alignment.trained.learned_weights import LearnedWeights
from alignment.trained.level_weights import LevelChances, LevelRule, level_chances
from benchmarks.figures import CUTS, Levels
from benchmarks.learn_levels import learn_rule
from benchmarks.learn_wording import WordingTrainer
from benchmarks.prepared import Prepared, Weighed, evidence, split, weigh
from competency_map import Framework

N_FOLDS, N_INNER_FOLDS = 5, 4
# What the cuts are multiplied by: as they are, stricter, looser.
SHIFTS = (1.0, STRICTER, LOOSER)
_SETTINGS = AlignmentSettings()


@dataclass(frozen=True)
class HeldOut:
    """Every cell by rules and weights that never saw its syllabus; rows as the syllabi given.

    `folds` is each syllabus's fold; `shifted`, 3 x n_syllabi x n_areas, the levels by the cuts
    times `SHIFTS`; `chances`, n_syllabi x n_areas x 3, those of general to taught or more;
    `quotes`, by position of syllabus and area, the first quote of each cell that has one.
    """

    folds: list[int]
    shifted: Levels
    chances: NDArray[np.float64]
    quotes: dict[tuple[int, int], str]

    @property
    def levels(self) -> Levels:
        """n_syllabi x n_areas, by the cuts as they are."""
        levels: Levels = self.shifted[0]
        return levels


@dataclass(frozen=True)
class BothWays:
    """The same syllabi graded by words alone, and with the extra that counts meaning too."""

    by_words: HeldOut
    with_meaning: HeldOut


def held_out_cells(
    prepared: Sequence[Prepared], framework: Framework, trainer: WordingTrainer, seed: int
) -> BothWays:
    """Grade each fold by what was learned from the others.

    Within the syllabi that a fold learns from, the signals that its rules are learned on come
    from weights that left those syllabi out too.
    """
    folds = split(prepared, N_FOLDS, seed)
    both = BothWays(*(_empty(folds, len(framework.knowledge_areas)) for _ in range(2)))
    for fold in range(N_FOLDS):
        learning = [one for one, number in zip(prepared, folds, strict=True) if number != fold]
        tested = [i for i, number in enumerate(folds) if number == fold]
        left_out = {prepared[i].labels.id for i in tested}
        weights = trainer.learn("fold", left_out)
        inner = weigh_left_out(
            learning, left_out, framework, trainer, n_folds=N_INNER_FOLDS, seed=seed + 1
        )
        for held, ways, known in (
            (both.by_words, inner.by_words, replace(weights, meaning=None)),
            (both.with_meaning, inner.with_meaning, weights),
        ):
            rules = learn_rules(learning, ways, framework)
            for i in tested:
                _fill(held, i, _graded(prepared[i], framework, known, rules))
    return both


def learn_rules(
    prepared: Sequence[Prepared], weighed: Sequence[Weighed], framework: Framework
) -> list[LevelRule]:
    """The three rules, from signals whose weights left each syllabus out."""
    codes = [area.code for area in framework.knowledge_areas]
    signals = np.vstack([found.signals for found in weighed])
    true = np.array([one.labels.levels.get(code, 0) for one in prepared for code in codes])
    topics = codes * len(prepared)
    return [learn_rule(level, signals, topics, true) for level in CUTS]


@dataclass(frozen=True)
class WeighedBothWays:
    """Syllabi weighed by words alone, and with meaning; one entry a syllabus."""

    by_words: list[Weighed]
    with_meaning: list[Weighed]


def weigh_left_out(  # noqa: PLR0913 - what is learned, from whom, and how it is split
    learning: Sequence[Prepared],
    left_out: Collection[str],
    framework: Framework,
    trainer: WordingTrainer,
    *,
    n_folds: int,
    seed: int,
) -> WeighedBothWays:
    """Each syllabus by weights of the other folds among them, and never of those left out."""
    numbers = split(learning, n_folds, seed)
    weighed: dict[int, tuple[Weighed, Weighed]] = {}
    for fold in range(n_folds):
        own = [i for i, number in enumerate(numbers) if number == fold]
        weights = trainer.learn("fold", {*left_out, *(learning[i].labels.id for i in own)})
        words = replace(weights, meaning=None)
        for i in own:
            one = learning[i]
            weighed[i] = weigh(one, framework, words), weigh(one, framework, weights)
    in_order = [weighed[i] for i in range(len(learning))]
    return WeighedBothWays([one for one, _ in in_order], [other for _, other in in_order])


def _empty(folds: list[int], n_areas: int) -> HeldOut:
    shifted = np.zeros((len(SHIFTS), len(folds), n_areas), np.int64)
    return HeldOut(folds, shifted, np.zeros((len(folds), n_areas, len(CUTS))), {})


def _fill(held: HeldOut, position: int, cells: Sequence[tuple[Cell, LevelChances]]) -> None:
    """Enter one syllabus's cells."""
    for k, (cell, chances) in enumerate(cells):
        levels = (cell.level, cell.stricter or 0, cell.looser or 0)
        held.shifted[:, position, k] = [int(level) for level in levels]
        held.chances[position, k] = chances[1:]
        if cell.evidence:
            held.quotes[position, k] = cell.evidence[0].passage.text


def _graded(
    one: Prepared, framework: Framework, weights: LearnedWeights, rules: Sequence[LevelRule]
) -> list[tuple[Cell, LevelChances]]:
    """One syllabus's cells, each with the chance of every level."""
    codes = [area.code for area in framework.knowledge_areas]
    found = weigh(one, framework, weights)
    quotable = evidence(one, found, framework, weights)
    return [
        (grade_cell(code, quotable.get(code, ()), chances, _SETTINGS, rules), chances)
        for code, chances in zip(codes, level_chances(found.signals, codes, rules), strict=True)
    ]
