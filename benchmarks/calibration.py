"""Chances and truth of cells in; what was said and what was so, bin by bin, out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

N_BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The cells with a chance from `low` to below `high` (the last bin holds 1 too).

    `said` is their mean chance, `was_so` the share that is true; both in [0, 1].
    """

    low: float
    high: float
    n_cells: int
    said: float
    was_so: float


def calibration(chances: NDArray[np.float64], true: NDArray[np.bool_]) -> list[Bin]:
    """Ten bins of equal width, those without cells left out; arrays of one shape."""
    numbers = np.minimum((chances.ravel() * N_BINS).astype(int), N_BINS - 1)
    bins = []
    for number in sorted(set(numbers.tolist())):
        chosen = numbers == number
        said, was_so = chances.ravel()[chosen].mean(), true.ravel()[chosen].mean()
        edges = number / N_BINS, (number + 1) / N_BINS
        bins.append(Bin(*edges, int(chosen.sum()), float(said), float(was_so)))
    return bins
