"""An area's evidence in, its cell out: the level comes from what is said and where it stands."""

from collections.abc import Sequence

from alignment.coverage import Cell, CoverageLevel
from alignment.evidence import Evidence
from alignment.settings import AlignmentSettings
from syllabi import SectionKind

# A course teaches what these sections name; elsewhere it only comes up in passing.
TEACHING_SECTIONS = frozenset(
    {
        SectionKind.DESCRIPTION,
        SectionKind.OUTCOMES,
        SectionKind.SCHEDULE,
        SectionKind.ASSESSMENT,
    }
)
# So many passages of the weekly readings show a topic that is taught.
SEVERAL_READINGS = 3


def measure_cell(area: str, evidence: Sequence[Evidence], settings: AlignmentSettings) -> Cell:
    """The cell of an area from its evidence, best first (see `weigh_evidence`)."""
    near = [piece for piece in evidence if piece.in_context]
    if shown := _shown(near, settings.min_mentioned):
        level = _level_in_context(shown)
        return Cell(area, level, shown[0].score, _quotes(shown, level, settings.max_quotes))
    if general := _shown([p for p in evidence if not p.in_context], settings.min_opening):
        quotes = tuple(general[: settings.max_quotes])
        return Cell(area, CoverageLevel.GENERAL, general[0].score, quotes)
    return Cell(area, CoverageLevel.ABSENT, 0.0)


def deciding_sections(level: CoverageLevel) -> frozenset[SectionKind]:
    """The sections of which one must say it for a cell to reach that level; all, if any may."""
    if level is CoverageLevel.ASSESSED:
        return frozenset({SectionKind.ASSESSMENT})
    if level is CoverageLevel.TAUGHT:
        return TEACHING_SECTIONS | {SectionKind.READINGS}
    return frozenset(SectionKind)


def _shown(evidence: Sequence[Evidence], min_score: float) -> list[Evidence]:
    """The pieces that may be quoted. Likeness of wording supports a term, but never stands alone.

    A reader must see the word that a quote rests on; on the labelled syllabi, likeness alone
    added as many wrong cells as right ones.
    """
    return [piece for piece in evidence if piece.terms and piece.score >= min_score]


def _level_in_context(shown: Sequence[Evidence]) -> CoverageLevel:
    sections = [piece.passage.section for piece in shown]
    if SectionKind.ASSESSMENT in sections:
        return CoverageLevel.ASSESSED
    if TEACHING_SECTIONS.intersection(sections):
        return CoverageLevel.TAUGHT
    if sections.count(SectionKind.READINGS) >= SEVERAL_READINGS:
        return CoverageLevel.TAUGHT
    return CoverageLevel.MENTIONED


def _quotes(shown: Sequence[Evidence], level: CoverageLevel, most: int) -> tuple[Evidence, ...]:
    """The best pieces, among them the best one of those that decided the level."""
    deciding = deciding_sections(level)
    decider = next(piece for piece in shown if piece.passage.section in deciding)
    best = list(shown[:most])
    return tuple(best if decider in best else [*best[:-1], decider])
