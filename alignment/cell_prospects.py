"""A cell's grade in, the changes to the syllabus that would lower or raise its level out."""

from collections.abc import Mapping, Sequence

from alignment.coverage import CoverageLevel, Prospect, ProspectKind
from alignment.grading import Grade, P, has_task, level_of
from alignment.trained.level_weights import LevelChances, load_level_rules

_TASKS = (ProspectKind.NEW_TASK, ProspectKind.NEW_WEEK_AND_TASK)


def cell_prospects(
    grade: Grade[P],
    places: Sequence[P],
    without: LevelChances | None,
    added: Mapping[ProspectKind, CoverageLevel],
) -> tuple[Prospect, ...]:
    """The prospects of a cell.

    `places` are those it was graded by. `without` has the chances without its first quote, None
    where it has none; `added`, the level whose rule would hold with a line more. A change is told
    only where it takes the level further than those told before it.
    """
    prospects = []
    if without and (lower := _level_of_rest(grade, places, without)) < grade.level:
        prospects.append(Prospect(ProspectKind.WITHOUT_BEST_QUOTE, lower))
    raised, is_graded = max(grade.level, CoverageLevel.GENERAL), has_task(places)
    for kind, held in added.items():
        # Only a task shows what is assessed, the new one or one that is there already; and a line
        # about young children makes no opening.
        is_assessed = held is CoverageLevel.TAUGHT and (is_graded or kind in _TASKS)
        level = CoverageLevel.ASSESSED if is_assessed else held
        if level > raised:
            prospects.append(Prospect(kind, level))
            raised = level
    return tuple(prospects)


def _level_of_rest(grade: Grade[P], places: Sequence[P], chances: LevelChances) -> CoverageLevel:
    rest = [place for place in places if place is not grade.quotes[0]]
    return level_of(rest, chances, load_level_rules())
