"""Reviewing one course level by level, and approving it."""

import io
import re
from pathlib import Path
from typing import NoReturn

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ButtonGroup

from alignment import CoverageLevel, DecisionKind, align
from exports import ReportOptions
from syllabi import Syllabus, read_syllabi
from tests.patience import PATIENT_SECONDS
from tests.ui.decisions import cell_of, decided, history_of, key_of
from tests.ui.pages import buttons, html, markdown, opened, texts, title
from tests.ui.sample_syllabi import NURSING, PAYLOAD
from tests.ui.saved import (
    COLLEAGUE,
    courses_of,
    program_id,
    project_of,
    saved_work,
    with_program,
)
from ui.decisions.approved import approved_maker
from ui.decisions.news import NOT_SAVED
from ui.decisions.queue import CARDS_PER_PAGE
from ui.decisions.triage import Group, Triage
from ui.plain_text import plain
from workspace import (
    CourseChange,
    Incoming,
    NotAllowedError,
    Requirement,
    Role,
    Saying,
    SeenCell,
    add_syllabus,
    approvals,
    approved_report,
    change_course,
    remove_courses,
)
from workspace import course as course_of

APP = Path(__file__).resolve().parents[2] / "app.py"
CONFIRM = Saying(DecisionKind.CONFIRM)


@pytest.fixture
def app(loaded_app: AppTest) -> AppTest:
    return opened(loaded_app, "review_course")


