from dataclasses import replace

import pytest
from sqlalchemy import delete, select, update

from alignment import AlignmentSettings, CourseAlignment, align_course
from competency_map import Framework
from syllabi import SectionKind
from tests.alignment.inputs import area, framework
from tests.workspace.made_work import EDITED, added, made_course
from tests.workspace.test_courses import facts, moved_to
from workspace import (
    SavedCourse,
    Workspace,
    change_course,
    course,
    course_result,
    make_current,
    results,
)
from workspace.results import KEPT_PER_COURSE
from workspace.tables import CourseRow, ResultRow

MAP = framework(area("A-1", strong=("attachment",)), area("A-2", strong=("toddlers",)))
OTHER_MAP = framework(area("A-1", strong=("mental health",)), area("A-2", strong=("toddlers",)))
SETTINGS = AlignmentSettings()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the syllabi that results were made of, in order."""
    ids: list[str] = []

    def counted(*inputs: object) -> CourseAlignment:
        ids.append(inputs[0].id)  # type: ignore[attr-defined]
        return align_course(*inputs)  # type: ignore[arg-type]

    monkeypatch.setattr(results, "align_course", counted)
    return ids


def result(
    workspace: Workspace,
    saved: SavedCourse,
    framework: Framework = MAP,
    settings: AlignmentSettings = SETTINGS,
) -> CourseAlignment:
    return course_result(workspace, saved, framework, settings)


def test_a_result_is_made_once_and_is_the_very_same_afterwards(
    workspace: Workspace, made: list[str]
) -> None:
    saved = made_course(workspace)
    first = result(workspace, saved)
    assert result(workspace, saved) == first == align_course(saved.syllabus, MAP, SETTINGS)
    assert made == [saved.syllabus.id]


def test_whatever_a_result_depends_on_makes_a_new_one(
    workspace: Workspace, made: list[str]
) -> None:
    saved = made_course(workspace)
    result(workspace, saved)
    result(workspace, saved, OTHER_MAP)
    result(workspace, saved, MAP, AlignmentSettings(max_quotes=1))
    moved = change_course(
        workspace, saved.id, 1, moved_to(saved, "Late work", SectionKind.OUTCOMES)
    )
    result(workspace, moved)
    corrected = change_course(workspace, saved.id, 2, facts(moved, title="Families"))
    assert result(workspace, corrected).course.title == "Families"
    added(workspace, saved.program, EDITED)
    edited = course(workspace, saved.id)
    assert result(workspace, edited).syllabus_id == edited.syllabus.id
    assert len(made) == 6


def test_a_new_method_makes_a_new_result(
    workspace: Workspace, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = made_course(workspace)
    result(workspace, saved)
    now = results.method_of

    def newer(settings: AlignmentSettings) -> object:
        return replace(now(settings), version="999")

    monkeypatch.setattr(results, "method_of", newer)
    result(workspace, saved)
    assert len(made) == 2


def test_going_back_to_an_earlier_version_finds_its_result(
    workspace: Workspace, made: list[str]
) -> None:
    saved = made_course(workspace)
    first = result(workspace, saved)
    added(workspace, saved.program, EDITED)
    result(workspace, course(workspace, saved.id))
    assert result(workspace, make_current(workspace, saved.id, 2, 1)) == first
    assert len(made) == 2


@pytest.mark.parametrize("damaged", [b"", b"damaged", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_a_damaged_result_is_made_again_and_kept(
    workspace: Workspace, made: list[str], damaged: bytes
) -> None:
    saved = made_course(workspace)
    first = result(workspace, saved)
    with workspace.writing() as session:
        session.execute(update(ResultRow).values(content=damaged))
    assert result(workspace, saved) == first
    assert result(workspace, saved) == first
    assert len(made) == 2


def test_only_the_last_results_of_a_course_are_kept(workspace: Workspace) -> None:
    saved, other = made_course(workspace), None
    for max_quotes in range(1, KEPT_PER_COURSE + 4):
        other = AlignmentSettings(max_quotes=max_quotes)
        result(workspace, saved, MAP, other)
    with workspace.reading() as session:
        assert len(session.scalars(select(ResultRow.key)).all()) == KEPT_PER_COURSE


def test_a_course_that_was_removed_meanwhile_keeps_nothing(workspace: Workspace) -> None:
    saved = made_course(workspace)
    with workspace.writing() as session:
        session.execute(delete(CourseRow))
    assert result(workspace, saved) == align_course(saved.syllabus, MAP, SETTINGS)
    with workspace.reading() as session:
        assert session.scalars(select(ResultRow)).all() == []
