from collections import Counter
from dataclasses import replace
from html import escape

from streamlit.testing.v1 import AppTest

from alignment import DecisionKind, Standing, align, next_steps
from competency_map import AreaKind
from exports.outline import Heading
from syllabi import Course, Syllabus
from tests.ui.decisions import decided
from tests.ui.pages import html, markdown, opened, texts
from tests.ui.sample_syllabi import PAYLOAD
from tests.ui.saved import courses_of, project_of, saved_work, with_program
from ui.gaps.what_next import what_next
from workspace import CourseChange, Requirement, Saying, change_course


def test_the_program_comes_first_with_strengths_before_gaps(loaded_app: AppTest) -> None:
    opened(loaded_app, "find_gaps")
    page = html(loaded_app)
    labels = [metric.label for metric in loaded_app.metric]
    assert labels == ["Covered", "Within reach", "Gap", "Not visible"]
    assert page.index(">Covered</td>") < page.index(">Within reach</td>") < page.index(">Gap</td>")
    assert "Theoretical Foundations" in page


def test_areas_that_nobody_intends_are_counted_where_there_are_some(
    loaded_app: AppTest,
) -> None:
    for position in (0, 1):
        decided(loaded_app, "TF-6", Saying(DecisionKind.NOT_INTENDED), position)
    opened(loaded_app, "find_gaps")
    counts = {metric.label: int(metric.value) for metric in loaded_app.metric}
    assert list(counts) == ["Covered", "Within reach", "Gap", "Not visible", "Not intended"]
    assert counts["Not intended"] == 1
    assert sum(counts.values()) == 37


def test_the_numbers_add_up_to_all_areas(loaded_app: AppTest) -> None:
    opened(loaded_app, "find_gaps")
    assert sum(int(metric.value) for metric in loaded_app.metric) == 37


def test_ways_of_working_are_not_called_gaps(loaded_app: AppTest) -> None:
    page = html(opened(loaded_app, "find_gaps"))
    reflection = page[page.index("<h3>Reflection</h3>") :]
    assert "Gap" not in reflection
    assert "Not visible in the syllabi" in reflection


def test_ways_of_working_are_counted_apart_from_gaps(loaded_app: AppTest) -> None:
    opened(loaded_app, "find_gaps")
    counts = {metric.label: int(metric.value) for metric in loaded_app.metric}
    report = align(project_of(loaded_app))
    unseen = [f.area for f in report.findings if f.standing is Standing.GAP]
    kinds = Counter(report.framework.area(code).kind for code in unseen)
    assert counts["Gap"] == kinds[AreaKind.CONTENT] > 0
    assert counts["Not visible"] == kinds[AreaKind.PROCESS] > 0


def test_a_course_shows_what_it_covers_with_quotes_and_then_what_was_not_found(
    loaded_app: AppTest,
) -> None:
    opened(loaded_app, "find_gaps").selectbox(key="gaps_of").set_value(1).run()
    page = html(loaded_app)
    assert "secure attachment" in page
    assert page.index("What it already covers") < page.index("Not found in this syllabus")
    assert not loaded_app.metric


