"""An area's evidence in, its cell out: the level comes from what is said and where it stands."""

from collections.abc import Sequence

from alignment.coverage import Cell, CoverageLevel
from alignment.evidence import Evidence
from alignment.settings import AlignmentSettings
from syllabi import SectionKind

# A course teaches what these sections name; elsewhere it only comes up in passing.
TEACHING_SECTIONS = (
    SectionKind.DESCRIPTION,
    SectionKind.OUTCOMES,
    SectionKind.SCHEDULE,
    SectionKind.ASSESSMENT,
    SectionKind.OTHER,
)
# So many passages of the weekly readings show a topic that is taught.
SEVERAL_READINGS = 3


def measure_cell(area: str, evidence: Sequence[Evidence], settings: AlignmentSettings) -> Cell:
    """The cell of an area from its evidence, best first (see `weigh_evidence`)."""
    near = [piece for piece in evidence if piece.in_context]
    if shown := _shown(near, settings.min_mentioned):
        return _cell(area, _level_in_context(near, shown, settings), shown, settings)
    if general := _shown([p for p in evidence if not p.in_context], settings.min_opening):
        return _cell(area, CoverageLevel.GENERAL, general, settings)
    return Cell(area, CoverageLevel.ABSENT, 0.0)


def pooled_score(evidence: Sequence[Evidence]) -> float:
    """The mean of the best two scores, in [0, 1]; one that is missing counts as 0.

    One strong passage suffices, and so do two middling ones; more of the same add nothing.
    """
    return sum(sorted((piece.score for piece in evidence), reverse=True)[:2]) / 2


def _level_in_context(
    near: Sequence[Evidence], shown: Sequence[Evidence], settings: AlignmentSettings
) -> CoverageLevel:
    teaching = [piece for piece in near if piece.passage.section in TEACHING_SECTIONS]
    read = [piece for piece in shown if piece.passage.section is SectionKind.READINGS]
    if pooled_score(teaching) < settings.min_taught and len(read) < SEVERAL_READINGS:
        return CoverageLevel.MENTIONED
    if any(piece.passage.section is SectionKind.ASSESSMENT for piece in shown):
        return CoverageLevel.ASSESSED
    return CoverageLevel.TAUGHT


def _shown(evidence: Sequence[Evidence], min_score: float) -> list[Evidence]:
    """The quotes. Likeness of wording supports a term but never stands alone.

    A reader must see the word that a quote rests on; on the labelled syllabi, likeness alone
    added as many wrong cells as right ones.
    """
    return [piece for piece in evidence if piece.terms and piece.score >= min_score]


def _cell(
    area: str, level: CoverageLevel, pieces: Sequence[Evidence], settings: AlignmentSettings
) -> Cell:
    return Cell(area, level, pieces[0].score, tuple(pieces[: settings.max_quotes]))
