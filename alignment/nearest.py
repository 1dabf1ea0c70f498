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
    best anchored, then the first. An area near which people alone put courses has none: there is
    no passage to begin from.
    """
    nearest = {
        finding.area: position
        for finding in report.findings
        if finding.standing is Standing.STRENGTHEN
        and (position := _nearest_course(report, finding)) is not None
    }
    steps = {
        (position, step.area): step
        for position in set(nearest.values())
        for step in next_steps(report.courses[position], report.framework)
    }
    return {
        area: NearestStep(position, steps[position, area]) for area, position in nearest.items()
    }


def _nearest_course(report: AlignmentReport, finding: AreaFinding) -> int | None:
    near = (*finding.mentioned, *finding.openings)
    cells = {position: report.courses[position].cell(finding.area) for position in near}
    anchored = [position for position, cell in cells.items() if cell.evidence]
    return max(anchored, key=lambda position: (*_rank(cells[position]), -position), default=None)


def _rank(cell: Cell) -> tuple[int, float]:
    return cell.level, max(piece.score for piece in cell.evidence)
