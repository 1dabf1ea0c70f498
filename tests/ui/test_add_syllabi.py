from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from alignment import DecisionKind
from syllabi import Course, Syllabus, SyllabusError, read_syllabus
from tests.builders import make_docx, paragraph
from tests.ui.decisions import decided
from tests.ui.pages import added, buttons, markdown, opened, removed, texts, title
from tests.ui.sample_syllabi import NURSING, PAYLOAD, PSYCHOLOGY
from tests.ui.saved import courses_of, saved_work, sources, with_program
from tests.workspace.made_plan import made_pick
from workspace import Saying, pick_change, programs

SAMPLE_BUTTON = "Try it with sample syllabi"
BEFORE = (SAMPLE_BUTTON, "Undo")
GOOD = ("nurs-330.md", NURSING.encode(), "text/markdown")
OTHER = ("psyc-315.md", PSYCHOLOGY.encode(), "text/markdown")
BROKEN = ("broken.docx", b"PK\x03\x04 broken", "application/octet-stream")


def unread(app: AppTest) -> list[str]:
    errors: tuple[SyllabusError, ...] = app.session_state["unread"]
    return [error.source for error in errors]


def edit(app: AppTest, row: dict[str, str], key: str = "course_facts_0") -> AppTest:
    edits = {"edited_rows": {0: row}, "added_rows": [], "deleted_rows": []}
    app.session_state[key] = edits
    app.run()
    assert not app.exception, app.exception
    return app


def first_course(app: AppTest) -> Course:
    return first(app).course


def with_course(app: AppTest, syllabus: Syllabus, **facts: str) -> AppTest:
    """The app with a program of this one syllabus, in which these facts were read."""
    read = replace(syllabus, course=replace(syllabus.course, **facts))
    return opened(with_program(app, read), "add_syllabi")


def planned(app: AppTest, number: int) -> None:
    """Have a colleague plan a change to the first course."""
    with saved_work() as workspace:
        pick_change(workspace, courses_of(app)[0].id, made_pick(number))


def first(app: AppTest) -> Syllabus:
    return courses_of(app)[0].syllabus


def revision(app: AppTest) -> int:
    return int(app.session_state["revision"]) if "revision" in app.session_state else 0


def test_the_page_says_where_files_go_and_offers_the_samples(empty_app: AppTest) -> None:
    opened(empty_app, "add_syllabi")
    assert title(empty_app) == "Add syllabi"
    assert "becomes a new program" in markdown(empty_app)
    assert buttons(empty_app) == [SAMPLE_BUTTON]


def test_the_sample_button_does_not_stand_above_courses(loaded_app: AppTest) -> None:
    assert SAMPLE_BUTTON not in buttons(opened(loaded_app, "add_syllabi"))


def test_one_click_on_the_samples_leads_to_the_matrix(empty_app: AppTest) -> None:
    opened(empty_app, "add_syllabi").button(key="samples").click().run()
    assert title(empty_app) == "Coverage matrix"
    assert len(sources(empty_app)) == 4
    assert "unread" not in empty_app.session_state


def test_several_uploads_are_read_and_the_uploader_lets_go_of_them(empty_app: AppTest) -> None:
    added(empty_app, GOOD, OTHER)
    assert sources(empty_app) == ["nurs-330.md", "psyc-315.md"]
    assert not empty_app.file_uploader[0].value
    assert "Courses: 2" in markdown(empty_app)


def test_a_failing_upload_shows_its_sentence_and_keeps_the_good_files(empty_app: AppTest) -> None:
    added(empty_app, GOOD, BROKEN, OTHER)
    assert sources(empty_app) == ["nurs-330.md", "psyc-315.md"]
    assert "Not read: 1" in markdown(empty_app)
    assert texts(empty_app).startswith("broken.docx: ")


def test_putting_the_list_away_hides_it_and_keeps_the_files_for_the_report(
    empty_app: AppTest,
) -> None:
    added(empty_app, BROKEN).button(key="forget").click().run()
    assert "Not read" not in markdown(empty_app)
    assert unread(empty_app) == ["broken.docx"]
    added(empty_app, ("late.docx", BROKEN[1], BROKEN[2]))
    assert "Not read: 1" in markdown(empty_app)
    assert unread(empty_app) == ["broken.docx", "late.docx"]


def test_an_unread_file_is_forgotten_once_a_file_of_its_name_is_read(empty_app: AppTest) -> None:
    added(empty_app, ("nurs-330.docx", BROKEN[1], BROKEN[2]), BROKEN)
    added(empty_app, ("nurs-330.docx", make_docx([paragraph("Infant care.")]), ""))
    assert sources(empty_app) == ["nurs-330.docx"]
    assert unread(empty_app) == ["broken.docx"]


