"""A learned area's evidence in, its cell out: the level that the frozen rules give it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from alignment.coverage import Cell, CoverageLevel, Prospect, ProspectKind
from alignment.evidence import Evidence
from alignment.settings import AlignmentSettings
from alignment.trained.level_weights import LevelChances, LevelRule, load_level_rules
from syllabi import SectionKind

# What is taught is assessed where a task is so surely about the area: chosen by hand where, among
# the labelled covered cells, it holds for a sixth of those assessed and a hundredth of the others.
MIN_TASK = 0.7
# What slightly stricter and looser cut-offs are: these times a cut-off.
STRICTER, LOOSER = 1.1, 0.9
_TASKS = (ProspectKind.NEW_TASK, ProspectKind.NEW_WEEK_AND_TASK)


def grade_cell(
    area: str,
    evidence: Sequence[Evidence],
    chances: LevelChances,
    settings: AlignmentSettings,
    rules: Sequence[LevelRule],
) -> Cell:
    """The cell of an area from its evidence, best first, and the chance of each level.

    Its level is the highest whose rule holds and for which there is something to quote; what is
    assessed is taught first. Its score is the chance of that level, or of being taught where it
    is assessed too.
    """
    if not evidence:
        return Cell(area, CoverageLevel.ABSENT, 0.0, (), CoverageLevel.ABSENT, CoverageLevel.ABSENT)
    level, quotes = _decided(evidence, chances, settings, rules)
    stricter, looser = (
        _decided(evidence, chances, settings, rules, factor)[0] for factor in (STRICTER, LOOSER)
    )
    score = chances[min(level, CoverageLevel.TAUGHT)] if level else 0.0
    return Cell(area, level, score, quotes, stricter, looser)


def with_prospects(
    cell: Cell,
    evidence: Sequence[Evidence],
    without: LevelChances | None,
    added: Mapping[ProspectKind, CoverageLevel],
    settings: AlignmentSettings,
) -> Cell:
    """The cell with the changes that would lower or raise its level.

    `without` has the chances without its first quote, None where it has none; `added`, the level
    whose rule would hold with a line more. A change is told only where it takes the level further
    than those told before it.
    """
    prospects = []
    if without and (lower := _level_of_rest(cell, evidence, without, settings)) < cell.level:
        prospects.append(Prospect(ProspectKind.WITHOUT_BEST_QUOTE, lower))
    raised = max(cell.level, CoverageLevel.GENERAL)
    for kind, held in added.items():
        # Only a task shows what is assessed, and a line about young children no opening.
        level = CoverageLevel.ASSESSED if held is CoverageLevel.TAUGHT and kind in _TASKS else held
        if level > raised:
            prospects.append(Prospect(kind, level))
            raised = level
    return replace(cell, prospects=tuple(prospects)) if prospects else cell


def _level_of_rest(
    cell: Cell, evidence: Sequence[Evidence], chances: LevelChances, settings: AlignmentSettings
) -> CoverageLevel:
    rest = [piece for piece in evidence if piece not in cell.evidence[:1]]
    return _decided(rest, chances, settings, load_level_rules())[0]


def with_further_quotes(cell: Cell, found: Sequence[Evidence], settings: AlignmentSettings) -> Cell:
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


def _decided(
    evidence: Sequence[Evidence],
    chances: LevelChances,
    settings: AlignmentSettings,
    rules: Sequence[LevelRule],
    factor: float = 1.0,
) -> tuple[CoverageLevel, tuple[Evidence, ...]]:
    for level in _held(chances, rules, factor):
        if quotes := _quotes(level, evidence, settings, factor):
            return level, quotes
    return CoverageLevel.ABSENT, ()


def _held(
    chances: LevelChances, rules: Sequence[LevelRule], factor: float = 1.0
) -> list[CoverageLevel]:
    """The levels whose rules hold at their cut-offs times the factor, the highest first.

    What is taught may be assessed too: its tasks say.
    """
    held = [rule.level for rule in reversed(rules) if chances[rule.level] >= rule.cut * factor]
    is_taught = CoverageLevel.TAUGHT in held
    return [CoverageLevel.ASSESSED, *held] if is_taught else held


def _quotes(
    level: CoverageLevel, evidence: Sequence[Evidence], settings: AlignmentSettings, factor: float
) -> tuple[Evidence, ...]:
    """The best pieces that may stand for the level, the one that decides among them; () if none."""
    if level is CoverageLevel.GENERAL:
        return tuple([p for p in evidence if not p.in_context] or evidence)[: settings.max_quotes]
    inside = [piece for piece in evidence if piece.in_context]
    deciding = [piece for piece in inside if _decides(piece, level, MIN_TASK * factor)]
    if not deciding:
        return ()
    best = inside[: settings.max_quotes]
    return tuple(best if deciding[0] in best else [*best[:-1], deciding[0]])


def _decides(piece: Evidence, level: CoverageLevel, min_task: float) -> bool:
    section = piece.passage.section
    if level is CoverageLevel.ASSESSED:
        return section is SectionKind.ASSESSMENT and piece.score >= min_task
    if level is CoverageLevel.TAUGHT:
        return section is not SectionKind.BIBLIOGRAPHY
    return True
