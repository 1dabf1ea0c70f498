"""A course's chances in; how likely each level would be if one thing in the syllabus changed, out.

The change is a clear line more about an area, in young-child context, or its best quote gone.
Everything else stays as it is, the course's richness in other areas too.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

import numpy as np

from alignment.coverage import ProspectKind
from alignment.trained.course_chances import CourseChances
from alignment.trained.learned_areas import learned_areas
from alignment.trained.level_weights import LevelChances, LevelRule, level_chances
from alignment.trained.signals import SIGNALS, Array, cell_signals, with_line
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


def prospect_chances(
    sections: Sequence[SectionKind],
    chances: CourseChances,
    signals: Array,
    framework: Framework,
    rules: Sequence[LevelRule],
) -> list[dict[ProspectKind, LevelChances]]:
    """For each area, and each change, how likely the area would be to reach each level.

    `sections` are the passages'; `signals` are the cells' as they are (see `cell_signals`).
    """
    changed = {
        ProspectKind.WITHOUT_BEST_QUOTE: _without_best(sections, chances, signals, framework),
        **{kind: reduce(_with_clear_line, added, signals) for kind, added in _ADDED},
    }
    topics = list(learned_areas(framework).values())
    levels = level_chances(np.vstack(list(changed.values())), topics * len(changed), rules)
    return [
        dict(zip(changed, levels[area :: len(topics)], strict=True)) for area in range(len(topics))
    ]


def _with_clear_line(signals: Array, section: SectionKind) -> Array:
    return with_line(signals, section, _CLEAR)


def _without_best(
    sections: Sequence[SectionKind], chances: CourseChances, signals: Array, framework: Framework
) -> Array:
    """The signals when each area's first quote is gone."""
    if not sections:
        return signals
    speaks = chances.speaks.copy()
    first = (chances.scores + chances.is_inside[:, None] * chances.is_quotable).argmax(axis=0)
    speaks[first, np.arange(speaks.shape[1])] = 0.0
    changed = cell_signals(sections, replace(chances, speaks=speaks), framework)
    changed[:, _OTHERS] = signals[:, _OTHERS]
    return changed
