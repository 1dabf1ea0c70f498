"""Parts of an archive in, rows of the tables out; ids stand for numbers again.

What people wrote, and their names, are tidied as if they had just been typed.
"""

from collections.abc import Mapping
from datetime import UTC
from uuid import uuid4

from workspace.archive_parts import (
    CoursePart,
    DecisionPart,
    EventPart,
    PlannedPart,
    VersionPart,
)
from workspace.archive_reading import PackedApproval
from workspace.content import packed
from workspace.plan_rows import MAX_WORDS, place_words
from workspace.saying import MAX_NAME, MAX_TEXT, one_line, tidy
from workspace.tables import (
    ApprovalRow,
    CourseRow,
    DecisionRow,
    EventRow,
    PlannedChangeRow,
    SyllabusVersionRow,
)

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
        requirement=part.requirement.value,
        year=part.year,
    )


def planned_row(part: PlannedPart, ids: Ids) -> PlannedChangeRow:
    """A change in the plan, which nobody has open yet."""
    return PlannedChangeRow(
        id=uuid4().hex,
        course_id=ids[part.course],
        framework=part.framework,
        area=part.area,
        change=part.change,
        lens=part.lens,
        lens_fingerprint=part.lens_fingerprint,
        kind=part.kind.value,
        unit=tidy(part.unit, MAX_TEXT),
        text=tidy(part.text, MAX_TEXT),
        standard=tidy(part.standard, MAX_TEXT),
        week=place_words(part.week),
        topic=place_words(part.topic),
        person_id=part.person_id,
        person_name=one_line(part.by, MAX_NAME),
        at=part.at.astimezone(UTC),
        who=one_line(part.who, MAX_WORDS),
        by_when=one_line(part.by_when, MAX_WORDS),
        done_at=part.done_at.astimezone(UTC) if part.done_at else None,
        version=1,
        changed_by=one_line(part.changed_by, MAX_NAME),
        changed_at=part.changed_at.astimezone(UTC),
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
