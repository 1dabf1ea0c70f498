"""`Project` in, `AlignmentReport` out."""

from alignment.aligning import align, align_course, build_report
from alignment.coverage import Cell, CourseAlignment, CoverageLevel, Prospect, ProspectKind
from alignment.errors import AlignmentError
from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.gaps import AreaFinding, Standing
from alignment.match import Match, Span
from alignment.project import Project
from alignment.report import METHOD_VERSION, AlignmentReport, Method
from alignment.settings import AlignmentSettings
from alignment.steps import NextStep, StepKind, next_steps
from alignment.tables import coverage_table, evidence_table, gap_table

__all__ = [
    "METHOD_VERSION",
    "AlignmentError",
    "AlignmentReport",
    "AlignmentSettings",
    "AreaFinding",
    "Cell",
    "CourseAlignment",
    "CoverageLevel",
    "Evidence",
    "Match",
    "Method",
    "NextStep",
    "Project",
    "Prospect",
    "ProspectKind",
    "Reason",
    "ReasonKind",
    "Span",
    "Standing",
    "StepKind",
    "align",
    "align_course",
    "build_report",
    "coverage_table",
    "evidence_table",
    "gap_table",
    "next_steps",
]
