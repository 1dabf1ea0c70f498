"""Reviewing one course level by level, and approving it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from alignment import CoverageLevel, DecisionKind
from tests.ui.decisions import cell_of, decided, history_of, key_of
from tests.ui.pages import buttons, markdown, opened, texts, title
from tests.ui.sample_syllabi import PAYLOAD
from tests.ui.saved import COLLEAGUE, courses_of, program_id, saved_work
from ui.decision_queue import CARDS_PER_PAGE, Queue
from workspace import Saying, approvals, approved_report, remove_courses

APP = Path(__file__).resolve().parents[2] / "app.py"
CONFIRM = Saying(DecisionKind.CONFIRM)


@pytest.fixture
def app(loaded_app: AppTest) -> AppTest:
    return opened(loaded_app, "review_course")


def again(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception, app.exception
    return app


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    return again(app)


def queue(app: AppTest, chosen: Queue) -> AppTest:
    app.segmented_control(key=f"review_queue_{course(app)}").set_value(chosen)
    return again(app)


def course(app: AppTest, position: int = 0) -> str:
    return courses_of(app)[position].id


def areas(app: AppTest) -> list[str]:
    """The codes of the cards, from the top."""
    keys = [str(button.key) for button in app.button]
    return [key.rsplit("_", 1)[1] for key in keys if key.startswith("keep_")]


def progress(app: AppTest) -> str:
    return str(app.get("progress")[0].proto.text)


def messages(app: AppTest) -> str:
    return "\n".join(str(each.value) for each in (*app.success, *app.error, *app.warning))


def test_without_syllabi_the_page_offers_two_ways_on(empty_app: AppTest) -> None:
    opened(empty_app, "review_course")
    assert title(empty_app) == "Review a course"
    assert "Try it with sample syllabi" in buttons(empty_app)


def test_it_begins_with_what_nobody_reviewed_a_page_at_a_time(app: AppTest) -> None:
    assert progress(app) == "0 of 37 levels reviewed"
    assert len(areas(app)) == CARDS_PER_PAGE
    assert app.segmented_control(key=f"review_queue_{course(app)}").value is Queue.NOT_REVIEWED


def test_a_card_that_was_decided_stays_until_what_is_left_is_asked_for(app: AppTest) -> None:
    before = areas(app)
    press(app, f"keep_{course(app)}_{before[0]}")
    assert areas(app) == before
    assert progress(app) == "1 of 37 levels reviewed"
    assert "1 level in this list no longer belongs to it." in texts(app)
    press(app, "start_over")
    assert areas(app)[: len(before) - 1] == before[1:]


def test_what_wants_another_look_stands_first(loaded_app: AppTest) -> None:
    decided(loaded_app, "TF-6", CONFIRM)
    decided(loaded_app, "RE-1", Saying(DecisionKind.FLAG, text="Where?", resolver="Ana"))
    app = opened(loaded_app, "review_course")
    assert app.segmented_control(key=f"review_queue_{course(app)}").value is Queue.LOOK_AGAIN
    assert areas(app) == ["RE-1"]
    assert progress(app) == "1 of 37 levels reviewed; 1 to look at again"
    assert areas(queue(app, Queue.REVIEWED)) == ["TF-6"]
    assert areas(queue(app, Queue.ALL))[0] == "RE-1"
    assert "TF-6" not in areas(queue(app, Queue.NOT_REVIEWED))


def test_the_address_names_the_course(loaded_app: AppTest) -> None:
    second = course(loaded_app, 1)
    loaded_app.run().switch_page("ui/pages/review_course.py")
    loaded_app.query_params["course"] = second
    again(loaded_app)
    assert loaded_app.selectbox(key="review_course").value == second
    loaded_app.selectbox(key="review_course").set_value(course(loaded_app, 0))
    again(loaded_app)
    assert loaded_app.query_params["course"] == course(loaded_app, 0)


def test_a_course_s_address_opens_its_program(loaded_app: AppTest) -> None:
    second, program = course(loaded_app, 1), program_id(loaded_app)
    bare = AppTest.from_file(str(APP), default_timeout=60)
    bare.run().switch_page("ui/pages/review_course.py")
    bare.query_params["course"] = second
    again(bare)
    assert bare.selectbox(key="review_course").value == second
    assert program_id(bare) == program


@pytest.mark.parametrize("asked", ["none-of-ours", "", "<b>"])
def test_an_address_that_names_no_course_shows_the_first(loaded_app: AppTest, asked: str) -> None:
    loaded_app.run().switch_page("ui/pages/review_course.py")
    loaded_app.query_params["course"] = asked
    again(loaded_app)
    assert loaded_app.selectbox(key="review_course").value == course(loaded_app, 0)


def test_somebody_else_s_decision_comes_first_and_is_shown(app: AppTest) -> None:
    decided(app, "TF-6", Saying(DecisionKind.NOT_INTENDED))
    press(app, f"keep_{course(app)}_TF-6")
    assert "decided on this cell meanwhile" in texts(app)
    assert f"Marked as not intended here by {COLLEAGUE.name}, today" in texts(app)
    assert len(history_of(app, "TF-6")) == 1


def test_nothing_is_approved_that_nobody_reviewed(app: AppTest) -> None:
    app.text_area(key=f"approval_note_{course(app)}").set_value(f"Fine. {PAYLOAD}")
    press(app, f"approve_{course(app)}")
    assert "**Not approved\\:** Nobody has confirmed or changed a level" in messages(app)
    assert app.text_area(key=f"approval_note_{course(app)}").value == f"Fine. {PAYLOAD}"

    press(app, f"keep_{course(app)}_{areas(app)[0]}")
    assert "Not approved" not in messages(app)
    press(app, f"approve_{course(app)}")
    assert "Approved\\; the report is below" in messages(app)
    assert app.text_area(key=f"approval_note_{course(app)}").value == ""
    assert f"Fine. {PAYLOAD}" in texts(app)
    assert "evil" not in markdown(app) + messages(app)
    assert [button.label for button in app.get("download_button")]


def test_an_approval_keeps_its_report_whatever_is_decided_later(app: AppTest) -> None:
    press(app, f"keep_{course(app)}_{(area := areas(app)[0])}")
    press(app, f"approve_{course(app)}")
    was = cell_of(app, area).level
    decided(app, area, Saying(DecisionKind.NOT_INTENDED))
    with saved_work() as workspace:
        (approval,) = approvals(workspace, course(app))
        report = approved_report(workspace, approval.id)
    assert report.courses[0].cell(area).level is was
    assert cell_of(app, area).level is CoverageLevel.ABSENT
    assert key_of(app, area).course == approval.course


def test_a_course_that_others_changed_is_not_approved_unseen(app: AppTest) -> None:
    press(app, f"keep_{course(app)}_{(area := areas(app)[0])}")
    decided(app, area, Saying(DecisionKind.NOT_INTENDED))
    press(app, f"approve_{course(app)}")
    assert f"{COLLEAGUE.name} decided on {area.replace('-', chr(92) + '-')} meanwhile" in messages(
        app
    )


def test_words_for_a_course_that_somebody_removed_are_not_lost(app: AppTest) -> None:
    gone, area = course(app), areas(app)[0]
    press(app, f"more_{gone}_{area}")
    app.text_area(key=f"note_{gone}_{area}").set_value("Week 5 is about this.")
    with saved_work() as workspace:
        remove_courses(workspace, [gone])
    press(app, f"save_note_{gone}_{area}")
    assert "This course is not there any more" in texts(app)
    assert "Not saved: Week 5 is about this." in texts(app)
    assert course(app) != gone
