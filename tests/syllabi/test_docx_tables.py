"""Merged, empty and too many cells of a Word table."""

import pytest

from syllabi.readers.docx_reader import read_docx
from syllabi.readers.docx_tables import MAX_ROW_CELLS, MAX_ROWS
from tests.builders import make_raw_docx
from tests.builders import word_paragraph as p
from tests.builders import word_run as r


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text) if text else '')}</w:tc>"


def rows(*rows: str) -> list[tuple[str, ...]]:
    body = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    return [block.cells for block in read_docx(make_raw_docx(body)).blocks]


START, DOWN = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


@pytest.mark.parametrize("when", ["Week 3", "Sept 12", "Session IV", "3", "Week 3 (Mon, Sept 12)"])
def test_a_week_merged_over_several_rows_is_said_in_each(when: str) -> None:
    first = cell(when, START) + cell("Play")
    second = cell("", DOWN) + cell("Loss")

    assert rows(first, second) == [(when, "Play"), (when, "Loss")]


@pytest.mark.parametrize("text", ["Week 3: Attachment", "Attachment", "Infant care", "Final 10%"])
def test_other_merged_words_count_once(text: str) -> None:
    assert rows(cell(text, START) + cell("Play"), cell("", DOWN) + cell("Loss")) == [
        (text, "Play"),
        ("", "Loss"),
    ]


def test_a_week_ends_with_its_merged_cells() -> None:
    table = rows(
        cell("Week 3", START) + cell("Play"),
        cell("", DOWN) + cell("Loss"),
        cell("") + cell("Care"),
        cell("", DOWN) + cell("Orphan"),
    )

    assert [cells[0] for cells in table] == ["Week 3", "Week 3", "", ""]


def test_free_columns_and_cells_merged_across_keep_their_places() -> None:
    before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    across = cell("Both", '<w:hMerge w:val="restart"/>') + cell("", "<w:hMerge/>")

    assert rows(cell("a") + cell("b") + cell("c"), before + across) == [
        ("a", "b", "c"),
        ("", "Both", ""),
    ]


def test_cells_beyond_the_last_column_keep_their_words() -> None:
    ((*_, last),) = rows("".join(cell(f"c{n}") for n in range(100)))

    assert last.split("\n")[-1] == "c99"


def test_rows_beyond_the_limit_are_left_out_with_a_warning() -> None:
    row = f"<w:tr>{cell('a')}{cell('b')}</w:tr>"
    document = read_docx(make_raw_docx(f"<w:tbl>{row * (MAX_ROWS + 1)}</w:tbl>"))

    assert len(document.blocks) == MAX_ROWS
    assert document.warnings == ("Only the first 5,000 rows of a table were read.",)


def test_cells_beyond_any_page_are_left_out_with_a_warning() -> None:
    row = f"<w:tr>{cell('a') * MAX_ROW_CELLS}{cell('beyond')}</w:tr>"
    document = read_docx(make_raw_docx(f"<w:tbl>{row}</w:tbl>"))

    assert "beyond" not in document.blocks[0].text
    assert document.warnings == ("Only the first 1,000 cells of a table row were read.",)
