"""A course approved: a copy of its report, frozen, that no later change touches."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, load_only

from alignment import AlignmentReport, CourseAlignment, CoverageLevel, Method
from alignment.gaps import find_area_findings
from competency_map import Framework
from workspace.audit import About, log, now
from workspace.content import packed, unpacked
from workspace.course_rows import found_course, locked_course
from workspace.database import inserting
from workspace.errors import ChangedMeanwhileError, GoneError, InvalidChangeError
from workspace.records import Approval, Requirement, SavedCourse
from workspace.roles import Role, require
from workspace.saved_maps import saved_map
from workspace.saying import MAX_TEXT, tidy
from workspace.tables import ApprovalRow, CourseRow, DecisionRow, SavedMapRow
from workspace.workspace import Workspace

# What `Approval` holds: not the frozen content, which is large.
_HEADER = (
    ApprovalRow.course_id,
    ApprovalRow.syllabus_number,
    ApprovalRow.person_name,
    ApprovalRow.at,
    ApprovalRow.note,
    ApprovalRow.requirement,
    ApprovalRow.year,
)


def approve(
    workspace: Workspace, course: SavedCourse, report: AlignmentReport, note: str = ""
) -> Approval:
    """Approve a course as `report` (of this one course, decisions laid over it) shows it.

    Raises InvalidChangeError where no verdict stands on the evidence as it is now, or only on areas
    that were not found while others were, ChangedMeanwhileError where the course or a decision
    about it was changed since, ValueError for a report of another course.
    """
    (alignment,) = report.courses
    if alignment.syllabus_id != course.syllabus.id:
        raise ValueError("This is the report of another course; give this course's own.")
    _refuse_unreviewed(alignment)
    with workspace.writing() as session:
        _refuse_changed(session, course, report)
        _keep_map(session, report.framework)
        row = _row(workspace, course, report, note)
        session.add(row)
        log(session, workspace.person, "course approved", About(course.program, course.id))
        session.flush()
        return _approval(row)


def approvals(workspace: Workspace, course_id: str) -> list[Approval]:
    """All approvals of a course, the newest first; what they froze stays where it is."""
    wanted = (
        select(ApprovalRow)
        .where(ApprovalRow.course_id == course_id)
        .order_by(ApprovalRow.id.desc())
        .options(load_only(*_HEADER))
    )
    with workspace.reading() as session:
        found_course(session, course_id)
        return [_approval(row) for row in session.scalars(wanted)]


def last_approvals(workspace: Workspace, program_id: str) -> dict[str, Approval]:
    """The last approval of each course of a program that has one, by the course's id."""
    wanted = (
        select(ApprovalRow)
        .join(CourseRow, ApprovalRow.course_id == CourseRow.id)
        .where(CourseRow.program_id == program_id)
        .order_by(ApprovalRow.id)
        .options(load_only(*_HEADER))
    )
    with workspace.reading() as session:
        require(session, program_id, Role.VIEWER)
        return {row.course_id: _approval(row) for row in session.scalars(wanted)}


def approved_report(workspace: Workspace, approval_id: int) -> AlignmentReport:
    """The report of one course as it was approved.

    Raises GoneError where the approval is gone, with its course or by itself.
    """
    with workspace.reading() as session:
        row = session.get(ApprovalRow, approval_id)
        if row is None:
            raise GoneError("This approval is not there any more: somebody removed the course.")
        found_course(session, row.course_id)
        saved = session.get_one(SavedMapRow, row.fingerprint)
    return _report(row, saved_map(saved).framework)


def _refuse_unreviewed(alignment: CourseAlignment) -> None:
    verdicts = [c.review for c in alignment.cells if c.review is not None and c.is_reviewed]
    current = [review for review in verdicts if not review.is_outdated]
    if not current:
        raise InvalidChangeError(
            "Nobody has confirmed or changed a level of this course as it is now. Review at "
            "least one level before you approve the course."
        )
    found = any(cell.proposed is not CoverageLevel.ABSENT for cell in alignment.cells)
    if found and all(review.is_confirmed_absence for review in current):
        raise InvalidChangeError(
            "Only areas that were not found are confirmed so far. Review at least one level that "
            "has a quote before you approve the course."
        )


def _refuse_changed(session: Session, course: SavedCourse, report: AlignmentReport) -> None:
    row = locked_course(session, course.id)
    if row.version != course.version:
        raise ChangedMeanwhileError(
            f"This course was changed by {row.changed_by} meanwhile. Look at it once more before "
            "you approve it.",
            row.changed_by,
            row.changed_at,
        )
    revisions = {c.area: c.review.revision if c.review else 0 for c in report.courses[0].cells}
    newer = [
        decision
        for decision in session.scalars(_decisions(course.id, report.framework.id))
        # A map that was imported anew may not have an area any more that people decided on.
        if decision.area in revisions and decision.revision > revisions[decision.area]
    ]
    if newer:
        area = report.framework.area(newer[-1].area)
        raise ChangedMeanwhileError(
            f"{newer[-1].person_name} decided on {area.code} {area.shown_name} meanwhile. Look at "
            "the course once more before you approve it.",
            newer[-1].person_name,
            newer[-1].at,
        )


def _decisions(course_id: str, framework: str) -> Select[DecisionRow]:
    of_course = DecisionRow.course_id == course_id, DecisionRow.framework == framework
    return select(DecisionRow).where(*of_course).order_by(DecisionRow.id)


def _keep_map(session: Session, framework: Framework) -> None:
    if session.get(SavedMapRow, framework.fingerprint) is None:
        row = {"fingerprint": framework.fingerprint, "content": packed(framework)}
        # Another program may be keeping the same map just now.
        session.execute(inserting(session, SavedMapRow).values(row).on_conflict_do_nothing())


def _row(
    workspace: Workspace, course: SavedCourse, report: AlignmentReport, note: str
) -> ApprovalRow:
    return ApprovalRow(
        course_id=course.id,
        syllabus_number=course.number,
        framework=report.framework.id,
        fingerprint=report.framework.fingerprint,
        person_id=workspace.person.id,
        person_name=workspace.person.name,
        at=now(),
        note=tidy(note, MAX_TEXT),
        method=packed(report.method),
        content=packed(report.courses[0]),
        requirement=course.requirement.value,
        year=course.year,
    )


def _approval(row: ApprovalRow) -> Approval:
    return Approval(
        id=row.id,
        course=row.course_id,
        syllabus_number=row.syllabus_number,
        by=row.person_name,
        at=row.at,
        note=row.note,
        requirement=Requirement(row.requirement),
        year=row.year,
    )


def _report(row: ApprovalRow, framework: Framework) -> AlignmentReport:
    courses = (unpacked(row.content, CourseAlignment),)
    codes = [area.code for area in framework.knowledge_areas]
    method = unpacked(row.method, Method)
    return AlignmentReport(framework, method, courses, find_area_findings(codes, courses))
