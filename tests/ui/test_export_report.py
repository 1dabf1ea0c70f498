import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from alignment import AlignmentReport, Project, align
from competency_map import load_framework
from exports import DOCUMENTS, EXPORTERS, Exporter, PaperSize, ReportOptions
from syllabi import Syllabus, SyllabusError
from tests.exports.made_templates import make_template
from tests.exports.reports import program_report
from tests.ui.pages import markdown, opened, texts
from tests.ui.saved import saved_work, with_program
from ui.reporting.contents import contents_lines, json_note, scope_text
from ui.reporting.downloads import document_maker, file_maker, file_name
from workspace import set_site_setting

LETTERHEAD = ("letter *head*.docx", make_template(("Caption",)), "")
NO_TEMPLATE = ("bad.docx", b"Dear colleagues", "")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ReportOptions]]:
    """The document's key and the options of each run of the page, the last run's last."""
    found: list[tuple[str, ReportOptions]] = []

    def keep(
        _: AlignmentReport, key: str, __: tuple[SyllabusError, ...], options: ReportOptions
    ) -> bytes:
        found.append((key, options))
        return b""

    monkeypatch.setattr("ui.reporting.downloads.document_maker", keep)
    return found


def made_private(monkeypatch: pytest.MonkeyPatch) -> None:
    map_ = replace(load_framework("ct-aimh"), is_private=True)
    monkeypatch.setattr("ui.loaded.framework", lambda _: map_)


def test_each_format_has_its_button_and_word_comes_first(loaded_app: AppTest) -> None:
    opened(loaded_app, "export_report")
    labels = [button.proto.label for button in loaded_app.get("download_button")]
    assert labels[0] == "Download Word (.docx)"
    assert sum(label.startswith("Download ") for label in labels) == len(EXPORTERS)


def test_an_untouched_page_gives_the_program_report_of_everything(
    loaded_app: AppTest, asked: list[tuple[str, ReportOptions]]
) -> None:
    opened(loaded_app, "export_report")

    assert asked[-1] == ("program", ReportOptions())


def test_what_is_chosen_is_what_the_document_gets(
    loaded_app: AppTest, asked: list[tuple[str, ReportOptions]], syllabi: tuple[Syllabus, ...]
) -> None:
    app = opened(loaded_app, "export_report")
    app.radio(key="report_document").set_value("course-packet")
    courses, domains = app.multiselect
    courses.select(syllabi[1].id)
    domains.select("TF")
    for key, words in (("institution", "*X* College"), ("program", "BSN"), ("prepared", "Dana")):
        app.text_input(key=f"report_{key}").set_value(words)
    app.selectbox(key="report_standards").set_value("nursing")
    app.checkbox(key="report_quotes").uncheck()
    app.checkbox(key="report_masked").uncheck()
    app.radio(key="report_paper").set_value(PaperSize.A4).run()

    assert not app.exception
    chosen = ReportOptions(
        institution="*X* College",
        program="BSN",
        preparer="Dana",
        courses=(syllabi[1].id,),
        domains=("TF",),
        with_quotes=False,
        masked=False,
        standards="nursing",
        paper=PaperSize.A4,
    )
    assert asked[-1] == ("course-packet", chosen)
    assert "1 of 2 courses, 1 of 8 domains, A4 paper." in markdown(app)
    assert "*X*" not in markdown(app)

    app.switch_page("ui/pages/find_gaps.py").run()
    opened(app, "export_report")
    assert asked[-1] == ("course-packet", chosen)


