"""What people decide about cells: added row by row, undone by further rows, never changed.

Each decision names the last one that its person saw. People who decide at once in one program take
turns, and whoever comes second on a cell is told that the other was first; nothing is lost. The
table lets one row a revision in, should the turns ever fail.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from alignment import Cell, CellKey, CoverageLevel, Decision, DecisionKind, Stage
from alignment import evidence_fingerprint as fingerprint_of
from alignment.reviews import undone
from workspace.audit import About, log, now
from workspace.course_rows import found_course, locked_course
from workspace.errors import ChangedMeanwhileError, GoneError, InvalidChangeError
from workspace.roles import Role, require
from workspace.saying import NOTHING_TO_UNDO, Saying, checked
from workspace.tables import CourseRow, DecisionRow
from workspace.workspace import Workspace


def decide(workspace: Workspace, key: CellKey, cell: Cell, seen: int, saying: Saying) -> Decision:
    """Add a decision about a cell, seen as `cell` after the revision `seen` (0: none yet).

    Raises InvalidChangeError where it says too little (see `workspace.saying`) or undoes nothing,
    ChangedMeanwhileError where another decision came first, GoneError where the course is gone.
    """
    saying = checked(saying, cell)
    with workspace.writing() as session:
        # This locks the program, so that what is seen below stays so until the end.
        course = locked_course(session, key.course, Role.REVIEWER)
        made = session.scalars(_of_cell(key)).all()
        _refuse_unseen(made, seen)
        _refuse_undone(made, saying)
        row = _row(workspace, key, cell, seen + 1, saying)
        session.add(row)
        about = About(course.program_id, key.course, key.area, saying.kind)
        log(session, workspace.person, "decision", about)
        session.flush()
        return _decision(row)


def decisions(workspace: Workspace, program_id: str) -> dict[str, tuple[Decision, ...]]:
    """All decisions of a program's courses by course; those of a cell in the order made."""
    # Columns, not objects: a program has thousands, and they are read after every change.
    wanted = (
        select(*DecisionRow.__table__.columns)
        .join(CourseRow, DecisionRow.course_id == CourseRow.id)
        .where(CourseRow.program_id == program_id)
        .order_by(DecisionRow.framework, DecisionRow.area, DecisionRow.revision)
    )
    by_course: dict[str, list[Decision]] = {}
    with workspace.reading() as session:
        require(session, program_id, Role.VIEWER)
        for row in session.execute(wanted):
            by_course.setdefault(row.course_id, []).append(_decision(row))
    return {course: tuple(rows) for course, rows in by_course.items()}


def history(workspace: Workspace, key: CellKey) -> tuple[Decision, ...]:
    """All decisions about one cell, the first one first."""
    with workspace.reading() as session:
        found_course(session, key.course)
        return decisions_in(session, key)


def decisions_in(session: Session, key: CellKey) -> tuple[Decision, ...]:
    """The same within a transaction, where the course is known to be there."""
    return tuple(_decision(row) for row in session.scalars(_of_cell(key)))


def _of_cell(key: CellKey) -> Select[DecisionRow]:
    return (
        select(DecisionRow)
        .where(
            DecisionRow.course_id == key.course,
            DecisionRow.framework == key.framework,
            DecisionRow.area == key.area,
        )
        .order_by(DecisionRow.revision)
    )


def _refuse_unseen(made: Sequence[DecisionRow], seen: int) -> None:
    last = made[-1] if made else None
    if last is not None and last.revision != seen:
        raise ChangedMeanwhileError(
            f"{last.person_name} decided on this level meanwhile; yours was not saved over it. "
            "Look at what is there now, and decide again if you wish.",
            last.person_name,
            last.at,
        )
    if last is None and seen != 0:
        raise GoneError("The decisions on this level are not there any more. Load the page again.")


def _refuse_undone(made: Sequence[DecisionRow], saying: Saying) -> None:
    if saying.kind is DecisionKind.UNDO:
        there = [_decision(row) for row in made]
        if saying.undoes not in {d.revision for d in there} - undone(there):
            raise InvalidChangeError(NOTHING_TO_UNDO)


def _row(
    workspace: Workspace, key: CellKey, cell: Cell, revision: int, saying: Saying
) -> DecisionRow:
    return DecisionRow(
        course_id=key.course,
        framework=key.framework,
        area=key.area,
        revision=revision,
        kind=saying.kind,
        person_id=workspace.person.id,
        person_name=workspace.person.name,
        at=now(),
        proposed=int(cell.proposed),
        evidence=fingerprint_of(cell),
        level=None if saying.level is None else int(saying.level),
        stage=saying.stage,
        text=saying.text,
        resolver=saying.resolver,
        undoes=saying.undoes,
    )


def _decision(row: DecisionRow | Row[*tuple[Any, ...]]) -> Decision:
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
