"""What may be quoted for a learned area in, its level out: as the frozen rules give it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from alignment.coverage import Cell, CoverageLevel
from alignment.evidence import Evidence
from alignment.quotable import Quotable
from alignment.settings import AlignmentSettings
from alignment.trained.level_weights import LevelChances, LevelRule
from syllabi import SectionKind

# What is taught is assessed where a task is so surely about the area: chosen by hand where, among
# the labelled covered cells, it holds for a sixth of those assessed and a hundredth of the others.
MIN_TASK = 0.7
# What slightly stricter and looser cut-offs are: these times a cut-off.
STRICTER, LOOSER = 1.1, 0.9

P = TypeVar("P", bound=Quotable)
_ABSENT = CoverageLevel.ABSENT


@dataclass(frozen=True, slots=True)
class Grade(Generic[P]):
    """A cell before its quotes are shown; the fields are those of `Cell`."""

    level: CoverageLevel
    score: float
    quotes: tuple[P, ...]
    stricter: CoverageLevel
    looser: CoverageLevel


def grade_cell(
    area: str,
    evidence: Sequence[Evidence],
    chances: LevelChances,
    settings: AlignmentSettings,
    rules: Sequence[LevelRule],
) -> Cell:
    """The cell of an area from its evidence (see `grade`)."""
    found = grade(evidence, chances, settings, rules)
    return Cell(area, found.level, found.score, found.quotes, found.stricter, found.looser)


def grade(
    places: Sequence[P],
    chances: LevelChances,
    settings: AlignmentSettings,
    rules: Sequence[LevelRule],
) -> Grade[P]:
    """The grade of an area from what may be quoted for it, best first, and each level's chance.

    Its level is the highest whose rule holds and for which there is something to quote; what is
    assessed is taught first. Its score is the chance of that level, or of being taught where it
    is assessed too.
    """
    if not places:
        return Grade(_ABSENT, 0.0, (), _ABSENT, _ABSENT)
    level, decider = _decided(places, chances, rules)
    stricter, looser = (
        _decided(places, chances, rules, factor)[0] for factor in (STRICTER, LOOSER)
    )
    score = chances[min(level, CoverageLevel.TAUGHT)] if level else 0.0
    quotes = _quotes(level, places, decider, settings.max_quotes) if decider else ()
    return Grade(level, score, quotes, stricter, looser)


def level_of(
    places: Sequence[Quotable], chances: LevelChances, rules: Sequence[LevelRule]
) -> CoverageLevel:
    """The level alone."""
    return _decided(places, chances, rules)[0]


def has_task(places: Sequence[Quotable]) -> bool:
    """Whether one of the places is a graded task that makes assessed what is taught."""
    return any(_decides(place, CoverageLevel.ASSESSED, MIN_TASK) for place in places)


def _decided(
    places: Sequence[P],
    chances: LevelChances,
    rules: Sequence[LevelRule],
    factor: float = 1.0,
) -> tuple[CoverageLevel, P | None]:
    """The level at the cut-offs times the factor, and the place that decides it."""
    for level in _held(chances, rules, factor):
        for place in places:
            if _decides(place, level, MIN_TASK * factor):
                return level, place
    return _ABSENT, None


def _held(chances: LevelChances, rules: Sequence[LevelRule], factor: float) -> list[CoverageLevel]:
    """The levels whose rules hold at their cut-offs times the factor, the highest first.

    What is taught may be assessed too: its tasks say.
    """
    held = [rule.level for rule in reversed(rules) if chances[rule.level] >= rule.cut * factor]
    is_taught = CoverageLevel.TAUGHT in held
    return [CoverageLevel.ASSESSED, *held] if is_taught else held


def _decides(place: Quotable, level: CoverageLevel, min_task: float) -> bool:
    """Whether the place may stand for the level."""
    if level is CoverageLevel.GENERAL:
        return True
    section = place.passage.section
    if level is CoverageLevel.ASSESSED:
        return place.in_context and section is SectionKind.ASSESSMENT and place.score >= min_task
    if level is CoverageLevel.TAUGHT:
        return place.in_context and section is not SectionKind.BIBLIOGRAPHY
    return place.in_context


def _quotes(level: CoverageLevel, places: Sequence[P], decider: P, most: int) -> tuple[P, ...]:
    """The best places that may stand for the level, the one that decides among them."""
    if level is CoverageLevel.GENERAL:
        return tuple([p for p in places if not p.in_context] or places)[:most]
    best = [place for place in places if place.in_context][:most]
    return tuple(best if decider in best else [*best[:-1], decider])
