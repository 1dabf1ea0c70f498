"""A cell's key in, what stands about it at this moment out, in one look at the database."""

from dataclasses import dataclass

from alignment import CellKey, Decision
from workspace.course_rows import found_course
from workspace.decisions import decisions_in
from workspace.roles import Role, role_in
from workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SeenCell:
    """All `decisions` about a cell, the first one first, its course's version, one's own role."""

    decisions: tuple[Decision, ...]
    course_version: int
    role: Role


def seen_cell(workspace: Workspace, key: CellKey) -> SeenCell:
    """What stands about a cell now; raises GoneError without its course, NotAllowedError."""
    with workspace.reading() as session:
        course = found_course(session, key.course)
        role = role_in(session, course.program_id)
        return SeenCell(decisions_in(session, key), course.version, role)
