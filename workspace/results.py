"""Courses' results, made once and kept by everything they depend on."""

import hashlib
from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import delete, func, select, tuple_
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
from workspace.method_sources import sources_fingerprint
from workspace.records import SavedCourse
from workspace.roles import Role, require
from workspace.tables import CourseRow, ResultRow
from workspace.workspace import Workspace

KEPT_PER_COURSE = 4
_KEY = ("course_id", "key")
_COLUMNS = (ResultRow.course_id, ResultRow.key)
_ROWS_AT_ONCE = 100  # in one statement, whose number of values has a limit


def course_result(
    workspace: Workspace, course: SavedCourse, framework: Framework, settings: AlignmentSettings
) -> CourseAlignment:
    """The result of one course, as `course_results` gives it."""
    (result,) = course_results(workspace, (course,), framework, settings)
    return result


def course_results(
    workspace: Workspace,
    courses: Sequence[SavedCourse],
    framework: Framework,
    settings: AlignmentSettings,
) -> list[CourseAlignment]:
    """The results of courses, in their order: kept ones, and new ones, which are then kept.

    They are the same as `align_course` gives, without any decision laid over them. Kept ones
    are read at once and new ones written at once, in one transaction each. Raises
    NotAllowedError where who is at work may not read one of the courses.
    """
    method = method_of(settings)
    keys = {c.id: result_key(c.syllabus, framework, method) for c in courses}
    results = _kept(workspace, courses, keys)
    new = [course for course in courses if course.id not in results]
    made = {course.id: align_course(course.syllabus, framework, settings) for course in new}
    if made:
        _keep(workspace, made, keys)
    results |= made
    return [results[course.id] for course in courses]


def result_key(syllabus: Syllabus, framework: Framework, method: Method) -> str:
    """A hash of all that a result depends on: content with corrections, map, method, settings.

    The method is its version and its very sources and data (see `workspace.method_sources`).
    """
    parts = (
        msgspec.json.encode(syllabus),
        framework.fingerprint.encode(),
        msgspec.json.encode(method),
        sources_fingerprint().encode(),
    )
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _kept(
    workspace: Workspace, courses: Sequence[SavedCourse], keys: Mapping[str, str]
) -> dict[str, CourseAlignment]:
    """The kept results by course, without those that cannot be read."""
    of_them = ResultRow.course_id.in_(keys), ResultRow.key.in_(set(keys.values()))
    with workspace.reading() as session:
        for program in sorted({course.program for course in courses}):
            require(session, program, Role.VIEWER)
        rows = list(session.scalars(select(ResultRow).where(*of_them)))
    # A course may still have one of a syllabus that by now is another course's.
    current = (row for row in rows if row.key == keys[row.course_id])
    readable = ((row.course_id, _readable(row.content)) for row in current)
    return {course_id: result for course_id, result in readable if result is not None}


def _readable(content: bytes) -> CourseAlignment | None:
    try:
        return unpacked(content, CourseAlignment)
    except UnusableDatabaseError:
        return None  # written in a shape of another version: it can be made again


def _keep(
    workspace: Workspace, made: Mapping[str, CourseAlignment], keys: Mapping[str, str]
) -> None:
    # Packed before the lock is taken.
    contents = {course_id: packed(result) for course_id, result in made.items()}
    # In the order of their ids, so that of two who keep the same one waits, never both.
    there = select(CourseRow.id).where(CourseRow.id.in_(contents)).order_by(CourseRow.id)
    # Nobody removes a course until its result is kept.
    staying = there.with_for_update(read=True, key_share=True)
    with workspace.writing() as session:
        # Of a course that was removed meanwhile nothing may be kept.
        ids = session.scalars(staying).all()
        for first in range(0, len(ids), _ROWS_AT_ONCE):
            few = ids[first : first + _ROWS_AT_ONCE]
            _write(session, few, keys, contents)
            _forget_older(session, few)


def _write(
    session: Session,
    course_ids: Sequence[str],
    keys: Mapping[str, str],
    contents: Mapping[str, bytes],
) -> None:
    made_at = now()
    rows = [
        {"course_id": id_, "key": keys[id_], "made_at": made_at, "content": contents[id_]}
        for id_ in course_ids
    ]
    insert = inserting(session, ResultRow).values(rows)
    # One that is there could not be read, or says the same.
    changed = {name: insert.excluded[name] for name in ("made_at", "content")}
    session.execute(insert.on_conflict_do_update(index_elements=_KEY, set_=changed))


def _forget_older(session: Session, course_ids: Sequence[str]) -> None:
    newest_first = func.row_number().over(
        partition_by=ResultRow.course_id, order_by=ResultRow.made_at.desc()
    )
    of_them = ResultRow.course_id.in_(course_ids)
    ranked = select(*_COLUMNS, newest_first.label("place")).where(of_them).subquery()
    older = select(ranked.c.course_id, ranked.c.key).where(ranked.c.place > KEPT_PER_COURSE)
    # What somebody else is just forgetting is passed over; whoever keeps next finds what is left.
    free = select(*_COLUMNS).where(tuple_(*_COLUMNS).in_(older)).with_for_update(skip_locked=True)
    session.execute(delete(ResultRow).where(tuple_(*_COLUMNS).in_(free)))
