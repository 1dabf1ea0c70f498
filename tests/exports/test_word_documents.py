"""Contents, figures, paper and language of Word documents, and the list of docs/."""

import io
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import nsmap, qn
from docx.shared import RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from alignment.coverage import CoverageLevel
from exports.exporters.docx_exporter import render_docx, render_nodes
from exports.exporters.safe_text import xml_text
from exports.exporters.word_chart import chart_png
from exports.exporters.word_xml import Element
from exports.options import PaperSize, ReportOptions
from exports.outline.nodes import (
    Bar,
    BarChart,
    Bullet,
    Contents,
    Heading,
    Node,
    Paragraph,
    Quote,
    Table,
    Title,
)
from exports.wording import LEVEL_NAMES, LEVEL_SHADES
from tests.exports.accessible import accessibility_faults, contrast
from tests.exports.reports import make_framework, make_report, program_report, small_report

DAY = date(2026, 3, 5)
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "accessible-documents.md"
HEADINGS = (Heading("One", 1), Heading("Under one", 2), Heading("Deeper", 3), Heading("Two", 1))
BARS = (
    Bar("Theory", ((CoverageLevel.ASSESSED, 2), (CoverageLevel.GENERAL, 3))),
    Bar("Practice", ((CoverageLevel.TAUGHT, 4), (CoverageLevel.ABSENT, 1))),
)
CHART = BarChart("Coverage", "Bar chart: theory has two areas taught and assessed.", BARS)
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=40)
REPORTS = {
    "empty": make_report(make_framework()),
    "one course": small_report(),
    "program": program_report(5, 12),
}


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_keeps_the_accessibility_list(name: str) -> None:
    assert accessibility_faults(render_docx(REPORTS[name], made_on=DAY)) == []


