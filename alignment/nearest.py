"""A report in, the course that comes nearest to each area that no course covers out."""

from dataclasses import dataclass

from alignment.coverage import Cell
from alignment.gaps import AreaFinding, Standing
from alignment.report import AlignmentReport
from alignment.steps import NextStep, next_steps


@dataclass(frozen=True, slots=True)
class NearestStep:
    """The smallest step toward an area, and the position of its course in the report."""

    course: int
    step: NextStep


def nearest_steps(report: AlignmentReport) -> dict[str, NearestStep]:
    """The step of each area within reach, by its code, in framework order.

    Of several courses, one that mentions the area comes before one with an opening, then the
    best anchored, then the first.
    """
    nearest = {
        finding.area: _nearest_course(report, finding)
        for finding in report.findings
        if finding.standing is Standing.STRENGTHEN
    }
    steps = {
        (position, step.area): step
        for position in set(nearest.values())
        for step in next_steps(report.courses[position], report.framework)
    }
    return {
        area: NearestStep(position, steps[position, area]) for area, position in nearest.items()
    }


def _nearest_course(report: AlignmentReport, finding: AreaFinding) -> int:
    return max(
        (*finding.mentioned, *finding.openings),
        key=lambda position: (*_rank(report.courses[position].cell(finding.area)), -position),
    )


def _rank(cell: Cell) -> tuple[int, float]:
    return cell.level, cell.evidence[0].score
