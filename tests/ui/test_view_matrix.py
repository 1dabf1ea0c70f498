from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from alignment import DecisionKind, Stage
from exports import LEVEL_LETTERS
from syllabi import Course, Syllabus, read_syllabi
from tests.ui.decisions import decided
from tests.ui.pages import html, markdown, opened, texts
from tests.ui.sample_syllabi import PAYLOAD
from tests.ui.saved import courses_of, with_program
from ui.matrix.grid import OpenedCell, found_cell
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
    assert list(table.columns) == ["Area", "Name", "NURS 330", "PSYC 315", "Covered in"]
    assert table["Area"][0] == "TF-1"
    assert len(table) == 37
    assert set(table["NURS 330"]) <= set(LEVEL_LETTERS.values())


def test_a_button_in_the_list_opens_the_quotes_with_the_matched_words_marked(
    loaded_app: AppTest,
) -> None:
    list_view(loaded_app).button(key="quotes_TF-6").click().run()
    assert "secure attachment</mark>" in html(loaded_app)
    assert "Why: " in html(loaded_app)
    assert "NURS 330, Family Nursing" in texts(loaded_app)


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
    assert "Not found" in texts(loaded_app)
    labels = {str(button.key): button.label for button in loaded_app.button}
    assert "quotes_TF-1" not in labels
    assert labels["decide_TF-1"] == "TF\\-1 Pregnancy \\& early parenthood"


def test_a_discipline_leaves_only_its_courses(loaded_app: AppTest) -> None:
    opened(loaded_app, "view_matrix").segmented_control(key="matrix_shape").set_value("Table")
    loaded_app.run().selectbox(key="matrix_discipline").set_value("psychology").run()
    assert list(loaded_app.dataframe[0].value.columns) == ["Area", "Name", "PSYC 315", "Covered in"]


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
    assert "Taught, reviewed" in (shown := texts(list_view(loaded_app)))
    assert "Not intended here, reviewed" in shown
    assert "Not found, look again" in shown
    loaded_app.segmented_control(key="matrix_shape").set_value("Table").run()
    table = loaded_app.dataframe[0].value.set_index("Area")["NURS 330"]
    assert (table["TF-6"], table["TF-1"]) == ("T, reviewed", "N, reviewed")
    assert table["LR-3"] == "\N{EN DASH}, look again"
    assert table["TF-2"] in LEVEL_LETTERS.values()


def test_only_reviewed_levels_are_left_where_they_are_asked_for(loaded_app: AppTest) -> None:
    decided(loaded_app, "TF-6", Saying(DecisionKind.CONFIRM))
    list_view(loaded_app).selectbox(key="matrix_queue").set_value("reviewed").run()
    assert [b.key for b in loaded_app.button if "TF-" in str(b.key)] == ["quotes_TF-6"]
    loaded_app.selectbox(key="matrix_queue").set_value("look-again").run()
    assert "No area has such a level here." in markdown(loaded_app)


def test_a_cell_of_the_map_is_found_by_its_course_wherever_that_stands_now() -> None:
    sent = {"course": "b", "area": "TF-6"}
    assert found_cell(sent, ["a", "b"]) == OpenedCell(1, "TF-6")
    assert found_cell(sent, ["b"]) == OpenedCell(0, "TF-6")
    assert found_cell(sent, ["a"]) is None


def table_of(app: AppTest, **address: str) -> AppTest:
    """The table view of the program, as a link with this address opens it."""
    for name, word in {"view": "Table", **address}.items():
        app.query_params[name] = word
    return opened_matrix(app)


def opened_matrix(app: AppTest) -> AppTest:
    """The matrix as a link opens it: the address stays, as it does in a browser."""
    asked = dict(app.query_params)
    app.run().switch_page("ui/pages/view_matrix.py")
    for name, word in asked.items():
        app.query_params[name] = word
    app.run()
    assert not app.exception, app.exception
    return app


def areas_in(app: AppTest) -> list[str]:
    return list(app.dataframe[0].value["Area"])


