import json

import pytest
from streamlit.testing.v1 import AppTest

from alignment import DecisionKind, align
from exports import export_report
from syllabi import Syllabus, read_syllabi
from tests.ui.decisions import decided
from tests.ui.pages import buttons, html, markdown, opened, texts
from tests.ui.sample_syllabi import NURSING, PAYLOAD, PSYCHOLOGY
from tests.ui.saved import courses_of, program_id, project_of, saved_work
from workspace import Incoming, Saying, add_syllabus, create_program

NEWER = NURSING.replace("grows in the first year", "grows in the first two years").replace(
    "- Infant observation paper (30%): observe a baby and a parent and write about what you saw",
    "- Journal on a novel of your choice (30%)",
)
WAYS = ("Two versions of a course", "This program with another", "This program with saved results")


def read(text: str, name: str = "nurs-330.md") -> Syllabus:
    (syllabus,), errors = read_syllabi([(name, text.encode())])
    assert errors == ()
    return syllabus


def with_version(app: AppTest, text: str) -> AppTest:
    """The app, its program's course NURS 330 in one version more."""
    with saved_work() as workspace:
        add_syllabus(workspace, program_id(app), Incoming(read(text), 1_000))
    return app


def with_other(app: AppTest, *syllabi: Syllabus, name: str = "Last year") -> str:
    """The id of another program of the same person with these syllabi."""
    with saved_work() as workspace:
        other = create_program(workspace, name)
        for syllabus in syllabi:
            add_syllabus(workspace, other.id, Incoming(syllabus, 1_000), replaceable=())
    return other.id


def compared(app: AppTest, way: str = WAYS[0]) -> AppTest:
    opened(app, "compare_versions")
    app.segmented_control(key="compare_way").set_value(way).run()
    assert not app.exception, app.exception
    return app


def with_first_program(app: AppTest) -> AppTest:
    """The page with the only other program chosen."""
    app.selectbox(key="compare_with").select_index(0).run()
    assert not app.exception, app.exception
    return app


def test_without_a_program_the_page_says_what_it_will_show(empty_app: AppTest) -> None:
    opened(empty_app, "compare_versions")
    assert "No syllabi yet" in markdown(empty_app)
    assert "last year's" in markdown(empty_app)


def test_with_one_version_of_each_course_the_page_says_how_to_add_another(
    loaded_app: AppTest,
) -> None:
    assert "Upload a newer syllabus of the same course" in markdown(compared(loaded_app))


def test_two_versions_show_what_went_and_what_words_changed(loaded_app: AppTest) -> None:
    page = compared(with_version(loaded_app, NEWER))
    shown = html(page)
    assert shown.index("No longer covered") < shown.index("What changed in the text")
    assert "Infant observation paper" in shown
    assert '<del style="text-decoration:line-through;' in shown
    assert ">two years.</ins>" in shown
    assert "same map" in texts(page)
    assert "the syllabi alone" in texts(page)


def test_the_counts_add_up_to_all_areas(loaded_app: AppTest) -> None:
    page = compared(with_version(loaded_app, NEWER))
    labels = [metric.label for metric in page.metric]
    assert labels[0] == "Now covered"
    assert labels[-1] == "Unchanged"
    assert sum(int(metric.value) for metric in page.metric) == 37


def test_decisions_are_left_out_where_versions_are_compared(loaded_app: AppTest) -> None:
    decided(loaded_app, "TF-6", Saying(DecisionKind.NOT_INTENDED))
    page = compared(with_version(loaded_app, NEWER))
    assert "is left out here" in texts(page)
    assert "TF-6" not in html(page)[: html(page).index("Quotes behind")]


@pytest.mark.parametrize(("n_lines", "is_folded"), [(0, False), (25, True)])
def test_many_changes_of_the_text_are_folded_and_few_are_not(
    loaded_app: AppTest, n_lines: int, is_folded: bool
) -> None:
    lines = "".join(f"\n- Topic {chr(97 + i) * 5} of the course\n" for i in range(n_lines))
    page = compared(with_version(loaded_app, NEWER + lines))
    assert ("All changes of the text" in [fold.label for fold in page.expander]) is is_folded


def test_the_address_chooses_course_and_versions(loaded_app: AppTest) -> None:
    for text in (NEWER, f"{NEWER}\n- A further line\n"):
        with_version(loaded_app, text)
    (course, _) = courses_of(loaded_app)
    loaded_app.query_params["course"] = course.id
    loaded_app.query_params["old"], loaded_app.query_params["new"] = "1", "3"
    page = opened(loaded_app, "compare_versions")
    chosen = [box.value for box in page.selectbox]
    assert chosen == [course.id, "1", "3"]


