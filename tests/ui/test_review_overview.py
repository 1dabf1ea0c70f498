"""All courses of a program in a table: which of them need a review."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from alignment import DecisionKind, align
from alignment.review_counts import ReviewCounts
from syllabi import Syllabus
from tests.patience import PATIENT_SECONDS
from tests.ui.decisions import decided
from tests.ui.pages import opened
from tests.ui.saved import courses_of, project_of, saved_work, with_program
from ui.decisions.overview import CourseReview, Order, course_reviews, in_order
from ui.decisions.overview_words import summary_text, table
from workspace import Saying, approve, last_approvals

APP = Path(__file__).resolve().parents[2] / "app.py"
CONFIRM = Saying(DecisionKind.CONFIRM)
FLAG = Saying(DecisionKind.FLAG, text="Where?", resolver="Ana <b>")


def reviews_of(app: AppTest) -> tuple[CourseReview, ...]:
    with saved_work() as workspace:
        approvals = last_approvals(workspace, app.query_params["program"])
    return course_reviews(align(project_of(app)), courses_of(app), approvals)


def rows(reviews: tuple[CourseReview, ...]) -> list[dict[str, Any]]:
    drawn: list[dict[str, Any]] = table(reviews, "p1")["rows"]
    return drawn


def test_each_course_says_how_far_its_review_is(loaded_app: AppTest) -> None:
    decided(loaded_app, "TF-6", CONFIRM)
    decided(loaded_app, "RE-1", FLAG, 1)
    nursing, psychology = rows(reviews_of(loaded_app))
    assert (nursing["label"], nursing["title"]) == ("NURS 330", "Family Nursing")
    assert nursing["cells"] == [["none"], ["1 of 37"], ["none"], ["not yet"]]
    assert psychology["cells"][0] == ["1 area", "1 to look at again"]
    assert psychology["cells"][2] == ["Ana <b>"]


def test_a_blank_that_was_confirmed_is_told_from_a_quote(loaded_app: AppTest) -> None:
    blank = next(c for c in align(project_of(loaded_app)).courses[0].cells if not c.level)
    decided(loaded_app, blank.area, CONFIRM)
    decided(loaded_app, "TF-6", CONFIRM)
    assert rows(reviews_of(loaded_app))[0]["cells"][1] == ["2 of 37", "1 confirmed as not found"]
    box = opened(loaded_app, "review_course").selectbox[0]
    assert "2 of 37 reviewed (1 confirmed as not found)" in box.options[0]
    assert "not found" not in box.options[1]


def test_an_approval_says_when_by_whom_and_of_which_version(loaded_app: AppTest) -> None:
    decided(loaded_app, "TF-6", CONFIRM)
    report, (nursing, psychology) = align(project_of(loaded_app)), courses_of(loaded_app)
    alone = replace(report, courses=report.courses[:1])
    with saved_work() as workspace:
        made = approve(workspace, nursing, alone)
    first, second = rows(reviews_of(loaded_app))
    assert first["cells"][3][0].endswith(", by Ana")
    assert second["cells"][3] == ["not yet"]
    newer = replace(nursing, number=2)
    again = course_reviews(report, (newer, psychology), {nursing.id: made})
    assert rows(again)[0]["cells"][3][1] == "an earlier version of its syllabus"
    assert "none approved as in use now, 1 in an earlier version. " in summary_text(again)


def made(label: str, n_worth: int = 0, n_reviewed: int = 0, n_again: int = 0) -> CourseReview:
    """A course of ten levels, of which so many are worth a look or reviewed."""
    counts = ReviewCounts(10, n_reviewed, 0, 0, 0, 0)
    return CourseReview(label, label, "", counts, n_again, n_worth, 10 - n_reviewed - n_worth, {})


MANY = (
    made("NURS 330", n_worth=2, n_reviewed=8),
    made("NURS 99", n_worth=3, n_reviewed=7),
    made("ART 1", n_worth=1, n_reviewed=9, n_again=1),
    made("NURS 330L", n_reviewed=2),
    made("nurs 100", n_reviewed=10),
)


@pytest.mark.parametrize(
    ("order", "labels"),
    [
        (Order.NEED, ["ART 1", "NURS 99", "NURS 330", "NURS 330L", "nurs 100"]),
        (Order.CODE, ["ART 1", "NURS 99", "nurs 100", "NURS 330", "NURS 330L"]),
        (Order.PROGRESS, ["NURS 330L", "NURS 99", "NURS 330", "ART 1", "nurs 100"]),
    ],
)
def test_courses_stand_in_the_order_that_was_asked_for(order: Order, labels: list[str]) -> None:
    assert [review.label for review in in_order(MANY, order)] == labels


@pytest.mark.parametrize("label", ["", "7" * 5000, "\u0663\u0664", "<b>"])
def test_no_label_of_a_syllabus_stops_the_order(label: str) -> None:
    assert len(in_order((made(label), made("A 1")), Order.CODE)) == 2


def test_equal_courses_stay_in_the_order_of_the_program() -> None:
    same = (made("B 2"), made("A 1"), made("C 3"))
    assert in_order(same, Order.NEED) == in_order(same, Order.PROGRESS) == list(same)


@pytest.mark.parametrize(
    ("reviews", "text"),
    [
        (MANY[:2], "5 of 20 levels are not reviewed; 5 levels worth a look, in 2 courses."),
        (MANY[3:4], "1 course, none approved yet. 8 of 10 levels are not reviewed; none is a"),
        (MANY[4:], "All 10 levels are reviewed, and none is worth another look."),
        (
            (made("A 1", n_reviewed=10, n_worth=2, n_again=2),),
            "All 10 levels are reviewed; 2 levels are worth another look.",
        ),
    ],
)
def test_one_sentence_says_how_far_the_program_is(
    reviews: tuple[CourseReview, ...], text: str
) -> None:
    assert text in summary_text(reviews)


def shown(app: AppTest) -> bool:
    return any("none approved yet" in str(text.value) for text in app.text)


def test_the_page_shows_all_courses_and_the_address_says_so(loaded_app: AppTest) -> None:
    app = opened(loaded_app, "review_course")
    assert not shown(app)
    app.segmented_control(key="review_view").set_value("all")
    app.run()
    assert not app.exception
    assert shown(app)
    assert app.query_params["view"] == "all"
    assert "course" not in app.query_params
    assert not app.get("progress")
    app.segmented_control(key="review_view").set_value("")
    app.run()
    assert not shown(app)
    assert app.get("progress")


def test_an_address_opens_the_table_in_its_order(loaded_app: AppTest) -> None:
    app = opened(loaded_app, "review_course")
    fresh = AppTest.from_file(str(APP), default_timeout=PATIENT_SECONDS)
    fresh.query_params["program"] = app.query_params["program"]
    fresh.run().switch_page("ui/pages/review_course.py")
    fresh.query_params["view"], fresh.query_params["sort"] = "all", "code"
    fresh.run()
    assert not fresh.exception
    assert shown(fresh)
    assert fresh.selectbox(key="review_sort").value == "code"


def test_a_link_to_a_course_opens_it_whatever_was_chosen_before(loaded_app: AppTest) -> None:
    app = opened(loaded_app, "review_course")
    app.segmented_control(key="review_view").set_value("all")
    app.run()
    opened(app, "view_matrix").switch_page("ui/pages/review_course.py")
    app.query_params.pop("view", None)
    app.query_params["course"] = courses_of(app)[1].id
    app.run()
    assert not app.exception
    assert not shown(app)
    assert app.selectbox[0].value == courses_of(app)[1].id


def test_who_comes_back_finds_the_table_again(loaded_app: AppTest) -> None:
    app = opened(loaded_app, "review_course")
    app.segmented_control(key="review_view").set_value("all")
    app.run()
    opened(app, "view_matrix")
    app.query_params.pop("view", None)
    assert shown(opened(app, "review_course"))


def test_a_program_of_one_course_has_no_table(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    app = with_program(empty_app, syllabi[0])
    app.query_params["view"] = "all"
    opened(app, "review_course")
    assert not shown(app)
    assert "review_view" not in [control.key for control in app.segmented_control]


def test_courses_are_chosen_in_the_order_of_the_program(loaded_app: AppTest) -> None:
    decided(loaded_app, "RE-1", FLAG, 1)
    box = opened(loaded_app, "review_course").selectbox[0]
    assert [option.split(",")[0] for option in box.options] == ["NURS 330", "PSYC 315"]
