"""A program in, how far its courses are reviewed out; counted once for each of its versions."""

from dataclasses import dataclass
from itertools import groupby

import streamlit as st

import workspace as storage
from alignment import CellKey, Decision
from alignment.decision import VERDICTS
from alignment.reviews import standing
from competency_map import FrameworkError
from exports import counted
from ui import cache, state
from ui.decisions.cell import wants_a_look
from ui.frameworks import framework
from ui.saved_work import workspace
from workspace import Program, WorkspaceError


@dataclass(frozen=True, slots=True)
class Progress:
    """Of `n_levels` of a program's courses, those with a verdict; None where nobody can say."""

    n_reviewed: int
    n_levels: int | None

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
    return Progress(sum(area in codes for area in reviewed), program.n_courses * len(codes))


def progress_text(program: Program) -> str:
    """Say how far a program is reviewed: "24 of 148 levels reviewed"; "" where it has none."""
    found = progress(program)
    if not found.n_levels:
        return ""
    return f"{found.n_reviewed} of {counted(found.n_levels, 'level')} reviewed"


def n_to_look_at() -> int:
    """How many levels of the open program want another look: changed evidence, open questions."""
    project = state.project()
    if not any(project.decisions):
        return 0
    courses = cache.report(project).courses
    return sum(wants_a_look(cell) for course in courses for cell in course.cells)


@st.cache_data(max_entries=512, show_spinner=False)
def _reviewed_areas(key: str, _program: Program) -> list[str]:
    """The areas' codes of the cells that have a verdict; every change makes another key."""
    by_course = storage.decisions(workspace(), _program.id).values()
    made = [d for decisions in by_course for d in decisions if _is_of_map(d, _program)]
    cells = groupby(sorted(made, key=_place), key=lambda decision: decision.cell)
    return [cell.area for cell, decisions in cells if _has_verdict(list(decisions))]


def _is_of_map(decision: Decision, program: Program) -> bool:
    return decision.cell.framework == program.framework


def _place(decision: Decision) -> tuple[str, str, int]:
    cell: CellKey = decision.cell
    return cell.course, cell.area, decision.revision


def _has_verdict(decisions: list[Decision]) -> bool:
    return any(decision.kind in VERDICTS for decision in standing(decisions))
