"""A map in, the lines of a table out: what it and the lenses hold for each of its areas."""

from collections.abc import Sequence

from competency_map import (
    MAIN_DISCIPLINES,
    Framework,
    KnowledgeArea,
    TermStrength,
    lens_of,
    shipped_code,
)
from exports.wording import DISCIPLINE_NAMES

_COUNTS = ("Strong", "Context", "False", "Exemplars", "Counter")
_LONGEST_NAME = 44


def map_lines(framework: Framework) -> list[str]:
    """A header, a line for each area, their sum, and what the columns count."""
    header = ("Area", "Name", *_COUNTS, *(DISCIPLINE_NAMES[name] for name in MAIN_DISCIPLINES))
    counts = [_counts(area) for area in framework.knowledge_areas]
    rows = [
        (area.code, _short(area.shown_name), *map(str, numbers))
        for area, numbers in zip(framework.knowledge_areas, counts, strict=True)
    ]
    sums = [str(sum(column)) for column in zip(*counts, strict=True)]
    lines = _aligned([header, *rows, ("All", "", *sums)])
    return [
        *lines,
        "",
        "Strong and context terms; false friends; exemplars and counter-exemplars; smallest "
        "changes for each discipline.",
    ]


def _counts(area: KnowledgeArea) -> tuple[int, ...]:
    strengths = [term.strength for term in area.terms]
    texts = (area.false_friends, area.exemplars, area.counter_exemplars)
    code = shipped_code(area)
    lenses = (lens_of(name) for name in MAIN_DISCIPLINES)
    return (
        *(strengths.count(strength) for strength in TermStrength),
        *map(len, texts),
        *(len(lens.changes_for(code)) if lens else 0 for lens in lenses),
    )


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _aligned(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Words to the left, numbers to the right."""
    widths = [max(map(len, column), default=0) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            entry.ljust(width) if column < 2 else entry.rjust(width)
            for column, (entry, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
