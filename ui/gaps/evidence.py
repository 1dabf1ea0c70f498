"""A report and an area in; the highest level that its courses show, and which courses, out."""

from collections.abc import Sequence
from dataclasses import dataclass

from alignment import AlignmentReport, CoverageLevel
from alignment.gaps import AreaFinding
from exports import LEVEL_LETTERS, LEVEL_NAMES, course_labels, joined

_COVERED = (CoverageLevel.ASSESSED, CoverageLevel.TAUGHT)
COVERED_LETTERS = (
    f"{'; '.join(f'{LEVEL_LETTERS[level]}: {LEVEL_NAMES[level].lower()}' for level in _COVERED)}."
)
"""What the letters behind a course that covers an area mean."""
_MAX_NAMED = 6
_LONGEST_LINE = 14


@dataclass(frozen=True, slots=True)
class Listing:
    """Names in few words for a page, and all of them for a file."""

    shown: str
    whole: str

    def __str__(self) -> str:
        return self.shown


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

    def courses(self, area: str) -> Listing:
        """The courses that cover the area, else those that come near; empty for none."""
        finding = self.findings[area]
        return self.named(finding.covered or finding.mentioned or finding.openings, area)

    def named(self, courses: Sequence[int], area: str = "") -> Listing:
        """Name courses, with their levels of the area: "NURS 330 TA, PSYC 315 T"."""
        names = [self._course_text(course, area) for course in courses]
        # One course more is named rather than counted.
        n_named = _MAX_NAMED if len(names) > _MAX_NAMED + 1 else len(names)
        rest = len(names) - n_named
        lines = [_in_one_line(name) for name in names]
        shown = f"{', '.join(lines[:n_named])} and {rest} more" if rest else joined(lines)
        return Listing(shown, joined(names))

    def _course_text(self, course: int, area: str) -> str:
        letter = LEVEL_LETTERS[self._level(course, area)] if area else ""
        return f"{self.labels[course]} {letter}".strip()

    def _level(self, course: int, area: str) -> CoverageLevel:
        return self.report.courses[course].cell(area).level


def _in_one_line(name: str) -> str:
    """A code stays beside its number and its letter, unless it is too long for that."""
    return name.replace(" ", "\N{NO-BREAK SPACE}") if len(name) <= _LONGEST_LINE else name


def program_evidence(report: AlignmentReport) -> ProgramEvidence:
    """Lay the report's findings and its courses' names out."""
    findings = {finding.area: finding for finding in report.findings}
    return ProgramEvidence(report, course_labels(report), findings)
