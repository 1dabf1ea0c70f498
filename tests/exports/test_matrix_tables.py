"""How the matrix is cut into tables: small domains side by side, large ones cut."""

import io
from dataclasses import replace

import pytest
from docx import Document
from docx.oxml.ns import qn

from alignment.report import AlignmentReport
from competency_map import Domain, Framework, load_framework
from exports.exporters.docx_exporter import render_docx
from exports.exporters.word_page import A4, LETTER, Paper
from exports.exporters.word_widths import column_widths
from exports.outline.matrix import MAX_COLUMNS, MAX_MARKED_COLUMNS, matrix
from exports.outline.matrix_tables import shared_name, shared_tables, span_text, split_domains
from exports.outline.nodes import Heading, Node, Paragraph, Table, TableKind
from syllabi import Course
from tests.exports.accessible import accessibility_faults
from tests.exports.decided import CONFIRM, decided
from tests.exports.reports import make_area, make_course, make_framework, make_report


def domains(*sizes: int) -> tuple[Domain, ...]:
    """Domains "A", "B" ... of so many areas."""
    codes = [chr(ord("A") + number) for number in range(len(sizes))]
    return tuple(
        Domain(
            code, f"Domain {code}", tuple(make_area(f"{code}-{n + 1}", "x") for n in range(size))
        )
        for code, size in zip(codes, sizes, strict=True)
    )


def two_courses(framework: Framework) -> AlignmentReport:
    return make_report(
        framework, make_course(framework), make_course(framework, course=Course("NURS 331"))
    )


def sizes(*given: int, n_columns: int = 14) -> list[list[int]]:
    tables = shared_tables(split_domains(domains(*given), n_columns), n_columns)
    return [[len(part.areas) for part in table] for table in tables]


def tables(nodes: tuple[Node, ...]) -> list[Table]:
    return [n for n in nodes if isinstance(n, Table) and n.kind is TableKind.MATRIX]


def framework_of(*given: int) -> Framework:
    return replace(make_framework(), domains=domains(*given))


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ((10, 3, 1, 10, 2, 3, 2, 6), [[10, 3], [1, 10, 2], [3, 2, 6]]),
        ((4,), [[4]]),
        ((2, 2, 2), [[2, 2, 2]]),
        ((14, 1), [[14], [1]]),
        ((7, 7, 7), [[7, 7], [7]]),
        ((15,), [[7], [8]]),
        ((29, 4), [[9], [10], [10, 4]]),
        ((0, 3), [[3]]),
        ((), []),
    ],
)
def test_domains_share_the_fewest_and_then_the_narrowest_tables(
    given: tuple[int, ...], found: list[list[int]]
) -> None:
    assert sizes(*given) == found


@pytest.mark.parametrize("n_columns", [MAX_COLUMNS, MAX_MARKED_COLUMNS])
@pytest.mark.parametrize("name", ["ct-aimh", "imh-extended"])
def test_no_area_of_a_shipped_map_must_be_lost_or_moved(name: str, n_columns: int) -> None:
    framework = load_framework(name)
    cut = shared_tables(split_domains(framework.domains, n_columns), n_columns)
    areas = [area for table in cut for part in table for area in part.areas]

    assert areas == [*framework.knowledge_areas]
    assert max(sum(len(part.areas) for part in table) for table in cut) <= n_columns


def test_a_table_is_named_after_its_domains_and_its_first_and_last_area() -> None:
    (table,) = shared_tables(split_domains(domains(2, 3), 14), 14)
    assert (shared_name(table), span_text(table)) == ("Domain A; Domain B", "A-1 to B-3")


def test_a_shared_table_has_a_heading_and_a_key_a_domain_and_no_total_of_its_own() -> None:
    framework = framework_of(2, 3)
    nodes = tuple(matrix(two_courses(framework)))
    (table,) = tables(nodes)
    keys = [n.lead for n in nodes if isinstance(n, Paragraph) and n.with_next]

    assert table.header == ("Course", "A-1", "A-2", "B-1", "B-2", "B-3")
    assert table.groups == (2, 3)
    assert {len(row) for row in table.rows} == {6}
    assert Heading("Domain A; Domain B", 2) in nodes
    assert keys[-2:] == ["Domain A. ", "Domain B. "]
    assert any("A heavier line" in n.text for n in nodes if isinstance(n, Paragraph))


def test_a_domain_alone_must_not_speak_of_lines_between_domains() -> None:
    framework = framework_of(5)
    nodes = tuple(matrix(two_courses(framework)))
    (table,) = tables(nodes)

    assert (table.header[-1], table.groups) == ("Covered", (5,))
    assert not any("heavier line" in n.text for n in nodes if isinstance(n, Paragraph))


def test_a_cut_domain_has_one_heading() -> None:
    framework = framework_of(MAX_COLUMNS + 1)
    nodes = tuple(matrix(two_courses(framework)))

    assert len(tables(nodes)) == 2
    assert nodes.count(Heading("Domain A", 2)) == 1


def test_letters_with_marks_have_fewer_and_wider_columns() -> None:
    framework = framework_of(6, 6)
    plain = two_courses(framework)
    plain_tables, marked_tables = (
        tables(tuple(matrix(report))) for report in (plain, decided(plain, A_1=CONFIRM))
    )

    assert [len(table.groups) for table in plain_tables] == [2]
    assert [len(table.groups) for table in marked_tables] == [1, 1]


@pytest.mark.parametrize("paper", [LETTER, A4])
@pytest.mark.parametrize("given", [(14,), (10, 3), (1,), (2, 2, 2)])
def test_columns_fill_no_more_than_the_page_and_codes_fit_in_them(
    given: tuple[int, ...], paper: Paper
) -> None:
    framework = framework_of(*given)
    (table,) = tables(tuple(matrix(two_courses(framework))))
    available = paper.text_width(landscape=True)
    name, *others = column_widths(table, available)

    assert sum((name, *others)) <= available
    assert min(others[: sum(given)]) >= 600
    assert name >= 3000


def test_the_line_between_domains_stands_in_every_row_and_nowhere_else() -> None:
    framework = framework_of(2, 3)
    content = render_docx(two_courses(framework))
    document = Document(io.BytesIO(content))
    found = [
        [tc.find(f".//{qn('w:tcBorders')}") is not None for tc in row._tr.iter(qn("w:tc"))]
        for table in document.tables
        for row in table.rows
        if table.cell(0, 1).text == "A-1"
    ]
    lines = [tc for table in document.tables for tc in table._tbl.iter(qn("w:tcBorders"))]

    assert found == [[False, False, False, True, False, False]] * 4
    assert len(lines) == 4
    assert accessibility_faults(content) == []
