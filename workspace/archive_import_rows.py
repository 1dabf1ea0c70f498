"""Parts of an archive in, rows of the tables out; ids stand for numbers again.

What people wrote, and their names, are tidied as if they had just been typed.
"""

from collections.abc import Mapping
from datetime import UTC
from uuid import uuid4

from workspace.archive_parts import CoursePart, DecisionPart, EventPart, VersionPart
from workspace.archive_reading import PackedApproval
from workspace.content import packed
from workspace.saying import MAX_NAME, MAX_TEXT, one_line, tidy
from workspace.tables import ApprovalRow, CourseRow, DecisionRow, EventRow, SyllabusVersionRow

Ids = Mapping[int, str]
"""The id of a course by its number."""


def course_row(part: CoursePart, ids: Ids, program_id: str) -> CourseRow:
    """A course, which nobody has open yet."""
    return CourseRow(
        id=ids[part.number],
        program_id=program_id,
        position=part.number - 1,
        requirement=part.requirement.value,
        year=part.year,
        discipline=part.discipline,
        level=part.level,
        current=part.current,
        version=1,
        changed_by=one_line(part.changed_by, MAX_NAME),
        changed_at=part.changed_at.astimezone(UTC),
    )


def version_row(
    part: VersionPart, course_id: str, parsed: bytes, original: bytes | None
) -> SyllabusVersionRow:
    """A version of a syllabus; `parsed` is its packed content."""
    return SyllabusVersionRow(
        id=uuid4().hex,
        course_id=course_id,
        number=part.number,
        file_name=part.file_name,
        content_hash=part.content_hash,
        n_bytes=part.n_bytes,
        added_by=one_line(part.added_by, MAX_NAME),
        added_at=part.added_at.astimezone(UTC),
        parsed=parsed,
        facts=dict(part.facts),
        moves={key: section.value for key, section in part.moves.items()},
        original=original,
    )


def decision_row(part: DecisionPart, ids: Ids) -> DecisionRow:
    """A decision."""
    return DecisionRow(
        course_id=ids[part.course],
        framework=part.framework,
        area=part.area,
        revision=part.revision,
        kind=part.kind.value,
        person_id=part.person_id,
        person_name=one_line(part.by, MAX_NAME),
        at=part.at.astimezone(UTC),
        proposed=int(part.proposed),
        evidence=part.evidence,
        level=None if part.level is None else int(part.level),
        stage=None if part.stage is None else part.stage.value,
        text=tidy(part.text, MAX_TEXT),
        resolver=one_line(part.resolver, MAX_NAME),
        undoes=part.undoes,
    )


def approval_row(approval: PackedApproval, ids: Ids) -> ApprovalRow:
    """An approval with its frozen content."""
    part = approval.part
    return ApprovalRow(
        course_id=ids[part.course],
        syllabus_number=part.syllabus_number,
        framework=part.framework,
        fingerprint=part.fingerprint,
        person_id=part.person_id,
        person_name=one_line(part.by, MAX_NAME),
        at=part.at.astimezone(UTC),
        note=tidy(part.note, MAX_TEXT),
        method=packed(part.method),
        content=approval.content,
    )


def event_row(part: EventPart, program_id: str, course_id: str) -> EventRow:
    """A line of the audit log."""
    return EventRow(
        at=part.at.astimezone(UTC),
        person_id=part.person_id,
        person_name=one_line(part.by, MAX_NAME),
        action=part.action,
        program_id=program_id,
        course_id=course_id,
        area=part.area,
        detail=part.detail,
    )
