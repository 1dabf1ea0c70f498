"""Labelled syllabi in, each one's cells by weights that never saw it out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from alignment.coverage import CoverageLevel
from alignment.grading import grade_cell
from alignment.settings import AlignmentSettings
from alignment.trained.level_weights import LevelRule, level_chances
from benchmarks.figures import Levels
from benchmarks.learn_levels import learn_rule
from benchmarks.learn_wording import WordingTrainer
from benchmarks.prepared import Prepared, Weighed, evidence, split, weigh
from competency_map import Framework

N_FOLDS, N_INNER_FOLDS = 5, 4
# What the cuts are multiplied by: as they are, 10 % stricter, 10 % looser.
SHIFTS = (1.0, 1.1, 0.9)
SETTINGS = AlignmentSettings()


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
    prepared: Sequence[Prepared],
    framework: Framework,
    trainer: WordingTrainer,
    seed: int,
) -> HeldOut:
    """Grade each fold by what was learned from the others.

    Within the syllabi that a fold learns from, the signals that its rules are learned on come
    from weights that left those syllabi out too.
    """
    folds = split(prepared, N_FOLDS, seed)
    codes = [area.code for area in framework.knowledge_areas]
    shifted = np.zeros((len(SHIFTS), len(prepared), len(codes)), np.int64)
    chances = np.zeros((len(prepared), len(codes), 4))
    quotes: dict[tuple[int, int], str] = {}
    for fold in range(N_FOLDS):
        learning = [one for one, number in zip(prepared, folds, strict=True) if number != fold]
        tested = [i for i, number in enumerate(folds) if number == fold]
        left_out = {prepared[i].labels.id for i in tested}
        weighed = weigh_left_out(
            learning, left_out, framework, trainer, n_folds=N_INNER_FOLDS, seed=seed + 1
        )
        rules = learn_rules(learning, weighed, framework)
        weights = trainer.learn("fold", left_out)
        for i in tested:
            found = weigh(prepared[i], framework, weights)
            quotable = evidence(prepared[i], found, framework, weights)
            levels = level_chances(found.signals, codes, rules)
            for k, code in enumerate(codes):
                cells = [
                    grade_cell(code, quotable.get(code, ()), levels[k], SETTINGS, shifted_rules)
                    for shifted_rules in (shift_cuts(rules, by) for by in SHIFTS)
                ]
                shifted[:, i, k] = [cell.level for cell in cells]
                chances[i, k] = [levels[k][rule.level] for rule in rules]
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
    signals = np.vstack([found.signals for found in weighed])
    true = np.array([one.labels.levels.get(code, 0) for one in prepared for code in codes])
    topics = codes * len(prepared)
    return [learn_rule(level, signals, topics, true) for level in CoverageLevel if level > 0]


def weigh_left_out(  # noqa: PLR0913 - what is learned, from whom, and how it is split
    learning: Sequence[Prepared],
    left_out: Collection[str],
    framework: Framework,
    trainer: WordingTrainer,
    *,
    n_folds: int,
    seed: int,
) -> list[Weighed]:
    """Each syllabus by weights of the other folds among them, and never of those left out."""
    numbers = split(learning, n_folds, seed)
    weighed: dict[int, Weighed] = {}
    for fold in range(n_folds):
        own = [i for i, number in enumerate(numbers) if number == fold]
        weights = trainer.learn("fold", {*left_out, *(learning[i].labels.id for i in own)})
        weighed |= {i: weigh(learning[i], framework, weights) for i in own}
    return [weighed[i] for i in range(len(learning))]
