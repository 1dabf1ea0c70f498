from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from alignment import CoverageLevel, align
from syllabi import Block, DocumentPart, SectionKind, Syllabus, read_syllabus
from syllabi.corrections import with_moves
from tests.ui.pages import buttons, html, markdown, opened, removed, texts, title
from tests.ui.sample_syllabi import PAYLOAD
from tests.ui.saved import courses_of, project_of, saved_work, with_program
from workspace import Incoming, add_syllabus
from workspace.removal import bring_back, remove_courses

BOILERPLATE = "Infants need secure attachment to a parent; we name it in every class."
TEXT = f"""# NURS 330: Family Nursing

## Course Outcomes

- Explain family theory.

## University Policies

### Attendance

Come on time.

### Campus information

{BOILERPLATE}
"""


def load(app: AppTest, *syllabi: Syllabus) -> AppTest:
    return opened(with_program(app, *syllabi), "check_sections")


@pytest.fixture
def page(empty_app: AppTest) -> AppTest:
    return load(empty_app, read_syllabus(TEXT.encode(), "nurs-330.md"))


def syllabus(app: AppTest) -> Syllabus:
    return courses_of(app)[0].syllabus


def position(app: AppTest, words: str) -> int:
    return next(i for i, b in enumerate(syllabus(app).blocks) if words in b.text)


def block(app: AppTest, words: str) -> Block:
    return syllabus(app).blocks[position(app, words)]


