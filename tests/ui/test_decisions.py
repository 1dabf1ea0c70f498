"""Deciding on a level in the drawer."""

import pytest
from streamlit.testing.v1 import AppTest

from alignment import CoverageLevel, DecisionKind, Stage
from syllabi import read_syllabi
from tests.patience import PATIENT_SECONDS
from tests.ui.decisions import cell_of, decided, history_of, key_of
from tests.ui.pages import buttons, html, markdown, texts
from tests.ui.sample_syllabi import NURSING, PAYLOAD
from tests.ui.saved import COLLEAGUE, courses_of, program_id, saved_work
from ui.decisions.cell import open_cell
from ui.decisions.saving import is_said
from workspace import Incoming, Saying, add_syllabus, remove_courses

AREA = "TF-6"


def drawer(app: AppTest, area: str = AREA) -> AppTest:
    """What the drawer of the first course's area holds, alone.

    The page draws it as a fragment of the report it was opened on; here each press would run
    the whole page and close it.
    """

    def show(area: str) -> None:
        import streamlit as st  # noqa: PLC0415

        from ui import cache, state  # noqa: PLC0415  (the script is this function alone)
        from ui.decisions.drawer import cell_key, show_evidence  # noqa: PLC0415
        from ui.matrix.grid import OpenedCell  # noqa: PLC0415

        if "drawn" not in st.session_state:
            state.refresh()
            report, opened = cache.report(state.project()), OpenedCell(0, area)
            st.session_state["drawn"] = report, opened, cell_key(report, opened)
        show_evidence(*st.session_state["drawn"])

    alone = AppTest.from_function(show, args=(area,), default_timeout=PATIENT_SECONDS)
    alone.query_params["program"] = program_id(app)
    alone.run()
    assert not alone.exception, alone.exception
    return alone


@pytest.fixture
def app(loaded_app: AppTest) -> AppTest:
    return drawer(loaded_app)


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception, app.exception
    return app


def act(app: AppTest, name: str, area: str = AREA) -> AppTest:
    """Press the button of that name in the drawer."""
    return press(app, f"{name}_{place(app, area)}")


def place(app: AppTest, area: str = AREA) -> str:
    key = key_of(app, area)
    return f"{key.course}_{key.area}"


def kinds(app: AppTest, area: str = AREA) -> list[DecisionKind]:
    return [decision.kind for decision in history_of(app, area)]


def messages(app: AppTest) -> str:
    return "\n".join(str(each.value) for each in (*app.success, *app.error, *app.warning))


def changed_level(app: AppTest, level: CoverageLevel, reason: str = "") -> AppTest:
    act(app, "level")
    app.radio(key=f"new_level_{place(app)}").set_value(level)
    app.text_area(key=f"reason_{place(app)}").set_value(reason)
    return act(app, "save_level")


def test_a_level_that_nobody_decided_is_called_proposed(app: AppTest) -> None:
    shown = markdown(app.run())
    assert "Proposed by the toolkit; not yet checked by a person".replace(";", "\\;") in shown
    assert "Confirm" in buttons(app)
    assert not any(label.startswith("Undo") for label in buttons(app))
    assert history_of(app, AREA) == ()


def test_one_press_confirms_and_one_undoes_it(app: AppTest) -> None:
    act(app.run(), "keep")
    assert kinds(app) == [DecisionKind.CONFIRM]
    assert "Saved\\: confirmed as Taught" in messages(app)
    assert "Confirmed by Reviewer at this computer, today" in texts(app)
    assert "not yet checked" not in markdown(app)

    assert "Undo" in buttons(app)
    act(app, "undo_1")
    assert kinds(app) == [DecisionKind.CONFIRM, DecisionKind.UNDO]
    assert "not yet checked" in markdown(app)
    assert cell_of(app, AREA).review is not None
    assert not cell_of(app, AREA).is_reviewed