def test_at_first_the_two_newest_versions_are_compared(loaded_app: AppTest) -> None:
    for text in (NEWER, f"{NEWER}\n- A further line\n"):
        with_version(loaded_app, text)
    assert [box.value for box in compared(loaded_app).selectbox][1:] == ["2", "3"]


@pytest.mark.parametrize("asked", ["9", "x", "<b>", ""])
def test_an_address_of_a_version_that_is_not_there_must_not_break_the_page(
    loaded_app: AppTest, asked: str
) -> None:
    with_version(loaded_app, NEWER)
    loaded_app.query_params["course"], loaded_app.query_params["old"] = "nowhere", asked
    assert [box.value for box in compared(loaded_app).selectbox][1:] == ["1", "2"]


def test_two_terms_of_one_course_are_compared_like_versions(loaded_app: AppTest) -> None:
    with_version(loaded_app, NEWER.replace("Fall 2026", "Fall 2027"))
    page = compared(loaded_app)
    first, _, third = courses_of(page)
    assert [box.value for box in page.selectbox] == [first.id, "1", third.id]
    assert page.metric
    page.selectbox[0].set_value(third.id).run()
    assert [box.value for box in page.selectbox] == [third.id, first.id, "1"]
    assert "two years.</ins>" in html(page)


def test_a_version_is_not_compared_with_itself(loaded_app: AppTest) -> None:
    page = compared(with_version(loaded_app, NEWER))
    page.selectbox[1].set_value("2").run()
    assert "Choose two different ones" in markdown(page)
    assert not page.metric


def test_versions_of_the_same_words_are_called_so(loaded_app: AppTest) -> None:
    page = compared(
        with_version(loaded_app, f"{NURSING}\n## Course Policies\n\nLate work loses.\n")
    )
    assert "No change." in markdown(page)
    assert not page.metric
    assert any("Word" in button.label for button in page.get("download_button")) is True


def test_marks_in_a_syllabus_are_shown_as_text(loaded_app: AppTest) -> None:
    page = compared(with_version(loaded_app, f"{NEWER}\n- Newborn: {PAYLOAD}\n"))
    assert "&lt;img src=x&gt;" in html(page)
    assert "<img" not in html(page)
    assert "evil" not in markdown(page)


def test_without_another_program_the_page_says_so(loaded_app: AppTest) -> None:
    assert "no other program with courses" in markdown(compared(loaded_app, WAYS[1]))


def test_two_programs_are_compared_course_by_course(loaded_app: AppTest) -> None:
    with_other(loaded_app, read(NEWER), read(PSYCHOLOGY, "psyc-315.md"))
    page = with_first_program(compared(loaded_app, WAYS[1]))
    (table,) = page.dataframe
    assert list(table.value["Course"]) == [
        "NURS 330, Family Nursing",
        "PSYC 315, Abnormal Psychology",
    ]
    assert list(table.value["Text"])[1] == "the same"
    assert "<h2>NURS 330, Family Nursing</h2>" in html(page)
    assert "<h2>PSYC 315" not in html(page)


def test_a_course_of_one_program_alone_must_not_be_counted_as_changed(
    loaded_app: AppTest,
) -> None:
    with_other(loaded_app, read(NEWER))
    page = with_first_program(compared(loaded_app, WAYS[1]))
    (table,) = page.dataframe
    assert list(table.value["Course"]) == ["NURS 330, Family Nursing"]
    assert "PSYC 315" in html(page)


def test_two_programs_without_a_course_in_common_show_no_table_of_courses(
    loaded_app: AppTest,
) -> None:
    with_other(loaded_app, read("# ART 100: Drawing\n\nFall 2026\n", "art-100.md"))
    page = with_first_program(compared(loaded_app, WAYS[1]))
    assert not page.dataframe
    assert "Courses in the newer version alone" in html(page)


def test_the_summary_of_two_programs_names_only_what_came_and_went(loaded_app: AppTest) -> None:
    with_other(loaded_app, read(NURSING), read(NURSING.replace("330", "331"), "nurs-331.md"))
    page = with_first_program(compared(loaded_app, WAYS[1]))
    numbers = {metric.label: metric.value for metric in page.metric}
    assert int(numbers["In fewer courses"]) > 0
    assert "<strong>In fewer courses:" not in html(page)


def test_the_order_in_time_may_be_turned(loaded_app: AppTest) -> None:
    with_other(loaded_app, read(NEWER))
    page = with_first_program(compared(loaded_app, WAYS[1]))
    before = {metric.label: metric.value for metric in page.metric}
    page.radio[0].set_value(1).run()
    after = {metric.label: metric.value for metric in page.metric}
    assert before["Now covered"] == after["No longer covered"] != "0"


def test_the_address_names_the_other_program(loaded_app: AppTest) -> None:
    with_other(loaded_app, read(NURSING), name="A")
    chosen = with_other(loaded_app, read(NEWER), name="B")
    with_other(loaded_app, read(NEWER), name="C")
    loaded_app.query_params["with"] = chosen
    page = opened(loaded_app, "compare_versions")
    assert page.selectbox[0].value == chosen
    assert page.metric


