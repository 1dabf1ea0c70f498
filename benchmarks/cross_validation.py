"""Labelled syllabi in, each one's cells by weights that never saw it out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from alignment.coverage import Cell, CoverageLevel
from alignment.grading import grade_cell
from alignment.settings import AlignmentSettings
from alignment.trained.level_weights import LevelRule
from benchmarks.figures import Levels
from benchmarks.learn_levels import learn_rule
from benchmarks.learn_wording import WordingTrainer
from benchmarks.prepared import Prepared, Weighed, split, weigh
from competency_map import Framework, KnowledgeArea

N_FOLDS, N_INNER_FOLDS = 5, 4
# What the cuts are multiplied by: as they are, 10 % stricter, 10 % looser.
SHIFTS = (1.0, 1.1, 0.9)


@dataclass(frozen=True)
class HeldOut:
    """Every cell by rules and weights that never saw its syllabus; rows as the syllabi given.

    `folds` is each syllabus's fold; `shifted`, 3 x n_syllabi x n_areas, the levels by the cuts
    times `SHIFTS`; `chances`, n_syllabi x n_areas x 4, those of general to assessed or more;
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


def held_out_cells(
    prepared: Sequence[Prepared], framework: Framework, trainer: WordingTrainer, seed: int
) -> HeldOut:
    """Grade each fold by what was learned from the others.

    Within the syllabi that a fold learns from, the signals that its rules are learned on come
    from weights that left those syllabi out too.
    """
    folds, areas = split(prepared, N_FOLDS, seed), framework.knowledge_areas
    shifted = np.zeros((len(SHIFTS), len(prepared), len(areas)), np.int64)
    chances = np.zeros((len(prepared), len(areas), 4))
    quotes: dict[tuple[int, int], str] = {}
    for fold in range(N_FOLDS):
        learning = [i for i, number in enumerate(folds) if number != fold]
        weighed = weigh_left_out(
            prepared, learning, framework, trainer, n_folds=N_INNER_FOLDS, seed=seed + 1
        )
        rules = learn_rules([prepared[i] for i in learning], weighed, framework)
        tested = [i for i, number in enumerate(folds) if number == fold]
        weights = trainer.learn("fold", {prepared[i].labels.id for i in tested})
        for i in tested:
            found = weigh(prepared[i], framework, weights)
            for k, area in enumerate(areas):
                signals = found.signals[area.code]
                cells = [_grade(found, area, shift_cuts(rules, by)) for by in SHIFTS]
                shifted[:, i, k] = [cell.level for cell in cells]
                chances[i, k] = [rule.chance(signals) for rule in rules]
                if cells[0].evidence:
                    quotes[i, k] = cells[0].evidence[0].passage.text
    return HeldOut(folds, shifted, chances, quotes)


def shift_cuts(rules: Sequence[LevelRule], factor: float) -> list[LevelRule]:
    """The rules with their cuts times the factor; above 1 is stricter."""
    return [replace(rule, cut=rule.cut * factor) for rule in rules]


def learn_rules(
    prepared: Sequence[Prepared], weighed: Sequence[Weighed], framework: Framework
) -> list[LevelRule]:
    """The four rules, from signals whose weights left each syllabus out."""
    codes = [area.code for area in framework.knowledge_areas]
    signals = [found.signals[code] for found in weighed for code in codes]
    true = np.array([one.labels.levels.get(code, 0) for one in prepared for code in codes])
    return [learn_rule(level, signals, true) for level in CoverageLevel if level > 0]


def weigh_left_out(  # noqa: PLR0913 - what is learned, from whom, and how it is split
    prepared: Sequence[Prepared],
    learning: Sequence[int],
    framework: Framework,
    trainer: WordingTrainer,
    *,
    n_folds: int,
    seed: int,
) -> list[Weighed]:
    """Each syllabus at the positions `learning`, by weights of the other folds among them."""
    outside = {one.labels.id for one in prepared} - {prepared[i].labels.id for i in learning}
    numbers = split([prepared[i] for i in learning], n_folds, seed)
    weighed: dict[int, Weighed] = {}
    for fold in range(n_folds):
        left = [i for i, number in zip(learning, numbers, strict=True) if number == fold]
        left_out = outside | {prepared[i].labels.id for i in left}
        weights = trainer.learn("fold", left_out)
        weighed |= {i: weigh(prepared[i], framework, weights) for i in left}
    return [weighed[i] for i in learning]


def _grade(found: Weighed, area: KnowledgeArea, rules: Sequence[LevelRule]) -> Cell:
    evidence, signals = found.evidence.get(area.code, ()), found.signals[area.code]
    return grade_cell(area.code, evidence, signals, AlignmentSettings(), rules)
