import csv
import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from html import escape

import pytest
from streamlit.testing.v1 import AppTest

from alignment import CourseAlignment, align, step_ways
from competency_map import ChangeKind, load_framework
from exports import area_text
from exports.change_wording import LINKS_NOTE
from exports.standards import standards_text
from exports.steps import change_text
from syllabi import Course, Syllabus, read_syllabi
from tests.patience import PATIENT_SECONDS
from tests.ui.pages import buttons, html, markdown, opened, texts
from tests.ui.sample_syllabi import PAYLOAD
from tests.ui.saved import courses_of, program_id, project_of, saved_work, with_program
from ui import state
from ui.changes.downloads import lines_after, plan_maker, plan_options
from ui.changes.options import Option, Order, Wanted, options
from ui.changes.plan import OpenCourse, line_of
from ui.changes.presses import Presses
from ui.plain_text import plain
from workspace import (
    Incoming,
    PlanEdit,
    PlannedChange,
    Role,
    add_syllabus,
    edit_planned,
    pick_change,
    plan,
    take_out,
)

SCHEDULED = """# NURS 310: Nursing Care of Adults

Fall 2026

## Learning Outcomes

- Explain how loss and grief shape recovery in adults.

## Weekly Schedule

| Week | Topic |
|---|---|
| 1 | Ethics and confidentiality in nursing |
| 2 | Pregnancy, birth and postpartum care of the newborn |
| 3 | Grief and loss in adults |
| 4 | Screening for depression in adults |
| 5 | Family assessment and home visits |
| 6 | Cultural competence and communication |
| 7 | Attachment, bonding and early brain development |
| 8 | Child abuse, neglect, foster care and mandated reporting |
| 9 | Depression, anxiety and trauma in adults |
| 10 | Interprofessional teams, referral and community resources |
"""
NEWBORNS = """# NURS 340: Maternal-Newborn Nursing

## Learning Outcomes

- Describe newborn behavior and teach parents to respond to their baby.
- Collaborate with the team when a newborn goes home.

## Weekly Schedule

| Week | Topic |
|---|---|
| 9 | Postpartum physiology and nursing care of the family |
| 13 | Perinatal mood disorders, birth trauma, substance use and intimate partner violence |
| 14 | Perinatal loss and grief; NICU parents; discharge planning |
"""
NO_OPTIONS = "# NURS 100: Algebra\n\n## Weekly Schedule\n\n- Week 1: Fractions\n"
MAP = load_framework("ct-aimh")
IN, OUT = "Add to the plan", "In the plan: take out"


def read(text: str, name: str = "nurs-310.md", discipline: str = "nursing") -> Syllabus:
    (syllabus,), errors = read_syllabi([(name, text.encode())])
    assert errors == ()
    return replace(syllabus, course=replace(syllabus.course, discipline=discipline))


@pytest.fixture
def planning_app(empty_app: AppTest, syllabi: tuple[Syllabus, ...]) -> AppTest:
    """The app with a course that has a schedule, and another one."""
    return with_program(empty_app, read(SCHEDULED), syllabi[1])


def course_of(app: AppTest, position: int = 0) -> CourseAlignment:
    return align(project_of(app)).courses[position]


def found_in(app: AppTest, wanted: Wanted | None = None) -> tuple[Option, ...]:
    return options(course_of(app), MAP, wanted)


def entries_of(app: AppTest, position: int = 0) -> tuple[PlannedChange, ...]:
    with saved_work() as workspace:
        return plan(workspace, program_id(app)).get(courses_of(app)[position].id, ())


def picked(app: AppTest, number: int = 0, position: int = 0) -> PlannedChange:
    """Have a colleague pick the shown change of that number."""
    id_ = courses_of(app)[position].id
    course = course_of(app, position)
    pick = OpenCourse(course, MAP, id_, ()).pick_of(options(course, MAP)[number].shown)
    assert pick
    with saved_work() as workspace:
        return pick_change(workspace, id_, pick)


def shown(app: AppTest, view: str) -> AppTest:
    """The page by a link to that view; whoever is on it already comes from another page."""
    if "change_view" in app.session_state:
        opened(app, "how_it_works")
    app.query_params["show"] = view
    return opened(app, "plan_changes")


