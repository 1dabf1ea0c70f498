import io
import json

import pytest
from openpyxl import load_workbook

from competency_map import (
    MAP_FORMATS,
    Continuum,
    Framework,
    ImportResult,
    KnowledgeArea,
    MapFormat,
    blank_template,
    load_framework,
    worked_example,
)
from competency_map.formats.case_export import write_case
from competency_map.formats.case_import import read_case
from competency_map.formats.csv_format import read_csv

EXTENDED = load_framework("imh-extended")
ROWS = "record,code,name,domain,continuum\r\ndomain,AB,Beginnings\r\n"


def read(continuum: str) -> ImportResult:
    return read_csv(f'{ROWS}area,AB-1,Watching,AB,"{continuum}"\r\n'.encode())


@pytest.mark.parametrize("area", EXTENDED.knowledge_areas, ids=lambda area: area.code)
def test_each_shipped_area_has_one_to_four_tags_in_their_order(area: KnowledgeArea) -> None:
    assert area.continuum
    assert list(area.continuum) == [tag for tag in Continuum if tag in area.continuum]


@pytest.mark.parametrize(
    ("code", "tags"),
    [
        ("TF-2", ("promotion", "prevention")),
        ("TF-7", ("intervention", "treatment")),
        ("DS-7", ("intervention", "treatment")),
        ("RE-2", ("promotion", "prevention", "intervention", "treatment")),
    ],
)
def test_the_tags_say_what_the_work_is_for(code: str, tags: tuple[str, ...]) -> None:
    assert EXTENDED.area(code).continuum == tags


@pytest.mark.parametrize("form", MAP_FORMATS, ids=lambda form: form.name)
def test_the_tags_come_back_from_every_format(form: MapFormat) -> None:
    assert _tags(form.read(form.write(EXTENDED)).framework) == _tags(EXTENDED)


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("promotion", ("promotion",)),
        ("Promotion, PREVENTION", ("promotion", "prevention")),
        ("treatment;intervention", ("treatment", "intervention")),
        ("prevention\n\n intervention ", ("prevention", "intervention")),
        ("", ()),
    ],
)
def test_a_cell_may_be_written_as_people_write_it(cell: str, tags: tuple[str, ...]) -> None:
    result = read(cell)
    assert result.rejected == ()
    assert result.framework.area("AB-1").continuum == tags


def test_an_unknown_tag_is_listed_and_the_area_and_its_other_tags_kept() -> None:
    result = read("promotion, cure")
    assert [(row.where, row.reason) for row in result.rejected] == [
        (
            "row 3 (line 3)",
            '"cure" in the continuum of the area AB-1 is unknown; it was left out. Write some of: '
            "promotion, prevention, intervention, treatment.",
        )
    ]
    assert result.framework.area("AB-1").continuum == (Continuum.PROMOTION,)


def test_an_unknown_tag_of_an_exchange_file_is_listed_too() -> None:
    content = write_case(EXTENDED).replace(b'"treatment"', b'"cure"', 1)
    (rejected,) = read_case(content).rejected
    assert '"cure" in the continuum of the area TF-4 is unknown' in rejected.reason


def test_tags_of_another_form_are_listed() -> None:
    package = json.loads(write_case(EXTENDED))
    package["CFItems"][1]["extensions"]["imhAlignContinuum"] = "promotion"
    (rejected,) = read_case(json.dumps(package).encode()).rejected
    assert "imhAlignContinuum" in rejected.where


def test_a_file_without_the_column_or_the_extension_is_read_as_ever() -> None:
    package = json.loads(write_case(EXTENDED))
    for item in package["CFItems"]:
        item.get("extensions", {}).pop("imhAlignContinuum", None)
    result = read_case(json.dumps(package).encode())

    assert result.rejected == ()
    assert {area.continuum for area in result.framework.knowledge_areas} == {()}
    assert read_csv(b"record,code,name,domain\r\ndomain,AB,B\r\narea,AB-1,W,AB").rejected == ()


def test_the_template_and_the_example_have_the_column() -> None:
    headings = load_workbook(io.BytesIO(blank_template(".xlsx")))["Areas"][1]
    assert "Continuum" in [cell.value for cell in headings]
    (area,) = read_csv(worked_example(".csv")).framework.knowledge_areas
    assert area.continuum == (Continuum.PROMOTION, Continuum.PREVENTION)


def _tags(framework: Framework) -> list[tuple[Continuum, ...]]:
    return [area.continuum for area in framework.knowledge_areas]
