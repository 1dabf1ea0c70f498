"""Small snapshots made by hand, for the tests of comparisons."""

from collections.abc import Mapping, Sequence

from alignment.coverage import CoverageLevel
from alignment.snapshot import (
    AreaFacts,
    CellSnapshot,
    CourseSnapshot,
    MapEdition,
    MethodEdition,
    PlacedText,
    Snapshot,
)
from syllabi import SectionKind

AREAS = ("A-1", "A-2", "B-1")
Levels = Mapping[str, CoverageLevel]


def placed(
    text: str, where: str = "Schedule > Week 5", section: SectionKind = SectionKind.SCHEDULE
) -> PlacedText:
    return PlacedText(text, section, f"{where} > line 7")


def course(  # noqa: PLR0913 - a builder: every fact has a default
    code: str = "NURS 330",
    levels: Levels | None = None,
    *,
    title: str = "Family nursing",
    source: str = "nurs.docx",
    term: str = "",
    quotes: Sequence[PlacedText] = (),
    passages: Sequence[PlacedText] | None = None,
) -> CourseSnapshot:
    """A course of `AREAS`; the quotes stand behind every area that is not absent."""
    given = levels or {}
    cells = tuple(
        CellSnapshot(
            area,
            given.get(area, CoverageLevel.ABSENT),
            tuple(quotes) if given.get(area) else (),
        )
        for area in AREAS
    )
    text = None if passages is None else tuple(passages)
    return CourseSnapshot(source, code, title, term, cells, text)


def snapshot(
    *courses: CourseSnapshot, fingerprint: str = "f1", method: str = "3", names: bool = True
) -> Snapshot:
    areas = tuple(AreaFacts(code, f"Area {code}" if names else "", code[0]) for code in AREAS)
    edition = MapEdition("tiny", "1.0", fingerprint)
    return Snapshot(edition, MethodEdition(method), areas, courses)
