"""Work that is saved: reloads, other people, addresses that lead nowhere, a broken database."""

from pathlib import Path

import pytest
from sqlalchemy import update
from streamlit.testing.v1 import AppTest

from syllabi import Syllabus
from tests.patience import PATIENT_SECONDS
from tests.ui.conftest import APP
from tests.ui.pages import added, buttons, html, markdown, opened, removed, texts, title
from tests.ui.sample_syllabi import NURSING, PAYLOAD
from tests.ui.saved import courses_of, program_id, saved_work, sources, with_program
from tests.ui.test_waiting import interrupted
from workspace import (
    CourseChange,
    Requirement,
    change_course,
    programs,
    set_site_setting,
    versions,
)
from workspace.removal import remove_courses
from workspace.tables import SyllabusVersionRow

GOOD = ("nurs-330.md", NURSING.encode(), "text/markdown")


def again(app: AppTest) -> AppTest:
    """A new session at the address where that app is, as after a reload or a restart."""
    fresh = AppTest.from_file(str(APP), default_timeout=PATIENT_SECONDS)
    fresh.query_params["program"] = program_id(app)
    return opened(fresh, "add_syllabi")


def edit(app: AppTest, row: dict[str, str | int | None], position: int = 0) -> AppTest:
    key = next(key for key in (f"course_facts_{n}" for n in range(99)) if key in app.session_state)
    edits = {"edited_rows": {position: row}, "added_rows": [], "deleted_rows": []}
    app.session_state[key] = edits
    app.run()
    assert not app.exception, app.exception
    return app