def test_a_file_that_fails_again_is_listed_once(empty_app: AppTest) -> None:
    added(empty_app, BROKEN)
    added(empty_app, BROKEN)
    assert unread(empty_app) == ["broken.docx"]


def test_what_was_read_is_listed_with_its_course(empty_app: AppTest) -> None:
    added(empty_app, GOOD, BROKEN)
    assert "Read: 1 file" in markdown(empty_app)
    assert "nurs-330.md: a new course, NURS 330 Family Nursing" in texts(empty_app)
    added(empty_app, OTHER)
    assert "psyc-315.md: a new course" in texts(empty_app)
    assert "nurs-330.md: a new course" not in texts(empty_app)


def test_the_very_same_file_is_noted_and_not_added_twice(empty_app: AppTest) -> None:
    added(empty_app, GOOD)
    added(empty_app, ("copy.md", GOOD[1], GOOD[2]))
    assert sources(empty_app) == ["nurs-330.md"]
    assert "copy.md: loaded already as nurs-330.md, in the course NURS 330 Family Nursing" in (
        texts(empty_app)
    )
    added(empty_app, GOOD)
    assert "nurs-330.md: this very file is loaded already, in the course NURS 330" in (
        texts(empty_app)
    )


def test_a_good_upload_begins_with_a_clean_list_and_unread_files_stand_as_earlier_ones(
    empty_app: AppTest,
) -> None:
    added(empty_app, GOOD)
    added(empty_app, ("copy.md", GOOD[1], GOOD[2]), BROKEN)
    assert "Not read: 1" in markdown(empty_app)
    assert "Earlier: not read" not in markdown(empty_app)
    added(empty_app, OTHER)
    assert "Not read: 1" not in markdown(empty_app)
    assert "Earlier: not read" in markdown(empty_app)
    assert "copy.md" not in texts(empty_app)
    added(empty_app, ("late.docx", BROKEN[1], BROKEN[2]))
    assert "Not read: 1" in markdown(empty_app)
    assert texts(empty_app).index("late.docx") < texts(empty_app).index("broken.docx")


def test_after_an_upload_the_review_is_the_next_step_where_nothing_was_set_aside(
    empty_app: AppTest,
) -> None:
    ways = ["Review", "Check the sections", "Smallest changes", "View the matrix"]
    assert not set(ways) & set(buttons(opened(empty_app, "add_syllabi")))
    found = buttons(added(empty_app, GOOD))
    assert [label for label in found if label in ways] == ways
    assert next_steps(empty_app) == ["Review"]
    empty_app.button(key="way_Smallest changes").click().run()
    assert title(empty_app) == "Smallest changes"


def test_what_was_set_aside_is_to_be_checked_next_and_not_once_the_course_is_reviewed(
    empty_app: AppTest,
) -> None:
    text = "# NURS 330\n\n## Outcomes\n\n- Care.\n\n## University Policies\n\nCome on time.\n"
    app = with_program(empty_app, read_syllabus(text.encode(), "a.md"))
    assert next_steps(opened(app, "add_syllabi")) == ["Check the sections"]
    decided(app, "TF-6", Saying(DecisionKind.CONFIRM))
    assert next_steps(opened(app, "add_syllabi")) == ["Review"]


def next_steps(app: AppTest) -> list[str]:
    return [button.label for button in app.button if button.proto.type == "primary"]


@pytest.mark.parametrize(("files", "name"), [([GOOD], "NURS 330"), ([GOOD, OTHER], "My program")])
def test_a_file_that_comes_alone_names_its_program_after_its_course(
    empty_app: AppTest, files: list[tuple[str, bytes, str]], name: str
) -> None:
    added(empty_app, *files)
    with saved_work() as workspace:
        assert [program.name for program in programs(workspace)] == [name]


def test_a_file_name_never_reaches_markdown(empty_app: AppTest) -> None:
    added(empty_app, (f"{PAYLOAD}.docx", BROKEN[1], BROKEN[2]), (f"{PAYLOAD}.md", *GOOD[1:]))
    assert PAYLOAD in texts(empty_app)
    assert "evil" not in markdown(empty_app)


def test_corrected_facts_survive_a_second_edit_and_a_change_of_page(loaded_app: AppTest) -> None:
    opened(loaded_app, "add_syllabi")
    edits: dict[int, dict[str, str]] = {0: {"Code": "NURS 999", "Discipline": "Education"}}
    for row in (edits, edits | {1: {"Title": "Psychopathology"}}):
        state = {"edited_rows": row, "added_rows": [], "deleted_rows": []}
        loaded_app.session_state["course_facts_0"] = state
        loaded_app.run()
    opened(loaded_app, "view_matrix")
    opened(loaded_app, "add_syllabi").run()
    first, second = (course.syllabus.course for course in courses_of(loaded_app))
    assert (first.code, first.discipline) == ("NURS 999", "education")
    assert second.title == "Psychopathology"


