"""How long the program report is to be, what is suggested, and what the page says of both."""

import re
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from alignment import AlignmentReport
from competency_map import ChangeKind
from exports import CourseInProgram, PlannedLine, ReportLength, ReportOptions, Requirement
from syllabi import Syllabus, SyllabusError
from tests.exports.made_templates import make_template
from tests.exports.reports import program_report
from tests.ui.pages import markdown, opened
from tests.ui.saved import courses_of, saved_work, with_program
from ui.reporting.contents import contents_lines
from workspace import CourseChange, change_course
from workspace import Requirement as SavedRequirement

FULL, SHORT = ReportLength
LINE = PlannedLine("0123456789ab", "AA-1", ChangeKind.READING, "Add a case.", "Loss")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[ReportOptions]:
    """The options of each run of the page, the last run's last."""
    found: list[ReportOptions] = []

    def keep(
        _: AlignmentReport, __: str, ___: tuple[SyllabusError, ...], options: ReportOptions
    ) -> bytes:
        found.append(options)
        return b""

    monkeypatch.setattr("ui.reporting.downloads.document_maker", keep)
    return found


def many(syllabus: Syllabus, n_courses: int) -> list[Syllabus]:
    return [
        replace(
            syllabus,
            id=f"{n:064x}",
            source=f"nurs-{n}.md",
            course=replace(syllabus.course, code=f"NURS {n}"),
        )
        for n in range(n_courses)
    ]


def n_pages(app: AppTest) -> int:
    """The count behind the scope: "All 2 courses, all 8 domains, Letter paper. About 30 pages."."""
    (told,) = re.findall(r"Letter paper\. About (\d+) pages\.", markdown(app))
    return int(told)


def test_few_courses_begin_with_the_full_report_and_may_have_the_short_one(
    loaded_app: AppTest, asked: list[ReportOptions]
) -> None:
    app = opened(loaded_app, "export_report")
    assert asked[-1].length is FULL
    assert "Short is suggested" not in markdown(app)

    app.radio(key="report_length_full").set_value(SHORT).run()

    assert asked[-1].length is SHORT
    assert "one line for each course" in markdown(app)
    assert "one quote for each covered level" in markdown(app)


def test_many_courses_begin_with_the_short_report_and_the_page_says_why(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...], asked: list[ReportOptions]
) -> None:
    app = opened(with_program(empty_app, *many(syllabi[0], 13)), "export_report")

    assert asked[-1].length is SHORT
    assert "Short is suggested for more than 12 courses**" in markdown(app)

    app.radio(key="report_length_short").set_value(FULL).run()
    assert asked[-1].length is FULL


def test_a_length_must_not_be_offered_where_there_is_but_one(
    loaded_app: AppTest, asked: list[ReportOptions], syllabi: tuple[Syllabus, ...]
) -> None:
    app = opened(loaded_app, "export_report")
    app.radio(key="report_length_full").set_value(SHORT).run()
    app.multiselect[0].select(syllabi[1].id).run()
    assert "Length" not in [radio.label for radio in app.radio]
    assert asked[-1].length is FULL

    app.multiselect[0].unselect(syllabi[1].id)
    app.radio(key="report_document").set_value("course-packet").run()
    assert "Length" not in [radio.label for radio in app.radio]


def test_required_and_year_go_along_where_they_were_given(
    loaded_app: AppTest, asked: list[ReportOptions]
) -> None:
    first = courses_of(loaded_app)[0]
    change = CourseChange(requirement=SavedRequirement.ELECTIVE, year=3)
    with saved_work() as work:
        change_course(work, first.id, first.version, change)
    opened(loaded_app, "export_report")

    assert asked[-1].in_program == (CourseInProgram(first.syllabus.id, Requirement.ELECTIVE, 3),)


@pytest.mark.parametrize(
    ("key", "plan", "domains", "told"),
    [
        ("program", (LINE, LINE), (), "your saved plan: 2 changes, first in the action plan"),
        ("course-packet", (LINE,), ("AA",), "your saved plan: 1 change, each in its course's"),
        ("program", (LINE,), ("AB",), ""),
        ("program", (replace(LINE, syllabus_id="gone"),), (), ""),
        ("vetting-packet", (LINE,), (), ""),
        ("program", (), (), ""),
    ],
)
def test_a_saved_plan_is_told_where_it_is_put_in(
    key: str, plan: tuple[PlannedLine, ...], domains: tuple[str, ...], told: str
) -> None:
    options = ReportOptions(plan=plan, domains=domains)
    words = " ".join(contents_lines(key, program_report(2, 8), options))

    assert ("saved plan" in words) is bool(told)
    assert told in words


def test_the_page_says_about_how_long_the_document_is(loaded_app: AppTest) -> None:
    app = opened(loaded_app, "export_report")
    full = n_pages(app)
    app.radio(key="report_length_full").set_value(SHORT).run()

    assert n_pages(app) < full
    assert "Program report, short" in [header.value for header in app.header]


def test_pages_must_not_be_promised_for_a_sheet_of_the_institution_s_own(
    loaded_app: AppTest,
) -> None:
    app = opened(loaded_app, "export_report")
    template = ("letterhead.docx", make_template(()), "")
    app.file_uploader[0].set_value(template).run()

    assert "your template's look." in markdown(app)
    assert "About " not in markdown(app)
