"""A course's chances in; how likely each level would be if one thing in the syllabus changed, out.

The change is a clear line more about an area, in young-child context, or its best quote gone.
Everything else stays as it is, the course's richness in other areas too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from alignment.coverage import CoverageLevel, ProspectKind
from alignment.trained.course_chances import CourseChances
from alignment.trained.learned_areas import learned_areas
from alignment.trained.level_weights import level_chances
from alignment.trained.signals import SIGNALS, Array, cell_signals
from competency_map import Framework
from syllabi import SectionKind

# How surely a line that is written for an area speaks of it.
_CLEAR = 0.95
_ADDED = (
    (ProspectKind.NEW_OUTCOME, (SectionKind.OUTCOMES,)),
    (ProspectKind.NEW_WEEK, (SectionKind.SCHEDULE,)),
    (ProspectKind.NEW_TASK, (SectionKind.ASSESSMENT,)),
    (ProspectKind.NEW_WEEK_AND_TASK, (SectionKind.SCHEDULE, SectionKind.ASSESSMENT)),
)
# What tells of the other areas.
_OTHERS = [SIGNALS.index(name) for name in ("richness", "process richness")]
Levels = Mapping[CoverageLevel, float]


def prospect_chances(
    sections: Sequence[SectionKind], chances: CourseChances, signals: Array, framework: Framework
) -> list[dict[ProspectKind, Levels]]:
    """For each area, and each change, how likely the area would be to reach each level.

    `sections` are the passages'; `signals` are the cells' as they are (see `cell_signals`).
    """
    changed = {
        kind: ([*sections, *added], _with_lines(chances, len(added))) for kind, added in _ADDED
    }
    changed[ProspectKind.WITHOUT_BEST_QUOTE] = (list(sections), _without_best(chances))
    topics = list(learned_areas(framework).values())
    found: list[dict[ProspectKind, Levels]] = [{} for _ in topics]
    for kind, (places, other) in changed.items():
        values = cell_signals(places, other, framework)
        values[:, _OTHERS] = signals[:, _OTHERS]
        for of_area, levels in zip(found, level_chances(values, topics), strict=True):
            of_area[kind] = levels
    return found


def _with_lines(chances: CourseChances, n_lines: int) -> CourseChances:
    lines = np.full((n_lines, len(chances.areas)), _CLEAR)
    ones = np.ones(n_lines)
    return replace(
        chances,
        speaks=np.vstack([chances.speaks, lines]),
        inside=np.append(chances.inside, ones),
        near=np.append(chances.near, ones),
    )


def _without_best(chances: CourseChances) -> CourseChances:
    speaks = chances.speaks.copy()
    if len(speaks):
        best = (chances.scores + chances.is_inside[:, None] * chances.is_quotable).argmax(axis=0)
        speaks[best, np.arange(speaks.shape[1])] = 0.0
    return replace(chances, speaks=speaks)