def click(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception, app.exception
    return app


def attachment(app: AppTest) -> CoverageLevel:
    return align(project_of(app)).courses[0].cell("TF-6").level


def test_blocks_stand_in_order_under_their_section_with_what_is_set_aside_named(
    page: AppTest,
) -> None:
    shown = html(page)
    order = [
        shown.index(words)
        for words in (
            "Outcomes",
            "Explain family theory.",
            "Set aside: Course facts and policies",
            "Come on time.",
        )
    ]
    assert order == sorted(order)
    assert "Course facts and policies: 5" in texts(page)
    assert "University Policies &gt; Attendance &gt; line 11" in shown


def test_one_click_sets_a_block_back_in_where_the_heading_above_belongs(page: AppTest) -> None:
    assert attachment(page) is CoverageLevel.ABSENT
    here = position(page, BOILERPLATE)
    assert f"Put no. {here + 1} back as Outcomes" in buttons(page)
    click(page, f"restore_{here}")
    assert block(page, BOILERPLATE).section is SectionKind.OUTCOMES
    assert attachment(page).is_covered
    assert "moved by you</strong> from Course facts and policies" in html(page)
    assert "1 paragraph put back as Outcomes. 1 paragraph moved by you in this syllabus." in texts(
        page
    )


def test_a_notice_below_the_assignments_comes_back_as_another_part_with_the_choice_beside_it(
    empty_app: AppTest,
) -> None:
    text = TEXT.replace("Course Outcomes", "Assignments").replace("Explain", "Paper on")
    app = load(empty_app, read_syllabus(text.encode(), "nurs-330.md"))
    here = position(app, BOILERPLATE)
    assert f"Put no. {here + 1} back as Other parts" in buttons(app)
    assert f"Move no. {here + 1}" in buttons(app)
    assert not [label for label in buttons(app) if label.endswith("back as Assessment")]
    click(app, f"restore_{here}")
    assert block(app, BOILERPLATE).section is SectionKind.OTHER


def test_versions_of_a_course_differ_early_in_the_choice_and_the_review_is_one_way_on(
    empty_app: AppTest,
) -> None:
    texts = (TEXT.replace("family", words) for words in ("birth", "newborn", "nursing"))
    read = [read_syllabus(text.encode(), f"nursing {n}.md") for n, text in enumerate(texts)]
    terms = ("Fall 2026", "Spring 2027", "")
    dated = (replace(s, course=replace(s.course, term=t)) for s, t in zip(read, terms, strict=True))
    app = load(empty_app, *dated)
    assert app.selectbox(key="sections_of").options == [
        "NURS 330 Fall 2026 (nursing 0.md)",
        "NURS 330 Spring 2027 (nursing 1.md)",
        "NURS 330 (nursing 2.md)",
    ]
    links = [link.proto.label for link in app.get("page_link")]
    assert links.index("Review this course") < links.index("View the matrix")


def test_a_heading_comes_back_in_with_everything_below_it(page: AppTest) -> None:
    here = position(page, "Campus information")
    assert f"Put no. {here + 1} and 1 below back as Outcomes" in buttons(page)
    click(page, f"restore_{here}")
    assert block(page, BOILERPLATE).section is SectionKind.OUTCOMES
    assert block(page, "Come on time.").section is SectionKind.POLICIES
    assert f"Undo the move of no. {here + 1} and 1 below" in buttons(page)


@pytest.mark.parametrize("is_below", [True, False])
def test_a_heading_is_moved_with_or_without_what_is_below(page: AppTest, is_below: bool) -> None:
    here = position(page, "Attendance")
    click(page, f"choose_{here}")
    page.selectbox(key=f"target_{courses_of(page)[0].id}_{here}").set_value(SectionKind.SCHEDULE)
    page.toggle(key=f"below_{courses_of(page)[0].id}_{here}").set_value(is_below).run()
    click(page, f"move_{here}")
    assert block(page, "Attendance").section is SectionKind.SCHEDULE
    assert (block(page, "Come on time.").section is SectionKind.SCHEDULE) is is_below
    assert "Cancel" not in buttons(page)


def test_the_keyboard_goes_on_in_the_form_and_after_it_at_the_button_of_the_block(
    page: AppTest,
) -> None:
    here = position(page, "Explain")
    click(page, f"choose_{here}")
    assert page.session_state["focus_wanted"] == (f"target_{courses_of(page)[0].id}_{here}",)
    for last in (f"cancel_{here}", f"restore_{position(page, BOILERPLATE)}"):
        click(page, last)
        assert page.session_state["focus_wanted"] == (f"choose_{last.rpartition('_')[2]}",)


def test_a_move_can_be_broken_off(page: AppTest) -> None:
    here = position(page, "Explain")
    click(click(page, f"choose_{here}"), f"cancel_{here}")
    assert "Cancel" not in buttons(page)
    assert not any(b.is_moved for b in syllabus(page).blocks)


def test_one_move_or_all_are_taken_back_and_undo_brings_them_again(page: AppTest) -> None:
    here, other = position(page, BOILERPLATE), position(page, "Come on time.")
    click(click(page, f"restore_{here}"), f"restore_{other}")
    click(page, f"back_{other}")
    assert [b.text for b in syllabus(page).blocks if b.is_moved] == [BOILERPLATE]
    click(page, "undo")
    assert sum(b.is_moved for b in syllabus(page).blocks) == 2
    click(page, "all_back")
    assert not any(b.is_moved for b in syllabus(page).blocks)
    assert page.button(key="all_back").disabled
    click(page, "undo")
    assert sum(b.is_moved for b in syllabus(page).blocks) == 2


def test_the_matrix_follows_a_move_and_its_way_back(page: AppTest) -> None:
    def letter() -> str:
        opened(page, "view_matrix").segmented_control(key="matrix_shape").set_value("Table")
        found: str = page.run().dataframe[0].value.set_index("Area").loc["TF-6", "NURS 330"]
        opened(page, "check_sections")
        return found

    before = letter()
    click(page, f"restore_{position(page, BOILERPLATE)}")
    assert letter() == "T"
    click(page, "undo")
    assert letter() == before == "\u2013"


def test_moves_survive_corrected_facts_and_a_change_of_page(page: AppTest) -> None:
    click(page, f"restore_{position(page, BOILERPLATE)}")
    opened(page, "add_syllabi")
    edits = {"edited_rows": {0: {"Title": "Care"}}, "added_rows": [], "deleted_rows": []}
    page.session_state["course_facts_0"] = edits
    page.run()
    opened(page, "check_sections")
    assert syllabus(page).course.title == "Care"
    assert block(page, BOILERPLATE).is_moved


def test_the_report_says_what_was_moved_by_hand(page: AppTest) -> None:
    click(page, f"restore_{position(page, BOILERPLATE)}")
    opened(page, "find_gaps").selectbox(key="gaps_of").set_value(1).run()
    assert "1 paragraph was moved to another section by hand: 1 to Outcomes." in html(page)


def test_undo_is_offered_only_for_a_move_in_the_syllabus_that_is_shown(
    empty_app: AppTest,
) -> None:
    first = read_syllabus(TEXT.encode(), "nurs-330.md")
    second = read_syllabus(TEXT.replace("330", "440").encode(), "nurs-440.md")
    app = click(load(empty_app, first, second), f"restore_{len(first.blocks) - 1}")
    assert not app.button(key="undo").disabled
    app.selectbox(key="sections_of").set_value(courses_of(app)[1].id).run()
    assert app.button(key="undo").disabled
    assert "put back as Outcomes" not in texts(app)
    opened(app, "add_syllabi").multiselect[0].select(courses_of(app)[1].id).run()
    removed(app, "remove")
    opened(app, "check_sections")
    assert app.button(key="undo").disabled
    assert "removed" not in texts(app)


def test_a_heading_above_weights_is_proposed_to_be_moved_to_assessment(
    empty_app: AppTest,
) -> None:
    text = "# X 100\n\n## Course Description\n\nCare.\n\n## Your marks\n\n- Final paper: 40%\n"
    app = load(empty_app, read_syllabus(text.encode(), "x.md"))
    here = position(app, "Your marks")
    click(app, f"choose_{here}")
    assert block(app, "Your marks").section is not SectionKind.ASSESSMENT
    chosen = app.selectbox(key=f"target_{courses_of(app)[0].id}_{here}").value
    assert chosen is SectionKind.ASSESSMENT


@pytest.mark.parametrize(
    ("shown", "words", "is_there", "is_not"),
    [
        ("Only set aside", "", "Come on time.", "Explain family theory."),
        ("Only unsure", "", "NURS 330", "Come on time."),
        ("All", "family theory", "Explain family theory.", "Come on time."),
    ],
)
def test_a_filter_or_a_search_leaves_only_what_it_says(
    page: AppTest, shown: str, words: str, is_there: str, is_not: str
) -> None:
    page.segmented_control(key="sections_shown").set_value(shown)
    page.text_input(key="sections_search").set_value(words).run()
    assert is_there in html(page)
    assert is_not not in html(page)


def test_where_nothing_is_left_the_page_says_so(page: AppTest) -> None:
    page.segmented_control(key="sections_shown").set_value("Only moved by you").run()
    assert "This syllabus has no such paragraph." in markdown(page)


@pytest.mark.parametrize("part", [DocumentPart.HIDDEN, DocumentPart.RUNNING])
def test_what_is_not_in_the_text_is_shown_and_cannot_be_moved(
    empty_app: AppTest, part: DocumentPart
) -> None:
    read = read_syllabus(TEXT.encode(), "nurs-330.md")
    app = load(empty_app, replace(read, blocks=(replace(read.blocks[2], part=part),)))
    assert "never counted" in html(app)
    assert "Set aside: " in html(app)
    assert not [label for label in buttons(app) if label.startswith(("Move", "Set"))]


def test_a_syllabus_of_policies_only_can_be_set_back_in(empty_app: AppTest) -> None:
    read = read_syllabus(TEXT.encode(), "nurs-330.md")
    policies = tuple(b for b in read.blocks if b.section is SectionKind.POLICIES)
    app = load(empty_app, with_moves(replace(read, blocks=policies), {}))
    click(app, "restore_0")
    assert {b.section for b in syllabus(app).blocks} == {SectionKind.OTHER}


def test_three_hundred_blocks_come_in_pages(empty_app: AppTest) -> None:
    lines = "\n\n".join(f"Paragraph number {number}." for number in range(300))
    app = load(empty_app, read_syllabus(f"# X 100\n\n{lines}".encode(), "x.md"))
    assert html(app).count("Paragraph number") == 39


def test_words_of_a_syllabus_are_shown_as_they_are(empty_app: AppTest) -> None:
    read = read_syllabus(f"# X 100\n\n{PAYLOAD}\n".encode(), "x.md")
    blocks = tuple(replace(b, text=PAYLOAD, path=(PAYLOAD,)) for b in read.blocks)
    app = load(empty_app, replace(read, blocks=blocks))
    assert "<img" not in html(app)
    assert "&lt;img src=x&gt;" in html(app)
    assert "evil" not in markdown(app)


def test_long_words_are_cut_until_their_block_is_chosen(empty_app: AppTest) -> None:
    read = read_syllabus(f"# X 100\n\n{'attachment ' * 100}last\n".encode(), "x.md")
    app = load(empty_app, read)
    assert "attachment …" in html(app)
    assert "attachment last" in html(click(app, "choose_1"))


def test_the_page_without_syllabi_leads_on(empty_app: AppTest) -> None:
    opened(empty_app, "check_sections")
    assert title(empty_app) == "Check sections"
    assert "No syllabi yet" in markdown(empty_app)


def test_the_chosen_syllabus_stays_when_the_page_is_opened_again(empty_app: AppTest) -> None:
    first = read_syllabus(TEXT.encode(), "nurs-330.md")
    second = read_syllabus(TEXT.replace("330", "440").encode(), "nurs-440.md")
    app = load(empty_app, first, second)
    app.selectbox(key="sections_of").set_value(courses_of(app)[1].id).run()
    opened(app, "view_matrix")
    opened(app, "check_sections")
    assert app.selectbox(key="sections_of").value == courses_of(app)[1].id


def test_of_two_courses_with_the_same_content_the_one_that_is_shown_is_changed(
    empty_app: AppTest,
) -> None:
    first = read_syllabus(TEXT.encode(), "nurs-330.md")
    app = with_program(empty_app, first)
    removed = courses_of(app)[0]
    with saved_work() as workspace:
        kept = remove_courses(workspace, [removed.id])
        add_syllabus(workspace, removed.program, Incoming(first))
        bring_back(workspace, kept)
    twins = courses_of(app)
    assert twins[0].syllabus.id == twins[1].syllabus.id
    opened(app, "check_sections").selectbox(key="sections_of").set_value(twins[1].id).run()
    click(app, f"restore_{len(first.blocks) - 1}")
    moved = {c.id: any(b.is_moved for b in c.syllabus.blocks) for c in courses_of(app)}
    assert moved == {twins[0].id: False, twins[1].id: True}