@contextmanager
def in_role(role: Role, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(state, "role", lambda: role)
    yield


# Options


def test_options_stand_by_the_course_s_own_weeks_then_those_without_one(
    planning_app: AppTest,
) -> None:
    found = found_in(planning_app)
    weeks = [option.place.week if option.place else "" for option in found]
    placed = [week for week in weeks if week]
    assert len(set(placed)) > 2
    assert placed == sorted(placed, key=lambda week: int(week.split()[-1]))
    assert weeks == [*placed, *[""] * (len(weeks) - len(placed))]


def test_the_smallest_effort_comes_first_where_that_is_asked_for(planning_app: AppTest) -> None:
    found = found_in(planning_app, Wanted(Order.EFFORT))
    near = [option for option in found if not option.is_further]
    efforts = [list(ChangeKind).index(o.shown.change.kind) for o in near if o.shown.change]
    assert len(efforts) > 2
    assert efforts == sorted(efforts)
    assert {o.shown.area for o in found} == {o.shown.area for o in found_in(planning_app)}


def test_a_kind_shows_the_way_of_that_kind_and_must_not_show_areas_without_one(
    planning_app: AppTest,
) -> None:
    everything = found_in(planning_app)
    for kind in ChangeKind:
        found = found_in(planning_app, Wanted(kinds=(kind,)))
        assert {o.shown.change.kind for o in found if o.shown.change} <= {kind}
        assert len(found) <= len(everything)
        assert all(o.shown not in o.others for o in found)


def test_a_domain_shows_its_areas_alone(planning_app: AppTest) -> None:
    found = found_in(planning_app, Wanted(domains=("TF",)))
    assert found
    assert {option.shown.area.partition("-")[0] for option in found} == {"TF"}


def test_every_way_of_the_lens_can_be_picked(planning_app: AppTest) -> None:
    course = course_of(planning_app)
    ways = {row[0].area: row for row in step_ways(course, MAP)}
    for option in found_in(planning_app):
        assert {option.shown, *option.others} == {*ways[option.shown.area]}
    assert any(option.others for option in found_in(planning_app))


def test_each_option_shows_area_quote_change_effort_and_standard(planning_app: AppTest) -> None:
    page = html(opened(planning_app, "plan_changes"))
    course = course_of(planning_app)
    for option in found_in(planning_app)[:12]:
        step = option.shown
        assert f">{step.area} " in page
        assert escape(change_text(step, MAP)) in page
        assert escape(step.anchor.passage.text) in page
        assert escape(standards_text(course.course, MAP.area(step.area))) in page
    weeks = [o.place for o in found_in(planning_app)[:12] if o.place and o.place.week]
    assert weeks
    for place in weeks:
        assert f"{place.week}, “{escape(place.text)}”</h2>" in page
    assert "(one reading). " in page or "(part of a class session). " in page


def test_nothing_is_prescribed(planning_app: AppTest) -> None:
    words = markdown(opened(planning_app, "plan_changes")).replace("\\", "")
    assert "These are options; you choose." in words
    assert "They are options; you choose" in words
    assert LINKS_NOTE in words
    assert "must" not in words


def test_each_option_leads_to_its_level_in_the_review(planning_app: AppTest) -> None:
    opened(planning_app, "plan_changes")
    area = found_in(planning_app)[0].shown.area
    named = plain(area_text(MAP.area(area)))
    links = planning_app.get("page_link")
    (link,) = [link for link in links if link.proto.label == f"See {named} in the review"]
    course = courses_of(planning_app)[0].id
    assert f"course={course}" in link.proto.query_string
    assert f"area={area}" in link.proto.query_string


def test_the_rest_of_many_options_comes_at_a_press(
    planning_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.changes.cards._AT_ONCE", 3)
    opened(planning_app, "plan_changes")
    found = found_in(planning_app)
    n_more = sum(not option.is_further for option in found) - 3
    assert n_more > 0
    assert html(planning_app).count("<h3") == len(found) - n_more
    assert f"Show {n_more} more" in buttons(planning_app)
    planning_app.button(key="change_more").click().run()
    assert not any(label.startswith("Show ") for label in buttons(planning_app))
    assert html(planning_app).count("<h3") == len(found)


def test_options_without_a_place_or_of_another_age_stand_folded_below_the_others(
    empty_app: AppTest,
) -> None:
    app = opened(with_program(empty_app, read(NEWBORNS, "nurs-340.md")), "plan_changes")
    found = found_in(app)
    further = [option for option in found if option.is_further]
    assert 0 < len(further) < len(found)
    assert list(found[-len(further) :]) == further
    assert any(not option.shown.fits_age for option in further)
    assert all(option.place and option.shown.fits_age for option in found if option not in further)
    (folded,) = [each for each in app.expander if each.label.startswith("Further")]
    assert folded.label == f"Further options ({len(further)})"
    assert not folded.proto.expanded


def test_where_every_option_is_further_off_they_must_not_be_folded_away(
    empty_app: AppTest,
) -> None:
    unplaced = "# NURS 340: Newborn Care\n\n## Description\n\nEthics of an infant's family.\n"
    app = opened(with_program(empty_app, read(unplaced, "nurs-340.md")), "plan_changes")
    assert found_in(app)
    assert all(option.is_further for option in found_in(app))
    (folded,) = [each for each in app.expander if each.label.startswith("Further")]
    assert folded.proto.expanded


def test_the_filters_of_the_page_narrow_what_is_shown(planning_app: AppTest) -> None:
    opened(planning_app, "plan_changes")
    planning_app.multiselect(key="change_domains").set_value(["TF"]).run()
    n_shown, n_found = (
        len(found_in(planning_app, Wanted(domains=("TF",)))),
        len(found_in(planning_app)),
    )
    assert f"{n_shown} of {n_found} small changes" in markdown(planning_app)
    assert html(planning_app).count("<h3") == n_shown <= 12


def test_where_nothing_fits_the_choice_it_says_so(planning_app: AppTest) -> None:
    opened(planning_app, "plan_changes")
    codes = [domain.code for domain in MAP.domains]
    empty = next(
        (code, kind)
        for code in codes
        for kind in ChangeKind
        if not found_in(planning_app, Wanted(kinds=(kind,), domains=(code,)))
    )
    planning_app.multiselect(key="change_domains").set_value([empty[0]])
    planning_app.multiselect(key="change_kinds").set_value([empty[1]]).run()
    assert "No small change fits what you chose above." in texts(planning_app)
    assert IN not in buttons(planning_app)


def test_by_effort_each_area_is_a_heading_of_its_own_and_names_its_week(
    planning_app: AppTest,
) -> None:
    opened(planning_app, "plan_changes")
    planning_app.selectbox(key="change_order").set_value(Order.EFFORT).run()
    page = html(planning_app)
    assert "<h3" not in page
    assert page.count("<h2") == len(found_in(planning_app))
    assert "comes nearest." in page


# Empty states


def test_without_syllabi_the_page_says_what_it_will_show(empty_app: AppTest) -> None:
    opened(empty_app, "plan_changes")
    assert "small changes placed in a course's own weeks" in markdown(empty_app)


def test_without_a_discipline_it_says_where_to_choose_one(empty_app: AppTest) -> None:
    app = opened(with_program(empty_app, read(SCHEDULED, discipline="other")), "plan_changes")
    assert "Choose the course's discipline in Add syllabi." in texts(app)
    assert "Choose a discipline" in [link.proto.label for link in app.get("page_link")]
    assert IN not in buttons(app)


def test_without_options_it_says_so(empty_app: AppTest) -> None:
    app = opened(with_program(empty_app, read(NO_OPTIONS)), "plan_changes")
    assert "No small change was found for this syllabus" in texts(app)
    assert IN not in buttons(app)


@pytest.mark.parametrize("view", ["plan", "program-plan"])
def test_an_empty_plan_says_how_to_fill_it(planning_app: AppTest, view: str) -> None:
    app = shown(planning_app, view)
    assert "Nothing is in the plan yet." in texts(app)
    assert not app.get("download_button")


def test_an_unknown_view_or_course_in_the_address_is_passed_over(planning_app: AppTest) -> None:
    planning_app.query_params["course"] = "no-such"
    app = shown(planning_app, "no-such")
    assert IN in buttons(app)
    assert [courses_of(app)[0].id] in (app.query_params["course"], [app.query_params["course"]])


# The plan


def test_one_press_puts_a_change_into_the_plan_and_another_takes_it_out(
    planning_app: AppTest,
) -> None:
    app = opened(planning_app, "plan_changes")
    next(b for b in app.button if b.label == IN).click().run()
    (entry,) = entries_of(app)
    step = found_in(app)[0].shown
    assert (entry.area, entry.text) == (step.area, step.change.text if step.change else "")
    assert entry.week == (step.place.week if step.place else "")
    assert entry.standard == standards_text(course_of(app).course, MAP.area(step.area))
    assert buttons(app).count(OUT) == 1
    assert "In the plan, picked by " in texts(app)
    next(b for b in app.button if b.label == OUT).click().run()
    assert entries_of(app) == ()
    assert f"Taken out of the plan: {entry.area}" in texts(app)
    app.button(key="plan_undo").click().run()
    assert [e.id for e in entries_of(app)] == [entry.id]
    assert "plan_undo" not in [b.key for b in app.button]


def test_another_way_can_be_picked_instead(planning_app: AppTest) -> None:
    app = opened(planning_app, "plan_changes")
    option = next(o for o in found_in(app) if o.others)
    other = option.others[0].change
    assert other
    end = f"{option.shown.area}_{other.fingerprint}"
    (button,) = [b for b in app.button if b.key and b.key.endswith(end)]
    button.click().run()
    assert [entry.text for entry in entries_of(app)] == [other.text]
    labels = [expander.label for expander in app.expander]
    assert f"Other ways ({len(option.others)}, 1 in the plan)" in labels


def test_who_by_when_and_done_are_saved_as_they_are_given(planning_app: AppTest) -> None:
    entry = picked(planning_app)
    app = shown(planning_app, "plan")
    begun = f"{entry.id}_{entry.version}"
    app.text_input(key=f"plan_who_{begun}").set_value("Dr. Lee").run()
    app.text_input(key=f"plan_when_{begun}").set_value("Fall 2027").run()
    app.checkbox(key=f"plan_done_{begun}").check().run()
    (saved,) = entries_of(app)
    assert (saved.who, saved.by_when, saved.is_done) == ("Dr. Lee", "Fall 2027", True)
    assert "1 change in the plan, 1 done." in texts(app)
    assert app.text_input(key=f"plan_who_{begun}").value == "Dr. Lee"


def test_text_and_place_of_an_entry_are_changed_and_go_back_at_a_press(
    planning_app: AppTest,
) -> None:
    entry = picked(planning_app)
    app = shown(planning_app, "plan")
    begun = f"{entry.id}_{entry.version}"
    app.text_input(key=f"plan_who_{begun}").set_value("Dr. Lee").run()
    app.text_area(key=f"plan_text_{begun}").set_value("Ask <b>both</b> parents.").run()
    app.text_input(key=f"plan_week_{begun}").set_value("After the midterm").run()
    (saved,) = entries_of(app)
    assert (saved.text, saved.week, saved.topic) == (
        "Ask <b>both</b> parents.",
        "After the midterm",
        "",
    )
    page = html(app)
    assert "Ask &lt;b&gt;both&lt;/b&gt; parents." in page
    assert "After the midterm" in page
    assert "Look again" not in page
    app.checkbox(key=f"plan_done_{begun}").check().run()
    assert f"Changed in the plan: {entry.area}" in texts(app)
    app.button(key="plan_reworded_undo").click().run()
    (back,) = entries_of(app)
    assert (back.text, back.week, back.topic) == (saved.text, entry.week, entry.topic)
    assert (back.who, back.is_done) == ("Dr. Lee", True)
    assert "Changed in the plan" not in texts(app)


def test_an_entry_must_not_be_left_without_words(planning_app: AppTest) -> None:
    entry = picked(planning_app)
    app = shown(planning_app, "plan")
    app.text_area(key=f"plan_text_{entry.id}_{entry.version}").set_value(" ").run()
    assert entries_of(app) == (entry,)
    assert "A planned change needs words." in texts(app)
    assert "plan_reworded_undo" not in [b.key for b in app.button]
    assert app.text_area[0].value == entry.text


def test_an_entry_in_other_words_is_still_the_option_that_was_picked(planning_app: AppTest) -> None:
    entry = picked(planning_app)
    with saved_work() as workspace:
        edit_planned(workspace, entry, PlanEdit(text="In other words."))
    app = opened(planning_app, "plan_changes")
    assert buttons(app).count(OUT) == 1


def test_what_a_colleague_changed_meanwhile_is_not_written_over(planning_app: AppTest) -> None:
    entry = picked(planning_app)
    app = shown(planning_app, "plan")
    with saved_work() as workspace:
        theirs = edit_planned(workspace, entry, PlanEdit(who="Ana"))
    app.text_input(key=f"plan_who_{entry.id}_{entry.version}").set_value("Ben").run()
    (saved,) = entries_of(app)
    assert saved == theirs
    assert "changed this entry of the plan meanwhile" in texts(app)
    assert "Not saved: Ben" in texts(app)
    assert app.text_input(key=f"plan_who_{entry.id}_{theirs.version}").value == "Ana"


def test_an_entry_that_a_colleague_took_out_says_so(planning_app: AppTest) -> None:
    entry = picked(planning_app)
    app = shown(planning_app, "plan")
    with saved_work() as workspace:
        take_out(workspace, entry)
    app.button(key=f"plan_drop_{entry.id}").click().run()
    assert "This change is not in the plan any more" in texts(app)
    assert "Nothing is in the plan yet." in texts(app)


def test_the_whole_program_s_plan_names_the_course_of_each_change(planning_app: AppTest) -> None:
    picked(planning_app)
    picked(planning_app, position=1)
    page = html(shown(planning_app, "program-plan"))
    assert page.count("<h2") == 2
    assert "NURS 310" in page
    assert "PSYC 315" in page
    assert html(shown(planning_app, "plan")).count("<h2") == 1


def test_a_new_version_keeps_the_plan_and_says_that_its_week_is_gone(
    planning_app: AppTest,
) -> None:
    entry = picked(planning_app)
    assert entry.week
    changed = SCHEDULED.replace(entry.topic, "Something else entirely").replace(
        f"| {entry.week.split()[-1]} |", "| 11 |"
    )
    with saved_work() as workspace:
        add_syllabus(workspace, program_id(planning_app), Incoming(read(changed), 1_000))
    page = html(shown(planning_app, "plan"))
    assert entry.text.replace("'", "&#x27;") in page
    assert f"Look again: {entry.week} is no longer found in the syllabus." in page


def test_a_viewer_reads_options_and_plan_and_must_not_change_them(
    planning_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    picked(planning_app)
    with in_role(Role.VIEWER, monkeypatch):
        app = opened(planning_app, "plan_changes")
        assert not {IN, OUT} & {*buttons(app)}
        assert "In the plan, picked by Ana" in texts(app)
        assert "Your role lets you read the plan." in texts(app)
        app = shown(planning_app, "plan")
        assert "Take out" not in buttons(app)
        assert not app.text_input
        assert "Not done yet" in texts(app)
        assert len(app.get("download_button")) == 3


def test_a_syllabus_and_what_a_person_typed_are_shown_as_they_are(empty_app: AppTest) -> None:
    syllabus = read(SCHEDULED.replace(" |\n", f" {PAYLOAD} |\n"))
    named = replace(syllabus, course=Course("", PAYLOAD, "", "nursing"))
    app = with_program(empty_app, named)
    entry = picked(app)
    assert "evil" in entry.topic
    with saved_work() as workspace:
        edit_planned(workspace, entry, PlanEdit(PAYLOAD, PAYLOAD, text=PAYLOAD))
    for view in ("options", "plan", "program-plan"):
        page = shown(app, view)
        assert "<img" not in html(page)
        assert "evil" not in markdown(page)


def test_the_plan_is_downloaded_with_the_names_it_is_saved_under(planning_app: AppTest) -> None:
    entry = picked(planning_app)
    app = shown(planning_app, "plan")
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == ["Download Word (.docx)", "Download Excel (.xlsx)", "Download CSV (.csv)"]
    report = align(project_of(app))
    lines = (line_of(entry, report.courses[0].syllabus_id),)
    table = plan_maker(report, ".csv", plan_options(), lambda: lines)().decode("utf-8-sig")
    (row,) = list(csv.DictReader(io.StringIO(table)))
    assert (row["Change"], row["Course"], row["Done"]) == (entry.text, "NURS 310", "Not yet")


def test_a_file_of_the_plan_waits_for_the_page_to_save_what_was_typed_before_the_press() -> None:
    presses, order = Presses(), []
    with ThreadPoolExecutor(1) as threads:
        for _ in range(2):
            made = threads.submit(lines_after(presses, lambda: order.append("read") or ()))
            with pytest.raises(TimeoutError):
                made.result(0.2)
            order.append("saved")
            presses.note()
            assert made.result(PATIENT_SECONDS) == ()
    assert order == ["saved", "read"] * 2


def test_a_file_of_the_plan_must_not_wait_for_ever_for_a_page_that_was_left() -> None:
    presses = Presses()
    assert not presses.wait(0.01)


def test_a_page_that_came_too_late_must_not_stand_for_the_press_after_it() -> None:
    presses = Presses()
    assert not presses.wait(0.01)
    presses.note()
    assert not presses.wait(0.01)
    presses.note()
    presses.note()
    assert presses.wait(0.01)


def test_a_page_that_was_left_long_ago_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    presses = Presses()
    assert not presses.wait(0.01)
    monkeypatch.setattr("ui.changes.presses._REMEMBERED_SECONDS", 0.0)
    presses.note()
    monkeypatch.setattr("ui.changes.presses._REMEMBERED_SECONDS", 15.0)
    assert presses.wait(0.01)


def test_a_press_of_a_download_is_noted_by_the_page(planning_app: AppTest) -> None:
    picked(planning_app)
    app = shown(planning_app, "plan")
    presses = app.session_state["plan_presses"]
    app.get("download_button")[0].click().run()
    assert presses.wait(0)
    app.run()
    assert not presses.wait(0)
