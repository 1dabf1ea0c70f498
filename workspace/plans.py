"""The plan of a program: which changes to its courses people picked, who does them by when.

A picked change keeps its own words, so that a later lens cannot change what was agreed; people
may. Like decisions, all changes to the plan of one program take turns.
"""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from workspace.audit import About, log, now
from workspace.course_rows import locked_course
from workspace.errors import InvalidChangeError
from workspace.plan_edits import apply_edit
from workspace.plan_records import Pick, PlanEdit, PlannedChange
from workspace.plan_rows import claimed_change, picked_row, planned, row_again
from workspace.roles import Role, require
from workspace.tables import CourseRow, PlannedChangeRow
from workspace.workspace import Workspace


def plan(workspace: Workspace, program_id: str) -> dict[str, tuple[PlannedChange, ...]]:
    """The planned changes of a program's courses by course, in the order they were picked."""
    wanted = (
        select(PlannedChangeRow)
        .join(CourseRow, PlannedChangeRow.course_id == CourseRow.id)
        .where(CourseRow.program_id == program_id)
        .order_by(PlannedChangeRow.at, PlannedChangeRow.area, PlannedChangeRow.change)
    )
    by_course: dict[str, list[PlannedChange]] = {}
    with workspace.reading() as session:
        require(session, program_id, Role.VIEWER)
        for row in session.scalars(wanted):
            by_course.setdefault(row.course_id, []).append(planned(row))
    return {course: tuple(rows) for course, rows in by_course.items()}


def pick_change(workspace: Workspace, course_id: str, pick: Pick) -> PlannedChange:
    """Put a change into the plan of a course; one that is in it already stays as it is.

    Raises GoneError where the course is gone, NotAllowedError for those who may not plan.
    """
    with workspace.writing() as session:
        course = locked_course(session, course_id, Role.REVIEWER)
        row = session.scalar(_same(course_id, pick.framework, pick.area, pick.change.fingerprint))
        if row is None:
            row = picked_row(course_id, pick, workspace.person, now())
            session.add(row)
            _log(session, workspace, "change planned", course.program_id, row)
        return planned(row)


def edit_planned(workspace: Workspace, seen: PlannedChange, edit: PlanEdit) -> PlannedChange:
    """Say who does a planned change, by when or that it is done, or put it in other words.

    Raises InvalidChangeError for a change without words, GoneError where it was taken out,
    ChangedMeanwhileError where it was changed since it was `seen`, NotAllowedError for those who
    may not plan.
    """
    with workspace.writing() as session:
        row, program_id = claimed_change(session, seen)
        apply_edit(row, edit)
        row.version, row.changed_by, row.changed_at = seen.version + 1, workspace.person.name, now()
        _log(session, workspace, "planned change edited", program_id, row)
        return planned(row)


def take_out(workspace: Workspace, seen: PlannedChange) -> PlannedChange:
    """Take a change out of the plan; what comes back is all that `put_back` needs.

    Raises as `edit_planned` does for an entry that is not as it was seen.
    """
    with workspace.writing() as session:
        row, program_id = claimed_change(session, seen)
        taken = planned(row)
        session.delete(row)
        _log(session, workspace, "planned change taken out", program_id, row)
    return taken


def put_back(workspace: Workspace, taken: PlannedChange) -> PlannedChange:
    """Put a change back into the plan as it was, with who picked it and when.

    Raises InvalidChangeError where it is in the plan again, GoneError where the course is gone,
    NotAllowedError for those who may not plan.
    """
    with workspace.writing() as session:
        course = locked_course(session, taken.course, Role.REVIEWER)
        same = _same(taken.course, taken.framework, taken.area, taken.change)
        if session.scalar(same) is not None:
            raise InvalidChangeError("This change is in the plan again already.")
        row = row_again(taken, workspace.person, now())
        session.add(row)
        _log(session, workspace, "planned change put back", course.program_id, row)
        return planned(row)


def _same(course_id: str, framework: str, area: str, change: str) -> Select[PlannedChangeRow]:
    return select(PlannedChangeRow).where(
        PlannedChangeRow.course_id == course_id,
        PlannedChangeRow.framework == framework,
        PlannedChangeRow.area == area,
        PlannedChangeRow.change == change,
    )


def _log(
    session: Session, workspace: Workspace, action: str, program_id: str, row: PlannedChangeRow
) -> None:
    """Add a line without words of the syllabus or of people."""
    log(session, workspace.person, action, About(program_id, row.course_id, row.area, row.kind))