def test_standards_chosen_beside_a_document_that_shows_none_go_into_the_workbook(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: dict[str, Callable[[], bytes]] = {}

    def keep(
        report: AlignmentReport,
        exporter: Exporter,
        unread: tuple[SyllabusError, ...],
        options: ReportOptions,
    ) -> Callable[[], bytes]:
        made[exporter.suffix] = file_maker(report, exporter, unread, options)
        return made[exporter.suffix]

    monkeypatch.setattr("ui.reporting.downloads.file_maker", keep)
    app = opened(loaded_app, "export_report")
    app.radio(key="report_document").set_value("vetting-packet")
    app.selectbox(key="report_standards").set_value("nursing").run()

    assert "Crosswalk" in load_workbook(io.BytesIO(made[".xlsx"]())).sheetnames
    assert "The vetting packet shows no accreditor's standards; the Excel" in markdown(app)


def test_that_a_document_shows_no_standards_must_not_be_said_of_one_that_does(
    loaded_app: AppTest,
) -> None:
    assert "shows no accreditor's standards" not in markdown(opened(loaded_app, "export_report"))


def test_the_chosen_standards_stay_where_another_document_is_chosen(
    loaded_app: AppTest, asked: list[tuple[str, ReportOptions]]
) -> None:
    app = opened(loaded_app, "export_report")
    app.selectbox(key="report_standards").set_value("nursing")
    for key in ("vetting-packet", "program"):
        app.radio(key="report_document").set_value(key).run()
        assert asked[-1] == (key, ReportOptions(standards="nursing"))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (ReportOptions(), "JSON always holds every area of the map. It keeps quotes"),
        (ReportOptions(with_quotes=False), "JSON always holds every area of the map. It keeps the"),
        (ReportOptions(masked=False), "JSON always holds every area of the map."),
    ],
)
def test_the_page_says_what_json_holds_whatever_is_chosen(
    options: ReportOptions, words: str
) -> None:
    assert json_note(options).startswith(words)
    assert ("personal data" in json_note(options)) is options.masked


def test_what_json_holds_stands_beside_its_button(loaded_app: AppTest) -> None:
    app = opened(loaded_app, "export_report")

    assert json_note(ReportOptions()) in [caption.value for caption in app.caption]


def test_each_document_is_offered_with_whom_it_is_for(loaded_app: AppTest) -> None:
    choice = opened(loaded_app, "export_report").radio(key="report_document")

    assert choice.options == [document.name for document in DOCUMENTS]
    assert list(choice.proto.captions) == [document.purpose for document in DOCUMENTS]


def test_only_disciplines_with_a_crosswalk_are_offered(loaded_app: AppTest) -> None:
    options = opened(loaded_app, "export_report").selectbox(key="report_standards").options

    assert options[:2] == ["None", "Nursing: AACN Essentials"]
    assert len(options) == 5


def test_a_template_is_used_until_it_is_removed_and_its_notes_are_shown(
    loaded_app: AppTest, asked: list[tuple[str, ReportOptions]]
) -> None:
    app = opened(loaded_app, "export_report")
    app.file_uploader[0].set_value(LETTERHEAD).run()

    assert asked[-1][1].template == LETTERHEAD[1]
    assert "Template in use: letter *head*.docx" in texts(app)
    assert "Caption" in texts(app)
    assert "your template's look" in markdown(app)

    app.switch_page("ui/pages/find_gaps.py").run()
    opened(app, "export_report").button(key="remove_template").click().run()
    assert asked[-1][1].template is None


def test_a_template_that_cannot_be_used_must_not_cost_any_choice(
    loaded_app: AppTest, asked: list[tuple[str, ReportOptions]]
) -> None:
    app = opened(loaded_app, "export_report")
    app.text_input(key="report_program").set_value("BSN").run()
    app.file_uploader[0].set_value(LETTERHEAD).run()
    app.file_uploader[0].set_value(NO_TEMPLATE).run()

    assert not app.exception
    assert "This template was not taken." in markdown(app)
    assert "bad.docx: The template is damaged, locked or no Word document." in texts(app)
    assert (asked[-1][1].program, asked[-1][1].template) == ("BSN", LETTERHEAD[1])

    app.file_uploader[0].set_value(LETTERHEAD).run()
    assert "This template was not taken." not in markdown(app)


@pytest.mark.parametrize("is_private", [True, False])
def test_only_for_a_private_map_the_page_asks_whether_its_wording_goes_along(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch, is_private: bool
) -> None:
    if is_private:
        made_private(monkeypatch)
    app = opened(loaded_app, "export_report")

    boxes = [box.value for box in app.checkbox if box.label == "Include the private map's wording"]
    assert boxes == ([False] if is_private else [])
    assert ("may be licensed" in markdown(app)) is is_private


@pytest.mark.parametrize("is_ticked", [False, True])
def test_a_private_map_s_wording_goes_along_only_if_that_is_ticked(
    loaded_app: AppTest,
    asked: list[tuple[str, ReportOptions]],
    monkeypatch: pytest.MonkeyPatch,
    is_ticked: bool,
) -> None:
    made_private(monkeypatch)
    app = opened(loaded_app, "export_report")
    app.checkbox(key="with_private").set_value(is_ticked).run()

    assert asked[-1][1].with_private is is_ticked


