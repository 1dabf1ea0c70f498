"""A course's chances in; what each cell would reach if one thing in the syllabus changed, out.

The change is a clear line more about an area, in young-child context, or its best quote gone.
Everything else stays as it is, the course's richness in other areas too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from alignment.coverage import CoverageLevel, ProspectKind
from alignment.trained.course_chances import CourseChances
from alignment.trained.learned_areas import learned_areas
from alignment.trained.level_weights import (
    LevelChances,
    held_levels,
    level_chances,
    load_level_rules,
)
from alignment.trained.signals import SIGNALS, Array, cell_signals, with_line
from competency_map import Framework
from syllabi import SectionKind

# How surely a line that is written for an area speaks of it.
_CLEAR = 0.95
_LEVELS = tuple(CoverageLevel)
# What tells of the other areas.
_OTHERS = [SIGNALS.index(name) for name in ("richness", "process richness")]


def chances_without(
    sections: Sequence[SectionKind],
    chances: CourseChances,
    signals: Array,
    firsts: Mapping[int, int],
    framework: Framework,
) -> dict[int, LevelChances]:
    """How likely each area would be to reach each level without its first quote.

    `sections` are the passages'; `signals` are the cells' as they are; `firsts` has the position
    of each area's first quote, by the area's own, where it has one.
    """
    areas = list(firsts)
    speaks = chances.speaks[:, areas]
    speaks[list(firsts.values()), range(len(areas))] = 0.0
    without = replace(chances, areas=tuple(chances.areas[a] for a in areas), speaks=speaks)
    changed = cell_signals(sections, without, framework)
    # The course stays as rich in the other areas as it was.
    changed[:, _OTHERS] = signals[np.ix_(areas, _OTHERS)]
    learned = learned_areas(framework)
    topics = [learned[code] for code in without.areas]
    levels = level_chances(changed, topics, load_level_rules())
    return dict(zip(areas, levels, strict=True))


def levels_with_line(
    signals: Array, topics: Sequence[str]
) -> list[dict[ProspectKind, CoverageLevel]]:
    """For each cell, and each clear line more, the highest level whose rule would hold."""
    week = with_line(signals, SectionKind.SCHEDULE, _CLEAR)
    changed = {
        ProspectKind.NEW_OUTCOME: with_line(signals, SectionKind.OUTCOMES, _CLEAR),
        ProspectKind.NEW_WEEK: week,
        ProspectKind.NEW_TASK: with_line(signals, SectionKind.ASSESSMENT, _CLEAR),
        ProspectKind.NEW_WEEK_AND_TASK: with_line(week, SectionKind.ASSESSMENT, _CLEAR),
    }
    held = held_levels(np.stack(list(changed.values())), topics, load_level_rules())
    cells = ((_LEVELS[level] for level in cell) for cell in held.T.tolist())
    return [dict(zip(changed, cell, strict=True)) for cell in cells]
