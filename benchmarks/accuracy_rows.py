"""Labelled syllabi, a map and the methods' results in, the rows of the accuracy tables out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.coverage import CoverageLevel
from benchmarks.estimates import Floats
from benchmarks.figures import Figures, Levels, measure
from benchmarks.gold import LabelledSyllabus
from competency_map import Framework


@dataclass(frozen=True)
class Method:
    """What a method said of every cell, its repeats side by side.

    `levels` is n_syllabi x (n_repeats x n_areas); `scores` has a third axis, one layer for
    each of the figures' cuts.
    """

    name: str
    levels: Levels
    scores: Floats


@dataclass(frozen=True, slots=True)
class Row:
    """Some syllabi and areas, and the figures of each method over their cells."""

    name: str
    n_syllabi: int
    n_covered: int
    figures: tuple[Figures, ...]


_GROUPS: tuple[tuple[str, Callable[[LabelledSyllabus], bool]], ...] = (
    ("all", lambda one: True),
    ("without own-words outlines", lambda one: not one.is_own_words),
    ("untouched", lambda one: one.is_untouched),
    ("untouched, without own-words outlines", lambda o: o.is_untouched and not o.is_own_words),
)
FURTHER_ROW = "further outlines, read later"


def true_levels(labels: Sequence[LabelledSyllabus], framework: Framework) -> Levels:
    """The readers' levels, n_syllabi x n_areas."""
    codes = [area.code for area in framework.knowledge_areas]
    return np.array([[one.levels.get(code, 0) for code in codes] for one in labels])


def accuracy_rows(
    labels: Sequence[LabelledSyllabus], framework: Framework, methods: Sequence[Method]
) -> list[Row]:
    """A row for all syllabi, each group above that has any, each discipline and each domain.

    Outlines that were read later have a row of their own, and stand in no other.
    """
    true = true_levels(labels, framework)
    every_area = np.ones(true.shape[1], bool)
    is_further = np.array([one.is_further for one in labels])
    return [
        _row(name, syllabi, areas, true, methods)
        for name, syllabi, areas in (
            *((name, mask & ~is_further, every_area) for name, mask in _syllabus_masks(labels)),
            *((name, ~is_further, mask) for name, mask in _area_masks(framework)),
            (FURTHER_ROW, is_further, every_area),
        )
        if syllabi.any()
    ]


def part_rows(
    labels: Sequence[LabelledSyllabus], framework: Framework, methods: Sequence[Method]
) -> list[Row]:
    """A row for each part (their discipline), in the order given."""
    true = true_levels(labels, framework)
    every_area = np.ones(true.shape[1], bool)
    return [
        _row(part, np.array([one.discipline == part for one in labels]), every_area, true, methods)
        for part in dict.fromkeys(one.discipline for one in labels)
    ]


def _syllabus_masks(
    labels: Sequence[LabelledSyllabus],
) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    for name, belongs in _GROUPS:
        yield name, np.array([belongs(one) for one in labels])
    for discipline in sorted({one.discipline for one in labels}):
        name = discipline.replace("_", " ")
        yield f"discipline: {name}", np.array([one.discipline == discipline for one in labels])


def _area_masks(framework: Framework) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    for domain in framework.domains:
        own = {area.code for area in domain.areas}
        mask = np.array([area.code in own for area in framework.knowledge_areas])
        yield f"domain: {domain.name}", mask


def _row(
    name: str,
    syllabi: NDArray[np.bool_],
    areas: NDArray[np.bool_],
    true: Levels,
    methods: Sequence[Method],
) -> Row:
    once = true[syllabi][:, areas]
    n_repeats = methods[0].levels.shape[1] // true.shape[1]
    cells, repeated = np.tile(areas, n_repeats), np.tile(once, n_repeats)
    figures = tuple(
        measure(method.levels[syllabi][:, cells], method.scores[syllabi][:, cells], repeated)
        for method in methods
    )
    return Row(name, len(once), int((once >= CoverageLevel.TAUGHT).sum()), figures)