@pytest.mark.parametrize(
    ("address", "areas", "words"),
    [
        ({"domain": "LR"}, ["LR-1", "LR-2", "LR-3"], "2 courses, 3 of 37 areas"),
        ({"domain": "LR", "discipline": "psychology"}, ["LR-1", "LR-2", "LR-3"], "1 of 2 courses"),
        ({"domain": "RE", "kind": "process", "uncovered": "yes"}, None, "domain: Reflection"),
    ],
)
def test_a_link_opens_the_view_that_it_names(
    loaded_app: AppTest, address: dict[str, str], areas: list[str] | None, words: str
) -> None:
    app = table_of(loaded_app, **address)
    assert words in texts(app)
    assert areas is None or areas_in(app) == areas
    assert {name: app.query_params[name] for name in address} == address


@pytest.mark.parametrize(
    "address",
    [
        {"discipline": "alchemy"},
        {"kind": "<img src=x>", "year": "-1"},
        {"level": "*bold*", "page": "99999999999999999999"},
        {"uncovered": "maybe", "view": "Pie"},
    ],
)
def test_what_an_address_names_wrongly_is_left_out_with_a_word(
    loaded_app: AppTest, address: dict[str, str]
) -> None:
    app = table_of(loaded_app, **address)
    assert "The address asks for something that is not here" in texts(app)
    assert "2 courses, 37 areas." in texts(app)
    assert not set(address) & {"discipline", "kind", "uncovered"} & set(app.query_params)
    assert "<img" not in html(app)


def test_a_choice_is_written_into_the_address_and_taken_back(loaded_app: AppTest) -> None:
    app = opened(loaded_app, "view_matrix")
    app.selectbox(key="matrix_domain").set_value("TH").run()
    app.toggle(key="matrix_not_covered").set_value(True).run()
    assert app.query_params["domain"] == "TH"
    assert "uncovered" in app.query_params
    popovers = [str(block.proto.popover.label) for block in app.get("popover")]
    assert "More filters (1 active)" in popovers
    app.button(key="matrix_clear").click().run()
    assert not {"domain", "uncovered"} & set(app.query_params)
    assert "2 courses, 37 areas." in texts(app)


def test_choices_are_found_again_after_a_visit_to_another_page(loaded_app: AppTest) -> None:
    app = opened(loaded_app, "view_matrix")
    app.selectbox(key="matrix_domain").set_value("TH").run()
    opened(app, "find_gaps")
    assert opened(app, "view_matrix").selectbox(key="matrix_domain").value == "TH"


def test_filters_that_leave_nothing_say_so(loaded_app: AppTest) -> None:
    app = table_of(loaded_app, discipline="psychology", level="assessed", review="reviewed")
    assert "No area has such a level here." in markdown(app)
    assert not app.dataframe
    assert "0 of 2 courses, 0 of 37 areas" in texts(app)


def test_overlaps_of_too_few_courses_are_none_and_the_page_says_why(loaded_app: AppTest) -> None:
    app = table_of(loaded_app, overlaps="yes")
    assert "No area is covered by so many of these courses" in markdown(app)


def test_letters_that_people_gave_are_shown_and_none_is_proposed(loaded_app: AppTest) -> None:
    decided(loaded_app, "TF-6", Saying(DecisionKind.STAGE, stage=Stage.REINFORCED))
    app = table_of(loaded_app, cells="irm")
    table = app.dataframe[0].value.set_index("Area")
    assert table["NURS 330"]["TF-6"] == "R"
    assert set(table["NURS 330"]) == {"R", ""}
    assert table["Given in"]["TF-6"] == "1 of 2"
    assert "never proposes one" in html(app)
    app.segmented_control(key="matrix_shape").set_value("List").run()
    assert "Reinforced" in texts(app)


