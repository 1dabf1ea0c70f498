"""Any string of any code points, wherever a document holds text, exports and reads back."""

import csv
import io
import json
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from alignment.report import AlignmentReport
from exports.exporters.csv_exporter import render_csv
from exports.exporters.excel_exporter import render_xlsx
from exports.exporters.json_exporter import render_json
from exports.exporters.safe_text import cell_text, csv_text, xml_text
from exports.options import ReportOptions
from syllabi import Course, SyllabusError, UnreadKind
from tests.exports.reports import make_course, make_framework, make_report

# The first report loads the lenses; a workbook is written and read for each text.
UNHURRIED = settings(deadline=None)
STARTS = st.sampled_from(["", "=", "+", "-", "@", "\t=", "\uff1d", ";=", "_x000D_", "{=", "'="])
TEXTS = st.builds("{}{}".format, STARTS, st.text(st.characters(exclude_categories=[]), max_size=40))


def report_of(text: str) -> AlignmentReport:
    """A course whose facts, file, quote and the places of it are the text."""
    framework = make_framework(1, 5)
    course = Course(text, text, text, "nursing")
    return make_report(framework, make_course(framework, course=course, text=text, source=text))


@UNHURRIED
@given(TEXTS)
def test_json_holds_every_code_point(text: str) -> None:
    unread = [SyllabusError(text, UnreadKind.DAMAGED, text)]
    content = json.loads(render_json(report_of(text), unread))
    course = content["courses"][0]
    found = [course["source"], *(course["course"][name] for name in ("code", "title", "term"))]
    found += [content["unread"][0]["source"], content["unread"][0]["error"]]
    found += [cell["evidence"][0]["quote"] for cell in course["cells"][1:]]
    assert set(found) == {text}


@UNHURRIED
@given(TEXTS)
def test_csv_lacks_only_what_does_not_print_or_turns_words_round(text: str) -> None:
    table = render_csv(report_of(text)).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table, newline=""), strict=True))
    assert {row["title"] for row in rows} == {csv_text(text)}
    assert {row["quote"] for row in rows[1:]} == {csv_text(text)}
    assert {row["source"] for row in rows} == {csv_text(text)}


@settings(UNHURRIED, max_examples=60)
@example("=1+1")
@example("_x0041__x0042_")
@example("\ud800\ufffe\x00\u202e=1")
@example("\x08")
@given(TEXTS)
def test_a_workbook_lacks_that_too_and_puts_a_text_on_one_line(text: str) -> None:
    unread = [SyllabusError("a.pdf", UnreadKind.DAMAGED, text)]
    options = ReportOptions(institution=text, program=text, preparer=text)
    workbook = load_workbook(io.BytesIO(render_xlsx(report_of(text), unread, options)))
    found = [workbook["Matrix"]["B5"], workbook["Evidence"]["G3"], workbook["Unread"]["C3"]]
    assert {cell.data_type for cell in found if cell.value} <= {"s"}
    assert {_decoded(cell.value) for cell in found} == {cell_text(xml_text(text)) or None}


def _decoded(value: str | None) -> str | None:
    """Read as Excel does: _x0041_ is a character, and a cell of an empty text is an empty cell."""
    if not value:
        return None
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), value)