def test_pressing_again_decides_nothing_more(app: AppTest) -> None:
    app.run()
    for _ in range(3):
        act(app, "keep")
    assert kinds(app) == [DecisionKind.CONFIRM]
    act(app, "not_intended")
    act(app, "keep")
    assert kinds(app) == [DecisionKind.CONFIRM, DecisionKind.NOT_INTENDED]
    assert "Saved\\: marked as not intended here" in messages(app)


def test_not_intended_here_takes_the_level_away_and_names_the_proposed_one(
    app: AppTest,
) -> None:
    act(app.run(), "not_intended")
    assert cell_of(app, AREA).level is CoverageLevel.ABSENT
    assert "**Not intended here**" in markdown(app)
    assert "The toolkit proposes T Taught" in markdown(app)
    assert app.button(key=f"not_intended_{place(app, AREA)}").disabled
    act(app, "confirm")
    assert cell_of(app, AREA).level is CoverageLevel.TAUGHT


def test_lowering_needs_no_reason(app: AppTest) -> None:
    changed_level(app.run(), CoverageLevel.MENTIONED)
    assert cell_of(app, AREA).level is CoverageLevel.MENTIONED
    assert "changed from Taught to In passing" in messages(app)
    assert "What would" not in markdown(app)


def test_raising_without_a_reason_is_refused_beside_the_field(app: AppTest) -> None:
    app = drawer(app, "LR-3")
    act(app, "level", "LR-3")
    app.radio(key=f"new_level_{place(app, 'LR-3')}").set_value(CoverageLevel.TAUGHT)
    act(app, "save_level", "LR-3")
    assert "Raising a level needs a reason" in texts(app)
    assert kinds(app, "LR-3") == []

    reason = app.text_area(key=f"reason_{place(app, 'LR-3')}")
    reason.set_value(f"Week 9. {PAYLOAD}")
    act(app, "save_level", "LR-3")
    assert cell_of(app, "LR-3").level is CoverageLevel.TAUGHT
    assert "Week 9. " in texts(app)
    assert "evil" not in markdown(app) + html(app) + messages(app)


def test_a_stage_is_a_person_s_and_can_be_taken_back(app: AppTest) -> None:
    act(app.run(), "more")
    stage = app.segmented_control(key=f"stage_{place(app)}")
    assert stage.value is None
    stage.set_value(Stage.MASTERED).run()
    assert "marked as M Mastered" in messages(app)
    app.segmented_control(key=f"stage_{place(app)}").set_value(None).run()
    assert [decision.stage for decision in history_of(app, AREA)] == [Stage.MASTERED, None]


def test_a_note_and_a_flag_are_kept_and_the_flag_is_settled(app: AppTest) -> None:
    act(app.run(), "more")
    app.text_area(key=f"note_{place(app)}").set_value("Ask for the new reader.")
    act(app, "save_note")
    assert "Note: Ask for the new reader." in texts(app)

    act(app, "more")
    app.text_area(key=f"question_{place(app)}").set_value("Is this graded?")
    act(app, "save_flag")
    assert "the name of the person" in texts(app)
    app.text_input(key=f"resolver_{place(app)}").set_value("Dr. Lee")
    act(app, "save_flag")
    assert "Is this graded?" in texts(app)
    assert "asks Dr. Lee" in texts(app)

    act(act(app, "more"), "save_settled")
    assert "asks Dr" not in texts(app)
    assert kinds(app) == [DecisionKind.NOTE, DecisionKind.FLAG, DecisionKind.SETTLE]


def test_whoever_comes_second_is_told_and_keeps_what_was_typed(app: AppTest) -> None:
    act(app.run(), "level")
    decided(app, AREA, Saying(DecisionKind.NOTE, text="Mine first."))
    app.radio(key=f"new_level_{place(app)}").set_value(CoverageLevel.MENTIONED)
    app.text_area(key=f"reason_{place(app)}").set_value("Only one reading.")
    act(app, "save_level")
    assert f"{COLLEAGUE.name} decided on this level meanwhile" in texts(app)
    assert f"{COLLEAGUE.name}, today" in texts(app)
    assert "note written. Mine first." in texts(app)
    assert kinds(app) == [DecisionKind.NOTE]

    kept = app.text_area(key=f"reason_{place(app)}")
    assert kept.value == "Only one reading."
    act(app, "save_level")
    assert kinds(app) == [DecisionKind.NOTE, DecisionKind.CHANGE_LEVEL]


