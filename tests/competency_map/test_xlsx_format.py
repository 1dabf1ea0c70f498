import io
import zipfile
from collections.abc import Sequence

import pytest
from openpyxl import Workbook, load_workbook

from competency_map import FrameworkError, KnowledgeArea, load_framework
from competency_map.formats.safe_workbook import MAX_ENTRIES, MAX_UNPACKED_BYTES
from competency_map.formats.xlsx_format import MAX_CELL_CHARACTERS, read_xlsx, write_xlsx
from tests.competency_map.test_validation import GOOD, map_of

HEADING = ("Code", "Name", "Domain", "Kind", "Strong terms")


def workbook(**sheets: Sequence[Sequence[object]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def package(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_a_workbook_typed_by_hand_is_a_map() -> None:
    domains = (("code", "name"), ("AB", "Beginnings"))
    facts = (("Fact", "Value"), ("version", 2026.1), ("private", True))
    content = workbook(
        Areas=(HEADING, (), ("AB-1", "Watching", "AB", None, "one\ntwo")),
        Domains=domains,
        Map=facts,
        Ours=(("anything", 1),),
    )
    result = read_xlsx(content)
    (area,) = result.framework.knowledge_areas

    assert result.problems == ()
    assert (result.framework.version, result.framework.is_private) == ("2026.1", True)
    assert [term.text for term in area.terms] == ["one", "two"]


def test_a_row_with_a_formula_is_listed_and_not_computed() -> None:
    rows = (HEADING, ("TF-1", "=1+1"), ("TF-2", "Good"))
    result = read_xlsx(workbook(Areas=rows))

    assert [area.code for area in result.framework.knowledge_areas] == ["TF-2"]
    (rejected,) = result.rejected
    assert rejected.where == "sheet Areas, row 2"
    assert "B2 holds a formula" in rejected.reason


def test_a_cell_beside_the_table_is_listed() -> None:
    result = read_xlsx(workbook(Areas=(("Code", "Name", ""), ("TF-1", "Good", "beside"))))
    (rejected,) = result.rejected
    assert "column without a heading" in rejected.reason


def test_every_cell_of_an_export_is_a_text() -> None:
    book = load_workbook(io.BytesIO(write_xlsx(load_framework("ct-aimh"))))
    types = {
        cell.data_type for sheet in book for row in sheet for cell in row if cell.value is not None
    }
    assert types == {"s"}


def test_a_text_like_a_formula_goes_out_and_comes_back_as_text() -> None:
    framework = map_of(KnowledgeArea("=1+1", "@x", "Beginnings", GOOD.kind, "-2", terms=()))
    content = write_xlsx(framework)

    assert b"<f>" not in b"".join(
        zipfile.ZipFile(io.BytesIO(content)).read(name)
        for name in zipfile.ZipFile(io.BytesIO(content)).namelist()
    )
    assert read_xlsx(content).framework == framework


def test_a_cell_that_excel_would_cut_is_refused() -> None:
    long = "x" * (MAX_CELL_CHARACTERS + 1)
    area = KnowledgeArea("AB-1", long, "Beginnings", GOOD.kind, "", terms=())
    with pytest.raises(FrameworkError, match=r"does not fit into Excel.*CSV or CASE"):
        write_xlsx(map_of(area))


def test_a_workbook_without_areas_is_refused() -> None:
    with pytest.raises(FrameworkError, match='no sheet "Areas"'):
        read_xlsx(workbook(Sheet1=(("a", "b"),)))


def test_headings_are_asked_for() -> None:
    with pytest.raises(FrameworkError, match="Sheet Areas: the first row does not name"):
        read_xlsx(workbook(Areas=(("a", "b"), ("c", "d"))))


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    stream = io.BytesIO(content)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return stream.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        package(**{"xl/workbook.xml": b" " * (MAX_UNPACKED_BYTES + 1)}),
        package(**{f"part{number}": b"" for number in range(MAX_ENTRIES + 1)}),
        with_part(workbook(Areas=(HEADING,)), "xl/x.xml", b'<!DOCTYPE a [<!ENTITY b "c">]>'),
        with_part(workbook(Areas=(HEADING,)), "xl/x.xml", "<!DOCTYPE a>".encode("utf-16")),
    ],
    ids=["bomb", "many parts", "entities", "entities in UTF-16"],
)
def test_a_hostile_workbook_is_not_opened(content: bytes) -> None:
    with pytest.raises(FrameworkError, match="was not opened, to be safe"):
        read_xlsx(content)


def test_a_damaged_workbook_is_refused() -> None:
    content = bytearray(write_xlsx(load_framework("ct-aimh")))
    content[2_000:2_200] = bytes(200)
    with pytest.raises(FrameworkError, match="damaged or no XLSX workbook"):
        read_xlsx(bytes(content))


def test_a_row_far_below_is_found_quickly_and_empty_rows_do_not_count() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Areas"
    sheet.append(HEADING)
    sheet.cell(100_000, 1, "TF-1")
    sheet.cell(100_000, 2, "Far")
    stream = io.BytesIO()
    book.save(stream)
    assert read_xlsx(stream.getvalue()).framework.area("TF-1").name == "Far"
