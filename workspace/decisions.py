"""What people decide about cells: added row by row, undone by further rows, never changed.

Each decision names the last one that its person saw. People who decide at once in one program take
turns, and whoever comes second on a cell is told that the other was first; nothing is lost. The
table lets one row a revision in, should the turns ever fail.
"""

from collections.abc import Sequence

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from alignment import Cell, CellKey, Decision, DecisionKind
from alignment import evidence_fingerprint as fingerprint_of
from alignment.reviews import undone
from workspace.audit import About, log, now
from workspace.course_rows import lock_program_of
from workspace.errors import ChangedMeanwhileError, GoneError, InvalidChangeError
from workspace.person import Person
from workspace.roles import Role, require
from workspace.saying import NOTHING_TO_UNDO, Saying, checked
from workspace.seen_cell import DECISION_COLUMNS, decision_record, seen_cell, seen_in
from workspace.tables import CourseRow, DecisionRow, rows_of
from workspace.workspace import Workspace

_ADD = insert(rows_of(DecisionRow)).inline()


def decide(workspace: Workspace, key: CellKey, cell: Cell, seen: int, saying: Saying) -> Decision:
    """Add a decision about a cell, seen as `cell` after the revision `seen` (0: none yet).

    Raises InvalidChangeError where it says too little (see `workspace.saying`) or undoes nothing,
    ChangedMeanwhileError where another decision came first, GoneError where the course is gone.
    """
    saying = checked(saying, cell)
    with workspace.writing() as session:
        # What is seen below stays so until the end. Everybody else who decides in this program
        # waits from here on, so it is done in as few statements as can be.
        lock_program_of(session, key.course)
        there = seen_in(session, key, Role.REVIEWER)
        _refuse_unseen(there.decisions, seen)
        _refuse_undone(there.decisions, saying)
        decision = _decision(workspace.person, key, cell, seen + 1, saying)
        _add(session, decision, workspace.person)
        about = About(there.program, key.course, key.area, saying.kind)
        log(session, workspace.person, "decision", about)
    return decision


def decisions(workspace: Workspace, program_id: str) -> dict[str, tuple[Decision, ...]]:
    """All decisions of a program's courses by course; those of a cell in the order made."""
    wanted = (
        select(*DECISION_COLUMNS)
        .join(CourseRow, DecisionRow.course_id == CourseRow.id)
        .where(CourseRow.program_id == program_id)
        .order_by(DecisionRow.framework, DecisionRow.area, DecisionRow.revision)
    )
    by_course: dict[str, list[Decision]] = {}
    with workspace.reading() as session:
        require(session, program_id, Role.VIEWER)
        for row in session.execute(wanted):
            by_course.setdefault(row.course_id, []).append(decision_record(row))
    return {course: tuple(rows) for course, rows in by_course.items()}


def history(workspace: Workspace, key: CellKey) -> tuple[Decision, ...]:
    """All decisions about one cell, the first one first."""
    return seen_cell(workspace, key).decisions


def _refuse_unseen(made: Sequence[Decision], seen: int) -> None:
    last = made[-1] if made else None
    if last is not None and last.revision != seen:
        raise ChangedMeanwhileError(
            f"{last.by} decided on this level meanwhile; yours was not saved over it. "
            "Look at what is there now, and decide again if you wish.",
            last.by,
            last.at,
        )
    if last is None and seen != 0:
        raise GoneError("The decisions on this level are not there any more. Load the page again.")


def _refuse_undone(made: Sequence[Decision], saying: Saying) -> None:
    there = {decision.revision for decision in made} - undone(made)
    if saying.kind is DecisionKind.UNDO and saying.undoes not in there:
        raise InvalidChangeError(NOTHING_TO_UNDO)


def _decision(person: Person, key: CellKey, cell: Cell, revision: int, saying: Saying) -> Decision:
    return Decision(
        cell=key,
        revision=revision,
        kind=saying.kind,
        by=person.name,
        at=now(),
        proposed=cell.proposed,
        evidence=fingerprint_of(cell),
        level=saying.level,
        stage=saying.stage,
        text=saying.text,
        resolver=saying.resolver,
        undoes=saying.undoes,
    )


def _add(session: Session, decision: Decision, person: Person) -> None:
    row = {
        "course_id": decision.cell.course,
        "framework": decision.cell.framework,
        "area": decision.cell.area,
        "revision": decision.revision,
        "kind": decision.kind,
        "person_id": person.id,
        "person_name": decision.by,
        "at": decision.at,
        "proposed": int(decision.proposed),
        "evidence": decision.evidence,
        "level": None if decision.level is None else int(decision.level),
        "stage": decision.stage,
        "text": decision.text,
        "resolver": decision.resolver,
        "undoes": decision.undoes,
    }
    session.execute(_ADD, row)
