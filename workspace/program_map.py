"""Which map a program is matched with: chosen, and counted as a change where its words change."""

from collections.abc import Collection

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from workspace.audit import About, log, now
from workspace.program_rows import held_program, touch
from workspace.roles import Role, require, require_site_admin
from workspace.tables import CourseRow, DecisionRow, ProgramRow
from workspace.workspace import Workspace


def choose_map(
    workspace: Workspace, program_id: str, framework: str, same_areas: Collection[str]
) -> int:
    """Match a program with the map of that id from now on; how many decisions were taken over.

    Decisions are kept by map. Those about `same_areas`, codes that mean the same in both maps,
    are taken over where nobody has decided under the new map yet; all others stay with the old
    one. Raises GoneError if the program is not there, NotAllowedError below the role of a lead.
    """
    with workspace.writing() as session:
        row = held_program(session, program_id)
        require(session, program_id, Role.LEAD)
        if row.framework == framework:
            return 0
        n_taken = _take_over(session, row, framework, same_areas)
        row.framework = framework
        touch(session, program_id)
        detail = f"{framework}, {n_taken} decisions taken over"
        log(session, workspace.person, "map chosen", About(program_id, detail=detail))
        return n_taken


def map_changed(workspace: Workspace, framework: str) -> int:
    """Say that the words of a map changed; how many programs are matched with it.

    They count a change, so that whoever has one open sees its new results. Raises
    NotAllowedError for anybody but an admin of the site.
    """
    require_site_admin(workspace.person)
    with workspace.writing() as session:
        ids = session.scalars(
            update(ProgramRow)
            .where(ProgramRow.framework == framework)
            .values(version=ProgramRow.version + 1, changed_at=now())
            .returning(ProgramRow.id)
        ).all()
        for id_ in ids:
            log(session, workspace.person, "map changed", About(id_, detail=framework))
        return len(ids)


def _take_over(
    session: Session, program: ProgramRow, framework: str, same_areas: Collection[str]
) -> int:
    """Write the decisions again under the new map, each as it was made."""
    wanted = (
        select(DecisionRow)
        .join(CourseRow, DecisionRow.course_id == CourseRow.id)
        .where(CourseRow.program_id == program.id)
        .where(DecisionRow.framework.in_((program.framework, framework)))
        .order_by(DecisionRow.id)
    )
    rows = session.scalars(wanted).all()
    decided = {(row.course_id, row.area) for row in rows if row.framework == framework}
    areas = set(same_areas)
    taken = [
        row
        for row in rows
        if row.framework == program.framework
        and row.area in areas
        and (row.course_id, row.area) not in decided
    ]
    session.add_all(_copied(row, framework) for row in taken)
    return len(taken)


def _copied(row: DecisionRow, framework: str) -> DecisionRow:
    names = (column.name for column in DecisionRow.__table__.columns)
    values = {name: getattr(row, name) for name in names if name != "id"}
    return DecisionRow(**values | {"framework": framework})
