import io
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from exports.errors import ExportError
from exports.exporters.docx_exporter import render_docx
from exports.exporters.word_template import template_notes
from exports.exporters.word_template_file import MAX_TEMPLATE_BYTES
from exports.options import ReportOptions
from tests.exports.accessible import accessibility_faults
from tests.exports.made_templates import ADDRESS, OLD_TEXT, RED, make_template, repacked
from tests.exports.reports import program_report, small_report

DAY = date(2026, 3, 5)
LACKING = ("Caption", "Quote", "List Bullet", "Table Grid", "TOC Heading", "Heading 2", "Title")


def test_the_institution_s_look_is_used_and_its_text_is_gone() -> None:
    document, parts = _report(make_template())

    assert document.styles["Heading 1"].font.color.rgb == RED
    assert document.sections[0].header.paragraphs[0].text == "School of Nursing"
    assert document.sections[0].footer.paragraphs[0].text == ADDRESS
    assert OLD_TEXT.encode() not in b"".join(parts.values())
    assert sum(name.startswith("word/media/") for name in parts) == 1  # the logo, not the body's


def test_every_section_has_its_margins_and_its_sheet() -> None:
    sections = Document(io.BytesIO(_rendered(make_template(), n_courses=2))).sections

    assert {round(section.top_margin.cm, 1) for section in sections} == {3}
    assert [round(section.page_height.cm, 1) for section in sections][:3] == [29.7, 21, 29.7]


def test_our_footer_line_is_added_below_and_numbers_the_pages() -> None:
    document, _ = _report(make_template())

    lines = [paragraph.text for paragraph in document.sections[0].footer.paragraphs]

    assert lines == [ADDRESS, "Proposed levels, unreviewed. Page 1 of 1"]


def test_a_template_that_numbers_its_pages_must_not_number_them_twice() -> None:
    document, _ = _report(make_template(change=_number_pages))

    assert document.sections[0].footer.paragraphs[-1].text == "Proposed levels, unreviewed."


def test_a_template_without_a_footer_gets_one() -> None:
    document, _ = _report(make_template(change=_drop_footer))

    lines = [paragraph.text for paragraph in document.sections[0].footer.paragraphs]
    assert lines == ["Proposed levels, unreviewed. Page 1 of 1"]


@pytest.mark.parametrize("without", [(), LACKING], ids=["all styles", "few styles"])
def test_a_report_in_a_template_is_accessible(without: tuple[str, ...]) -> None:
    assert accessibility_faults(_rendered(make_template(without), n_courses=3)) == []


def test_lacking_styles_are_named_in_a_note() -> None:
    (note,) = template_notes(make_template(LACKING))

    assert all(name in note for name in LACKING)
    assert "Subtitle" not in note


def test_a_complete_template_has_no_notes() -> None:
    def add(document: WordDocument) -> None:
        for name in ("toc 1", "toc 2"):
            document.styles.add_style(name, 1, builtin=True)

    assert template_notes(make_template(change=add)) == ()


def test_styles_are_known_by_name_whatever_word_s_language_calls_them() -> None:
    def translate(document: WordDocument) -> None:
        document.styles["Heading 1"].element.styleId = "berschrift1"
        document.styles["Table Grid"].element.styleId = "Tabellenraster"

    document, _ = _report(make_template(change=translate))

    first = next(p for p in document.paragraphs if p.style.name == "Heading 1")
    assert first.style.style_id == "berschrift1"
    assert {table.style.style_id for table in document.tables} == {"Tabellenraster"}


@pytest.mark.parametrize("text", ["{Caption}", "{TableText}"])
def test_a_style_of_another_name_must_not_be_taken_for_ours(text: str) -> None:
    style_id = text.strip("{}")

    def rename(document: WordDocument) -> None:
        document.styles.add_style("Something else", 1).element.styleId = style_id

    document, _ = _report(make_template(("Caption",), rename))

    assert "Something else" not in {p.style.name for p in document.paragraphs}


