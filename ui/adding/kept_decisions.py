"""A course in, what was decided on and planned for it out, and what a new version left of it."""

from itertools import groupby

from alignment import Decision
from alignment.decision import VERDICTS
from alignment.review_counts import count_reviews
from alignment.reviews import reviewed_course, standing
from exports import counted
from ui import state
from ui.saved_work import workspace
from workspace import SavedCourse, course_result, plan


def kept_decisions_text(course: SavedCourse) -> str:
    """Say "9 decisions kept, 2 of them to look at again."; "" where nobody had decided anything."""
    project, decisions = state.project(), _decisions(course)
    if not decisions:
        return ""
    found = course_result(workspace(), course, project.framework, project.settings)
    counts = count_reviews([reviewed_course(found, decisions)], project.framework)
    kept = f"{counted(counts.n_reviewed, 'decision')} kept"
    if not counts.n_outdated:
        return f"{kept}; what they rest on is still there."
    return f"{kept}, {counts.n_outdated:,} of them to look at again."


def n_decided(course: SavedCourse) -> int:
    """How many of the course's levels have a verdict."""
    made = sorted(_decisions(course), key=lambda d: (d.cell.area, d.revision))
    cells = [list(of_cell) for _, of_cell in groupby(made, key=lambda d: d.cell.area)]
    return sum(any(d.kind in VERDICTS for d in standing(of_cell)) for of_cell in cells)


def n_planned(course: SavedCourse) -> int:
    """How many changes to the course are planned."""
    return len(plan(workspace(), course.program).get(course.id, ()))


def _decisions(course: SavedCourse) -> list[Decision]:
    """Those about the course that belong to the map of its program."""
    project = state.project()
    made = dict(zip((c.id for c in state.saved_courses()), project.decisions, strict=True))
    return [d for d in made.get(course.id, ()) if d.cell.framework == project.framework.id]
