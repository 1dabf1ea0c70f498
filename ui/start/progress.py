"""A program in, how far its courses are reviewed out; counted once for each of its versions."""

from dataclasses import dataclass
from itertools import groupby

import streamlit as st

import workspace as storage
from alignment import CellKey, CoverageLevel, Decision, DecisionKind
from alignment.decision import VERDICTS
from alignment.reviews import standing
from competency_map import FrameworkError
from exports import counted
from ui import cache, state
from ui.decisions.cell import wants_a_look
from ui.decisions.progress import not_found_text
from ui.frameworks import framework
from ui.saved_work import workspace
from workspace import Program, WorkspaceError


@dataclass(frozen=True, slots=True)
class Progress:
    """Of `n_levels` of a program's courses, those with a verdict; None where nobody can say.

    Of these, `n_not_found` confirm that nothing was found.
    """

    n_reviewed: int
    n_levels: int | None
    n_not_found: int = 0

    @property
    def is_done(self) -> bool:
        """Whether every level is reviewed."""
        return self.n_levels is not None and 0 < self.n_levels <= self.n_reviewed


def progress(program: Program) -> Progress:
    """How far a program is reviewed."""
    try:
        codes = {area.code for area in framework(program.framework).knowledge_areas}
    except FrameworkError:
        return Progress(0, None)
    key = f"{program.id} {program.version} {program.changed_at.isoformat()}"
    try:
        reviewed = _reviewed_areas(key, program)
    except WorkspaceError:
        return Progress(0, None)  # opening it says why
    known = [is_not_found for area, is_not_found in reviewed if area in codes]
    return Progress(len(known), program.n_courses * len(codes), sum(known))


def progress_text(program: Program) -> str:
    """Say how far a program is reviewed: "24 of 148 levels reviewed (9 confirmed as not found)"."""
    found = progress(program)
    if not found.n_levels:
        return ""
    blank = f" ({not_found_text(found.n_not_found)})" if found.n_not_found else ""
    return f"{found.n_reviewed:,} of {counted(found.n_levels, 'level')} reviewed{blank}"


def n_to_look_at() -> int:
    """How many levels of the open program want another look: changed evidence, open questions."""
    project = state.project()
    if not any(project.decisions):
        return 0
    courses = cache.report(project).courses
    return sum(wants_a_look(cell) for course in courses for cell in course.cells)


@st.cache_data(max_entries=512, show_spinner=False)
def _reviewed_areas(key: str, _program: Program) -> list[tuple[str, bool]]:
    """The areas' codes of the cells that have a verdict, and whether that confirms an absence.

    Every change makes another key.
    """
    by_course = storage.decisions(workspace(), _program.id).values()
    made = [d for decisions in by_course for d in decisions if _is_of_map(d, _program)]
    cells = groupby(sorted(made, key=_place), key=lambda decision: decision.cell)
    last = [(cell.area, _verdict(list(decisions))) for cell, decisions in cells]
    return [(area, _is_absence(verdict)) for area, verdict in last if verdict]


def _is_of_map(decision: Decision, program: Program) -> bool:
    return decision.cell.framework == program.framework


def _place(decision: Decision) -> tuple[str, str, int]:
    cell: CellKey = decision.cell
    return cell.course, cell.area, decision.revision


def _verdict(decisions: list[Decision]) -> Decision | None:
    verdicts = [decision for decision in standing(decisions) if decision.kind in VERDICTS]
    return verdicts[-1] if verdicts else None


def _is_absence(verdict: Decision) -> bool:
    return verdict.kind is DecisionKind.CONFIRM and verdict.proposed is CoverageLevel.ABSENT