FAULTY = {
    "a heading of level 3": lambda d: d.add_heading("x", 3),
    "no header row": lambda d: d.add_table(2, 2),
    "no caption": lambda d: d.add_table(2, 2),
    "no alternative text": lambda d: d.add_picture(_picture()),
    "no title": lambda d: setattr(d.core_properties, "title", ""),
    "a bullet is typed": lambda d: d.add_paragraph("\u2022 x"),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_the_list_must_not_pass_a_document_with(fault: str) -> None:
    document = _opened((Title("A title"), Heading("One", 1)))
    FAULTY[fault](document)
    content = io.BytesIO()
    document.save(content)

    assert any(fault in line for line in accessibility_faults(content.getvalue()))


def test_the_contents_hold_the_headings_of_two_levels_and_lead_to_them() -> None:
    document = _opened((Title("T"), Contents(), *HEADINGS))

    links = [*document.element.body.iter(qn("w:hyperlink"))]
    marks = {mark.get(qn("w:name")): mark for mark in document.element.iter(qn("w:bookmarkStart"))}

    assert [_words(link) for link in links] == ["One", "Under one", "Two"]
    for link in links:
        assert _words(marks[link.get(qn("w:anchor"))].getparent()) == _words(link)


def test_the_contents_are_one_whole_field_that_word_can_update() -> None:
    document = _opened((Title("T"), Contents(), *HEADINGS))

    (part,) = document.element.body.iter(qn("w:sdt"))
    kinds = [mark.get(qn("w:fldCharType")) for mark in part.iter(qn("w:fldChar"))]
    codes = [code.text.split() for code in part.iter(qn("w:instrText"))]

    assert kinds == ["begin", "separate", "end"]
    assert codes == [["TOC", "\\o", '"1-2"', "\\h", "\\z"]]


def test_the_contents_must_not_print_a_page_number_or_ask_at_opening() -> None:
    document = _opened((Title("T"), Contents(), *HEADINGS))

    contents = next(document.element.body.iter(qn("w:sdtContent")))

    assert not any(letter.isdigit() for letter in _words(contents))
    assert not any("PAGEREF" in code.text for code in contents.iter(qn("w:instrText")))
    assert document.settings.element.find(qn("w:updateFields")) is None
    assert not document.element.xpath("//w:fldChar[@w:dirty]")


@pytest.mark.parametrize("nodes", [(), (Heading("Deep", 1),)])
def test_contents_without_entries_leave_no_trace(nodes: tuple[Node, ...]) -> None:
    document = _opened((Title("T"), Contents(n_levels=0), *nodes))

    assert not [*document.element.body.iter(qn("w:sdt"))]


def test_a_heading_that_would_skip_a_level_is_raised_and_its_entry_with_it() -> None:
    document = _opened((Title("T"), Contents(), Heading("One", 1), Heading("Deep", 3)))

    styles = [p.style.name for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert styles == ["Heading 1", "Heading 2"]
    assert len([*document.element.body.iter(qn("w:hyperlink"))]) == 2


def test_a_chart_is_a_picture_with_its_words_and_a_number_below() -> None:
    document = _opened((Title("T"), CHART, Table("Numbers", ("A",), (("1",),))))

    (name,) = document.element.body.iter(f"{{{nsmap['wp']}}}docPr")
    captions = [p.text for p in document.paragraphs if p.style.name == "Caption"]

    assert name.get("descr") == CHART.alt_text
    assert captions == ["Figure 1. Coverage", "Table 1. Numbers"]
    assert document.inline_shapes[0].width <= _text_width(document)


def test_the_same_chart_gives_the_same_picture() -> None:
    assert chart_png(CHART, 9800) == chart_png(CHART, 9800)


def test_in_black_and_white_no_two_levels_look_alike() -> None:
    def looks(level: CoverageLevel) -> list[int]:
        chart = BarChart("t", "a", (Bar("x", ((level, 1),)),))
        image = Image.open(io.BytesIO(chart_png(chart, 9800))).convert("L")
        return list(image.crop((900, 100, 980, 130)).tobytes())

    for one, other in combinations(CoverageLevel, 2):
        pairs = zip(looks(one), looks(other), strict=True)
        assert sum(abs(a - b) > 40 for a, b in pairs) > 100, (one, other)


@pytest.mark.parametrize("bars", [(), (Bar("", ()),), (Bar("x", ((CoverageLevel.TAUGHT, 0),)),)])
def test_a_chart_of_nothing_is_drawn_too(bars: tuple[Bar, ...]) -> None:
    assert Image.open(io.BytesIO(chart_png(BarChart("t", "a", bars), 9800))).width == 1470


@pytest.mark.parametrize(
    ("paper", "inches"), [(PaperSize.LETTER, (8.5, 11.0)), (PaperSize.A4, (8.27, 11.69))]
)
def test_the_paper_is_the_one_that_was_chosen(
    paper: PaperSize, inches: tuple[float, float]
) -> None:
    options = ReportOptions(paper=paper)
    document = Document(io.BytesIO(render_docx(program_report(2, 4), options=options, made_on=DAY)))

    upright, turned, *_ = document.sections
    assert (round(upright.page_width.inches, 2), round(upright.page_height.inches, 2)) == inches
    assert (turned.page_width, turned.page_height) == (upright.page_height, upright.page_width)


def test_the_language_is_said_in_the_properties_and_in_the_styles() -> None:
    document = _opened((Title("T"),), ReportOptions(language="en-GB"))

    marks = {mark.get(qn("w:val")) for mark in document.styles.element.iter(qn("w:lang"))}
    assert marks == {document.core_properties.language} == {"en-GB"}


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT)
def test_any_text_exports_and_reads_back_wherever_it_stands(text: str) -> None:
    bars = (Bar(text, ((CoverageLevel.TAUGHT, 1),)),)
    nodes = (
        Title(text, text, text),
        Contents(text),
        Heading(text, 1),
        Paragraph(text, text),
        Bullet(text),
        Quote(text, text),
        Table(text, (text,), ((text,),)),
        BarChart(text, text, bars),
    )
    options = ReportOptions(preparer=text, program=text)
    document = _opened(nodes, options)

    kept = xml_text(text)
    texts = {paragraph.text for paragraph in document.paragraphs}
    assert {kept, kept + kept, f"“{kept}”", f"Table 1. {kept}", f"Figure 1. {kept}"} <= texts
    assert document.tables[0].cell(1, 0).text == kept
    assert document.element.xpath("string(//wp:docPr/@descr)") == kept
    assert document.core_properties.title == kept


def test_the_guide_gives_the_contrasts_as_they_are() -> None:
    guide = GUIDE.read_text(encoding="utf-8")

    for level, shade in LEVEL_SHADES.items():
        row = next(
            line for line in guide.splitlines() if line.startswith(f"| {LEVEL_NAMES[level]}")
        )
        assert f"{contrast(shade.fill, shade.text):.1f} : 1" in row
        assert shade.fill in row


def test_headings_and_quotes_stand_out_on_white() -> None:
    document = _opened((Title("T"),))

    for style in document.styles:
        colour: RGBColor | None = getattr(getattr(style, "font", None), "color", None)
        used = colour.rgb if colour is not None and style.name in _USED else None  # type: ignore[attr-defined]
        assert used is None or contrast(str(used), "FFFFFF") >= 4.5


_USED = {"Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Quote Source"}


def test_levels_of_headings_never_jump_in_any_report() -> None:
    document = Document(io.BytesIO(render_docx(REPORTS["program"], made_on=DAY)))
    names = [p.style.name for p in document.paragraphs if p.style.name.startswith("Heading")]

    assert all(int(after[-1]) <= int(before[-1]) + 1 for before, after in pairwise(names))


def _opened(nodes: tuple[Node, ...], options: ReportOptions | None = None) -> WordDocument:
    return Document(io.BytesIO(render_nodes(nodes, DAY, options)))


def _words(element: Element) -> str:
    return "".join(text.text for text in element.iter(qn("w:t")))


def _text_width(document: WordDocument) -> int:
    section = document.sections[-1]
    return int(section.page_width - section.left_margin - section.right_margin)


def _picture() -> io.BytesIO:
    content = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(content, "PNG")
    content.seek(0)
    return content
