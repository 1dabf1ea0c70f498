"""Syllabi, weights and rules that never saw them in, their cells as arrays out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.coverage import Cell
from alignment.grading import LOOSER, STRICTER, grade_cell
from alignment.settings import AlignmentSettings
from alignment.trained.learned_weights import LearnedWeights
from alignment.trained.level_weights import LevelChances, LevelRule, level_chances
from benchmarks.figures import CUTS, Levels
from benchmarks.prepared import Prepared, evidence, weigh
from competency_map import Framework

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


def empty(folds: list[int], n_areas: int) -> HeldOut:
    """One entry for each fold number given, all absent."""
    shifted = np.zeros((len(SHIFTS), len(folds), n_areas), np.int64)
    return HeldOut(folds, shifted, np.zeros((len(folds), n_areas, len(CUTS))), {})


def fill(held: HeldOut, position: int, cells: Sequence[tuple[Cell, LevelChances]]) -> None:
    """Enter one syllabus's cells."""
    for k, (cell, chances) in enumerate(cells):
        levels = (cell.level, cell.stricter or 0, cell.looser or 0)
        held.shifted[:, position, k] = [int(level) for level in levels]
        held.chances[position, k] = chances[1:]
        if cell.evidence:
            held.quotes[position, k] = cell.evidence[0].passage.text


def graded(
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
