"""`Project` in, `AlignmentReport` out."""

from alignment.aligning import align, align_course, build_report, method_of
from alignment.coverage import Cell, CourseAlignment, CoverageLevel, Prospect, ProspectKind
from alignment.decision import VERDICTS, CellKey, Decision, DecisionKind, Stage
from alignment.errors import AlignmentError
from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.gaps import AreaFinding, Standing
from alignment.match import Match, Span
from alignment.project import Project
from alignment.report import METHOD_VERSION, AlignmentReport, Method
from alignment.review import Flag, Review
from alignment.reviews import evidence_fingerprint
from alignment.settings import AlignmentSettings
from alignment.steps import NextStep, StepKind, next_steps, step_ways
from alignment.tables import coverage_table, evidence_table, gap_table

__all__ = [
    "METHOD_VERSION",
    "VERDICTS",
    "AlignmentError",
    "AlignmentReport",
    "AlignmentSettings",
    "AreaFinding",
    "Cell",
    "CellKey",
    "CourseAlignment",
    "CoverageLevel",
    "Decision",
    "DecisionKind",
    "Evidence",
    "Flag",
    "Match",
    "Method",
    "NextStep",
    "Project",
    "Prospect",
    "ProspectKind",
    "Reason",
    "ReasonKind",
    "Review",
    "Span",
    "Stage",
    "Standing",
    "StepKind",
    "align",
    "align_course",
    "build_report",
    "coverage_table",
    "evidence_fingerprint",
    "evidence_table",
    "gap_table",
    "method_of",
    "next_steps",
    "step_ways",
]
