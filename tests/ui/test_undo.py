"""The way back: kept while it can still be gone, never lost to what has nothing to do with it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from syllabi import Syllabus
from tests.ui import pages
from tests.ui.pages import buttons, opened, texts
from tests.ui.sample_syllabi import NURSING
from tests.ui.saved import courses_of, program_id, saved_work, sources, with_program
from ui.adding import intake
from workspace import (
    ChangedMeanwhileError,
    CourseChange,
    GoneError,
    Incoming,
    InvalidChangeError,
    UnusableDatabaseError,
    WorkspaceError,
    add_syllabus,
    change_course,
)

BOTH = ["nurs-330.md", "psyc-315.md"]
GOOD = ("nurs-330.md", NURSING.encode(), "text/markdown")
BROKEN = ("broken.docx", b"PK\x03\x04 broken", "application/octet-stream")


def click(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception, app.exception
    return app


@pytest.fixture
def removed(loaded_app: AppTest) -> AppTest:
    """The app after its person removed the second course."""
    opened(loaded_app, "add_syllabi")
    loaded_app.multiselect[0].select(courses_of(loaded_app)[1].id).run()
    return pages.removed(loaded_app, "remove")


def upload(app: AppTest, *files: tuple[str, bytes, str]) -> None:
    app.file_uploader[0].set_value(list(files)).run()


def edit(app: AppTest) -> None:
    key = next(key for key in (f"course_facts_{n}" for n in range(99)) if key in app.session_state)
    edits = {"edited_rows": {0: {"Title": "Families"}}, "added_rows": [], "deleted_rows": []}
    app.session_state[key] = edits
    app.run()


def move_a_block(app: AppTest) -> None:
    click(opened(app, "check_sections"), "choose_3")
    click(app, "move_3")
    opened(app, "add_syllabi")


def test_the_way_back_from_a_removal_stands_above_the_upload(removed: AppTest) -> None:
    kinds = [element.type for element in removed.main]
    undo = next(i for i, e in enumerate(removed.main) if "undo" in _keys(e))
    assert undo < kinds.index("file_uploader")


def _keys(element: object) -> list[str]:
    children = getattr(element, "children", {}).values()
    return [str(getattr(child, "key", "")) for child in children]


@pytest.mark.parametrize(
    ("error", "is_kept"),
    [
        (UnusableDatabaseError, True),
        (InvalidChangeError, True),
        (GoneError, False),
        (ChangedMeanwhileError, False),
    ],
)
def test_an_undo_that_fails_is_offered_again_where_it_may_still_succeed(
    removed: AppTest,
    monkeypatch: pytest.MonkeyPatch,
    error: type[WorkspaceError],
    is_kept: bool,
) -> None:
    def fail(*_: object) -> None:
        raise error("Another program is writing.")

    with monkeypatch.context() as failing:
        failing.setattr("ui.adding.removal_question.bring_back", fail)
        click(removed, "undo")
    assert "Another program is writing." in texts(removed)
    assert ("Undo" in buttons(removed)) is is_kept
    if is_kept:
        assert sources(click(removed, "undo")) == BOTH
        assert "Undo" not in buttons(removed)


@pytest.mark.parametrize(
    "act",
    [
        lambda app: upload(app, GOOD),
        lambda app: upload(app, BROKEN),
        lambda app: upload(app, ("new.md", b"# X 100\n\nInfant care.\n", "")),
        edit,
        move_a_block,
    ],
    ids=["repeat", "failed", "new", "edit", "move"],
)
def test_nothing_else_that_is_done_discards_a_removal(
    removed: AppTest, act: Callable[[AppTest], None]
) -> None:
    act(removed)
    assert "psyc-315.md" not in sources(removed)
    assert "psyc-315.md" in sources(click(removed, "undo"))


@pytest.mark.parametrize("file", [GOOD, BROKEN])
def test_an_upload_that_saves_nothing_leaves_the_last_move_to_be_undone(
    loaded_app: AppTest, file: tuple[str, bytes, str]
) -> None:
    move_a_block(loaded_app)
    upload(loaded_app, file)
    click(loaded_app, "undo_move")
    assert not any(block.is_moved for block in courses_of(loaded_app)[0].syllabus.blocks)


def test_a_removal_is_offered_to_be_undone_in_its_own_program_only(
    removed: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    first = program_id(removed)
    with_program(removed, syllabi[0], name="Other").run()
    assert "Undo" not in buttons(removed)
    removed.query_params["program"] = first
    assert sources(click(removed.run(), "undo")) == BOTH


def test_take_back_goes_no_further_than_a_colleague_s_version(loaded_app: AppTest) -> None:
    (first, _), begin = courses_of(opened(loaded_app, "add_syllabi")), intake.begin_upload

    def begin_late(*args: object, **options: bool) -> None:
        begin(*args, **options)  # type: ignore[arg-type]
        version = replace(first.syllabus, id="theirs", blocks=first.syllabus.blocks[:-1])
        with saved_work() as workspace:
            add_syllabus(workspace, first.program, Incoming(version))

    with pytest.MonkeyPatch.context() as late:
        late.setattr(intake, "begin_upload", begin_late)
        upload(loaded_app, ("nurs-330.md", f"{NURSING}\nMore.\n".encode(), "text/markdown"))
    assert courses_of(loaded_app)[0].number == 3
    click(loaded_app, f"Undo_{first.id}")
    assert courses_of(loaded_app)[0].number == 2


def test_a_saved_edit_is_not_called_unsaved_after_a_colleague_changed_the_same(
    loaded_app: AppTest,
) -> None:
    edit(opened(loaded_app, "add_syllabi"))
    course = courses_of(loaded_app)[0]
    facts = replace(course.syllabus.course, title="Care")
    with saved_work() as workspace:
        change_course(workspace, course.id, course.version, CourseChange(facts=facts))
    edit(loaded_app)
    assert "Not saved" not in texts(loaded_app)
    assert courses_of(loaded_app)[0].syllabus.course.title == "Care"
    assert loaded_app.run().dataframe[0].value["Title"][0] == "Care"