def click(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception, app.exception
    return app


def names() -> list[str]:
    with saved_work() as workspace:
        return sorted(program.name for program in programs(workspace))


def retitle(app: AppTest, title: str, position: int = 0) -> None:
    """Have a colleague change the title of a course."""
    course = courses_of(app)[position]
    facts = course.syllabus.course.__class__(code=course.syllabus.course.code, title=title)
    with saved_work() as workspace:
        change_course(workspace, course.id, course.version, CourseChange(facts=facts))


def test_a_new_session_finds_everything_again(empty_app: AppTest) -> None:
    added(empty_app, GOOD)
    edit(empty_app, {"Title": "Families", "Required": "Elective", "Year": "2"})
    opened(empty_app, "check_sections").button(key="choose_3").click().run()
    click(empty_app, "move_3")
    fresh = again(empty_app)
    assert "Courses: 1" in markdown(fresh)
    (course,) = courses_of(fresh)
    assert course.syllabus.course.title == "Families"
    assert (course.requirement, course.year) == (Requirement.ELECTIVE, 2)
    assert sum(block.is_moved for block in course.syllabus.blocks) == 1
    assert opened(fresh, "check_sections").button(key="undo").disabled


def test_a_result_is_not_made_a_second_time(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(loaded_app, "view_matrix")
    monkeypatch.setattr("workspace.results.align_course", None)
    assert not opened(again(loaded_app), "view_matrix").exception


def test_each_page_names_the_program_and_keeps_it_in_the_address(loaded_app: AppTest) -> None:
    wanted = program_id(loaded_app)
    opened(loaded_app, "find_gaps")
    assert program_id(loaded_app) == wanted
    assert "Program: My program" in html(loaded_app)
    loaded_app.query_params.clear()
    loaded_app.switch_page("ui/pages/view_matrix.py").run()
    assert program_id(loaded_app) == wanted


def test_the_first_upload_makes_a_program_and_a_second_one_gets_another_name(
    empty_app: AppTest,
) -> None:
    added(empty_app, GOOD)
    click(empty_app, "all_programs")
    assert program_id(empty_app) == ""
    added(empty_app, GOOD)
    assert names() == ["NURS 330", "NURS 330 2"]
    assert sources(empty_app) == ["nurs-330.md"]


def test_an_upload_that_fails_makes_no_program(empty_app: AppTest) -> None:
    added(empty_app, ("x.docx", b"PK\x03\x04 broken", ""))
    assert names() == []
    assert "Not read: 1" in markdown(empty_app)


def test_the_samples_open_the_program_that_has_them(empty_app: AppTest) -> None:
    click(empty_app.run(), "samples")
    opened(empty_app, "add_syllabi")
    click(empty_app, "all_programs")
    click(opened(empty_app, "start"), "samples")
    assert names() == ["Sample courses"]
    assert len(sources(empty_app)) == 4


def test_programs_are_listed_the_latest_first_and_one_is_opened(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    first = program_id(with_program(empty_app, *syllabi, name="BSN"))
    with_program(empty_app, syllabi[0], name=PAYLOAD)
    empty_app.query_params.clear()
    empty_app.run()
    shown = html(empty_app)
    assert shown.index("&lt;img src=x&gt;") < shown.index("BSN")
    assert "2 courses \u00b7 0 of 74 levels reviewed \u00b7 changed today, " in shown
    assert "evil" not in markdown(empty_app)
    click(empty_app, f"open_{first}")
    assert program_id(empty_app) == first
    assert title(empty_app) == "Coverage matrix"
    assert "Saved on this computer, today, " in html(opened(empty_app, "add_syllabi"))


def test_a_new_program_needs_a_name_that_is_free(empty_app: AppTest) -> None:
    empty_app.run().text_input(key="new_name").set_value("BSN")
    empty_app.text_input(key="new_institution").set_value("X College")
    make = next(b for b in empty_app.button if b.label == "Make the program")
    make.click().run()
    assert "X College" in html(empty_app)
    click(empty_app, "all_programs").text_input(key="new_name").set_value("bsn")
    empty_app.text_input(key="new_institution").set_value("X College")
    next(b for b in empty_app.button if b.label == "Make the program").click().run()
    assert names() == ["BSN"]
    assert "There is a program “bsn” already; choose another name." in texts(empty_app)
    assert empty_app.text_input(key="new_name").value == "bsn"


def test_a_program_is_renamed_and_gets_its_institution(loaded_app: AppTest) -> None:
    opened(loaded_app, "add_syllabi").text_input[0].set_value("BSN 2026")
    loaded_app.text_input[1].set_value("Hill College")
    next(b for b in loaded_app.button if b.label == "Save the name").click().run()
    assert names() == ["BSN 2026"]
    assert "Hill College \u00b7 Saved" in html(loaded_app)
    assert "BSN 2026</h2>" in html(loaded_app)


def test_a_removed_program_comes_back_with_undo(loaded_app: AppTest) -> None:
    wanted = program_id(opened(loaded_app, "add_syllabi"))
    removed(loaded_app, "remove_program")
    assert names() == []
    assert program_id(loaded_app) == ""
    assert "My program: removed." in texts(loaded_app)
    click(loaded_app, "undo")
    assert program_id(loaded_app) == wanted
    assert sources(loaded_app) == ["nurs-330.md", "psyc-315.md"]


@pytest.mark.parametrize("page", ["add_syllabi", "view_matrix"])
def test_an_address_of_no_program_gives_a_sentence_and_the_list(
    loaded_app: AppTest, page: str
) -> None:
    loaded_app.query_params["program"] = "'; drop table program; --"
    opened(loaded_app, page)
    assert "This program is not there any more." in texts(loaded_app)
    assert program_id(loaded_app) == ""
    opened(loaded_app, "add_syllabi")
    assert "My program" in html(loaded_app)
    assert "not there" not in texts(click(loaded_app, "trouble_away"))


def test_a_page_without_a_program_offers_the_latest_ones(loaded_app: AppTest) -> None:
    wanted = program_id(loaded_app)
    loaded_app.query_params.clear()
    opened(loaded_app, "find_gaps")
    assert "Open a saved program" in markdown(loaded_app)
    click(loaded_app, f"open_{wanted}")
    assert "Program: My program" in html(loaded_app)


def test_two_sessions_see_each_other_s_changes(loaded_app: AppTest) -> None:
    other = again(opened(loaded_app, "add_syllabi"))
    edit(loaded_app, {"Title": "Families"})
    opened(other, "find_gaps").selectbox(key="gaps_of").set_value(1).run()
    assert "Families" in html(other)
    opened(other, "add_syllabi")
    edit(other, {"Code": "NURS 999"})
    facts = courses_of(loaded_app)[0].syllabus.course
    assert (facts.code, facts.title) == ("NURS 999", "Families")


def test_two_people_who_edit_different_courses_do_not_meet(loaded_app: AppTest) -> None:
    opened(loaded_app, "add_syllabi")
    retitle(loaded_app, "Minds", position=1)
    edit(loaded_app, {"Title": "Families"})
    titles = [course.syllabus.course.title for course in courses_of(loaded_app)]
    assert titles == ["Families", "Minds"]
    assert "meanwhile" not in texts(loaded_app)
    assert list(loaded_app.dataframe[0].value["Title"]) == ["Families", "Minds"]


def test_an_edit_over_a_colleague_s_names_them_and_keeps_the_words(loaded_app: AppTest) -> None:
    opened(loaded_app, "add_syllabi")
    retitle(loaded_app, "Care of families")
    edit(loaded_app, {"Title": PAYLOAD})
    assert "This course was changed by Ana meanwhile" in texts(loaded_app)
    assert f"Not saved: Title “{PAYLOAD}”" in texts(loaded_app)
    assert "evil" not in markdown(loaded_app)
    assert courses_of(loaded_app)[0].syllabus.course.title == "Care of families"
    assert loaded_app.dataframe[0].value["Title"][0] == "Care of families"
    edit(loaded_app, {"Title": "Both"})
    assert courses_of(loaded_app)[0].syllabus.course.title == "Both"


def test_undo_must_not_take_a_colleague_s_change_back(loaded_app: AppTest) -> None:
    opened(loaded_app, "check_sections").button(key="choose_3").click().run()
    click(loaded_app, "move_3")
    retitle(loaded_app, "Care of families")
    click(loaded_app, "undo")
    assert "changed by Ana meanwhile" in texts(loaded_app)
    course = courses_of(loaded_app)[0]
    assert course.syllabus.course.title == "Care of families"
    assert sum(block.is_moved for block in course.syllabus.blocks) == 1


def test_what_a_colleague_removed_is_gone_and_said_to_who_edits_it(loaded_app: AppTest) -> None:
    opened(loaded_app, "add_syllabi")
    with saved_work() as workspace:
        remove_courses(workspace, [courses_of(loaded_app)[0].id])
    edit(loaded_app, {"Title": "Families"})
    assert "This course is not there any more" in texts(loaded_app)
    assert "Not saved: Title “Families”" in texts(loaded_app)
    assert "Courses: 1" in markdown(loaded_app.run())


def test_a_number_moves_a_course_and_an_emptied_year_is_forgotten(loaded_app: AppTest) -> None:
    edit(opened(loaded_app, "add_syllabi"), {"Year": "3", "Required": "Required"}, position=1)
    edit(loaded_app, {"Year": "Not set", "Required": "Not set"}, position=1)
    assert courses_of(loaded_app)[1].year is None
    assert courses_of(loaded_app)[1].requirement is Requirement.UNKNOWN
    edit(loaded_app, {"No.": 1}, position=1)
    assert sources(loaded_app) == ["psyc-315.md", "nurs-330.md"]
    assert list(loaded_app.run().dataframe[0].value["File"]) == ["psyc-315.md", "nurs-330.md"]


def test_a_year_out_of_range_is_refused_and_named(loaded_app: AppTest) -> None:
    edit(opened(loaded_app, "add_syllabi"), {"Year": "99"})
    assert "The year is 99; give one from 1 to 10." in texts(loaded_app)
    assert courses_of(loaded_app)[0].year is None


@pytest.mark.parametrize("is_folder_taken", [True, False])
def test_a_database_that_cannot_be_opened_gives_a_calm_page(
    empty_app: AppTest, home: Path, is_folder_taken: bool
) -> None:
    if is_folder_taken:
        home.write_text("a file where the folder should be")
    else:
        home.mkdir()
        (home / "workspace.db").write_text("no database at all, " * 100)
    empty_app.run()
    assert not empty_app.exception
    assert title(empty_app) == "Saved work cannot be opened"
    assert str(home) in texts(empty_app)
    assert buttons(empty_app) == ["Try again"]


def test_a_database_that_goes_away_gives_a_calm_page_and_work_goes_on_after(
    loaded_app: AppTest, home: Path
) -> None:
    opened(loaded_app, "add_syllabi")
    file, aside = home / "workspace.db", home / "aside.db"
    with saved_work() as workspace:
        workspace.close()
    file.rename(aside)
    file.mkdir()
    loaded_app.session_state["is_outdated"] = True
    from ui import saved_work as app_side  # noqa: PLC0415

    app_side.opened.clear()
    loaded_app.run()
    assert title(loaded_app) == "Saved work cannot be opened"
    file.rmdir()
    aside.rename(file)
    assert "Courses: 2" in markdown(click(loaded_app, "try_again"))


def test_a_program_that_cannot_be_read_is_closed_and_the_others_stay_usable(
    loaded_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    damaged = program_id(loaded_app)
    with saved_work() as workspace, workspace.writing() as session:
        session.execute(update(SyllabusVersionRow).values(parsed=b"no content"))
    other = program_id(with_program(loaded_app, syllabi[0], name="Other"))
    loaded_app.query_params["program"] = damaged
    loaded_app.run()
    assert title(loaded_app) == "Course alignment toolkit"
    assert "My program cannot be opened: A saved Syllabus cannot be read" in texts(loaded_app)
    click(loaded_app, f"open_{other}")
    assert sources(loaded_app) == ["nurs-330.md"]


def test_a_synchronised_folder_is_warned_of(
    empty_app: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path / "OneDrive - X College" / "imh"))
    empty_app.run()
    assert "saved in a folder that “OneDrive - X College” copies" in texts(empty_app)


def test_the_site_s_settings_hold_for_uploads_and_names(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMH_KEEP_ORIGINALS", "yes")
    with saved_work() as workspace:
        set_site_setting(workspace, "reviewer_name", "Dana")
    added(empty_app, GOOD)
    (course,) = courses_of(empty_app)
    assert course.changed_by == "Dana"
    with saved_work() as workspace:
        assert versions(workspace, course.id)[0].has_original


def test_a_setting_that_makes_no_sense_gives_a_calm_page(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMH_RETENTION_DAYS", "soon")
    empty_app.run()
    assert title(empty_app) == "Saved work cannot be opened"
    assert "IMH_RETENTION_DAYS" in texts(empty_app)


def test_files_go_to_the_program_in_which_their_upload_began(
    loaded_app: AppTest, syllabi: tuple[Syllabus, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = program_id(loaded_app)
    other = program_id(with_program(loaded_app, syllabi[0], name="Other"))
    loaded_app.query_params["program"] = first
    files = [(f"{n}.md", f"# X {n}00\n\nInfant care {n}.\n".encode(), "") for n in range(3)]
    interrupted(1, monkeypatch, loaded_app, files)
    loaded_app.query_params["program"] = other
    loaded_app.run()
    assert sources(loaded_app) == ["nurs-330.md"]
    loaded_app.query_params["program"] = first
    assert sources(loaded_app.run())[2:] == ["0.md", "1.md", "2.md"]
