import pytest

from tests.workspace.made_work import (
    AREA,
    CONFIRM,
    EDITED,
    TEXT,
    added,
    cell,
    key,
    made_course,
    made_program,
    made_syllabus,
)
from tests.workspace.test_courses import facts
from workspace import (
    Arrival,
    ChangedMeanwhileError,
    GoneError,
    InvalidChangeError,
    Workspace,
    change_course,
    course,
    courses,
    decide,
    decisions,
    make_current,
    part_version,
    versions,
)

THIRD = f"{EDITED}\nMore.\n"


def in_three_versions(workspace: Workspace) -> tuple[str, str]:
    """A program, and its course with three versions, the third being the current one."""
    made = made_program(workspace)
    (only,) = {added(workspace, made, text).course for text in (TEXT, EDITED, THIRD)}
    return made, only


def numbers(workspace: Workspace, course_id: str) -> list[tuple[int, bool]]:
    return [(v.number, v.is_current) for v in versions(workspace, course_id)]


def test_one_can_go_back_to_an_earlier_version_and_forth(workspace: Workspace) -> None:
    _, only = in_three_versions(workspace)
    back = make_current(workspace, only, 3, 1)
    assert (back.syllabus, back.number, back.version) == (made_syllabus(), 1, 4)
    assert numbers(workspace, only) == [(1, True), (2, False), (3, False)]
    assert make_current(workspace, only, 4, 3).syllabus == made_syllabus(THIRD)


def test_a_version_keeps_its_own_corrections(workspace: Workspace) -> None:
    _, only = in_three_versions(workspace)
    back = make_current(workspace, only, 3, 1)
    change_course(workspace, only, 4, facts(back, title="Families"))
    assert make_current(workspace, only, 5, 2).syllabus.course.title == "Family Nursing"
    assert make_current(workspace, only, 6, 1).syllabus.course.title == "Families"


@pytest.mark.parametrize(("number", "current"), [(1, 3), (2, 3), (3, 2)])
def test_a_version_can_be_made_a_course_of_its_own(
    workspace: Workspace, number: int, current: int
) -> None:
    made, only = in_three_versions(workspace)
    texts = {1: TEXT, 2: EDITED, 3: THIRD}
    parted = part_version(workspace, only, 3, number)
    assert [saved.id for saved in courses(workspace, made)] == [only, parted]
    assert course(workspace, parted).syllabus == made_syllabus(texts[number])
    assert course(workspace, only).syllabus == made_syllabus(texts[current])
    assert numbers(workspace, parted) == [(1, True)]


def test_parting_another_version_leaves_the_current_one(workspace: Workspace) -> None:
    _, only = in_three_versions(workspace)
    make_current(workspace, only, 3, 1)
    part_version(workspace, only, 4, 2)
    assert numbers(workspace, only) == [(1, True), (3, False)]


def test_decisions_stay_with_the_course_that_a_version_parts_from(workspace: Workspace) -> None:
    made = made_program(workspace)
    only = added(workspace, made).course
    decide(workspace, key(only), cell(), 0, CONFIRM)
    added(workspace, made, EDITED)
    part_version(workspace, only, 2, 2)
    assert [d.cell.area for d in decisions(workspace, made)[only]] == [AREA]
    assert list(decisions(workspace, made)) == [only]


@pytest.mark.parametrize("number", [1, 3])
def test_a_version_that_people_may_have_decided_on_stays_with_its_course(
    workspace: Workspace, number: int
) -> None:
    made, only = in_three_versions(workspace)
    decide(workspace, key(only), cell(), 0, CONFIRM)
    with pytest.raises(InvalidChangeError, match=f"after version {number} was added"):
        part_version(workspace, only, 3, number)
    assert numbers(workspace, only) == [(1, False), (2, False), (3, True)]
    assert len(courses(workspace, made)) == 1


def test_the_only_version_stays_with_its_course(workspace: Workspace) -> None:
    saved = made_course(workspace)
    with pytest.raises(InvalidChangeError, match="only version stays"):
        part_version(workspace, saved.id, 1, 1)
    assert course(workspace, saved.id) == saved


def test_a_version_that_is_not_there_is_refused(workspace: Workspace) -> None:
    _, only = in_three_versions(workspace)
    for change in (make_current, part_version):
        with pytest.raises(InvalidChangeError, match="no version 4"):
            change(workspace, only, 3, 4)
        with pytest.raises(GoneError, match="not there any more"):
            change(workspace, "gone", 1, 1)
    with pytest.raises(GoneError, match="not there any more"):
        versions(workspace, "gone")


def test_whoever_saw_an_older_state_is_refused(workspace: Workspace) -> None:
    _, only = in_three_versions(workspace)
    for change in (make_current, part_version):
        with pytest.raises(ChangedMeanwhileError, match="meanwhile"):
            change(workspace, only, 2, 1)
    assert numbers(workspace, only) == [(1, False), (2, False), (3, True)]


def test_the_text_of_an_earlier_version_that_comes_again_is_the_next_one(
    workspace: Workspace,
) -> None:
    made, only = in_three_versions(workspace)
    assert added(workspace, made, TEXT).arrival is Arrival.NEW_VERSION
    assert numbers(workspace, only)[-1] == (4, True)