def test_what_others_said_meanwhile_is_never_called_saved_by_oneself(app: AppTest) -> None:
    act(app.run(), "keep")
    decided(app, AREA, Saying(DecisionKind.UNDO, undoes=1))
    decided(app, AREA, Saying(DecisionKind.CONFIRM))
    act(app, "undo_1")
    assert "This holds already" in messages(app)
    assert "Saved" not in messages(app)
    assert len(history_of(app, AREA)) == 3


QUESTION = Saying(DecisionKind.FLAG, text="Where?", resolver="Ben")
ANSWER = Saying(DecisionKind.SETTLE, text="Week 7, page 3.")


def test_an_answer_to_a_question_that_a_colleague_settled_is_not_lost(app: AppTest) -> None:
    decided(app, AREA, QUESTION)
    act(app.run(), "more")
    app.text_area(key=f"answer_{place(app)}").set_value(ANSWER.text)
    decided(app, AREA, Saying(DecisionKind.SETTLE))
    act(app, "save_settled")
    assert f"{COLLEAGUE.name} decided on this level meanwhile" in texts(app)
    assert f"You wrote: {ANSWER.text}" in texts(app)
    assert "holds already" not in messages(app)


def test_a_question_beside_one_that_a_colleague_asked_is_not_lost(app: AppTest) -> None:
    act(app.run(), "more")
    app.text_area(key=f"question_{place(app)}").set_value("Where?")
    app.text_input(key=f"resolver_{place(app)}").set_value("Dora")
    decided(app, AREA, QUESTION)
    act(app, "save_flag")
    assert "You wrote: Where? (Dora)" in texts(app)
    assert kinds(app) == [DecisionKind.FLAG]


@pytest.mark.parametrize(
    ("made", "saying", "holds"),
    [
        ((QUESTION,), QUESTION, True),
        ((QUESTION,), Saying(DecisionKind.FLAG, text=" Where? ", resolver="Ben "), True),
        ((QUESTION,), Saying(DecisionKind.FLAG, text="Where?", resolver="Dora"), False),
        ((QUESTION,), Saying(DecisionKind.SETTLE), False),
        ((QUESTION, ANSWER), Saying(DecisionKind.SETTLE), True),
        ((QUESTION, ANSWER), ANSWER, False),
    ],
)
def test_what_was_typed_holds_already_only_where_the_very_same_was_said(
    app: AppTest, made: tuple[Saying, ...], saying: Saying, holds: bool
) -> None:
    for each in made:
        decided(app, AREA, each)
    seen = open_cell(key_of(app, AREA), cell_of(app, AREA), history_of(app, AREA))
    assert is_said(seen, saying) is holds


def test_the_name_of_who_is_asked_never_reaches_markdown(app: AppTest) -> None:
    act(app.run(), "more")
    app.text_area(key=f"question_{place(app)}").set_value("Where?")
    app.text_input(key=f"resolver_{place(app)}").set_value("https://evil.example -> x")
    act(app, "save_flag")
    assert "asks https://evil.example -> x" in texts(app)
    assert "evil" not in markdown(app) + messages(app)
    act(act(app, "undo_1"), "keep")
    assert "evil" not in markdown(app) + messages(app)


def test_the_history_names_everything_and_undoes_what_is_older(app: AppTest) -> None:
    decided(app, AREA, Saying(DecisionKind.CONFIRM))
    decided(app, AREA, Saying(DecisionKind.NOTE, text="Second."))
    app.run()
    assert "Who decided what: 2 entries" in markdown(app)
    act(app, "undo_old_1")
    assert not cell_of(app, AREA).is_reviewed
    assert "confirmed as Taught (undone later)." in texts(app)
    assert "undone: confirmed as Taught." in texts(app)