def test_a_course_title_is_shown_as_it_is(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    syllabus = replace(syllabi[0], course=Course("", PAYLOAD, "", "nursing"))
    loaded_app = with_program(empty_app, syllabus)
    opened(loaded_app, "find_gaps").selectbox(key="gaps_of").set_value(1).run()
    assert "<img" not in html(loaded_app)
    assert "*bold* [link](https://evil.example) &lt;img" in html(loaded_app)
    assert "evil" not in markdown(loaded_app)


def test_a_course_keeps_the_name_that_it_has_beside_the_others(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    first, second = (
        replace(syllabus, course=Course("NURS 330", "Care", term, "nursing"))
        for syllabus, term in zip(syllabi, ("Fall 2025", "Spring 2026"), strict=True)
    )
    loaded_app = with_program(empty_app, first, second)
    opened(loaded_app, "find_gaps").selectbox(key="gaps_of").set_value(2).run()
    assert "<h2>NURS 330 (Spring 2026), Care</h2>" in html(loaded_app)
    assert "Fall 2025" not in html(loaded_app)


def test_a_course_shows_the_changes_of_its_discipline_after_its_strengths(
    loaded_app: AppTest,
) -> None:
    opened(loaded_app, "find_gaps").selectbox(key="gaps_of").set_value(1).run()
    page = html(loaded_app)
    report = align(project_of(loaded_app))
    changes = [s.change for s in next_steps(report.courses[0], report.framework) if s.change]
    assert any(escape(change.text) in page for change in changes)
    assert page.index("What it already covers") < page.index("Smallest next changes")
    assert page.count("Links to standards are this project") <= 1


def test_a_course_of_another_discipline_has_the_map_s_own_ideas(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    course = replace(syllabi[1].course, discipline="other")
    loaded_app = with_program(empty_app, replace(syllabi[1], course=course))
    opened(loaded_app, "find_gaps").selectbox(key="gaps_of").set_value(1).run()
    assert "Smallest change: " in html(loaded_app)
    assert "Standard: " not in html(loaded_app)


def test_a_standing_leaves_its_areas_and_no_sentences_about_others(loaded_app: AppTest) -> None:
    opened(loaded_app, "find_gaps").selectbox(key="gaps_standing").set_value("gap").run()
    page = html(loaded_app)
    assert "LR-3 Agency policy" in page
    assert "TF-6 Attachment" not in page
    assert "What could come next" not in markdown(loaded_app)


def test_what_the_table_says_is_not_said_once_more_in_sentences(loaded_app: AppTest) -> None:
    page = html(opened(loaded_app, "find_gaps"))
    assert "What could come next" in markdown(loaded_app)
    assert "Smallest change" in page
    for repeated in ("<h3>Strengths</h3>", "<h3>Gaps</h3>", "No course in this report covers"):
        assert repeated not in page


def test_a_domain_with_nothing_further_to_say_is_left_out(loaded_app: AppTest) -> None:
    report = align(project_of(loaded_app))
    assert not list(what_next(replace(report, findings=(), courses=())))
    headings = [n.text for n in what_next(report) if isinstance(n, Heading)]
    assert headings
    assert set(headings) < {domain.name for domain in report.framework.domains}


def test_a_standing_that_no_area_has_says_so(loaded_app: AppTest) -> None:
    choice = opened(loaded_app, "find_gaps").selectbox(key="gaps_standing")
    choice.set_value("covered-by-several-courses").run()
    assert "No area stands like this: Covered by several courses" in markdown(loaded_app)


def test_a_discipline_s_findings_are_those_of_its_courses(loaded_app: AppTest) -> None:
    opened(loaded_app, "find_gaps").selectbox(key="gaps_discipline").set_value("psychology").run()
    assert "1 of 2 courses (discipline: Psychology)." in texts(loaded_app)
    assert "NURS 330" not in html(loaded_app)
    assert list(loaded_app.selectbox(key="gaps_of").options) == [
        "All courses together",
        "PSYC 315, Abnormal Psychology",
    ]


def test_categories_are_shown_with_who_decides(loaded_app: AppTest) -> None:
    opened(loaded_app, "find_gaps").segmented_control(key="gaps_view").set_value("categories").run()
    assert "only the association decides" in texts(loaded_app)
    assert "not ranks" in texts(loaded_app)
    assert "IFA Infant Family Associate" in html(loaded_app)
    loaded_app.selectbox(key="gaps_category").set_value("IMHM").run()
    assert "Areas for IMHM Infant Mental Health Mentor" in html(loaded_app)
    assert not loaded_app.exception


def test_required_courses_have_findings_of_their_own_once_anybody_said_which_are(
    loaded_app: AppTest,
) -> None:
    app = opened(loaded_app, "find_gaps")
    assert "gaps_requirement" not in {box.key for box in app.selectbox}
    first, _ = courses_of(app)
    with saved_work() as work:
        change_course(work, first.id, first.version, CourseChange(requirement=Requirement.REQUIRED))
    box = app.run().selectbox(key="gaps_requirement")
    assert box.options == ["All", "Required", "Not set"]
    box.set_value("required").run()
    assert "1 of 2 courses (required or elective: Required)." in texts(app)
    app.selectbox(key="gaps_discipline").set_value("psychology").run()
    assert "No course is like this" in texts(app)


def test_standards_are_those_of_the_courses_and_change_with_the_discipline(
    loaded_app: AppTest,
) -> None:
    opened(loaded_app, "find_gaps").segmented_control(key="gaps_view").set_value("standards").run()
    assert "AACN Essentials" in html(loaded_app)
    assert "not because anyone found that the standard is met" in texts(loaded_app)
    loaded_app.selectbox(key="gaps_discipline").set_value("psychology").run()
    assert not loaded_app.exception
    assert "APA" in html(loaded_app)
    assert "AACN Essentials" not in html(loaded_app)


def test_a_discipline_without_standards_says_so(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    course = replace(syllabi[1].course, discipline="other")
    loaded_app = with_program(empty_app, replace(syllabi[1], course=course))
    opened(loaded_app, "find_gaps").segmented_control(key="gaps_view").set_value("standards").run()
    assert "no standards for the disciplines" in markdown(loaded_app)
    assert not loaded_app.exception
