import io
import json
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from docx.document import Document as WordFile

from exports import (
    DOCUMENTS,
    ExportError,
    PaperSize,
    ReportOptions,
    WordDocument,
    export_document,
    export_report,
)
from exports.outline import Heading
from syllabi import SyllabusError, UnreadKind
from tests.exports.accessible import accessibility_faults
from tests.exports.made_templates import RED, make_template
from tests.exports.reports import make_framework, make_report, program_report, small_report
from tests.exports.test_selection import ADDRESSED, addressed_report
from tests.exports.test_selection import report as report_with_personal_data

KEYS = [document.key for document in DOCUMENTS]
UNREAD = (SyllabusError("old.doc", UnreadKind.DAMAGED, "The file is damaged."),)
DAY = date(2026, 3, 5)


def opened(content: bytes) -> WordFile:
    return Document(io.BytesIO(content))


def text(content: bytes) -> str:
    document = opened(content)
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.key)
def test_a_document_has_a_name_and_says_whom_it_is_for(document: WordDocument) -> None:
    assert document.name
    assert document.purpose.startswith("For ")
    assert document.purpose.endswith(".")


@pytest.mark.parametrize("n_courses", [0, 1, 3])
@pytest.mark.parametrize("key", KEYS)
def test_each_document_is_accessible_for_any_number_of_courses(key: str, n_courses: int) -> None:
    report = program_report(n_courses, 8) if n_courses else make_report(make_framework())

    assert accessibility_faults(export_document(report, key)) == []


@pytest.mark.parametrize("key", KEYS)
def test_a_document_follows_the_options(key: str) -> None:
    options = ReportOptions(
        institution="Example College", preparer="Dana Reyes", paper=PaperSize.A4, made_on=DAY
    )
    content = export_document(small_report(), key, options=options)

    assert "Example College" in text(content)
    assert opened(content).core_properties.author == "Dana Reyes"
    assert "March 5, 2026" in text(content)
    sides = {round(section.page_height.cm, 1) for section in opened(content).sections}
    assert sides <= {29.7, 21}


@pytest.mark.parametrize("key", KEYS)
def test_a_document_takes_the_look_of_a_template(key: str) -> None:
    options = ReportOptions(template=make_template())

    document = opened(export_document(small_report(), key, options=options))

    assert document.styles["Heading 1"].font.color.rgb == RED


@pytest.mark.parametrize(("masked", "with_quotes"), [(True, True), (False, True), (False, False)])
@pytest.mark.parametrize("key", KEYS)
def test_personal_data_and_quotes_come_out_only_if_they_may(
    key: str, masked: bool, with_quotes: bool
) -> None:
    options = ReportOptions(masked=masked, with_quotes=with_quotes)

    shown = text(export_document(report_with_personal_data(), key, options=options))

    assert ("jane.doe" in shown) is (with_quotes and not masked)
    assert ("Attachment of infants" in shown) is with_quotes


@pytest.mark.parametrize("key", KEYS)
def test_a_document_is_about_the_chosen_courses_alone(key: str) -> None:
    whole = program_report(3, 4)
    courses = tuple(replace(c, syllabus_id=c.course.code) for c in whole.courses)
    options = ReportOptions(courses=("NURS 300",))

    shown = text(export_document(replace(whole, courses=courses), key, options=options))

    assert [code for code in ("NURS 300", "NURS 301", "NURS 302") if code in shown] == ["NURS 300"]


@pytest.mark.parametrize("n_courses", [0, 1, 3])
@pytest.mark.parametrize("key", KEYS)
def test_each_document_lists_the_files_that_were_not_read(key: str, n_courses: int) -> None:
    report = program_report(n_courses, 8) if n_courses else make_report(make_framework())

    content = export_document(report, key, UNREAD)

    assert "The file is damaged." in text(content)
    assert accessibility_faults(content) == []
    assert "damaged" not in text(export_document(report, key))


@pytest.mark.parametrize("key", KEYS)
def test_a_document_about_chosen_domains_says_so(key: str) -> None:
    words = "Of the map, this document holds Theoretical Foundations alone, by choice."
    some = ReportOptions(domains=("TF",))

    assert words in text(export_document(report_with_personal_data(), key, options=some))
    assert "by choice" not in text(export_document(report_with_personal_data(), key))


@pytest.mark.parametrize("key", KEYS)
def test_no_address_in_the_name_of_a_file_comes_out(key: str) -> None:
    unread = (SyllabusError(ADDRESSED, UnreadKind.DAMAGED, f"{ADDRESSED} is damaged."),)

    assert "jane.doe" not in text(export_document(addressed_report(), key, unread))


def test_the_course_packet_has_a_page_of_its_own_for_each_course() -> None:
    report = program_report(3, 4)

    shown = text(export_document(report, "course-packet"))

    assert all(course.course.code in shown for course in report.courses)


def test_the_json_keeps_quotes_as_they_stand_for_the_programs_that_look_them_up() -> None:
    content = export_report(report_with_personal_data(), ".json", options=ReportOptions())

    assert "jane.doe" in json.dumps(json.loads(content))


@pytest.mark.parametrize("suffix", [".csv", ".docx"])
def test_a_file_for_people_masks_personal_data(suffix: str) -> None:
    content = export_report(report_with_personal_data(), suffix)

    assert "jane.doe" not in (text(content) if suffix == ".docx" else content.decode())


@pytest.mark.parametrize("key", ["", "poster", "PROGRAM"])
def test_an_unknown_document_is_refused_with_the_choices(key: str) -> None:
    with pytest.raises(ExportError, match="choose one of program, course-packet, vetting-packet"):
        export_document(small_report(), key)


@pytest.mark.parametrize("key", KEYS)
def test_a_template_that_cannot_be_used_must_not_be_passed_over(key: str) -> None:
    with pytest.raises(ExportError, match="choose that file"):
        export_document(small_report(), key, options=ReportOptions(template=b"Dear colleagues"))


def test_packets_of_several_courses_begin_below_the_title_and_each_other_on_a_page() -> None:
    (packet,) = (document for document in DOCUMENTS if document.key == "course-packet")
    nodes = packet.outline(program_report(3, 8), (), ReportOptions())
    first = [node.new_page for node in nodes if isinstance(node, Heading) and node.level == 1]

    assert first == [False, True, True]
