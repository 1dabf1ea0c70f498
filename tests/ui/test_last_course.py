"""All pages on one course open on the course that was looked at last."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.patience import PATIENT_SECONDS
from tests.ui.pages import texts


def page() -> None:
    """A page with two courses, in which a person chooses one."""
    import streamlit as st  # noqa: PLC0415  (the script is this function alone)

    from ui.last_course import first_course, remember_chosen  # noqa: PLC0415

    courses = ("a", "b")
    st.selectbox("Course", courses, key="choice", on_change=remember_chosen, args=("choice",))
    st.text(courses[first_course(courses, st.query_params.get("course", ""))])


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_function(page, default_timeout=PATIENT_SECONDS)


def test_the_address_says_which_course_is_open(app: AppTest) -> None:
    app.query_params["course"] = "b"
    assert texts(app.run()) == "b"


def test_a_course_that_is_not_there_is_left_out(app: AppTest) -> None:
    app.query_params["course"] = "gone"
    assert texts(app.run()) == "a"


def test_an_address_on_its_way_must_not_take_back_what_was_just_chosen(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.query_params["course"] = "a"
    app.run()
    monkeypatch.setattr("ui.last_course.monotonic", lambda: 100.0)
    assert texts(app.selectbox("choice").set_value("b").run()) == "b"
    monkeypatch.setattr("ui.last_course.monotonic", lambda: 110.0)
    assert texts(app.run()) == "a"  # by now the address is one that a person asked for
