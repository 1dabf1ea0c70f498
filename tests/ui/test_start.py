"""The page Start: what the app is, the ways in, recent work, and where each goes on."""

import pytest
from streamlit.testing.v1 import AppTest

from alignment import DecisionKind, align
from competency_map import load_framework
from syllabi import Syllabus
from tests.ui.decisions import decided
from tests.ui.pages import buttons, html, markdown, opened, texts, title
from tests.ui.sample_syllabi import PAYLOAD
from tests.ui.saved import program_id, project_of, saved_work, sources, with_program
from ui.start import progress
from workspace import Role, Saying, create_program

SAMPLES = "Try it with sample syllabi"
CONFIRM = Saying(DecisionKind.CONFIRM)
AREAS = [area.code for area in load_framework("ct-aimh").knowledge_areas]


def click(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception, app.exception
    return app


def closed(app: AppTest) -> AppTest:
    """The page Start, as who opens the app sees it: no program in the address."""
    app.query_params.clear()
    return app.run()


def links(app: AppTest) -> list[str]:
    return [link.proto.label for link in app.get("page_link")]


def test_large_numbers_are_written_with_a_comma(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    reviewed = [(AREAS[0], False)] * 1_234
    monkeypatch.setattr(progress, "_reviewed_areas", lambda *_: reviewed)
    assert "1,234 of " in html(loaded_app.run())


def test_a_new_person_reads_what_it_is_and_has_three_ways_in(empty_app: AppTest) -> None:
    empty_app.run()
    assert title(empty_app) == "Course alignment toolkit"
    assert [heading.value for heading in empty_app.subheader] == [
        "One course",
        "A program",
        "A training institute",
    ]
    assert buttons(empty_app) == ["Check one course", "Map a program", SAMPLES, "Make the program"]
    assert "Nothing is saved yet." in markdown(empty_app)
    assert "it comes in a later version" in markdown(empty_app)


@pytest.mark.parametrize("key", ["check_course", "map_program"])
def test_both_ways_lead_to_add_syllabi(empty_app: AppTest, key: str) -> None:
    assert title(click(empty_app.run(), key)) == "Add syllabi"
    assert program_id(empty_app) == ""


def test_with_a_program_open_a_new_course_goes_elsewhere_and_the_map_is_its_matrix(
    loaded_app: AppTest,
) -> None:
    wanted = program_id(loaded_app.run())
    assert title(click(loaded_app, "map_program")) == "Coverage matrix"
    assert program_id(loaded_app) == wanted
    click(opened(loaded_app, "start"), "check_course")
    assert program_id(loaded_app) == ""
    assert "becomes a new program" in markdown(loaded_app)


def test_the_samples_are_not_added_twice(empty_app: AppTest) -> None:
    click(empty_app.run(), "samples")
    assert title(empty_app) == "Coverage matrix"
    click(opened(empty_app, "start"), "samples")
    assert len(sources(empty_app)) == 4


def test_the_samples_come_again_after_their_program_was_removed(empty_app: AppTest) -> None:
    click(empty_app.run(), "samples")
    for key in ("remove_program", "removal_yes"):
        click(opened(empty_app, "add_syllabi") if key == "remove_program" else empty_app, key)
    assert title(click(opened(empty_app, "start"), "samples")) == "Coverage matrix"
    assert len(sources(empty_app)) == 4
    assert "not there" not in texts(empty_app)


def test_the_open_program_says_how_far_it_is_and_where_its_work_goes_on(
    loaded_app: AppTest,
) -> None:
    loaded_app.run()
    decided(loaded_app, "TF-6", CONFIRM)
    decided(loaded_app, "TF-1", Saying(DecisionKind.FLAG, text="Is it?", resolver="Ben"))
    opened(loaded_app, "start")
    assert "Go on with My program" in html(loaded_app)
    assert "2 courses \u00b7 1 of 74 levels reviewed" in html(loaded_app)
    assert links(loaded_app) == [
        "Add syllabi",
        "Review (1 to look at again)",
        "Matrix",
        "Smallest changes",
        "Export",
    ]
    assert f"open_{program_id(loaded_app)}" not in [button.key for button in loaded_app.button]


@pytest.mark.parametrize(
    ("areas", "page"),
    [([], "Coverage matrix"), (["TF-6"], "Review a course"), (AREAS, "Export the report")],
)
def test_open_leads_where_the_work_goes_on(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...], areas: list[str], page: str
) -> None:
    wanted = program_id(with_program(empty_app, syllabi[0]))
    for area in areas:
        decided(empty_app, area, CONFIRM)
    assert title(click(closed(empty_app), f"open_{wanted}")) == page
    assert program_id(empty_app) == wanted


def test_an_empty_program_is_opened_where_syllabi_are_added(empty_app: AppTest) -> None:
    with saved_work() as workspace:
        made = create_program(workspace, "BSN", "Hill College")
    assert "Hill College \u00b7 0 courses \u00b7 changed today" in html(empty_app.run())
    assert title(click(empty_app, f"open_{made.id}")) == "Add syllabi"


def test_a_program_that_is_made_is_opened_where_syllabi_are_added(empty_app: AppTest) -> None:
    empty_app.run().text_input(key="new_name").set_value("BSN")
    next(b for b in empty_app.button if b.label == "Make the program").click().run()
    assert title(empty_app) == "Add syllabi"
    assert "BSN</h2>" in html(empty_app)


def test_a_decision_that_was_undone_is_not_counted(loaded_app: AppTest) -> None:
    loaded_app.run()
    decided(loaded_app, "TF-6", CONFIRM)
    decided(loaded_app, "TF-6", Saying(DecisionKind.UNDO, undoes=1))
    assert "0 of 74 levels reviewed" in html(loaded_app.run())


def test_an_absence_that_was_confirmed_is_told_from_a_quote(loaded_app: AppTest) -> None:
    loaded_app.run()
    blank = next(c for c in align(project_of(loaded_app)).courses[0].cells if not c.level)
    decided(loaded_app, "TF-6", CONFIRM)
    decided(loaded_app, blank.area, CONFIRM)
    assert "2 of 74 levels reviewed (1 confirmed as not found)" in html(loaded_app.run())


def test_files_that_were_not_read_are_said_on_start(loaded_app: AppTest) -> None:
    broken = ("broken.docx", b"PK\x03\x04 broken", "application/octet-stream")
    opened(loaded_app, "add_syllabi").file_uploader[0].set_value([broken]).run()
    assert "1 file was not read: Add syllabi says why." in texts(opened(loaded_app, "start"))


def test_names_never_reach_markdown_or_markup(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    with saved_work() as workspace:
        create_program(workspace, f"{PAYLOAD} 2", PAYLOAD)
    with_program(empty_app, syllabi[0], name=PAYLOAD).run()
    assert "evil" not in markdown(empty_app)
    assert "<img" not in html(empty_app)


def test_a_program_whose_map_is_gone_is_listed_without_its_progress(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    from competency_map import FrameworkError  # noqa: PLC0415

    def fail(_: str) -> None:
        raise FrameworkError("gone")

    monkeypatch.setattr("ui.start.progress.framework", fail)
    assert "2 courses \u00b7 changed today" in html(closed(loaded_app))


def test_who_may_not_add_courses_still_sees_the_ways_out(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.state.role_of", lambda *_: Role.VIEWER)
    assert "Matrix" in links(loaded_app.run())
