from dataclasses import replace

import pytest
from sqlalchemy import delete, event, select, update

from alignment import AlignmentSettings, CourseAlignment, align_course
from competency_map import Framework
from syllabi import SectionKind
from tests.alignment.inputs import area, framework
from tests.workspace.made_work import EDITED, TEXT, added, at_once, made_course, made_program
from tests.workspace.test_courses import facts, moved_to
from workspace import (
    SavedCourse,
    Workspace,
    change_course,
    course,
    course_result,
    course_results,
    make_current,
    part_version,
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


def several(workspace: Workspace, n_courses: int) -> list[SavedCourse]:
    program = made_program(workspace)
    texts = [TEXT.replace("NURS 330", f"NURS {400 + n}") for n in range(n_courses)]
    ids = [added(workspace, program, text, f"{n}.md").course for n, text in enumerate(texts)]
    return [course(workspace, course_id) for course_id in ids]


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


def test_other_code_or_data_makes_a_new_result(
    workspace: Workspace, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = made_course(workspace)
    result(workspace, saved)
    monkeypatch.setattr(results, "sources_fingerprint", lambda: "other code")
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


def test_many_results_come_in_the_order_of_their_courses(
    workspace: Workspace, made: list[str]
) -> None:
    saved = several(workspace, 3)
    found = course_results(workspace, saved, MAP, SETTINGS)
    assert found == [align_course(one.syllabus, MAP, SETTINGS) for one in saved]
    assert course_results(workspace, saved[::-1], MAP, SETTINGS) == found[::-1]
    assert course_results(workspace, [], MAP, SETTINGS) == []
    assert made == [one.syllabus.id for one in saved]


def test_kept_results_take_no_more_statements_for_more_courses(workspace: Workspace) -> None:
    saved = several(workspace, 4)
    course_results(workspace, saved, MAP, SETTINGS)
    statements: list[str] = []
    event.listen(workspace.engine, "before_cursor_execute", lambda *a: statements.append(a[2]))
    course_results(workspace, saved[:1], MAP, SETTINGS)
    n_of_one = len(statements)
    course_results(workspace, saved, MAP, SETTINGS)
    assert len(statements) == 2 * n_of_one


@pytest.mark.parametrize("settings", [SETTINGS, AlignmentSettings(max_quotes=1)])
def test_new_results_take_no_more_statements_for_more_courses(
    workspace: Workspace, settings: AlignmentSettings
) -> None:
    saved = several(workspace, 5)
    course_results(workspace, saved, MAP, AlignmentSettings(max_quotes=2))
    statements: list[str] = []
    event.listen(workspace.engine, "before_cursor_execute", lambda *a: statements.append(a[2]))
    course_results(workspace, saved[:1], MAP, settings)
    n_of_one = len(statements)
    course_results(workspace, saved[1:], MAP, settings)
    assert len(statements) == 2 * n_of_one


def test_more_results_than_one_statement_holds_are_all_kept(
    workspace: Workspace, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "_ROWS_AT_ONCE", 2)
    saved = several(workspace, 5)
    found = course_results(workspace, saved, MAP, SETTINGS)
    assert course_results(workspace, saved, MAP, SETTINGS) == found
    assert len(made) == 5


def test_only_what_is_missing_is_made(workspace: Workspace, made: list[str]) -> None:
    saved = several(workspace, 3)
    result(workspace, saved[1])
    course_results(workspace, saved, MAP, SETTINGS)
    assert made == [saved[i].syllabus.id for i in (1, 0, 2)]


def test_a_course_takes_no_result_of_another_course_s_syllabus(workspace: Workspace) -> None:
    first = made_course(workspace)
    result(workspace, first)
    added(workspace, first.program, EDITED)
    other = part_version(workspace, first.id, 2, 1)
    saved = [course(workspace, first.id), course(workspace, other)]
    for _ in range(2):
        found = course_results(workspace, saved, MAP, SETTINGS)
        assert [one.syllabus_id for one in found] == [one.syllabus.id for one in saved]


def test_new_results_of_the_courses_that_are_left_are_kept(workspace: Workspace) -> None:
    saved = several(workspace, 3)
    with workspace.writing() as session:
        session.execute(delete(CourseRow).where(CourseRow.id == saved[1].id))
    assert len(course_results(workspace, saved, MAP, SETTINGS)) == 3
    with workspace.reading() as session:
        kept = set(session.scalars(select(ResultRow.course_id)))
    assert kept == {saved[0].id, saved[2].id}


def test_two_who_make_the_same_results_at_once_both_get_them(workspace: Workspace) -> None:
    saved = several(workspace, 4)
    orders = (saved, saved[::-1])
    first, second = at_once(2, lambda i: course_results(workspace, orders[i], MAP, SETTINGS))
    assert first == second[::-1]  # type: ignore[index]


def test_only_the_last_results_of_each_course_are_kept(
    workspace: Workspace, made: list[str]
) -> None:
    saved = several(workspace, 2)
    every = [AlignmentSettings(max_quotes=number) for number in range(1, KEPT_PER_COURSE + 4)]
    for settings in every:
        course_results(workspace, saved, MAP, settings)
    with workspace.reading() as session:
        assert len(session.scalars(select(ResultRow.key)).all()) == 2 * KEPT_PER_COURSE
    made.clear()
    for settings in every[-KEPT_PER_COURSE:]:
        course_results(workspace, saved, MAP, settings)
    assert made == []


def test_results_of_other_settings_may_be_kept_at_the_same_time(workspace: Workspace) -> None:
    saved = several(workspace, 4)
    every = [AlignmentSettings(max_quotes=number) for number in range(1, KEPT_PER_COURSE + 5)]
    orders = (saved, saved[::-1])

    def keep(number: int) -> int:
        for _ in range(3):
            course_results(workspace, orders[number % 2], MAP, every[number])
        return number

    assert at_once(len(every), keep) == list(range(len(every)))
    course_results(workspace, saved, MAP, AlignmentSettings(max_quotes=KEPT_PER_COURSE + 9))
    with workspace.reading() as session:
        kept = session.scalars(select(ResultRow.course_id)).all()
    assert {kept.count(one.id) for one in saved} == {KEPT_PER_COURSE}


def test_a_course_that_was_removed_meanwhile_keeps_nothing(workspace: Workspace) -> None:
    saved = made_course(workspace)
    with workspace.writing() as session:
        session.execute(delete(CourseRow))
    assert result(workspace, saved) == align_course(saved.syllabus, MAP, SETTINGS)
    with workspace.reading() as session:
        assert session.scalars(select(ResultRow)).all() == []
