"""A course's chances in; how likely each level would be if one thing in the syllabus changed, out.

The change is a clear line more about an area, in young-child context, or its best quote gone.
Everything else stays as it is, the course's richness in other areas too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import reduce

import numpy as np

from alignment.coverage import ProspectKind
from alignment.trained.course_chances import CourseChances
from alignment.trained.learned_areas import learned_areas
from alignment.trained.level_weights import LevelChances, level_chances, load_level_rules
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
    firsts: Mapping[int, int],
    framework: Framework,
) -> list[dict[ProspectKind, LevelChances]]:
    """For each area, and each change, how likely the area would be to reach each level.

    `sections` are the passages'; `signals` are the cells' as they are; `firsts` has the position
    of each area's first quote, by the area's own, where it has one.
    """
    without = replace(chances, speaks=_without(chances.speaks, firsts))
    changed = {
        ProspectKind.WITHOUT_BEST_QUOTE: _as_rich(
            cell_signals(sections, without, framework), signals
        ),
        **{kind: reduce(_with_clear_line, added, signals) for kind, added in _ADDED},
    }
    topics = list(learned_areas(framework).values())
    levels = level_chances(
        np.vstack(list(changed.values())), topics * len(changed), load_level_rules()
    )
    return [
        dict(zip(changed, levels[area :: len(topics)], strict=True)) for area in range(len(topics))
    ]


def _with_clear_line(signals: Array, section: SectionKind) -> Array:
    return with_line(signals, section, _CLEAR)


def _without(speaks: Array, firsts: Mapping[int, int]) -> Array:
    """What the passages say when each area's first quote is gone."""
    left = speaks.copy()
    for area, position in firsts.items():
        left[position, area] = 0.0
    return left


def _as_rich(changed: Array, signals: Array) -> Array:
    """The changed signals, in a course that is as rich in the other areas as it was."""
    changed[:, _OTHERS] = signals[:, _OTHERS]
    return changed
