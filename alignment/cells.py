"""A course's passages in, its row of cells out: one for each area of the framework."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from alignment.cell_prospects import cell_prospects
from alignment.coverage import Cell
from alignment.evidence import Evidence
from alignment.grading import grade
from alignment.levels import measure_cell
from alignment.settings import AlignmentSettings
from alignment.trained.course_chances import CourseChances, course_chances
from alignment.trained.learned_areas import learned_areas
from alignment.trained.learned_evidence import (
    evidence_at,
    learned_evidence,
    quotable_places,
)
from alignment.trained.learned_weights import load_learned_weights
from alignment.trained.level_weights import level_chances, load_level_rules
from alignment.trained.matched import Matched, match_passages
from alignment.trained.prospects import chances_without, levels_with_line
from alignment.trained.signals import cell_signals
from alignment.weighing import weigh_evidence
from competency_map import Framework
from syllabi import Passage


def course_cells(
    passages: Sequence[Passage],
    titles: Sequence[str],
    framework: Framework,
    settings: AlignmentSettings,
) -> tuple[Cell, ...]:
    """The cells in framework order; `titles` are the course's (see `title_sign`).

    An area that weights were learned for is graded by them; any other, of a user's own map, by
    plain rules.
    """
    matched = match_passages(passages, titles, framework, with_meaning=settings.with_meaning)
    chances = course_chances(matched, framework, load_learned_weights())
    learned = _learned_cells(matched, chances, framework, settings)
    if len(learned) == len(framework.knowledge_areas):
        return tuple(learned.values())
    found = weigh_evidence(passages, chances.contexts, matched.matches)
    return tuple(
        learned.get(area.code) or measure_cell(area.code, found.get(area.code, ()), settings)
        for area in framework.knowledge_areas
    )


def _learned_cells(
    course: Matched, chances: CourseChances, framework: Framework, settings: AlignmentSettings
) -> Mapping[str, Cell]:
    weights, rules = load_learned_weights(), load_level_rules()
    places = quotable_places(course, chances, framework, weights)
    sections = [passage.section for passage in course.passages]
    signals = cell_signals(sections, chances, framework)
    topics = list(learned_areas(framework).values())
    levels = level_chances(signals, topics, rules)
    grades = [
        grade(places.get(area, ()), row, settings, rules)
        for area, row in zip(chances.areas, levels, strict=True)
    ]
    firsts = {
        column: found.quotes[0].position for column, found in enumerate(grades) if found.quotes
    }
    without = chances_without(sections, chances, signals, firsts, framework)
    added = levels_with_line(signals, topics)
    cells = {
        area: Cell(
            area,
            found.level,
            found.score,
            tuple(
                evidence_at(place, course, chances, framework, weights) for place in found.quotes
            ),
            found.stricter,
            found.looser,
            cell_prospects(found, places.get(area, ()), without.get(column), added[column]),
        )
        for column, (area, found) in enumerate(zip(chances.areas, grades, strict=True))
    }
    return _with_meaning(cells, course, framework, settings) if settings.with_meaning else cells


def _with_meaning(
    cells: Mapping[str, Cell],
    course: Matched,
    framework: Framework,
    settings: AlignmentSettings,
) -> Mapping[str, Cell]:
    """The cells with further quotes that are alike in meaning; their levels stay."""
    weights = load_learned_weights(with_meaning=True)
    chances = course_chances(course, framework, weights)
    evidence = learned_evidence(course, chances, framework, weights)
    return {
        area: _with_further_quotes(cell, evidence.get(area, ()), settings)
        for area, cell in cells.items()
    }


def _with_further_quotes(
    cell: Cell, found: Sequence[Evidence], settings: AlignmentSettings
) -> Cell:
    """The cell with more of the pieces found, up to the most quotes; one that is absent as it is.

    They stand on the side of the young-child context that the cell's own quotes stand on.
    """
    if not cell.evidence:
        return cell
    known = {piece.passage.id for piece in cell.evidence}
    is_inside = cell.evidence[0].in_context
    further = [p for p in found if p.passage.id not in known and p.in_context is is_inside]
    quotes = (*cell.evidence, *further)[: settings.max_quotes]
    return replace(cell, evidence=quotes)
