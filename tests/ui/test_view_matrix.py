from dataclasses import replace

from streamlit.testing.v1 import AppTest

from alignment import DecisionKind
from exports import LEVEL_LETTERS
from syllabi import Course, Syllabus
from tests.ui.decisions import decided
from tests.ui.pages import html, markdown, opened, texts
from tests.ui.sample_syllabi import PAYLOAD
from tests.ui.saved import courses_of, with_program
from ui.decision_queue import Queue
from ui.matrix_grid import OpenedCell, found_cell
from workspace import Saying


def list_view(app: AppTest) -> AppTest:
    opened(app, "view_matrix").segmented_control(key="matrix_shape").set_value("List").run()
    assert not app.exception, app.exception
    return app


def test_the_map_stands_first_with_its_legend(loaded_app: AppTest) -> None:
    opened(loaded_app, "view_matrix")
    assert loaded_app.segmented_control(key="matrix_shape").value == "Map"
    assert "Taught and assessed" in html(loaded_app)


def test_the_table_has_a_row_an_area_and_letters_in_the_cells(loaded_app: AppTest) -> None:
    opened(loaded_app, "view_matrix").segmented_control(key="matrix_shape").set_value("Table")
    table = loaded_app.run().dataframe[0].value
    assert list(table.columns) == ["Area", "Name", "NURS 330", "PSYC 315"]
    assert table["Area"][0] == "TF-1"
    assert len(table) == 37
    assert set(table["NURS 330"]) <= set(LEVEL_LETTERS.values())


def test_a_button_in_the_list_opens_the_quotes_with_the_matched_words_marked(
    loaded_app: AppTest,
) -> None:
    list_view(loaded_app).button(key="quotes_TF-6").click().run()
    assert "secure attachment</mark>" in html(loaded_app)
    assert "Why: " in html(loaded_app)
    assert texts(loaded_app).startswith("NURS 330")


def test_the_drawer_says_each_kind_of_reason_once(loaded_app: AppTest) -> None:
    list_view(loaded_app).button(key="quotes_TF-6").click().run()
    reasons = [line for line in html(loaded_app).split("<div") if "Why: " in line]
    assert reasons
    for line in reasons:
        kinds = [part.split(":")[0] for part in line.split("Why: ")[1].split("; ")]
        assert len(kinds) == len(set(kinds))
        assert "term: " in line


def test_an_area_that_was_not_found_has_no_quotes_but_can_be_decided_on(
    loaded_app: AppTest,
) -> None:
    list_view(loaded_app).selectbox(key="list_course").set_value(courses_of(loaded_app)[1].id).run()
    assert "Pregnancy \\& early parenthood: Not found" in markdown(loaded_app)
    keys = [button.key for button in loaded_app.button]
    assert "quotes_TF-1" not in keys
    assert "decide_TF-1" in keys


def test_a_discipline_leaves_only_its_courses(loaded_app: AppTest) -> None:
    opened(loaded_app, "view_matrix").segmented_control(key="matrix_shape").set_value("Table")
    loaded_app.run().selectbox(key="matrix_discipline").set_value("psychology").run()
    assert list(loaded_app.dataframe[0].value.columns) == ["Area", "Name", "PSYC 315"]


def test_only_not_covered_leaves_out_what_a_course_teaches(loaded_app: AppTest) -> None:
    opened(loaded_app, "view_matrix").segmented_control(key="matrix_shape").set_value("Table")
    loaded_app.run().toggle(key="matrix_not_covered").set_value(True).run()
    areas = list(loaded_app.dataframe[0].value["Area"])
    assert "TF-6" not in areas
    assert "LR-3" in areas


def test_words_of_a_syllabus_are_shown_as_they_are(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    nursing = syllabi[0]
    passages = tuple(
        replace(passage, text=f"{passage.text} {PAYLOAD}", locator=PAYLOAD)
        for passage in nursing.passages
    )
    course = Course("X 1", PAYLOAD, "", "nursing")
    nursing = replace(nursing, id="changed", course=course, passages=passages)
    app = list_view(with_program(empty_app, nursing))
    app.button(key="quotes_TF-6").click().run()
    assert PAYLOAD in texts(app)
    assert "evil" not in markdown(app)
    assert "<img" not in html(app)
    assert "&lt;img src=x&gt;" in html(app)


def test_a_reviewed_level_is_one_in_words_in_table_and_list(loaded_app: AppTest) -> None:
    decided(loaded_app, "TF-6", Saying(DecisionKind.CONFIRM))
    decided(loaded_app, "TF-1", Saying(DecisionKind.NOT_INTENDED))
    decided(loaded_app, "LR-3", Saying(DecisionKind.FLAG, text="Where?", resolver="Ana"))
    assert "Taught\\, reviewed" in (shown := markdown(list_view(loaded_app)))
    assert "Not intended here\\, reviewed" in shown
    assert "Not found\\, look again" in shown
    loaded_app.segmented_control(key="matrix_shape").set_value("Table").run()
    table = loaded_app.dataframe[0].value.set_index("Area")["NURS 330"]
    assert (table["TF-6"], table["TF-1"]) == ("T, reviewed", "N, reviewed")
    assert table["LR-3"] == "\N{EN DASH}, look again"
    assert table["TF-2"] in LEVEL_LETTERS.values()


def test_only_reviewed_levels_are_left_where_they_are_asked_for(loaded_app: AppTest) -> None:
    decided(loaded_app, "TF-6", Saying(DecisionKind.CONFIRM))
    list_view(loaded_app).selectbox(key="matrix_queue").set_value(Queue.REVIEWED).run()
    assert [b.key for b in loaded_app.button if "TF-" in str(b.key)] == ["quotes_TF-6"]
    loaded_app.selectbox(key="matrix_queue").set_value(Queue.LOOK_AGAIN).run()
    assert "No area has such a level here." in markdown(loaded_app)


def test_a_cell_of_the_map_is_found_by_its_course_wherever_that_stands_now() -> None:
    sent = {"course": "b", "area": "TF-6"}
    assert found_cell(sent, ["a", "b"]) == OpenedCell(1, "TF-6")
    assert found_cell(sent, ["b"]) == OpenedCell(0, "TF-6")
    assert found_cell(sent, ["a"]) is None