def test_a_link_opens_the_quotes_of_a_cell_and_a_reload_opens_them_again(
    loaded_app: AppTest,
) -> None:
    address = {"course": courses_of(loaded_app)[0].id, "area": "TF-6"}
    app = table_of(loaded_app, **address)
    assert "secure attachment</mark>" in html(app)
    assert {name: app.query_params[name] for name in address} == address
    assert "secure attachment</mark>" in html(app.run())


def test_the_address_follows_a_cell_that_is_opened_and_the_steps_from_it(
    loaded_app: AppTest,
) -> None:
    app = list_view(loaded_app)
    app.button(key="quotes_TF-6").click().run()
    assert app.query_params["area"] == "TF-6"
    app.button(key="walk_next_area").click().run()
    app.button(key="walk_next_course").click().run()
    opened_at = app.query_params["course"], app.query_params["area"]
    assert opened_at == (courses_of(app)[1].id, "TF-7")
    assert app.query_params["view"] == "List"


def test_an_address_without_the_cell_closes_it(loaded_app: AppTest) -> None:
    app = table_of(loaded_app, course=courses_of(loaded_app)[0].id, area="TF-6")
    del app.query_params["course"], app.query_params["area"]
    assert "secure attachment</mark>" not in html(app.run())


@pytest.mark.parametrize(
    ("filters", "is_hidden"),
    [
        ({}, False),
        ({"domain": "TF"}, False),
        ({"domain": "LR"}, True),
        ({"discipline": "psychology"}, True),
    ],
)
def test_a_link_to_a_cell_that_filters_leave_out_opens_it_and_says_so(
    loaded_app: AppTest, filters: dict[str, str], is_hidden: bool
) -> None:
    course = courses_of(loaded_app)[0].id
    app = table_of(loaded_app, course=course, area="TF-6", **filters)
    assert "secure attachment</mark>" in html(app)
    assert ("The filters of the matrix leave this level out." in texts(app)) is is_hidden


@pytest.mark.parametrize("asked", [("0" * 32, "TF-6"), ("", "TF-6"), (None, "<b>XX-1")])
def test_a_link_to_a_cell_that_is_not_there_opens_nothing_and_says_so(
    loaded_app: AppTest, asked: tuple[str | None, str]
) -> None:
    course, area = asked
    known = courses_of(loaded_app)[0].id
    app = table_of(loaded_app, course=known if course is None else course, area=area)
    assert "mark>" not in html(app)
    assert "nothing was opened" in texts(app)
    assert not {"course", "area"} & set(app.query_params)


def on_course() -> Syllabus:
    """A course about infants by its title alone, with the words of one that is not."""
    text = "\n".join(
        (
            "# NURS 909: Infant Mental Health",
            "",
            "## Learning Outcomes",
            "",
            "- Explain attachment theory and the quality of attachment relationships",
            "- Describe secure base behavior and attachment classification",
            "",
            "## Weekly Schedule",
            "",
            "Week 1: Attachment theory and attachment relationships",
            "",
            "Week 2: Attachment classification and secure base",
            "",
        )
    )
    (read,), errors = read_syllabi([("nurs-909.md", text.encode())])
    assert errors == ()
    return read


def test_levels_that_rest_on_the_course_as_a_whole_are_marked_and_can_be_looked_for(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    app = table_of(with_program(empty_app, *syllabi, on_course()), whole="yes")
    table = app.dataframe[0].value
    assert [name for name in table.columns if "NURS" in name] == ["NURS 909"]
    assert "TF-6" in set(table["Area"])
    assert all("rests on the course as a whole" in words for words in table["NURS 909"])
    app.segmented_control(key="matrix_shape").set_value("List").run()
    app.button(key="quotes_TF-6").click().run()
    assert "The quotes do not name young children themselves" in texts(app)
    assert "on the course as a whole: " in html(opened(app, "find_gaps"))


def test_where_each_quote_names_young_children_nothing_rests_on_the_course(
    loaded_app: AppTest,
) -> None:
    app = table_of(loaded_app, whole="yes")
    assert "No covered level here rests on the course as a whole." in markdown(app)
