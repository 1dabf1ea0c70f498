"""What people decide about cells: added row by row, undone by further rows, never changed.

Each decision names the last one that its person saw. The table lets one row a revision in, so of
two people who decide at once one is told that the other was first, and nothing is lost.
"""

from collections.abc import Iterable

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from alignment import Cell, CellKey, CoverageLevel, Decision, DecisionKind, Stage
from alignment import evidence_fingerprint as fingerprint_of
from workspace.audit import About, log, now
from workspace.courses import found_course
from workspace.errors import ChangedMeanwhileError
from workspace.programs import touch
from workspace.saying import Saying, checked
from workspace.tables import CourseRow, DecisionRow
from workspace.workspace import Workspace


def decide(workspace: Workspace, key: CellKey, cell: Cell, seen: int, saying: Saying) -> Decision:
    """Add a decision about a cell, seen as `cell` after the revision `seen` (0: none yet).

    Raises InvalidChangeError where it says too little (see `workspace.saying`),
    ChangedMeanwhileError where another decision came first, GoneError where the course is gone.
    """
    saying = checked(saying, cell)
    try:
        with workspace.writing() as session:
            course = found_course(session, key.course)
            _refuse_unseen(session, key, seen)
            row = _row(workspace, key, cell, seen + 1, saying)
            session.add(row)
            session.flush()
            touch(session, course.program_id)
            about = About(course.program_id, key.course, key.area, saying.kind)
            log(session, workspace.person, "decision", about)
            return _decision(row)
    except IntegrityError:
        with workspace.reading() as session:
            _refuse_unseen(session, key, seen)
        raise


def decisions(workspace: Workspace, program_id: str) -> dict[str, tuple[Decision, ...]]:
    """All decisions of a program's courses by course, in the order they were made."""
    wanted = (
        select(DecisionRow)
        .join(CourseRow)
        .where(CourseRow.program_id == program_id)
        .order_by(DecisionRow.framework, DecisionRow.area, DecisionRow.revision)
    )
    by_course: dict[str, list[Decision]] = {}
    with workspace.reading() as session:
        for row in session.scalars(wanted):
            by_course.setdefault(row.course_id, []).append(_decision(row))
    return {course: tuple(rows) for course, rows in by_course.items()}


def history(workspace: Workspace, key: CellKey) -> tuple[Decision, ...]:
    """All decisions about one cell, the first one first."""
    with workspace.reading() as session:
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


def _refuse_unseen(session: Session, key: CellKey, seen: int) -> None:
    rows: Iterable[DecisionRow] = session.scalars(_of_cell(key)).all()
    unseen = [row for row in rows if row.revision > seen]
    if unseen:
        last = unseen[-1]
        raise ChangedMeanwhileError(
            f"{last.person_name} decided on this cell meanwhile; yours was not saved over it. "
            "Look at what is there now, and decide again if you wish.",
            last.person_name,
            last.at,
        )


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


def _decision(row: DecisionRow) -> Decision:
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
