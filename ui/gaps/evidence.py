"""A report and an area in; the highest level that its courses show, and which courses, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from alignment import AlignmentReport, CoverageLevel
from alignment.gaps import AreaFinding
from exports import LEVEL_LETTERS, course_labels, joined

_MAX_NAMED = 6


@dataclass(frozen=True, slots=True)
class ProgramEvidence:
    """What the courses of a report show; `labels` run along them, `findings` are by area code."""

    report: AlignmentReport
    labels: tuple[str, ...]
    findings: dict[str, AreaFinding]

    def level(self, area: str) -> CoverageLevel:
        """The highest level of the area in any course; absent where there is none."""
        finding = self.findings[area]
        if finding.covered:
            return max(self._level(course, area) for course in finding.covered)
        if finding.mentioned:
            return CoverageLevel.MENTIONED
        return CoverageLevel.GENERAL if finding.openings else CoverageLevel.ABSENT

    def courses(self, area: str) -> str:
        """The courses that cover the area, else those that come near; "" for none."""
        finding = self.findings[area]
        return self.named(finding.covered or finding.mentioned or finding.openings, area)

    def named(self, courses: Sequence[int], area: str = "") -> str:
        """Name courses, with their levels of the area: "NURS 330 TA, PSYC 315 T"."""
        # One course more is named rather than counted.
        n_named = _MAX_NAMED if len(courses) > _MAX_NAMED + 1 else len(courses)
        shown = [self._course_text(course, area) for course in courses[:n_named]]
        rest = len(courses) - n_named
        return f"{', '.join(shown)} and {rest} more" if rest else joined(shown)

    def _course_text(self, course: int, area: str) -> str:
        letter = LEVEL_LETTERS[self._level(course, area)] if area else ""
        return f"{self.labels[course]} {letter}".strip()

    def _level(self, course: int, area: str) -> CoverageLevel:
        return self.report.courses[course].cell(area).level


def program_evidence(report: AlignmentReport) -> ProgramEvidence:
    """Lay the report's findings and its courses' names out."""
    findings = {finding.area: finding for finding in report.findings}
    return ProgramEvidence(report, course_labels(report), findings)
