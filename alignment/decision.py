"""What a person decided about a cell, as it is kept: one frozen row a decision, never changed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from alignment.coverage_level import CoverageLevel


class DecisionKind(StrEnum):
    """What a decision says."""

    CONFIRM = "confirm"  # the proposed level is right
    CHANGE_LEVEL = "change_level"  # another level is right
    NOT_INTENDED = "not_intended"  # the course does not mean to teach this area
    STAGE = "stage"  # introduced, reinforced or mastered here
    NOTE = "note"
    FLAG = "flag"  # a named person is to look at it
    SETTLE = "settle"  # the flag is settled
    UNDO = "undo"  # an earlier decision of the cell no longer holds


VERDICTS = (DecisionKind.CONFIRM, DecisionKind.CHANGE_LEVEL, DecisionKind.NOT_INTENDED)
"""What settles the level of a cell; the last one that was not undone holds."""


class Stage(StrEnum):
    """How far students come in an area here: a person's judgement, by the letters in use."""

    INTRODUCED = "I"
    REINFORCED = "R"
    MASTERED = "M"


@dataclass(frozen=True, slots=True)
class CellKey:
    """Which cell: a course, a map (by its id, whatever its version) and an area's code."""

    course: str
    framework: str
    area: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision about one cell.

    `revision` counts the decisions of the cell from 1. `proposed` is the level that was proposed
    then, and `evidence` the fingerprint of what it rested on (see `alignment.reviews`).
    `level` goes with CHANGE_LEVEL, `stage` with STAGE (None takes it back), `undoes` (a revision)
    with UNDO. `text` is the reason, the note, or what the flag asks; `resolver` is whom it asks.
    `by` is the person's name, `at` a time in UTC.
    """

    cell: CellKey
    revision: int
    kind: DecisionKind
    by: str
    at: datetime
    proposed: CoverageLevel
    evidence: str
    level: CoverageLevel | None = None
    stage: Stage | None = None
    text: str = ""
    resolver: str = ""
    undoes: int = 0
