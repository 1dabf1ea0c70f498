"""Reports with people's decisions laid over them, so that a test can say who said what."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from alignment.coverage import Cell, CoverageLevel
from alignment.decision import CellKey, Decision, DecisionKind, Stage
from alignment.gaps import find_area_findings
from alignment.report import AlignmentReport
from alignment.reviews import evidence_fingerprint, reviewed_course

AT = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
REASON = "week 5 gives two sessions to it"


@dataclass(frozen=True)
class Said:
    """What a person says of a cell; an `is_old` verdict was given on other evidence."""

    kind: DecisionKind
    by: str = "A. Smith"
    level: CoverageLevel | None = None
    stage: Stage | None = None
    text: str = ""
    resolver: str = ""
    is_old: bool = field(default=False)


CONFIRM = Said(DecisionKind.CONFIRM)
OLD = replace(CONFIRM, is_old=True)
NOT_INTENDED = Said(DecisionKind.NOT_INTENDED, text="the course is about adults")
NOTE = Said(DecisionKind.NOTE, text="ask about the textbook")
FLAG = Said(DecisionKind.FLAG, text="still in week 6?", resolver="Dr. Lee")


def change(level: CoverageLevel, reason: str = REASON) -> Said:
    return Said(DecisionKind.CHANGE_LEVEL, level=level, text=reason)


def stage(found: Stage) -> Said:
    return Said(DecisionKind.STAGE, stage=found)


def decided(
    report: AlignmentReport, position: int = 0, **said: Said | Sequence[Said]
) -> AlignmentReport:
    """Lay over one course of the report what was said of areas: `AA_1=CONFIRM`."""
    course = report.courses[position]
    decisions = [
        _decision(course.cell(code), number, each)
        for code, sayings in ((name.replace("_", "-"), s) for name, s in said.items())
        for number, each in enumerate([sayings] if isinstance(sayings, Said) else sayings, start=1)
    ]
    courses = list(report.courses)
    courses[position] = reviewed_course(course, decisions)
    codes = [area.code for area in report.framework.knowledge_areas]
    return replace(report, courses=tuple(courses), findings=find_area_findings(codes, courses))


def _decision(cell: Cell, revision: int, said: Said) -> Decision:
    return Decision(
        CellKey("course", "tiny", cell.area),
        revision,
        said.kind,
        said.by,
        AT,
        cell.proposed,
        "an older one" if said.is_old else evidence_fingerprint(cell),
        level=said.level,
        stage=said.stage,
        text=said.text,
        resolver=said.resolver,
    )
