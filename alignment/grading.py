"""A learned area's evidence in, its cell out: the level that the frozen rules give it."""

from collections.abc import Mapping, Sequence

from alignment.coverage import Cell, CoverageLevel
from alignment.evidence import Evidence
from alignment.settings import AlignmentSettings
from alignment.trained.level_weights import LevelRule, load_level_rules
from syllabi import SectionKind

# Evidence below this is counted, but too weak to be quoted.
MIN_QUOTED = 0.25
# A task shows an area only where it is more likely than not about it.
MIN_TASK = 0.5


def grade_cell(
    area: str,
    evidence: Sequence[Evidence],
    signals: Mapping[str, float],
    settings: AlignmentSettings,
    rules: Sequence[LevelRule] | None = None,
) -> Cell:
    """The cell of an area from its evidence, best first, and its signals.

    Its level is the highest whose rule holds and for which there is something to quote; what is
    assessed is taught first. Its score is the chance of that level, or of being taught where it
    is assessed too. `rules` are the frozen ones unless others are measured.
    """
    known = rules or load_level_rules()
    chances = {rule.level: rule.chance(signals) for rule in known}
    held = [rule.level for rule in known if chances[rule.level] >= rule.cut]
    for level in sorted(held, reverse=True):
        if level is CoverageLevel.ASSESSED and CoverageLevel.TAUGHT not in held:
            continue
        if quotes := _quotes(level, evidence, settings):
            return Cell(area, level, chances[min(level, CoverageLevel.TAUGHT)], quotes)
    return Cell(area, CoverageLevel.ABSENT, 0.0)


def _quotes(
    level: CoverageLevel, evidence: Sequence[Evidence], settings: AlignmentSettings
) -> tuple[Evidence, ...]:
    """The best pieces that may stand for the level, the one that decides among them; () if none."""
    shown = [piece for piece in evidence if piece.score >= MIN_QUOTED and piece.spans]
    if level is CoverageLevel.GENERAL:
        return tuple([p for p in shown if not p.in_context] or shown)[: settings.max_quotes]
    inside = [piece for piece in shown if piece.in_context]
    deciding = [piece for piece in inside if _decides(piece, level)]
    if not deciding:
        return ()
    best = inside[: settings.max_quotes]
    return tuple(best if deciding[0] in best else [*best[:-1], deciding[0]])


def _decides(piece: Evidence, level: CoverageLevel) -> bool:
    section = piece.passage.section
    if level is CoverageLevel.ASSESSED:
        return section is SectionKind.ASSESSMENT and piece.score >= MIN_TASK
    if level is CoverageLevel.TAUGHT:
        return section is not SectionKind.BIBLIOGRAPHY
    return True
