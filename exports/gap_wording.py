"""An area that no course covers or comes near in, its name out: with where it is not intended."""

from alignment.gaps import AreaFinding
from alignment.report import AlignmentReport
from exports.labels import course_labels
from exports.sentences import area_text
from exports.wording import joined

NOBODY_NEAR = "No course in this report covers or comes near: "
_MAX_NAMED = 6


def gap_text(report: AlignmentReport, finding: AreaFinding) -> str:
    """Name the area, and beside it the courses that people said do not mean to teach it.

    Such a course's syllabus may well show it: "DS-1 Observation (not intended in NURS 340)".
    """
    name = area_text(report.framework.area(finding.area))
    if not finding.not_intended:
        return name
    labels = course_labels(report)
    courses = joined([labels[position] for position in finding.not_intended], _MAX_NAMED)
    return f"{name} (not intended in {courses})"
