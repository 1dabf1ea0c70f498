"""A database in, everything that is wrong with it out: half states, gaps, rows without parents."""

from collections.abc import Iterator

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from syllabi import Syllabus
from workspace import Workspace
from workspace.content import unpacked
from workspace.tables import CourseRow, DecisionRow, EventRow, SyllabusVersionRow


def faults(workspace: Workspace) -> list[str]:
    """Say what is wrong, [] if nothing is."""
    with workspace.reading() as session:
        return [
            *_file_faults(session),
            *_course_faults(session),
            *_decision_faults(session),
            *_log_faults(session),
        ]


def _file_faults(session: Session) -> Iterator[str]:
    if session.get_bind().dialect.name == "sqlite":
        answers = [row[0] for row in session.execute(text("PRAGMA integrity_check"))]
        yield from (f"integrity: {answer}" for answer in answers if answer != "ok")
        yield from (f"orphan: {row}" for row in session.execute(text("PRAGMA foreign_key_check")))


def _course_faults(session: Session) -> Iterator[str]:
    """Each course has the version it calls current, and its content can be read."""
    for course in session.scalars(select(CourseRow)):
        current = session.scalar(
            select(SyllabusVersionRow).where(
                SyllabusVersionRow.course_id == course.id,
                SyllabusVersionRow.number == course.current,
            )
        )
        if current is None:
            yield f"course {course.id} lacks its version {course.current}"
        elif not unpacked(current.parsed, Syllabus).passages:
            yield f"course {course.id} has a syllabus without passages"


def _decision_faults(session: Session) -> Iterator[str]:
    """The revisions of each cell count from 1 without a gap."""
    cell = DecisionRow.course_id, DecisionRow.framework, DecisionRow.area
    n, last = func.count(), func.max(DecisionRow.revision)
    for *key, n_rows, newest in session.execute(select(*cell, n, last).group_by(*cell)):
        if n_rows != newest:
            yield f"cell {key} has {n_rows} decisions and the revision {newest}"


def _log_faults(session: Session) -> Iterator[str]:
    """A change and its line in the audit log stand or fall together."""
    pairs = (
        ("decision", DecisionRow),
        ("course added", CourseRow),
    )
    for action, table in pairs:
        n_lines = session.scalar(select(func.count()).where(EventRow.action == action))
        n_rows = session.scalar(select(func.count()).select_from(table))
        if n_lines != n_rows:
            yield f"{n_rows} rows of {table.__tablename__} and {n_lines} lines in the log"
