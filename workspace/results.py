"""A course's result, made once and kept by everything it depends on."""

import hashlib

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from alignment import (
    AlignmentSettings,
    CourseAlignment,
    Method,
    align_course,
    method_of,
)
from competency_map import Framework
from syllabi import Syllabus
from workspace.audit import now
from workspace.content import packed, unpacked
from workspace.database import inserting
from workspace.errors import UnusableDatabaseError
from workspace.records import SavedCourse
from workspace.roles import Role, require
from workspace.tables import CourseRow, ResultRow
from workspace.workspace import Workspace

KEPT_PER_COURSE = 4
_KEY = ("course_id", "key")
# Nobody removes the course until its result is kept.
_STAYS = {"read": True, "key_share": True}


def course_result(
    workspace: Workspace, course: SavedCourse, framework: Framework, settings: AlignmentSettings
) -> CourseAlignment:
    """The result of a course: the kept one, or a new one, which is then kept.

    It is the same as `align_course` gives, without any decision laid over it.
    """
    key = result_key(course.syllabus, framework, method_of(settings))
    kept = _kept(workspace, course, key)
    if kept is not None:
        return kept
    result = align_course(course.syllabus, framework, settings)
    _keep(workspace, course.id, key, result)
    return result


def result_key(syllabus: Syllabus, framework: Framework, method: Method) -> str:
    """A hash of all that a result depends on: content with corrections, map, method, settings."""
    parts = (
        msgspec.json.encode(syllabus),
        framework.fingerprint.encode(),
        msgspec.json.encode(method),
    )
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _kept(workspace: Workspace, course: SavedCourse, key: str) -> CourseAlignment | None:
    with workspace.reading() as session:
        require(session, course.program, Role.VIEWER)
        row = session.get(ResultRow, (course.id, key))
    if row is None:
        return None
    try:
        return unpacked(row.content, CourseAlignment)
    except UnusableDatabaseError:
        return None  # written in a shape of another version: it can be made again


def _keep(workspace: Workspace, course_id: str, key: str, result: CourseAlignment) -> None:
    row = {"course_id": course_id, "key": key, "made_at": now(), "content": packed(result)}
    with workspace.writing() as session:
        if session.get(CourseRow, course_id, with_for_update=_STAYS) is None:
            return  # removed meanwhile: nothing of it may be kept
        insert = inserting(session, ResultRow).values(row)
        # One that is there could not be read, or says the same.
        kept = {name: row[name] for name in ("made_at", "content")}
        session.execute(insert.on_conflict_do_update(index_elements=_KEY, set_=kept))
        _forget_older(session, course_id)


def _forget_older(session: Session, course_id: str) -> None:
    of_course = ResultRow.course_id == course_id
    newest = (
        select(ResultRow.key)
        .where(of_course)
        .order_by(ResultRow.made_at.desc())
        .limit(KEPT_PER_COURSE)
    )
    session.execute(delete(ResultRow).where(of_course, ResultRow.key.not_in(newest)))