def test_credits_and_level_are_corrected_and_the_other_facts_stay(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    with_course(empty_app, syllabi[0], instructor="Dr. Lee", discipline_reason="NURS in the code")
    before = first_course(empty_app)
    edit(empty_app, {"Credits": " 3 ", "Level": "Graduate"})
    assert first_course(empty_app) == replace(before, credits="3", level="graduate")


@pytest.mark.parametrize(
    ("file", "is_tall"),
    [("nurs-330.md", False), (f"{'NURS-330-Family-Nursing-' * 2}final.md", True)],
)
def test_a_long_name_of_a_file_goes_on_in_further_lines_and_must_not_be_cut(
    empty_app: AppTest, file: str, is_tall: bool
) -> None:
    page = added(empty_app, (file, NURSING.encode(), "text/markdown"))
    (table,) = page.data_editor
    # Streamlit breaks lines in rows of more than four times the size of the letters.
    assert (table.proto.row_height > 4 * 16) == is_tall


def test_a_discipline_that_a_person_chose_has_no_reason(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    with_course(empty_app, syllabi[0], discipline_reason="NURS in the code")
    edit(empty_app, {"Discipline": "Education"})
    assert first_course(empty_app).discipline == "education"
    assert first_course(empty_app).discipline_reason == ""


def test_instructors_are_out_of_sight_until_asked_for_and_edits_stay(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    with_course(empty_app, syllabi[0], instructor="Dr. Lee")
    edit(empty_app, {"Code": "NURS 999"})
    empty_app.toggle(key="show_instructors").set_value(True).run()
    edit(empty_app, {"Instructor": "Dr. Park"}, "course_facts_0_instructors")
    empty_app.toggle(key="show_instructors").set_value(False).run()
    assert first_course(empty_app).code == "NURS 999"
    assert first_course(empty_app).instructor == "Dr. Park"


def test_why_a_discipline_was_proposed_stands_beside_it(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    with_course(empty_app, syllabi[0], discipline_reason="NURS in the code")
    empty_app.toggle(key="show_instructors").set_value(True).run()
    columns = list(empty_app.dataframe[0].proto.column_order)
    found = columns.index("Discipline")
    assert columns[found + 1 : found + 4] == [
        "Discipline proposed because",
        "Credits",
        "Instructor",
    ]


def test_files_beyond_the_limit_are_named_once_and_the_rest_is_read(empty_app: AppTest) -> None:
    files = [(f"{n}.md", f"# X {n}00\n\nInfant care {n}.\n".encode(), "") for n in range(1, 33)]
    added(empty_app, *files)
    assert len(sources(empty_app)) == 30
    assert unread(empty_app) == ["31.md", "32.md"]
    assert texts(empty_app).startswith("31.md, 32.md: Not taken, because 30 files are read")
    added(empty_app, *files[30:])
    assert len(sources(empty_app)) == 32
    assert unread(empty_app) == []


def test_a_changed_version_takes_the_place_of_the_one_before_with_moves_and_facts(
    empty_app: AppTest,
) -> None:
    added(empty_app, GOOD, OTHER)
    edit(empty_app, {"Title": "Families"}, f"course_facts_{revision(empty_app)}")
    opened(empty_app, "check_sections").button(key="choose_3").click().run()
    empty_app.button(key="move_3").click().run()
    moved = [b.text for b in first(empty_app).blocks if b.is_moved]
    assert moved
    opened(empty_app, "add_syllabi")
    changed = NURSING.replace("- Week 1", "- Week 2: Grief and loss\n- Week 1").encode()
    added(empty_app, ("nurs-330.md", changed, "text/markdown"))
    assert sources(empty_app) == ["nurs-330.md", "psyc-315.md"]
    assert [b.text for b in first(empty_app).blocks if b.is_moved] == moved
    assert "Grief and loss" in " ".join(b.text for b in first(empty_app).blocks)
    assert first_course(empty_app).title == "Families"
    said = texts(empty_app)
    assert "took the place of the one before it." in said
    assert "1 moved paragraph and 1 corrected fact were kept." in said


def test_a_new_version_says_what_became_of_the_decisions(empty_app: AppTest) -> None:
    added(empty_app, GOOD)
    for area in ("TF-6", "TF-1"):
        decided(empty_app, area, Saying(DecisionKind.CONFIRM))
    changed = NURSING.replace("attachment", "feeding").encode()
    added(empty_app, ("nurs-330.md", changed, "text/markdown"))
    assert "2 decisions kept, 1 of them to look at again." in texts(empty_app)
    assert "Review this course" in [link.proto.label for link in empty_app.get("page_link")]
    added(empty_app, OTHER)
    assert "kept" not in texts(empty_app)


def test_before_a_removal_the_page_says_what_goes_and_keep_keeps_it(loaded_app: AppTest) -> None:
    opened(loaded_app, "add_syllabi")
    decided(loaded_app, "TF-6", Saying(DecisionKind.CONFIRM))
    loaded_app.run().button(key="remove_all").click().run()
    assert "Remove 2 syllabi? What goes: 2 courses with all versions and 1 decision." in (
        texts(loaded_app)
    )
    loaded_app.button(key="removal_no").click().run()
    assert "What goes" not in texts(loaded_app)
    assert len(sources(loaded_app)) == 2


def test_before_a_removal_planned_changes_are_counted_too(loaded_app: AppTest) -> None:
    planned(loaded_app, 0)
    planned(loaded_app, 1)
    opened(loaded_app, "add_syllabi").button(key="remove_program").click().run()
    assert "What goes: 2 courses with all versions and 2 planned changes." in texts(loaded_app)


@pytest.mark.parametrize(("label", "n_loaded"), [("Undo", 1), ("Keep both", 2)])
def test_a_replaced_version_comes_back(empty_app: AppTest, label: str, n_loaded: int) -> None:
    added(empty_app, GOOD)
    added(empty_app, ("nurs-330.md", f"{NURSING}\nMore.\n".encode(), "text/markdown"))
    assert len(sources(empty_app)) == 1
    empty_app.button(key=f"{label}_{courses_of(empty_app)[0].id}").click().run()
    assert sources(empty_app) == ["nurs-330.md"] * n_loaded
    assert "More." not in [block.text for block in first(empty_app).blocks]
    assert label not in buttons(empty_app)


def test_files_of_one_upload_never_replace_each_other(empty_app: AppTest) -> None:
    added(empty_app, GOOD, ("nurs-330.md", f"{NURSING}\nMore.\n".encode(), "text/markdown"))
    assert sources(empty_app) == ["nurs-330.md", "nurs-330.md"]


def test_the_uploader_names_the_formats_and_the_page_the_limits(empty_app: AppTest) -> None:
    label = opened(empty_app, "add_syllabi").file_uploader[0].label
    for name in ("Word", "PDF", "OpenDocument", "RTF", "web page", "Markdown", ".imscc"):
        assert name in label
    assert "30 files and 100 MB at one go" in markdown(empty_app)


def test_a_removed_syllabus_comes_back_with_undo(loaded_app: AppTest) -> None:
    opened(loaded_app, "add_syllabi")
    wanted = courses_of(loaded_app)[0].id
    loaded_app.multiselect[0].select(wanted).run()
    removed(loaded_app, "remove")
    assert sources(loaded_app) == ["psyc-315.md"]
    loaded_app.button(key="undo").click().run()
    assert sources(loaded_app) == ["nurs-330.md", "psyc-315.md"]
    assert "Undo" not in buttons(loaded_app)


def test_remove_all_leaves_the_page_as_it_was(loaded_app: AppTest) -> None:
    removed(opened(loaded_app, "add_syllabi"), "remove_all")
    assert sources(loaded_app) == []
    assert "Courses" not in markdown(loaded_app)
    assert [label for label in buttons(loaded_app) if label in BEFORE] == ["Undo", SAMPLE_BUTTON]


@pytest.mark.parametrize("page", ["check_sections", "view_matrix", "find_gaps", "export_report"])
def test_a_page_without_syllabi_leads_to_add_syllabi_and_the_samples(
    empty_app: AppTest, page: str
) -> None:
    opened(empty_app, page)
    assert "No syllabi yet" in markdown(empty_app)
    assert buttons(empty_app) == [SAMPLE_BUTTON]
    assert [link.proto.label for link in empty_app.get("page_link")] == ["Add your own syllabi"]


@pytest.mark.parametrize(
    "page",
    [
        "start",
        "add_syllabi",
        "check_sections",
        "view_matrix",
        "find_gaps",
        "export_report",
        "how_it_works",
    ],
)
@pytest.mark.parametrize("loaded", [False, True])
def test_the_notice_stands_on_each_page(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...], page: str, loaded: bool
) -> None:
    if loaded:
        with_program(empty_app, *syllabi)
    assert "Not affiliated with" in markdown(opened(empty_app, page))