def uploaded_again(app: AppTest, text: str) -> None:
    """A new version of the nursing syllabus comes."""
    (syllabus,), _ = read_syllabi([("nurs-330.md", text.encode())])
    with saved_work() as workspace:
        add_syllabus(workspace, program_id(app), Incoming(syllabus))
    assert [course.number for course in courses_of(app)] == [2, 1]


WITHOUT_OUTCOME = NURSING.replace("secure attachment between an infant and a parent", "a family")


def test_a_decision_on_other_evidence_says_so_and_is_confirmed_anew(app: AppTest) -> None:
    decided(app, AREA, Saying(DecisionKind.NOT_INTENDED))
    uploaded_again(app, WITHOUT_OUTCOME)
    app = drawer(app)
    assert "Look again\\: the evidence has changed" in messages(app)
    assert "Keep\\: Not intended here" in buttons(app)
    act(app, "keep")
    assert "Look again" not in messages(app)
    assert cell_of(app, AREA).is_not_intended


def test_the_first_quotes_of_then_stand_beside_those_of_now(app: AppTest) -> None:
    decided(app, AREA, Saying(DecisionKind.CONFIRM))
    then = cell_of(app, AREA).evidence[0].passage.text
    uploaded_again(app, WITHOUT_OUTCOME)
    app = drawer(app)
    words = "secure"
    assert words in then
    assert words not in html(app)
    app.toggle(key=f"earlier_{place(app)}").set_value(True).run()
    assert not app.exception, app.exception
    assert words in html(app)
    assert "Then: Taught proposed, today" in texts(app)


def test_quotes_that_no_kept_version_gives_are_said_to_be_unknown(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided(app, AREA, Saying(DecisionKind.CONFIRM))
    uploaded_again(app, WITHOUT_OUTCOME)
    monkeypatch.setattr("ui.decisions.earlier.evidence_fingerprint", lambda cell: "another")
    app = drawer(app)
    app.toggle(key=f"earlier_{place(app)}").set_value(True).run()
    assert f"that {COLLEAGUE.name} decided on it" in texts(app)
    assert "cannot be shown any more" in texts(app)


def test_keeping_a_level_that_is_now_above_the_proposed_one_asks_for_a_reason(
    app: AppTest,
) -> None:
    decided(app, AREA, Saying(DecisionKind.CONFIRM))
    uploaded_again(app, WITHOUT_OUTCOME)
    cell = cell_of(app, AREA)
    assert cell.proposed < cell.level is CoverageLevel.TAUGHT
    act(app := drawer(app), "keep")
    assert "Raising a level needs a reason" in texts(app)
    assert app.radio(key=f"new_level_{place(app)}").value is CoverageLevel.TAUGHT
    app.text_area(key=f"reason_{place(app)}").set_value("The outcome is on Canvas.")
    act(app, "save_level")
    assert cell_of(app, AREA).level is CoverageLevel.TAUGHT
    assert "Look again" not in messages(app)


def test_a_new_version_with_the_same_evidence_asks_for_nothing(app: AppTest) -> None:
    decided(app, AREA, Saying(DecisionKind.CONFIRM))
    uploaded_again(app, f"{NURSING}\nQuizzes (70%)\n")
    app = drawer(app)
    assert "Look again" not in messages(app)
    assert "Confirmed" in buttons(app)


@pytest.mark.parametrize("name", ["keep", "not_intended"])
def test_a_course_that_was_removed_meanwhile_is_said_to_be_gone(app: AppTest, name: str) -> None:
    at = place(app)
    with saved_work() as workspace:
        remove_courses(workspace, [courses_of(app)[0].id])
    press(app, f"{name}_{at}")
    assert "not there any more" in texts(app)
    assert buttons(app) == []
