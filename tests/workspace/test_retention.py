from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from tests.workspace.canaries import found_in_tables, planted_course
from tests.workspace.made_work import (
    CONFIRM,
    OTHER,
    TEXT,
    added,
    cell,
    key,
    made_program,
    made_syllabus,
    raised,
)
from workspace import (
    Incoming,
    Workspace,
    add_syllabus,
    bring_back,
    courses,
    create_program,
    decide,
    events,
    expired_courses,
    export_archive,
    import_archive,
    n_stray_originals,
    remove_courses,
    remove_expired,
    remove_program,
    remove_stray_originals,
    retention,
    set_site_setting,
    sweeping,
    tidy_up,
    versions,
)
from workspace.tables import (
    ApprovalRow,
    CourseRow,
    DecisionRow,
    EventRow,
    PlannedChangeRow,
    SyllabusVersionRow,
)

OLD = datetime.now(UTC) - timedelta(days=400)


@pytest.fixture(autouse=True)
def _nothing_is_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IMH_RETENTION_DAYS", raising=False)
    monkeypatch.delenv("IMH_KEEP_ORIGINALS", raising=False)


def aged(workspace: Workspace, *course_ids: str) -> None:
    """Let everything about courses have happened long ago."""
    with workspace.writing() as session:
        of_course = CourseRow.id.in_(course_ids)
        session.execute(update(CourseRow).where(of_course).values(changed_at=OLD))
        for row, column in (
            (SyllabusVersionRow, "added_at"),
            (DecisionRow, "at"),
            (ApprovalRow, "at"),
            (PlannedChangeRow, "changed_at"),
        ):
            below = row.course_id.in_(course_ids)
            session.execute(update(row).where(below).values({column: OLD}))


def test_what_nobody_has_changed_for_too_long_is_listed_then_removed_for_good(
    workspace: Workspace,
) -> None:
    program = made_program(workspace)
    old, young = planted_course(workspace, program).id, added(workspace, program, OTHER, "o.md")
    aged(workspace, old)
    set_site_setting(workspace, "retention_days", 365)
    (listed,) = expired_courses(workspace)
    assert (listed.course, listed.program_name, listed.changed_at) == (old, "Nursing", OLD)
    assert len(courses(workspace, program)) == 2  # listing removes nothing
    assert remove_expired(workspace) == [listed]
    assert [course.id for course in courses(workspace, program)] == [young.course]
    assert found_in_tables(workspace) == []
    line = events(workspace, program)[-1]
    assert (line.by, line.course, line.detail) == (
        "Retention setting",
        old,
        "not changed for too long",
    )


@pytest.mark.parametrize("days", [0, 401])
def test_nothing_is_removed_before_its_time(workspace: Workspace, days: int) -> None:
    program = made_program(workspace)
    aged(workspace, added(workspace, program).course)
    set_site_setting(workspace, "retention_days", days)
    assert expired_courses(workspace) == remove_expired(workspace) == []
    assert len(courses(workspace, program)) == 1


def say_something(workspace: Workspace, program: str, course: str) -> None:
    decide(workspace, key(course), cell(), 0, CONFIRM)


def send_a_version(workspace: Workspace, program: str, course: str) -> None:
    incoming = Incoming(made_syllabus(f"{TEXT}\nMore.\n"))
    assert add_syllabus(workspace, program, incoming).course == course


def bring_it_back(workspace: Workspace, program: str, course: str) -> None:
    bring_back(workspace, remove_courses(workspace, [course]))


def bring_its_program_back(workspace: Workspace, program: str, course: str) -> None:
    bring_back(workspace, remove_program(workspace, program))


@pytest.mark.parametrize(
    "change", [say_something, send_a_version, bring_it_back, bring_its_program_back]
)
def test_any_change_keeps_a_course(
    workspace: Workspace, change: Callable[[Workspace, str, str], None]
) -> None:
    program = made_program(workspace)
    course = added(workspace, program).course
    aged(workspace, course)
    set_site_setting(workspace, "retention_days", 30)
    change(workspace, program, course)
    assert remove_expired(workspace) == []


