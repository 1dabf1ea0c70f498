"""A course that got a new version of its syllabus in, what became of the decisions about it out."""

from alignment.review_counts import count_reviews
from alignment.reviews import reviewed_course
from exports import counted
from ui import state
from ui.saved_work import workspace
from workspace import SavedCourse, course_result


def kept_decisions_text(course: SavedCourse) -> str:
    """Say "9 decisions kept, 2 of them to look at again."; "" where nobody had decided anything."""
    project = state.project()
    made = dict(zip((c.id for c in state.saved_courses()), project.decisions, strict=True))
    decisions = [d for d in made[course.id] if d.cell.framework == project.framework.id]
    if not decisions:
        return ""
    found = course_result(workspace(), course, project.framework, project.settings)
    counts = count_reviews([reviewed_course(found, decisions)], project.framework)
    kept = f"{counted(counts.n_reviewed, 'decision')} kept"
    if not counts.n_outdated:
        return f"{kept}; what they rest on is still there."
    return f"{kept}, {counts.n_outdated} of them to look at again."