def test_decisions_count_where_programs_are_compared(loaded_app: AppTest) -> None:
    with_other(loaded_app, read(NURSING), read(PSYCHOLOGY, "psyc-315.md"))
    decided(loaded_app, "TF-6", Saying(DecisionKind.NOT_INTENDED))
    page = with_first_program(compared(loaded_app, WAYS[1]))
    assert "what people decided" in texts(page)
    assert "TF-6" in html(page)


def test_saved_results_are_compared_and_not_kept(loaded_app: AppTest) -> None:
    content = export_report(align(project_of(with_version(loaded_app, NEWER))), ".json")
    with_version(loaded_app, NURSING)
    page = compared(loaded_app, WAYS[2])
    page.file_uploader(key="compare_results").upload("old.json", content, "application/json").run()
    assert not page.exception
    assert "Saved results hold the quotes alone" in html(page)
    assert page.metric


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "not JSON"),
        (b'{"schema": "other/1"}', "not 'imh-align/1'"),
        (b'{"schema": "imh-align/1"}', "damaged"),
        (b"\xff\x00", "not JSON"),
    ],
)
def test_a_file_that_is_no_results_must_not_change_anything(
    loaded_app: AppTest, content: bytes, said: str
) -> None:
    page = compared(loaded_app, WAYS[2])
    page.file_uploader(key="compare_results").upload("old.json", content, "application/json").run()
    assert said in texts(page)
    assert not page.metric
    assert len(courses_of(page)) == 2


def test_results_of_another_map_are_refused_with_the_names_of_both(loaded_app: AppTest) -> None:
    results = json.loads(export_report(align(project_of(loaded_app)), ".json"))
    results["method"]["framework"] |= {"id": "our-map", "fingerprint": "0" * 12}
    page = compared(loaded_app, WAYS[2])
    content = json.dumps(results).encode()
    page.file_uploader(key="compare_results").upload("old.json", content, "application/json").run()
    assert "our-map" in texts(page)
    assert "ct-aimh" in texts(page)


def test_a_program_must_not_be_read_through_the_address_alone(loaded_app: AppTest) -> None:
    loaded_app.query_params["with"] = "0" * 32
    page = opened(loaded_app, "compare_versions")
    assert "no other program with courses" in markdown(page)
    assert "Undo" not in buttons(page)


def test_no_other_program_is_compared_before_it_is_chosen(loaded_app: AppTest) -> None:
    with_other(loaded_app, read(NEWER))
    page = compared(loaded_app, WAYS[1])
    assert page.selectbox(key="compare_with").value is None
    assert "Choose the program" in markdown(page)
    assert not page.metric
    assert "with" not in page.query_params


def with_two_versions_of_each(app: AppTest) -> AppTest:
    with_version(app, NEWER)
    with saved_work() as workspace:
        newer = read(f"{PSYCHOLOGY}\n- A further line\n", "psyc-315.md")
        add_syllabus(workspace, program_id(app), Incoming(newer, 1_000))
    return app


def test_where_several_courses_have_versions_none_is_chosen_for_a_person(
    loaded_app: AppTest,
) -> None:
    page = compared(with_two_versions_of_each(loaded_app))
    assert page.selectbox(key="compare_course").value is None
    assert "Choose a course." in markdown(page)
    assert not page.metric


def test_the_course_looked_at_last_on_the_matrix_is_compared(loaded_app: AppTest) -> None:
    app = with_two_versions_of_each(loaded_app)
    psychology = courses_of(app)[1].id
    opened(app, "view_matrix").segmented_control(key="matrix_shape").set_value("List").run()
    app.selectbox(key="list_course").set_value(psychology).run()
    app.button(key="decide_TF-1").click().run()
    assert compared(app).selectbox(key="compare_course").value == psychology


def test_a_course_of_one_version_that_was_looked_at_last_is_named_and_no_other_opened(
    loaded_app: AppTest,
) -> None:
    app = with_version(loaded_app, NEWER)
    opened(app, "view_matrix").segmented_control(key="matrix_shape").set_value("List").run()
    app.selectbox(key="list_course").set_value(courses_of(app)[1].id).run()
    app.button(key="decide_TF-1").click().run()
    page = compared(app)
    assert "PSYC 315, Abnormal Psychology has one version" in texts(page)
    assert "Choose a course." in markdown(page)
    assert not page.metric


def test_two_courses_under_one_code_are_called_so(loaded_app: AppTest) -> None:
    page = compared(with_version(loaded_app, NEWER.replace("Family Nursing", "Surgical Ethics")))
    assert "These look like two different courses: NURS 330 Family Nursing" in texts(page)