def test_an_old_program_that_is_imported_stays_for_as_long_as_a_new_one(
    workspace: Workspace,
) -> None:
    program = made_program(workspace)
    aged(workspace, added(workspace, program).course)
    imported = import_archive(workspace, export_archive(workspace, program)).id
    set_site_setting(workspace, "retention_days", 30)
    assert [course.program for course in remove_expired(workspace)] == [program]
    assert len(courses(workspace, imported)) == 1


def test_an_import_or_a_return_of_long_ago_keeps_no_course(workspace: Workspace) -> None:
    program = made_program(workspace)
    aged(workspace, added(workspace, program).course)
    imported = import_archive(workspace, export_archive(workspace, program)).id
    bring_it_back(workspace, imported, courses(workspace, imported)[0].id)
    with workspace.writing() as session:
        session.execute(update(EventRow).values(at=OLD))
    set_site_setting(workspace, "retention_days", 30)
    assert {course.program for course in expired_courses(workspace)} == {program, imported}


def test_a_return_keeps_no_other_course(workspace: Workspace) -> None:
    program = made_program(workspace)
    back, other = (added(workspace, program, text, "a.md").course for text in (TEXT, OTHER))
    aged(workspace, back, other)
    bring_it_back(workspace, program, back)
    set_site_setting(workspace, "retention_days", 30)
    assert [course.course for course in expired_courses(workspace)] == [other]


def test_a_course_that_is_decided_on_after_the_listing_stays(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, other = made_program(workspace), create_program(workspace, "Education").id
    course, gone = added(workspace, program).course, added(workspace, other).course
    aged(workspace, course, gone)
    set_site_setting(workspace, "retention_days", 30)
    listing = expired_courses(workspace)

    def listed_before(_: Workspace) -> list[retention.ExpiredCourse]:
        decide(workspace, key(course), cell(), 0, raised())
        return listing

    monkeypatch.setattr(retention, "expired_courses", listed_before)
    assert [expired.course for expired in remove_expired(workspace)] == [gone]
    assert len(courses(workspace, program)) == 1


def test_a_start_sweeps_what_an_earlier_removal_left(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = made_program(workspace)
    aged(workspace, added(workspace, program).course)
    set_site_setting(workspace, "retention_days", 30)
    with monkeypatch.context() as patched:
        patched.setattr(sweeping, "_sweep", lambda *_: False)
        remove_expired(workspace)
    swept: list[bool] = []
    monkeypatch.setattr(sweeping, "_sweep", lambda *_: swept.append(True) or True)
    remove_expired(workspace)
    remove_expired(workspace)
    assert swept == [True]


@pytest.mark.parametrize("keeps", [True, False])
def test_original_files_go_when_the_site_does_not_keep_them(
    workspace: Workspace, keeps: bool
) -> None:
    program = made_program(workspace)
    set_site_setting(workspace, "keep_originals", keeps)
    course = planted_course(workspace, program).id
    assert n_stray_originals(workspace) == (0 if keeps else 2)
    assert remove_stray_originals(workspace) == (0 if keeps else 2)
    assert [v.has_original for v in versions(workspace, course)] == [keeps, keeps]
    assert ("syllabus_version.original" in found_in_tables(workspace)) is keeps
    removals = [e.action for e in events(workspace, program) if "original" in e.action]
    assert removals == ([] if keeps else ["original files removed"])


@pytest.mark.parametrize("dry_run", [True, False])
def test_tidying_removes_what_it_lists_and_nothing_in_a_dry_run(
    workspace: Workspace, dry_run: bool
) -> None:
    program = made_program(workspace)
    old = planted_course(workspace, program).id
    young = added(workspace, program, OTHER, "other.md").course
    aged(workspace, old)
    set_site_setting(workspace, "retention_days", 30)
    done = tidy_up(workspace, dry_run=dry_run)
    assert [course.course for course in done.courses] == [old]
    assert done.n_originals == (2 if dry_run else 0)
    assert done.is_swept is not dry_run
    left = [course.id for course in courses(workspace, program)]
    assert left == ([old, young] if dry_run else [young])
