"""A cell's key in, what stands about it at this moment out, in one look at the database."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, and_, bindparam, select
from sqlalchemy.orm import Session

from alignment import CellKey, CoverageLevel, Decision, DecisionKind, Stage
from workspace.course_rows import gone_course
from workspace.roles import OWN_MEMBERSHIP, Role, at_work, joined_role, refuse_below
from workspace.tables import CourseRow, DecisionRow, MembershipRow
from workspace.workspace import Workspace

# Columns, not objects: there are thousands in a program, and they are read after every change.
DECISION_COLUMNS = tuple(DecisionRow.__table__.columns)
_OF_CELL = and_(
    DecisionRow.course_id == CourseRow.id,
    DecisionRow.framework == bindparam("framework"),
    DecisionRow.area == bindparam("area"),
)
# One statement: where somebody is about to decide, everybody else waits for its answer.
_SEEN = (
    select(CourseRow.program_id, CourseRow.version, MembershipRow.role, *DECISION_COLUMNS)
    .outerjoin(MembershipRow, OWN_MEMBERSHIP)
    .outerjoin(DecisionRow, _OF_CELL)
    .where(CourseRow.id == bindparam("course"))
    .order_by(DecisionRow.revision)
)


@dataclass(frozen=True, slots=True)
class SeenCell:
    """All `decisions` about a cell, the first one first, its course's version, one's own role.

    `program` is the id of the course's program.
    """

    decisions: tuple[Decision, ...]
    course_version: int
    role: Role
    program: str = ""


def seen_cell(workspace: Workspace, key: CellKey) -> SeenCell:
    """What stands about a cell now; raises GoneError without its course, NotAllowedError."""
    with workspace.reading() as session:
        return seen_in(session, key, Role.VIEWER)


def seen_in(session: Session, key: CellKey, needed: Role) -> SeenCell:
    """The same within a transaction, for those whose role is `needed` or above."""
    wanted = {"course": key.course, "framework": key.framework, "area": key.area}
    rows = session.execute(_SEEN, {**wanted, "person": at_work(session).id}).all()
    if not rows:
        raise gone_course()
    program_id, version, membership = rows[0][:3]
    role = joined_role(session, membership)
    refuse_below(role, needed)
    # Without a decision there is one row, of the course alone.
    made = tuple(decision_record(row) for row in rows if row.revision is not None)
    return SeenCell(made, version, role, program_id)


def decision_record(row: Row[*tuple[Any, ...]]) -> Decision:
    """The record of a row that has the columns of a decision."""
    return Decision(
        cell=CellKey(row.course_id, row.framework, row.area),
        revision=row.revision,
        kind=DecisionKind(row.kind),
        by=row.person_name,
        at=row.at,
        proposed=CoverageLevel(row.proposed),
        evidence=row.evidence,
        level=None if row.level is None else CoverageLevel(row.level),
        stage=None if row.stage is None else Stage(row.stage),
        text=row.text,
        resolver=row.resolver,
        undoes=row.undoes,
    )
