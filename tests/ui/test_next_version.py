"""A syllabus of another term of a course that is here: offered as its next version."""

import pytest
from streamlit.testing.v1 import AppTest

from alignment import DecisionKind
from tests.ui.decisions import decided
from tests.ui.pages import added, buttons, texts
from tests.ui.sample_syllabi import NURSING, PSYCHOLOGY
from tests.ui.saved import courses_of, project_of, saved_work, sources
from tests.workspace.made_plan import made_pick
from workspace import Saying, pick_change

OFFER = "Make it the next version"
OLD = ("nurs-330.md", NURSING.encode(), "text/markdown")
NEXT_TEXT = (
    NURSING.replace("Fall 2026", "Spring 2027")
    .replace("NURS 330", "NURS330")
    .replace("attachment", "feeding")
)
NEXT = ("spring-27.md", NEXT_TEXT.encode(), "text/markdown")
OTHER = ("psyc-315.md", PSYCHOLOGY.encode(), "text/markdown")


def click(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception, app.exception
    return app


@pytest.fixture
def offered(empty_app: AppTest) -> AppTest:
    """The app with a course, two decisions on it and a planned change; then its next term."""
    added(empty_app, OLD)
    for area in ("TF-6", "TF-1"):
        decided(empty_app, area, Saying(DecisionKind.CONFIRM))
    with saved_work() as workspace:
        pick_change(workspace, courses_of(empty_app)[0].id, made_pick())
    return added(empty_app, NEXT)


def test_another_term_of_a_course_says_what_is_here_already(offered: AppTest) -> None:
    assert sources(offered) == ["nurs-330.md", "spring-27.md"]
    assert (
        "spring-27.md: NURS 330 is here already (Fall 2026, 2 decisions, 1 planned change). This "
        "one stands as a course of its own."
    ) in texts(offered)
    assert buttons(offered).count(OFFER) == 1


def test_it_becomes_the_next_version_and_decisions_are_kept(offered: AppTest) -> None:
    old = courses_of(offered)[0]
    click(offered, OFFER)
    (only,) = courses_of(offered)
    assert (only.id, only.number, only.syllabus.source) == (old.id, 2, "spring-27.md")
    assert len(project_of(offered).decisions[0]) == 2
    assert (
        "spring-27.md is the next version of NURS 330 now. 2 decisions kept, 1 of them to look at "
        "again. 1 planned change kept."
    ) in texts(offered)
    assert "spring-27.md: a new version of NURS 330" in texts(offered)
    assert OFFER not in buttons(offered)


def test_undo_brings_the_two_courses_back_with_the_offer(offered: AppTest) -> None:
    before = [course.syllabus for course in courses_of(offered)]
    click(click(offered, OFFER), "Undo")
    assert [course.syllabus for course in courses_of(offered)] == before
    assert len(project_of(offered).decisions[0]) == 2
    assert OFFER in buttons(offered)
    assert "Undo" not in buttons(offered)


def test_a_course_that_was_decided_on_meanwhile_is_not_joined_and_says_why(
    offered: AppTest,
) -> None:
    decided(offered, "TF-6", Saying(DecisionKind.CONFIRM), position=1)
    click(offered, OFFER)
    assert len(sources(offered)) == 2
    assert "so it stays a course" in texts(offered)


def test_a_decision_after_joining_keeps_the_version_with_the_course(offered: AppTest) -> None:
    click(offered, OFFER)
    decided(offered, "TF-2", Saying(DecisionKind.CONFIRM))
    click(offered, "Undo")
    assert len(sources(offered)) == 1
    assert "their decisions stay with the course" in texts(offered)


def test_another_course_is_offered_nothing_and_the_offer_goes_with_the_next_upload(
    offered: AppTest,
) -> None:
    added(offered, OTHER)
    assert OFFER not in buttons(offered)
    assert "is here already" not in texts(offered)


def test_of_two_terms_that_come_together_the_later_file_is_offered(empty_app: AppTest) -> None:
    added(empty_app, OLD, NEXT)
    assert "spring-27.md: NURS 330 is here already (Fall 2026)." in texts(empty_app)
    assert buttons(empty_app).count(OFFER) == 1
    assert sources(click(empty_app, OFFER)) == ["spring-27.md"]