@pytest.mark.parametrize("with_private", [True, False])
def test_a_file_holds_the_private_map_s_wording_only_if_asked_for(
    syllabi: tuple[Syllabus, ...], with_private: bool
) -> None:
    map_ = replace(load_framework("ct-aimh"), is_private=True)
    report = align(Project(map_, syllabi))
    found = next(e for course in report.courses for cell in course.cells for e in cell.evidence)
    as_json = next(exporter for exporter in EXPORTERS if exporter.suffix == ".json")
    text = file_maker(report, as_json, (), ReportOptions(with_private=with_private))().decode()

    assert (json.dumps(found.terms[0]) in text) is with_private


@pytest.mark.parametrize("key", [document.key for document in DOCUMENTS])
def test_a_word_document_is_made_when_asked_for(syllabi: tuple[Syllabus, ...], key: str) -> None:
    report = align(Project(load_framework("ct-aimh"), syllabi))

    assert document_maker(report, key, (), ReportOptions())().startswith(b"PK")


def test_a_syllabus_must_not_be_read_as_markdown(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...]
) -> None:
    course = replace(syllabi[0].course, code=":red[x] *NURS*")
    marked = (replace(syllabi[0], course=course), syllabi[1])

    app = opened(with_program(empty_app, *marked), "export_report")

    assert app.multiselect[0].options[0] == ":red[x] *NURS*"
    assert ":red" not in markdown(app)


@pytest.mark.parametrize("n_courses", [1, 2])
@pytest.mark.parametrize("key", [document.key for document in DOCUMENTS])
def test_the_page_says_what_is_in_each_document(key: str, n_courses: int) -> None:
    report = program_report(n_courses, 8)
    quoted, bare = (
        " ".join(contents_lines(key, report, ReportOptions(with_quotes=with_quotes)))
        for with_quotes in (True, False)
    )

    assert "quote" in quoted
    assert "quote" not in bare
    assert "what was not found" in quoted
    assert ("each course" in quoted or "2 packets" in quoted) is (n_courses == 2)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (ReportOptions(), "All 2 courses, all 8 domains, Letter paper."),
        (ReportOptions(courses=("x",)), "1 of 2 courses, all 8 domains, Letter paper."),
        (ReportOptions(domains=("TF", "LR")), "All 2 courses, 2 of 8 domains, Letter paper."),
        (ReportOptions(template=b"x"), "All 2 courses, all 8 domains, your template's look."),
    ],
)
def test_the_page_says_what_the_document_is_about(
    syllabi: tuple[Syllabus, ...], options: ReportOptions, words: str
) -> None:
    report = align(Project(load_framework("ct-aimh"), syllabi))

    assert scope_text(report, options) == words


@pytest.mark.parametrize(
    ("suffix", "key", "name"),
    [
        (".docx", "course-packet", "course-alignment-course-packet-2026-11-03.docx"),
        (".xlsx", "", "course-alignment-2026-11-03.xlsx"),
    ],
)
def test_files_are_named_after_the_document_and_the_day(suffix: str, key: str, name: str) -> None:
    assert file_name(suffix, datetime(2026, 11, 3, tzinfo=UTC).date(), key) == name


def test_the_names_that_the_program_is_saved_under_are_filled_in_once(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...], asked: list[tuple[str, ReportOptions]]
) -> None:
    app = opened(with_program(empty_app, *syllabi, name="Nursing BSN"), "export_report")

    assert asked[-1][1].program == "Nursing BSN"
    app.text_input(key="report_program").set_value("").run()
    assert asked[-1][1].program == ""


def test_one_course_alone_begins_with_its_packet(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...], asked: list[tuple[str, ReportOptions]]
) -> None:
    opened(with_program(empty_app, syllabi[0]), "export_report")
    assert asked[-1][0] == "course-packet"


def test_a_name_that_a_person_gave_stands_as_the_preparer_s(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...], asked: list[tuple[str, ReportOptions]]
) -> None:
    with saved_work() as workspace:
        set_site_setting(workspace, "reviewer_name", "M. Ruiz")
    opened(with_program(empty_app, *syllabi), "export_report")
    assert asked[-1][1].preparer == "M. Ruiz"


def test_nobody_s_name_must_not_be_given_as_the_preparer_s(
    empty_app: AppTest, syllabi: tuple[Syllabus, ...], asked: list[tuple[str, ReportOptions]]
) -> None:
    opened(with_program(empty_app, *syllabi), "export_report")
    assert asked[-1][1].preparer == ""