def test_unusable_margins_fall_back_and_say_so() -> None:
    def squeeze(document: WordDocument) -> None:
        document.sections[0].left_margin = document.sections[0].right_margin = 3_400_000

    template = make_template(change=squeeze)

    assert any("margins" in note for note in template_notes(template))
    assert _report(template)[0].sections[0].page_width.inches == 8.5


def test_a_dotx_is_a_template_too() -> None:
    as_dotx = repacked(make_template(), {"[Content_Types].xml": _typed(b"template.main")})

    assert _report(as_dotx)[0].styles["Heading 1"].font.color.rgb == RED


def _typed(kind: bytes) -> Callable[[bytes], bytes]:
    return lambda types: types.replace(b"document.main", kind)


REFUSED = {
    "empty": b"\0",
    "text": b"Dear colleagues",
    "an old Word file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "half a file": make_template()[:4000],
    "no Word file": repacked(make_template(), {"[Content_Types].xml": _typed(b"sheet.main")}),
    "macros": repacked(make_template(), {"word/vbaProject.bin": lambda _: b"macro"}),
    "macros by its type": repacked(
        make_template(),
        {"[Content_Types].xml": _typed(b"macroEnabled.main")},
    ),
    "too large": b"PK" + b"0" * MAX_TEMPLATE_BYTES,
    "a bomb": repacked(make_template(), {"word/media/x.bin": lambda _: b"\0" * 41_000_000}),
    "entities": repacked(
        make_template(), {"word/styles.xml": lambda part: b"<!DOCTYPE x []>" + part[55:]}
    ),
    "a path": repacked(make_template(), {"../outside.xml": lambda _: b"<a/>"}),
    "broken XML": repacked(make_template(), {"word/styles.xml": lambda part: part[:-9]}),
    "no body": repacked(make_template(), {"word/document.xml": lambda _: b"<a/>"}),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_safe_word_file_is_refused_with_a_remedy(name: str) -> None:
    with pytest.raises(ExportError, match=r"choose (that file|it again)"):
        _rendered(REFUSED[name])


def test_nothing_that_reaches_out_of_a_template_comes_along() -> None:
    def load(document: WordDocument) -> None:
        header = document.sections[0].header
        part = header.part
        picture = part.relate_to("http://evil.example/beacon.png", _TYPE + "image", True)
        web = part.relate_to("https://college.example", _TYPE + "hyperlink", True)
        line = _HEADER.format(ns=nsdecls("w", "r", "a"), p=picture, w=web)
        header._element.append(parse_xml(line))
        document.part._settings_part.relate_to(
            "file://evil/x.dotm", _TYPE + "attachedTemplate", True
        )

    document, parts = _report(make_template(change=load))
    everything = b"".join(parts.values())

    assert b"evil" not in everything
    assert b"DDEAUTO" not in everything
    assert b"https://college.example" in everything
    assert "shown before" in document.sections[0].header.paragraphs[-1].text


_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_HEADER = (
    '<w:p {ns}><w:r><w:drawing><a:blip r:link="{p}"/></w:drawing></w:r>'
    '<w:hyperlink r:id="{w}"><w:r><w:t>home page</w:t></w:r></w:hyperlink>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText>DDEAUTO c:\\\\evil</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown before</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


def _number_pages(document: WordDocument) -> None:
    footer = document.sections[0].footer._element
    footer.append(parse_xml(f'<w:p {nsdecls("w")}><w:fldSimple w:instr=" PAGE "/></w:p>'))


def _drop_footer(document: WordDocument) -> None:
    section = document.element.body.sectPr
    section.remove(section.find(qn("w:footerReference")))


def _rendered(template: bytes, n_courses: int = 1) -> bytes:
    report = small_report() if n_courses == 1 else program_report(n_courses, 8)
    return render_docx(report, options=ReportOptions(template=template), made_on=DAY)


def _report(template: bytes) -> tuple[WordDocument, dict[str, bytes]]:
    content = _rendered(template)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return Document(io.BytesIO(content)), parts
