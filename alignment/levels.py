"""An area's evidence in, its cell out: the level comes from what is said and where it stands."""

from collections.abc import Sequence

from alignment.coverage import Cell, CoverageLevel
from alignment.evidence import Evidence
from alignment.settings import AlignmentSettings
from alignment.trained.signals import TEACHING_SECTIONS
from syllabi import SectionKind

# So many passages of the weekly readings show a topic that is taught.
SEVERAL_READINGS = 3


def measure_cell(area: str, evidence: Sequence[Evidence], settings: AlignmentSettings) -> Cell:
    """The cell of an area from its evidence, best first (see `weigh_evidence`)."""
    near = [piece for piece in evidence if piece.in_context]
    if shown := _shown(near, settings.min_mentioned):
        level, deciders = _decide(shown)
        return Cell(area, level, shown[0].score, _quotes(shown, deciders[0], settings.max_quotes))
    if general := _shown([p for p in evidence if not p.in_context], settings.min_opening):
        quotes = tuple(general[: settings.max_quotes])
        return Cell(area, CoverageLevel.GENERAL, general[0].score, quotes)
    return Cell(area, CoverageLevel.ABSENT, 0.0)


def _shown(evidence: Sequence[Evidence], min_score: float) -> list[Evidence]:
    """The pieces that may be quoted. Likeness of wording supports a term, but never stands alone.

    A reader must see the word that a quote rests on; on the labelled syllabi, likeness alone
    added as many wrong cells as right ones.
    """
    return [piece for piece in evidence if piece.terms and piece.score >= min_score]


def _decide(shown: Sequence[Evidence]) -> tuple[CoverageLevel, list[Evidence]]:
    """The level of evidence in young-child context, and the pieces that decide it."""
    tasks = [piece for piece in shown if piece.passage.section is SectionKind.ASSESSMENT]
    taught = [piece for piece in shown if piece.passage.section in TEACHING_SECTIONS]
    read = [piece for piece in shown if piece.passage.section is SectionKind.READINGS]
    if tasks:
        return CoverageLevel.ASSESSED, tasks
    if taught or len(read) >= SEVERAL_READINGS:
        return CoverageLevel.TAUGHT, taught or read
    return CoverageLevel.MENTIONED, list(shown)


def _quotes(shown: Sequence[Evidence], decider: Evidence, most: int) -> tuple[Evidence, ...]:
    """The best pieces, among them the best one of those that decided the level."""
    best = list(shown[:most])
    return tuple(best if decider in best else [*best[:-1], decider])
