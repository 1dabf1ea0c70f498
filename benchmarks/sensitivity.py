"""Levels by cuts as they are, stricter and looser in; how many cells change, out."""

from dataclasses import dataclass

from alignment.coverage import CoverageLevel
from benchmarks.figures import Levels


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How many cells change their level, and how many of them begin or cease to be covered."""

    n_cells: int
    n_changed: int
    n_covered_changed: int


def sensitivity(levels: Levels, shifted: Levels) -> Sensitivity:
    """Of arrays of one shape: the levels as they are, and by other cuts."""
    taught = CoverageLevel.TAUGHT
    is_crossed = (levels >= taught) != (shifted >= taught)
    return Sensitivity(levels.size, int((levels != shifted).sum()), int(is_crossed.sum()))
