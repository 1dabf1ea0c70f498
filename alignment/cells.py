"""A course's passages in, its row of cells out: one for each area of the framework."""

from collections.abc import Sequence

from alignment.context import find_contexts
from alignment.coverage import Cell
from alignment.grading import grade_cell
from alignment.levels import measure_cell
from alignment.matchers.wording_matcher import learned_areas
from alignment.matching import find_matches
from alignment.settings import AlignmentSettings
from alignment.trained.signals import cell_signals, course_signals
from alignment.weighing import weigh_evidence
from competency_map import Framework
from syllabi import Passage


def course_cells(
    passages: Sequence[Passage],
    titles: Sequence[str],
    framework: Framework,
    settings: AlignmentSettings,
) -> tuple[Cell, ...]:
    """The cells in framework order; `titles` are the course's (see `find_contexts`).

    An area that weights were learned for is graded by them; any other, of a user's own map, by
    plain rules.
    """
    learned = learned_areas(framework)
    contexts = find_contexts(passages, titles, framework)
    matches = find_matches(passages, framework)
    found = weigh_evidence(passages, contexts, matches, learned)
    course = course_signals(found, learned, len(passages))
    cells = []
    for area in framework.knowledge_areas:
        evidence = found.get(area.code, ())
        if topic := learned.get(area.code):
            signals = cell_signals(topic, area, evidence, course)
            cells.append(grade_cell(area.code, evidence, signals, settings))
        else:
            cells.append(measure_cell(area.code, evidence, settings))
    return tuple(cells)