def again(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception, app.exception
    return app


def part(app: AppTest, key: str) -> AppTest:
    """Press a button; what is left to see are the parts of the page that were drawn anew."""
    app.button(key=key).click()
    return again(app)


def press(app: AppTest, key: str) -> AppTest:
    """Press a button, and come back to the whole page."""
    part(app, key)
    return again(app)


def choice(app: AppTest) -> ButtonGroup[Triage]:
    return app.segmented_control[-1]


def triage(app: AppTest, chosen: Triage) -> AppTest:
    choice(app).set_value(chosen)
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
    assert choice(app).value is Triage.OTHERS
    assert choice(app).options == [
        "Worth a look (0)",
        "Others (37)",
        "Reviewed (0)",
        "All (37)",
    ]


def test_strengths_stand_before_openings_and_gaps_under_their_domains(app: AppTest) -> None:
    groups = [str(header.value).split("\\:")[0] for header in app.header[:-1]]
    assert groups == sorted(groups, key=[str(group) for group in Group].index)
    assert groups[0] == "Strengths"
    assert cell_of(app, areas(app)[0]).level.is_covered


def test_a_press_draws_its_card_and_the_counts_and_leaves_the_rest(app: AppTest) -> None:
    first, second = areas(app)[:2]
    part(app, f"keep_{course(app)}_{first}")
    assert areas(app) == [first]
    assert plain(second) not in markdown(app)
    assert progress(app) == "1 of 37 levels reviewed"
    assert choice(app).options[1:3] == ["Others (36)", "Reviewed (1)"]
    assert "1 of 37 reviewed" in app.selectbox[0].options[0]
    assert "1 level in this list no longer belongs to it." in texts(app)
    assert "Saved\\: confirmed as " in messages(app)


def test_a_card_that_was_decided_stays_until_what_is_left_is_asked_for(app: AppTest) -> None:
    before = areas(app)
    press(app, f"keep_{course(app)}_{before[0]}")
    assert areas(app) == before
    assert progress(app) == "1 of 37 levels reviewed"
    press(app, "start_over")
    assert areas(app)[: len(before) - 1] == before[1:]


def test_what_is_worth_a_look_stands_first(loaded_app: AppTest) -> None:
    decided(loaded_app, "TF-6", CONFIRM)
    decided(loaded_app, "RE-1", Saying(DecisionKind.FLAG, text="Where?", resolver="Ana"))
    app = opened(loaded_app, "review_course")
    assert choice(app).value is Triage.WORTH_A_LOOK
    assert areas(app) == ["RE-1"]
    assert progress(app) == "1 of 37 levels reviewed, 1 worth a look"
    assert areas(triage(app, Triage.REVIEWED)) == ["TF-6"]
    assert "TF-6" in areas(triage(app, Triage.ALL))
    assert not {"TF-6", "RE-1"} & set(areas(triage(app, Triage.OTHERS)))


def test_it_opens_on_the_course_that_most_needs_a_look(loaded_app: AppTest) -> None:
    decided(loaded_app, "RE-1", Saying(DecisionKind.FLAG, text="Where?", resolver="Ana"), 1)
    app = opened(loaded_app, "review_course")
    box = app.selectbox[0]
    assert box.value == course(app, 1)
    assert box.options == [
        "NURS 330, Fall 2026: 0 of 37 reviewed - Family Nursing",
        "PSYC 315, Spring 2027: 0 of 37 reviewed, 1 worth a look - Abnormal Psychology",
    ]


def test_a_course_that_is_all_reviewed_says_so(
    loaded_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    one = with_program(loaded_app, syllabi[0], name="One course")
    for cell in align(project_of(one)).courses[0].cells:
        decided(one, cell.area, CONFIRM)
    app = opened(one, "review_course")
    assert re.fullmatch(r"37 of 37 levels reviewed \(\d+ confirmed as not found\)", progress(app))
    assert choice(app).value is Triage.ALL
    assert "not reviewed" not in texts(app)
    assert areas(triage(app, Triage.OTHERS)) == []


def test_a_card_says_where_why_and_what_would_change_it(app: AppTest) -> None:
    shown = html(app) + markdown(app)
    for words in ("Outcomes", "Why: ", "<mark", "In outcomes: <b>yes</b>", "What would raise it"):
        assert words in shown


def test_a_viewer_reads_the_cards_and_has_no_buttons_to_decide(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.state.role_of", lambda work, program: Role.VIEWER)
    again(app)
    assert "Your role in this program is viewer" in texts(app)
    assert areas(app) == []
    assert "<blockquote" in html(app)
    assert not app.text_input


def test_a_role_that_was_taken_away_takes_the_buttons_at_the_next_press(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = areas(app)[0]
    seen = SeenCell((), courses_of(app)[0].version, Role.VIEWER)
    monkeypatch.setattr("workspace.seen_cell", lambda work, key: seen)
    part(app, f"keep_{course(app)}_{first}")
    assert areas(app) == []
    assert plain(first) in markdown(app)


def test_access_that_ended_closes_the_program_and_says_so(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise NotAllowedError("You have no access to this program.")

    key = f"keep_{course(app)}_{areas(app)[0]}"
    monkeypatch.setattr("workspace.seen_cell", refuse)
    part(app, key)
    assert "You have no access to this program." in texts(app)
    assert program_id(app) == ""
    assert title(app) == "Review a course"


def test_another_syllabus_of_the_course_draws_the_whole_page(app: AppTest) -> None:
    before = areas(app)
    (syllabus,), _ = read_syllabi([("nurs-330.md", f"{NURSING}\nQuizzes (70%)\n".encode())])
    with saved_work() as workspace:
        add_syllabus(workspace, program_id(app), Incoming(syllabus))
    part(app, f"level_{course(app)}_{before[0]}")
    assert title(app) == "Review a course"
    assert len(areas(app)) == CARDS_PER_PAGE


def test_the_name_is_asked_for_once_and_stands_beside_the_next_decision(app: AppTest) -> None:
    app.text_input(key="own_name").set_value("Dr. Rivera")
    press(app, "use_name")
    assert not app.text_input
    area = areas(app)[0]
    press(app, f"keep_{course(app)}_{area}")
    assert history_of(app, area)[0].by == "Dr. Rivera"


def test_a_name_is_not_asked_for_again_by_who_skips_it(app: AppTest) -> None:
    press(app, "skip_name")
    assert not app.text_input
    assert "Dr" not in texts(again(app))


def test_the_address_names_the_course(loaded_app: AppTest) -> None:
    second = course(loaded_app, 1)
    loaded_app.run().switch_page("ui/pages/review_course.py")
    loaded_app.query_params["course"] = second
    again(loaded_app)
    assert loaded_app.selectbox[0].value == second
    loaded_app.selectbox[0].set_value(course(loaded_app, 0))
    again(loaded_app)
    assert loaded_app.query_params["course"] == course(loaded_app, 0)


def test_a_course_s_address_opens_its_program(loaded_app: AppTest) -> None:
    second, program = course(loaded_app, 1), program_id(loaded_app)
    bare = AppTest.from_file(str(APP), default_timeout=PATIENT_SECONDS)
    bare.run().switch_page("ui/pages/review_course.py")
    bare.query_params["course"] = second
    again(bare)
    assert bare.selectbox[0].value == second
    assert program_id(bare) == program


@pytest.mark.parametrize("asked", ["none-of-ours", "", "<b>"])
def test_an_address_that_names_no_course_shows_the_first(loaded_app: AppTest, asked: str) -> None:
    loaded_app.run().switch_page("ui/pages/review_course.py")
    loaded_app.query_params["course"] = asked
    again(loaded_app)
    assert loaded_app.selectbox[0].value == course(loaded_app, 0)


def reloaded(app: AppTest, **address: str) -> AppTest:
    """The page in another session, as a reload or a link opens it."""
    fresh = AppTest.from_file(str(APP), default_timeout=PATIENT_SECONDS)
    fresh.query_params["program"] = program_id(app)
    fresh.run().switch_page("ui/pages/review_course.py")
    for name, word in address.items():
        fresh.query_params[name] = word
    return again(fresh)


def test_the_choice_of_cards_is_kept_over_a_reload(app: AppTest) -> None:
    triage(app, Triage.ALL)
    assert app.query_params["show"] == "all"
    fresh = reloaded(app, course=course(app), show="all")
    assert choice(fresh).value is Triage.ALL


@pytest.mark.parametrize("asked", ["everything", "", "<b>"])
def test_an_unknown_choice_of_cards_in_the_address_must_not_count(app: AppTest, asked: str) -> None:
    assert choice(reloaded(app, show=asked)).value is Triage.OTHERS


def test_the_choice_of_cards_is_that_of_its_course(app: AppTest) -> None:
    triage(app, Triage.ALL)
    app.selectbox[0].set_value(course(app, 1))
    again(app)
    assert choice(app).value is Triage.OTHERS
    assert "show" not in app.query_params
    app.selectbox[0].set_value(course(app, 0))
    again(app)
    assert choice(app).value is Triage.ALL
    assert app.query_params["show"] == "all"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("review_course", "plan_changes"),
        ("plan_changes", "review_course"),
        ("review_course", "check_sections"),
        ("check_sections", "plan_changes"),
    ],
)
def test_pages_on_one_course_open_on_the_one_looked_at_last(
    loaded_app: AppTest, one: str, other: str
) -> None:
    first, second = course(loaded_app, 0), course(loaded_app, 1)
    app = opened(loaded_app, one)
    assert app.selectbox[0].value == first
    app.selectbox[0].set_value(second)
    again(app)
    app.query_params.pop("course", None)
    assert opened(app, other).selectbox[0].value == second


def test_a_course_in_the_address_wins_over_the_one_looked_at_last(app: AppTest) -> None:
    app.run().switch_page("ui/pages/plan_changes.py")
    app.query_params["course"] = course(app, 1)
    assert again(app).selectbox[0].value == course(app, 1)


def test_the_name_of_notes_says_what_the_letters_mean(app: AppTest) -> None:
    button = app.button(key=f"more_{course(app)}_{areas(app)[0]}")
    assert button.label == "Note, question or I/R/M"
    assert "how far the course takes the area" in str(button.help)


def test_somebody_else_s_decision_comes_first_and_is_shown(app: AppTest) -> None:
    decided(app, "TF-6", Saying(DecisionKind.NOT_INTENDED))
    part(app, f"keep_{course(app)}_TF-6")
    assert f"**{plain(NOT_SAVED)}**" in messages(app)
    assert "NURS 330, TF-6 Attachment, separation, trauma, grief & loss: " in texts(app)
    assert "decided on this level meanwhile" in texts(app)
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
    press(app, f"approve_anyway_{course(app)}")
    assert "Approved version 1 of the syllabus\\; the report is below" in messages(app)
    assert app.text_area(key=f"approval_note_{course(app)}").value == ""
    assert f"Fine. {PAYLOAD}" in texts(app)
    assert "evil" not in markdown(app) + messages(app)
    assert [button.label for button in app.get("download_button")]


def test_levels_that_nobody_reviewed_are_named_before_a_course_is_approved(app: AppTest) -> None:
    press(app, f"keep_{course(app)}_{areas(app)[0]}")
    press(app, f"approve_{course(app)}")
    assert "36 of 37 levels are not reviewed by anybody" in markdown(app)
    with saved_work() as workspace:
        assert approvals(workspace, course(app)) == []

    press(app, f"approve_later_{course(app)}")
    assert "not reviewed by anybody" not in markdown(app)
    assert app.button(key=f"approve_{course(app)}").label == "Approve"


def test_a_question_about_levels_that_were_decided_on_since_is_asked_anew(app: AppTest) -> None:
    first, second = areas(app)[:2]
    press(app, f"keep_{course(app)}_{first}")
    press(app, f"approve_{course(app)}")
    decided(app, second, Saying(DecisionKind.CONFIRM))
    app.run()
    assert "not reviewed by anybody" not in markdown(app)
    assert "The course was changed since you pressed" in messages(app)
    press(app, f"approve_{course(app)}")
    assert "35 of 37 levels are not reviewed by anybody" in markdown(app)
    press(app, f"approve_anyway_{course(app)}")
    assert "Approved version 1" in messages(app)


def test_an_approval_must_not_be_told_of_as_new_on_another_version(app: AppTest) -> None:
    press(app, f"keep_{course(app)}_{areas(app)[0]}")
    press(app, f"approve_{course(app)}")
    press(app, f"approve_anyway_{course(app)}")
    assert "Approved version 1" in messages(app)
    (syllabus,), _ = read_syllabi([("nurs-330.md", f"{NURSING}\nQuizzes (70%)\n".encode())])
    with saved_work() as workspace:
        add_syllabus(workspace, program_id(app), Incoming(syllabus))
    app.run()
    assert "Approved version" not in messages(app)
    assert "version 1 of its syllabus, not version 2, which is in use now" in texts(app)


def test_an_approval_keeps_its_report_whatever_is_decided_later(app: AppTest) -> None:
    press(app, f"keep_{course(app)}_{(area := areas(app)[0])}")
    press(app, f"approve_{course(app)}")
    press(app, f"approve_anyway_{course(app)}")
    was = cell_of(app, area).level
    decided(app, area, Saying(DecisionKind.NOT_INTENDED))
    with saved_work() as workspace:
        (approval,) = approvals(workspace, course(app))
        report = approved_report(workspace, approval.id)
    assert report.courses[0].cell(area).level is was
    assert cell_of(app, area).level is CoverageLevel.ABSENT
    assert key_of(app, area).course == approval.course


def test_the_document_as_approved_names_the_place_that_the_course_had(app: AppTest) -> None:
    with saved_work() as workspace:
        seen = course_of(workspace, course(app))
        placed = CourseChange(requirement=Requirement.REQUIRED, year=2)
        change_course(workspace, seen.id, seen.version, placed)
    app.run()
    press(app, f"keep_{course(app)}_{areas(app)[0]}")
    press(app, f"approve_{course(app)}")
    press(app, f"approve_anyway_{course(app)}")
    with saved_work() as workspace:
        (approval,) = approvals(workspace, course(app))
        seen = course_of(workspace, course(app))
        moved = CourseChange(requirement=Requirement.ELECTIVE, year=4)
        change_course(workspace, seen.id, seen.version, moved)
        document = Document(io.BytesIO(approved_maker(workspace, approval, ReportOptions())()))
    words = "".join(each.text or "" for each in document.element.iter() if each.tag.endswith("}t"))
    assert "required, year 2" in words.lower()
    assert "elective" not in words.lower()


def test_a_course_that_others_changed_is_not_approved_unseen(app: AppTest) -> None:
    press(app, f"keep_{course(app)}_{(area := areas(app)[0])}")
    decided(app, area, Saying(DecisionKind.NOT_INTENDED))
    press(app, f"approve_{course(app)}")
    assert "The course was changed since you pressed" in messages(app)
    assert f"approve_anyway_{course(app)}" not in {button.key for button in app.button}
    with saved_work() as workspace:
        assert approvals(workspace, course(app)) == []


def test_a_course_that_others_change_while_the_question_stands_is_not_approved(
    app: AppTest,
) -> None:
    press(app, f"keep_{course(app)}_{(area := areas(app)[0])}")
    press(app, f"approve_{course(app)}")
    decided(app, area, Saying(DecisionKind.NOT_INTENDED))
    press(app, f"approve_anyway_{course(app)}")
    shown = messages(app)
    assert f"{COLLEAGUE.name} decided on {plain(area)} " in shown
    assert "meanwhile" in shown


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
