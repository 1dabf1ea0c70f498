import csv
import io

import pytest

from competency_map import AreaKind, FrameworkError, Term, TermStrength, load_framework
from competency_map.formats import limits
from competency_map.formats.csv_format import read_csv, write_csv
from competency_map.formats.import_result import ImportResult

HEADING = "record,code,name,domain,kind,strong_terms,context terms,Exemplars"
DOMAIN = "domain,AB,Beginnings"
AREA = "area,AB-1,Watching,AB,content,infant observation,observation,One."


def read(*rows: str, heading: str = HEADING) -> ImportResult:
    return read_csv("\r\n".join((heading, *rows)).encode())


def reasons(result: ImportResult) -> list[str]:
    return [f"{row.where}: {row.reason}" for row in result.rejected]


def test_a_table_typed_by_hand_is_a_map() -> None:
    result = read(DOMAIN, "map,id,small", AREA, "note,,for us")
    (area,) = result.framework.knowledge_areas

    assert result.problems == ()
    assert (result.framework.id, area.domain, area.kind) == (
        "small",
        "Beginnings",
        AreaKind.CONTENT,
    )
    assert area.terms == (
        Term("infant observation", TermStrength.STRONG),
        Term("observation", TermStrength.CONTEXT),
    )
    assert result.framework.context == load_framework("ct-aimh").context


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_semicolons_and_tabs_divide_cells_as_well(delimiter: str) -> None:
    rows = [row.replace(",", delimiter) for row in (HEADING, DOMAIN, AREA)]
    assert len(read(*rows[1:], heading=rows[0]).framework.knowledge_areas) == 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (AREA, "row 4 (line 4): The code AB-1 stands in row 3 (line 3) already"),
        ("area,,Unheard of,AB", 'row 4 (line 4): The area "Unheard of" has no code'),
        ("area,XY-1,Lost,XY", 'There is no domain "XY". Add a row for it'),
        ("area,LOST,Lost", "names no domain"),
        ("area,AB-2,Odd,AB,odd", 'The kind "odd" of the area AB-2 is unknown'),
        ("domain,AB,Again", "The domain AB stands in an earlier row"),
        ("domain,,Unheard of", "has no code. Write a short one"),
        ("aera,AB-2,Slip,AB", '"aera" is no record. Write one of: map, domain, area'),
        ("map,colour,red", '"colour" is no fact of a map'),
        ("context,cores,baby", '"cores" is no kind of context word'),
        ("area,AB-2,Long,AB,,,,,more", "has a cell in a column without a heading"),
    ],
)
def test_a_row_that_cannot_be_taken_over_is_listed_with_its_line_and_reason(
    row: str, reason: str
) -> None:
    result = read(DOMAIN, AREA, row)

    assert len(result.rejected) == 1
    assert reason in reasons(result)[0]
    assert reasons(result)[0].startswith("row 4 (line 4)")
    assert [area.code for area in result.framework.knowledge_areas] == ["AB-1"]


def test_a_line_is_counted_as_a_text_editor_counts() -> None:
    result = read(DOMAIN, 'area,AB-1,Watching,AB,,"one\ntwo"', "oops,1")
    assert reasons(result)[0].startswith("row 4 (line 5)")


def test_a_column_that_a_map_has_not_is_remarked_on() -> None:
    result = read(DOMAIN, heading="record,code,name,colour")
    (remark,) = result.problems
    assert remark.where == 'column "colour"'


def test_a_map_whose_privacy_is_unclear_is_private() -> None:
    result = read("map,private,perhaps", DOMAIN, AREA)
    assert result.framework.is_private
    assert '"perhaps" is neither yes nor no' in reasons(result)[0]


@pytest.mark.parametrize(
    ("row", "code", "domain"),
    [
        ("area,,Self-Awareness", "RE-2", "Reflection"),
        ("area,,Relationship-focused practice", "TF-4", "Theoretical Foundations"),
        ("area,,Disorders of infancy/early childhood", "TF-7", "Theoretical Foundations"),
        ("area,LR-1,Ethics,Law; Regulation & Policy", "LR-1", "Law, Regulation & Agency Policy"),
        ("area,RE-9,New,Reflecting", "RE-9", "Reflection"),
    ],
)
def test_an_area_is_known_by_a_name_other_sources_give_it(row: str, code: str, domain: str) -> None:
    result = read(row)
    (area,) = result.framework.knowledge_areas

    assert result.problems == ()
    assert (area.code, area.domain) == (code, domain)


def test_no_cell_of_an_export_starts_a_formula() -> None:
    content = write_csv(load_framework("ct-aimh")).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content, newline="")) for cell in row]

    assert len(cells) > 500
    assert [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@")] == []


def test_a_word_with_an_apostrophe_before_it_keeps_it() -> None:
    result = read(DOMAIN, "area,AB-1,'tis,AB", "area,AB-2,'=1+1,AB")
    assert [area.name for area in result.framework.knowledge_areas] == ["'tis", "=1+1"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a,b\n1,2", "first row does not name the columns"),
        ("record,code,n\xe4me".encode("cp1252"), "not UTF-8 text. In Excel"),
        (b'record,code\n"map,id', "not valid CSV"),
        (b"record,code,name,Name\n", 'two columns are named "Name"'),
    ],
)
def test_a_file_that_is_no_table_of_a_map_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(FrameworkError, match=message):
        read_csv(content)


def test_more_rows_than_a_map_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_ROWS", 2)
    with pytest.raises(FrameworkError, match="more than 2 rows"):
        read(DOMAIN, AREA)
