"""A picked change in, its row out; a row in, the record of it out; the row that a person saw."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy.orm import Session

from competency_map import ChangeKind
from workspace.content import storable
from workspace.course_rows import locked_course
from workspace.errors import ChangedMeanwhileError, GoneError
from workspace.person import Person
from workspace.plan_records import Pick, PlannedChange
from workspace.roles import Role
from workspace.saying import one_line
from workspace.tables import PlannedChangeRow

MAX_WORDS = 200  # of who does it, and by when
MAX_PLACE = 300
_FIRST = 1


def picked_row(course_id: str, pick: Pick, person: Person, at: datetime) -> PlannedChangeRow:
    """The row of a change that a person has just picked."""
    change = pick.change
    return PlannedChangeRow(
        id=uuid4().hex,
        course_id=course_id,
        framework=pick.framework,
        area=pick.area,
        change=change.fingerprint,
        lens=pick.lens,
        lens_fingerprint=pick.lens_fingerprint,
        kind=change.kind.value,
        unit=change.unit,
        text=change.text,
        standard=storable(pick.standard),
        week=place_words(pick.week),
        topic=place_words(pick.topic),
        person_id=person.id,
        person_name=person.name,
        at=at,
        who="",
        by_when="",
        done_at=None,
        version=_FIRST,
        changed_by=person.name,
        changed_at=at,
    )


def row_again(taken: PlannedChange, person: Person, at: datetime) -> PlannedChangeRow:
    """The row of a change that was taken out, as it was, in a version that nobody has seen."""
    return PlannedChangeRow(
        id=taken.id,
        course_id=taken.course,
        framework=taken.framework,
        area=taken.area,
        change=taken.change,
        lens=taken.lens,
        lens_fingerprint=taken.lens_fingerprint,
        kind=taken.kind.value,
        unit=taken.unit,
        text=taken.text,
        standard=taken.standard,
        week=taken.week,
        topic=taken.topic,
        person_id=taken.person_id,
        person_name=taken.by,
        at=taken.at,
        who=taken.who,
        by_when=taken.by_when,
        done_at=taken.done_at,
        version=taken.version + 1,
        changed_by=person.name,
        changed_at=at,
    )


def planned(row: PlannedChangeRow) -> PlannedChange:
    """The record of a row."""
    return PlannedChange(
        id=row.id,
        course=row.course_id,
        framework=row.framework,
        area=row.area,
        change=row.change,
        lens=row.lens,
        lens_fingerprint=row.lens_fingerprint,
        kind=ChangeKind(row.kind),
        unit=row.unit,
        text=row.text,
        standard=row.standard,
        week=row.week,
        topic=row.topic,
        person_id=row.person_id,
        by=row.person_name,
        at=row.at,
        who=row.who,
        by_when=row.by_when,
        done_at=row.done_at,
        version=row.version,
        changed_by=row.changed_by,
        changed_at=row.changed_at,
    )


def claimed_change(session: Session, seen: PlannedChange) -> tuple[PlannedChangeRow, str]:
    """The row of a change as a person saw it, and its program, which is locked until the end.

    Raises GoneError where it is not in the plan any more, ChangedMeanwhileError where it was
    changed since, NotAllowedError for those who may not plan.
    """
    course = locked_course(session, seen.course, Role.REVIEWER)
    row = session.get(PlannedChangeRow, seen.id)
    if row is None:
        raise GoneError("This change is not in the plan any more: somebody took it out.")
    if row.version != seen.version:
        raise ChangedMeanwhileError(
            f"{row.changed_by} changed this entry of the plan meanwhile; nothing of yours was "
            "written over it. Look at it as it is now, and change it again if you wish.",
            row.changed_by,
            row.changed_at,
        )
    return row, course.program_id


def place_words(text: str) -> str:
    """The name or topic of a week as it is kept and compared: short, on one line."""
    return one_line(storable(text), MAX_PLACE)
