"""How likely a course's passages speak of the areas in; the signals of each cell's level out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from alignment.trained.course_chances import CourseChances
from competency_map import AreaKind, Framework
from syllabi import SectionKind

# A course teaches what these sections name; elsewhere it only comes up in passing.
TEACHING_SECTIONS = frozenset(
    {
        SectionKind.DESCRIPTION,
        SectionKind.OUTCOMES,
        SectionKind.SCHEDULE,
        SectionKind.ASSESSMENT,
    }
)
_LISTS = frozenset({SectionKind.BIBLIOGRAPHY})
_ELSEWHERE = frozenset(SectionKind) - TEACHING_SECTIONS - _LISTS
_AIMS = frozenset({SectionKind.DESCRIPTION, SectionKind.OUTCOMES})
_TASKS = frozenset({SectionKind.ASSESSMENT})

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _BestSignal:
    """The best passage, or the second best, of some sections, by what it is measured by."""

    name: str
    measure: Literal["inside", "near", "outside"]
    sections: Collection[SectionKind]
    place: int = 1


_BEST = (
    _BestSignal("taught", "inside", TEACHING_SECTIONS),
    _BestSignal("taught again", "inside", TEACHING_SECTIONS, 2),
    _BestSignal("taught near a child", "near", TEACHING_SECTIONS),
    _BestSignal("elsewhere", "inside", _ELSEWHERE),
    _BestSignal("elsewhere again", "inside", _ELSEWHERE, 2),
    _BestSignal("in a bibliography", "inside", _LISTS),
    _BestSignal("in a task", "inside", _TASKS),
    _BestSignal("in an aim", "inside", _AIMS),
    _BestSignal("general", "outside", TEACHING_SECTIONS),
    _BestSignal("general again", "outside", TEACHING_SECTIONS, 2),
    _BestSignal("general elsewhere", "outside", _ELSEWHERE),
)
SIGNALS = (
    *(row.name for row in _BEST),
    "all inside",
    "all outside",
    "richness",
    "process",
    "process richness",
    "length",
    "taught surely",
    "anywhere surely",
)
_TAUGHT, _ALL_INSIDE, _TAUGHT_SURELY, _ANYWHERE_SURELY = (
    SIGNALS.index(name) for name in ("taught", "all inside", "taught surely", "anywhere surely")
)
_NUMBERS = {section: number for number, section in enumerate(SectionKind)}
# For each kind of section, whether the rows of these sections want it.
_WANTED = {
    wanted: np.array([section in wanted for section in SectionKind])
    for wanted in {row.sections for row in _BEST}
}
# The chance at log-odds of -5: beyond it, and beyond its counterpart, all is the same.
_LEAST = 0.0067


def cell_signals(
    sections: Sequence[SectionKind], chances: CourseChances, framework: Framework
) -> Array:
    """n_areas x n_signals: rows as `chances.areas`, columns as `SIGNALS`.

    `sections` are the passages'. A passage counts inside young-child context as far as it
    stands there, and outside for the rest. Best passages are in [0, 1], 0 where there is none;
    "all" is ln(1 + sum). Richness is how much of the other areas the course shows: ln(1 + sum of
    their best inside). "Surely" are log-odds of the best inside, in [-5, 5]: near 0 and 1 they
    tell apart what chances hardly do.
    """
    inside = chances.speaks * chances.inside[:, None]
    measures = {
        "inside": inside,
        "near": chances.speaks * chances.near[:, None],
        "outside": chances.speaks - inside,
    }
    masks = _masks(sections)
    wanted = dict.fromkeys((row.measure, row.sections) for row in _BEST)
    values = {(name, sections): measures[name][masks[sections]] for name, sections in wanted}
    best = [_place(values[row.measure, row.sections], row.place) for row in _BEST]
    top = _place(inside, 1)
    richness = np.log1p(top.sum() - top)
    process = _processes(framework, chances.areas)
    return np.array(
        [
            *best,
            np.log1p(inside.sum(axis=0)),
            np.log1p(measures["outside"].sum(axis=0)),
            richness,
            process,
            process * richness,
            np.full(len(top), np.log1p(len(sections))),
            _surely(best[_TAUGHT]),
            _surely(top),
        ]
    ).T


def with_line(signals: Array, section: SectionKind, chance: float) -> Array:
    """The signals if one passage more stood in that section, in young-child context.

    `chance` is how likely it speaks of each row's area. Other areas' signals and the course's
    length stay as they are.
    """
    changed = signals.copy()
    bests, seconds = (_inside_columns(section, place) for place in (1, 2))
    changed[:, bests] = np.maximum(signals[:, bests], chance)
    # The second best stands right of the best where there is one.
    ahead = signals[:, [column - 1 for column in seconds]]
    changed[:, seconds] = np.maximum(signals[:, seconds], np.minimum(ahead, chance))
    changed[:, _ALL_INSIDE] = np.log1p(np.expm1(signals[:, _ALL_INSIDE]) + chance)
    changed[:, _TAUGHT_SURELY] = _surely(changed[:, _TAUGHT])
    changed[:, _ANYWHERE_SURELY] = np.maximum(signals[:, _ANYWHERE_SURELY], _surely(chance))
    return changed


@cache
def _inside_columns(section: SectionKind, place: int) -> list[int]:
    """The columns of the best passages inside young-child context, in that section or more."""
    rows = ((c, row) for c, row in enumerate(_BEST) if row.measure != "outside")
    return [column for column, row in rows if section in row.sections and row.place == place]


def _surely(chances: Array | float) -> Array:
    within = np.clip(chances, _LEAST, 1 - _LEAST)
    odds: Array = np.log(within / (1 - within))
    return odds


def _masks(sections: Sequence[SectionKind]) -> dict[Collection[SectionKind], NDArray[np.bool_]]:
    """Which passages stand in the sections of each row."""
    numbers = [_NUMBERS[section] for section in sections]
    return {wanted: mask[numbers] for wanted, mask in _WANTED.items()}


def _place(values: Array, place: int) -> Array:
    """Each column's best or second best; 0 where the rows are too few."""
    if len(values) < place:
        return np.zeros(values.shape[1])
    found: Array = (
        values.max(axis=0) if place == 1 else np.partition(values, -place, axis=0)[-place]
    )
    return found


def _processes(framework: Framework, areas: Sequence[str]) -> Array:
    return np.array([framework.area(code).kind is AreaKind.PROCESS for code in areas], float)
