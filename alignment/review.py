"""What is in force of the decisions about one cell."""

from dataclasses import dataclass
from datetime import datetime

from alignment.coverage_level import CoverageLevel
from alignment.decision import DecisionKind, Stage


@dataclass(frozen=True, slots=True)
class Flag:
    """A question that is open: what it asks, whom, who asks, and when (UTC)."""

    text: str
    resolver: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Review:
    """The state of a cell after all decisions about it.

    `revision` is that of the last decision, undone or not: whoever decides next names it as what
    they saw. `proposed` is the level as the method proposes it today. `verdict` is one of
    `VERDICTS`, None where none holds; `level` is what it settled, `reason`, `by` and `at` go with
    it. `is_outdated` says that the evidence is no longer what the verdict was given on: it
    still holds, and wants another look.
    """

    revision: int
    proposed: CoverageLevel
    verdict: DecisionKind | None = None
    level: CoverageLevel | None = None
    reason: str = ""
    by: str = ""
    at: datetime | None = None
    is_outdated: bool = False
    stage: Stage | None = None
    note: str = ""
    flag: Flag | None = None

    @property
    def is_confirmed_absence(self) -> bool:
        """Whether a person confirmed that nothing was found: there was no quote to read."""
        return self.verdict is DecisionKind.CONFIRM and self.level is CoverageLevel.ABSENT
