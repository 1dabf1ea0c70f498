"""A program in, its archive out: one zip of JSON and CSV that holds all that is saved of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from syllabi import Syllabus
from workspace.archive_maps import NeededMaps, needed_maps
from workspace.archive_rows import (
    approval_part,
    course_part,
    decision_part,
    event_parts,
    planned_part,
    program_part,
    version_part,
)
from workspace.archive_tables import (
    approval_table,
    course_table,
    decision_table,
    event_table,
    plan_table,
)
from workspace.archive_text import READ_ME
from workspace.archive_zip import ArchiveWriter, json_bytes
from workspace.content import unpacked
from workspace.course_records import saved_course
from workspace.program_rows import gone_program
from workspace.roles import Role, require
from workspace.tables import (
    ApprovalRow,
    CourseRow,
    DecisionRow,
    EventRow,
    InstitutionRow,
    PlannedChangeRow,
    ProgramRow,
    SyllabusVersionRow,
)
from workspace.workspace import Workspace

Member = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class _Source:
    """A program while it is read: its courses in order, and their numbers by id."""

    session: Session
    program: ProgramRow
    rows: list[CourseRow]
    numbers: dict[str, int]
    maps: NeededMaps


def export_archive(
    workspace: Workspace, program_id: str, *, with_private_map: bool = False
) -> bytes:
    """Everything that is saved of a program, as of one moment, in the bytes of one zip file.

    The same work gives the same bytes. A private map's wording goes along only
    `with_private_map`; else the machine that imports needs that map. Raises GoneError if
    there is no such program, ArchiveError if it is too large.
    """
    target = ArchiveWriter()
    with workspace.reading() as session:
        require(session, program_id, Role.LEAD)
        source = _source(session, program_id, with_private=with_private_map)
        for name, content in _members(source):
            target.add(name, content)
        return target.finished(source.program.name, tuple(source.maps.parts()))


def _source(session: Session, program_id: str, *, with_private: bool) -> _Source:
    program = session.get(ProgramRow, program_id)
    if program is None:
        raise gone_program()
    wanted = select(CourseRow).where(CourseRow.program_id == program_id)
    rows = list(session.scalars(wanted.order_by(CourseRow.position, CourseRow.id)))
    numbers = {row.id: number for number, row in enumerate(rows, 1)}
    maps = needed_maps(session, program, with_private=with_private)
    return _Source(session, program, rows, numbers, maps)


def _members(source: _Source) -> Iterator[Member]:
    """Give all members but the manifest, in the order of their names."""
    yield "README.txt", READ_ME.encode()
    yield from _approvals(source)
    yield from _courses(source)
    yield from _decisions(source)
    yield from _events(source)
    for fingerprint, saved in source.maps.by_fingerprint.items():
        if source.maps.has_wording(saved.framework):
            yield f"maps/{fingerprint}.json", saved.content
    yield from _originals(source)
    yield from _plan(source)
    owner = source.session.get_one(InstitutionRow, source.program.institution_id)
    program = program_part(source.program, owner.name, source.maps)
    yield "program.json", json_bytes(program, indent=1)
    yield from _syllabi(source)


def _approvals(source: _Source) -> Iterator[Member]:
    wanted = select(ApprovalRow).where(ApprovalRow.course_id.in_(_course_ids(source)))
    rows = source.session.scalars(wanted.order_by(ApprovalRow.id))
    parts = [approval_part(row, source.numbers, source.maps) for row in rows]
    yield "approvals.csv", approval_table(parts)
    for number, part in enumerate(parts, 1):
        yield f"approvals/{number:04d}.json", json_bytes(part)


def _courses(source: _Source) -> Iterator[Member]:
    parts = [
        course_part(row, source.numbers[row.id], _versions(source, row)) for row in source.rows
    ]
    facts = (saved_course(source.session, row).syllabus.course for row in source.rows)
    yield "courses.csv", course_table(zip(parts, facts, strict=True))
    yield "courses.json", json_bytes(parts, indent=1)


def _decisions(source: _Source) -> Iterator[Member]:
    wanted = select(DecisionRow).where(DecisionRow.course_id.in_(_course_ids(source)))
    rows = source.session.scalars(wanted.order_by(DecisionRow.id))
    parts = [decision_part(row, source.numbers) for row in rows]
    yield "decisions.csv", decision_table(parts)
    yield "decisions.json", json_bytes(parts, indent=1)


def _events(source: _Source) -> Iterator[Member]:
    wanted = select(EventRow).where(EventRow.program_id == source.program.id)
    parts = event_parts(source.session.scalars(wanted.order_by(EventRow.id)), source.numbers)
    yield "events.csv", event_table(parts)
    yield "events.json", json_bytes(parts, indent=1)


def _plan(source: _Source) -> Iterator[Member]:
    """Give the planned changes in an order that does not hang on their ids."""
    wanted = select(PlannedChangeRow).where(PlannedChangeRow.course_id.in_(_course_ids(source)))
    parts = [planned_part(row, source.numbers) for row in source.session.scalars(wanted)]
    parts.sort(key=lambda part: (part.course, part.at, part.framework, part.area, part.change))
    yield "plan.csv", plan_table(parts)
    yield "plan.json", json_bytes(parts, indent=1)


def _originals(source: _Source) -> Iterator[Member]:
    for number, row in enumerate(source.rows, 1):
        for version in _versions(source, row):
            if version.original is not None:
                yield version_part(version, number).original, version.original


def _syllabi(source: _Source) -> Iterator[Member]:
    for number, row in enumerate(source.rows, 1):
        for version in _versions(source, row):
            content = json_bytes(unpacked(version.parsed, Syllabus))
            yield version_part(version, number).member, content


def _versions(source: _Source, row: CourseRow) -> Iterable[SyllabusVersionRow]:
    wanted = select(SyllabusVersionRow).where(SyllabusVersionRow.course_id == row.id)
    return source.session.scalars(wanted.order_by(SyllabusVersionRow.number))


def _course_ids(source: _Source) -> Select[str]:
    return select(CourseRow.id).where(CourseRow.program_id == source.program.id)
