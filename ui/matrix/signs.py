"""A cell in; the sign that stands for it out: its level, or the letter that people gave it."""

from collections.abc import Callable
from dataclasses import dataclass

from alignment import Cell, CoverageLevel, Stage
from exports import LEVEL_LETTERS, LEVEL_NAMES
from exports.review_wording import STAGE_NAMES
from ui.decisions.cell import NOT_INTENDED_LETTER, NOT_INTENDED_NAME
from ui.matrix.level_colours import ink, shade
from ui.matrix.wanted import Shown

_STAGES = tuple(Stage)
# The ramp of the levels: a letter that people gave is as dark as the level it goes with.
_STAGE_SHADES = {
    Stage.INTRODUCED: CoverageLevel.MENTIONED,
    Stage.REINFORCED: CoverageLevel.TAUGHT,
    Stage.MASTERED: CoverageLevel.ASSESSED,
}
COUNTED = {Shown.LEVELS: "covered", Shown.STAGES: "with a letter"}
"""What totals say of the areas that they count."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A letter with its name and its colours, as CSS has them."""

    letter: str
    name: str
    shade: str
    ink: str

    @property
    def shown(self) -> dict[str, str]:
        """The sign as plain data, for the component that draws it."""
        return {"letter": self.letter, "name": self.name, "shade": self.shade, "ink": self.ink}


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs that cells may have, and which of them a cell has, by its position."""

    all: tuple[Sign, ...]
    place: Callable[[Cell], int]

    def of(self, cell: Cell) -> Sign:
        """The sign of a cell."""
        return self.all[self.place(cell)]


def _level_sign(level: CoverageLevel) -> Sign:
    return Sign(LEVEL_LETTERS[level], LEVEL_NAMES[level], shade(level), ink(level))


def _stage_sign(stage: Stage) -> Sign:
    level = _STAGE_SHADES[stage]
    return Sign(stage.value, STAGE_NAMES[stage], shade(level), ink(level))


def _level_place(cell: Cell) -> int:
    return len(CoverageLevel) if cell.is_not_intended else int(cell.level)


def _stage_place(cell: Cell) -> int:
    stage = cell.review.stage if cell.review else None
    return _STAGES.index(stage) + 1 if stage else 0


_NOT_INTENDED = Sign(NOT_INTENDED_LETTER, NOT_INTENDED_NAME, "transparent", "inherit")
_NO_STAGE = Sign("", "No letter given", "transparent", "inherit")
SIGNS = {
    Shown.LEVELS: Signs((*map(_level_sign, CoverageLevel), _NOT_INTENDED), _level_place),
    Shown.STAGES: Signs((_NO_STAGE, *map(_stage_sign, _STAGES)), _stage_place),
}
