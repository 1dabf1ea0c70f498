import pytest

from tests.workspace.made_work import made_syllabus
from tests.workspace.test_courses import facts
from tests.workspace.test_version_history import in_three_versions
from workspace import (
    GoneError,
    InvalidChangeError,
    NotAllowedError,
    Person,
    Workspace,
    change_course,
    course,
    course_at,
    make_current,
    program_versions,
    versions,
)


def test_the_versions_of_a_program_are_those_of_each_of_its_courses(workspace: Workspace) -> None:
    made, only = in_three_versions(workspace)
    assert program_versions(workspace, made) == {only: tuple(versions(workspace, only))}


def test_a_course_is_read_with_any_version_and_stays_at_its_own(workspace: Workspace) -> None:
    _, only = in_three_versions(workspace)
    assert course_at(workspace, only, 1).syllabus == made_syllabus()
    assert course_at(workspace, only, 3) == course(workspace, only)
    assert course(workspace, only).number == 3


def test_a_version_is_read_with_what_was_corrected_of_it(workspace: Workspace) -> None:
    _, only = in_three_versions(workspace)
    back = make_current(workspace, only, 3, 1)
    change_course(workspace, only, 4, facts(back, title="Families"))
    make_current(workspace, only, 5, 3)
    assert course_at(workspace, only, 1).syllabus.course.title == "Families"
    assert course_at(workspace, only, 2).syllabus.course.title != "Families"


def test_what_is_not_there_is_said(workspace: Workspace) -> None:
    _, only = in_three_versions(workspace)
    with pytest.raises(InvalidChangeError, match="no version 9"):
        course_at(workspace, only, 9)
    with pytest.raises(GoneError):
        course_at(workspace, "nowhere", 1)


def test_strangers_must_not_read_versions(workspace: Workspace) -> None:
    made, only = in_three_versions(workspace)
    stranger = Workspace(workspace.engine, Person("stranger", "Stranger"))
    with pytest.raises(NotAllowedError):
        program_versions(stranger, made)
    with pytest.raises(NotAllowedError):
        course_at(stranger, only, 1)
