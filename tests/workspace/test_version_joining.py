"""A course made the next version of another: decisions and plan stay, nothing is lost."""

from dataclasses import replace

import pytest

from syllabi import SectionKind
from syllabi.corrections import block_keys, moves_of
from tests.workspace.made_plan import made_pick
from tests.workspace.made_work import (
    AREA,
    CONFIRM,
    EDITED,
    OTHER,
    TEXT,
    added,
    cell,
    key,
    made_program,
    made_syllabus,
)
from tests.workspace.test_courses import facts
from workspace import (
    ChangedMeanwhileError,
    CourseChange,
    GoneError,
    InvalidChangeError,
    SavedCourse,
    Workspace,
    change_course,
    course,
    courses,
    decide,
    decisions,
    events,
    join_courses,
    part_version,
    pick_change,
    plan,
    program,
    remove_courses,
    versions,
)


@pytest.fixture
def two(workspace: Workspace) -> tuple[SavedCourse, SavedCourse]:
    """A course, and one of another file of the same code, in one program."""
    made = made_program(workspace)
    older, newer = added(workspace, made), added(workspace, made, EDITED, "fall.md")
    return course(workspace, older.course), course(workspace, newer.course)


def test_the_newer_syllabus_is_the_newest_version_and_decisions_and_plan_stay(
    workspace: Workspace, two: tuple[SavedCourse, SavedCourse]
) -> None:
    older, newer = two
    decide(workspace, key(older.id), cell(), 0, CONFIRM)
    pick_change(workspace, older.id, made_pick())
    before = program(workspace, older.program).version
    joined = join_courses(workspace, older, newer)
    assert (joined.id, joined.number) == (older.id, 2)
    assert joined.syllabus == made_syllabus(EDITED, "fall.md")
    assert courses(workspace, older.program) == [joined]
    assert [(v.number, v.is_current) for v in versions(workspace, older.id)] == [
        (1, False),
        (2, True),
    ]
    assert [d.cell.area for d in decisions(workspace, older.program)[older.id]] == [AREA]
    assert len(plan(workspace, older.program)[older.id]) == 1
    assert program(workspace, older.program).version > before
    last = events(workspace, older.program)[-1]
    assert (last.action, last.detail) == ("course made a syllabus version", "version 2")


def test_parting_it_again_brings_the_two_courses_back(
    workspace: Workspace, two: tuple[SavedCourse, SavedCourse]
) -> None:
    older, newer = two
    # Decided after the newer syllabus came, before it was joined: about the older one.
    decide(workspace, key(older.id), cell(), 0, CONFIRM)
    joined = join_courses(workspace, older, newer)
    parted = part_version(workspace, joined.id, joined.version, joined.number)
    assert course(workspace, parted).syllabus == newer.syllabus
    assert course(workspace, older.id).syllabus == older.syllabus
    assert len(decisions(workspace, older.program)[older.id]) == 1


def test_corrections_of_both_are_kept_and_the_newer_one_s_win(
    workspace: Workspace, two: tuple[SavedCourse, SavedCourse]
) -> None:
    older, newer = two
    older = change_course(
        workspace, older.id, 1, facts(older, title="Families", credits="3", term="Fall 2025")
    )
    newer = change_course(workspace, newer.id, 1, facts(newer, credits="4", term="Fall 2026"))
    joined = join_courses(workspace, older, newer).syllabus.course
    assert (joined.title, joined.credits, joined.term) == ("Families", "4", "Fall 2026")


def test_moved_blocks_of_both_stay_moved(
    workspace: Workspace, two: tuple[SavedCourse, SavedCourse]
) -> None:
    older, newer = two
    (_, ours, *_), (*_, theirs) = (list(block_keys(c.syllabus.blocks)) for c in two)
    older = change_course(workspace, older.id, 1, CourseChange(moves={ours: SectionKind.POLICIES}))
    newer = change_course(
        workspace, newer.id, 1, CourseChange(moves={theirs: SectionKind.OUTCOMES})
    )
    joined = join_courses(workspace, older, newer)
    assert moves_of(joined.syllabus) == {
        ours: SectionKind.POLICIES,
        theirs: SectionKind.OUTCOMES,
    }


def test_a_newer_course_with_work_of_its_own_is_refused(
    workspace: Workspace, two: tuple[SavedCourse, SavedCourse]
) -> None:
    older, newer = two
    decide(workspace, key(newer.id), cell(), 0, CONFIRM)
    with pytest.raises(InvalidChangeError, match="would be lost"):
        join_courses(workspace, older, newer)
    pick_change(workspace, older.id, made_pick())
    with pytest.raises(InvalidChangeError, match="would be lost"):
        join_courses(workspace, newer, older)
    assert courses(workspace, older.program) == [older, newer]


def test_a_newer_course_with_several_versions_is_refused(
    workspace: Workspace, two: tuple[SavedCourse, SavedCourse]
) -> None:
    older, newer = two
    added(workspace, older.program, f"{EDITED}\nMore.\n", "fall.md")
    with pytest.raises(InvalidChangeError, match="several versions"):
        join_courses(workspace, older, course(workspace, newer.id))
    assert len(courses(workspace, older.program)) == 2


def test_only_two_courses_of_one_program_are_joined(
    workspace: Workspace, two: tuple[SavedCourse, SavedCourse]
) -> None:
    older, _ = two
    apart = course(workspace, added(workspace, made_program(workspace, "B"), OTHER).course)
    for other in (older, apart):
        with pytest.raises(InvalidChangeError, match="same program"):
            join_courses(workspace, older, other)
    assert course(workspace, apart.id) == apart


def test_whoever_saw_an_older_state_changes_nothing(
    workspace: Workspace, two: tuple[SavedCourse, SavedCourse]
) -> None:
    older, newer = two
    for pair in ((replace(older, version=9), newer), (older, replace(newer, version=9))):
        with pytest.raises(ChangedMeanwhileError, match="meanwhile"):
            join_courses(workspace, *pair)
    remove_courses(workspace, [newer.id])
    with pytest.raises(GoneError, match="not there any more"):
        join_courses(workspace, older, newer)
    assert course(workspace, older.id).syllabus == made_syllabus(TEXT)
