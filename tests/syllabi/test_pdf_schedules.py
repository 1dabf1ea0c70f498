"""Schedules that no rules are drawn around become rows, and nothing else does."""

import io

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from syllabi import Block, BlockKind
from syllabi.readers.pdf_reader import read_pdf
from syllabi.readers.pdf_when import split_when

PROSE = (
    "Papers are due at the beginning of class, and late papers lose a third of a grade for each "
    "day, unless you have talked with the instructor before the day on which they are due. "
)
TOPICS = (
    "Introduction to infant observation",
    "Attachment theory and its critics, from the first studies to the debates of today",
    "Feeding and sleep",
    "Loss and grief",
    "Visiting families at home",
    "Play",
)
READINGS = ("Bowlby (1969), chapters 1 and 2", "Stern (1985), pages 3 to 36", "Reader")


def made(*flow: object, widths: tuple[int, ...] = (70, 220, 150)) -> bytes:
    styles = getSampleStyleSheet()
    parts: list[object] = []
    for item in flow:
        if isinstance(item, str):
            style = styles["Heading2" if len(item) < 40 else "Normal"]
            parts += [Paragraph(item, style), Spacer(1, 10)]
        elif isinstance(item, list):
            cells = [[Paragraph(cell, styles["Normal"]) for cell in row] for row in item]
            style = [("VALIGN", (0, 0), (-1, -1), "TOP")]
            parts += [Table(cells, colWidths=widths[: len(item[0])], style=style), Spacer(1, 10)]
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=letter).build(parts)
    return buffer.getvalue()


def rows(content: bytes) -> list[Block]:
    return [block for block in read_pdf(content).blocks if block.kind is BlockKind.TABLE_ROW]


def whens(form: str, number: int) -> str:
    return form.format(number, number + 4)


@pytest.mark.parametrize(
    "form", ["Week {}", "Sept {}", "9/{1}", "Session {}", "<b>Week {}</b>", "Week {}<br/>Sept {}"]
)
@pytest.mark.parametrize("n_columns", [2, 3])
def test_columns_without_rules_are_cells(form: str, n_columns: int) -> None:
    wanted = [
        (whens(form, number), topic, READINGS[number % 3])[:n_columns]
        for number, topic in enumerate(TOPICS, start=1)
    ]
    found = rows(made(PROSE, [list(row) for row in wanted], PROSE))

    plain = [tuple(cell.replace("<b>", "").replace("</b>", "") for cell in row) for row in wanted]
    assert [tuple(cell.replace("\n", " ") for cell in row.cells) for row in found] == [
        tuple(cell.replace("<br/>", " ") for cell in row) for row in plain
    ]


def test_the_head_is_a_row_and_numbers_below_it_are_weeks() -> None:
    table = [["Week", "Topic", "Readings"]]
    table += [[str(n), topic, READINGS[n % 3]] for n, topic in enumerate(TOPICS, start=1)]
    found = rows(made(PROSE, table))

    assert [list(row.cells) for row in found] == table


def test_a_schedule_goes_on_over_the_page_break() -> None:
    table = [[f"Week {n}", TOPICS[n % 6] + ". " + PROSE, READINGS[n % 3]] for n in range(1, 16)]
    found = rows(made("Course Schedule", table, "Grading", PROSE))

    assert [row.cells[0] for row in found] == [f"Week {n}" for n in range(1, 16)]
    assert [row.cells[1] for row in found] == [row[1].strip() for row in table]
    assert {row.page for row in found} == {1, 2}
    assert found[-1].place == f"page {found[-1].page}, table 1, row 15"


@pytest.mark.parametrize("after", ["Grading", PROSE * 2, PROSE])
def test_what_follows_the_schedule_is_no_row(after: str) -> None:
    table = [[f"Week {n}", topic] for n, topic in enumerate(TOPICS, start=1)]
    blocks = read_pdf(made(PROSE, table, after, PROSE)).blocks

    assert sum(block.kind is BlockKind.TABLE_ROW for block in blocks) == len(TOPICS)
    assert blocks[len(TOPICS) + 1].text == after.strip()


def written(*lines: tuple[float, str]) -> bytes:
    """Lines one below the other, each at a left edge."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter)
    for number, (left, text) in enumerate(lines):
        canvas.drawString(left, 740 - 14 * number, text)
    canvas.save()
    return buffer.getvalue()


def test_lines_that_run_on_are_one_entry_each() -> None:
    content = written(
        (72, "Week 1: Introduction to the course and to each other, with a film about the first"),
        (90, "year of life"),
        (72, "Week 2 (Sept 12): Attachment"),
        (72, "Week 3 - Loss and grief in the family, and what nurses can do about it in their"),
        (90, "daily work"),
        (72, "All papers are due at noon."),
    )
    blocks = read_pdf(content).blocks

    assert [block.cells for block in blocks[:3]] == [
        (
            "Week 1",
            "Introduction to the course and to each other, with a film about the first year of "
            "life",
        ),
        ("Week 2 (Sept 12)", "Attachment"),
        (
            "Week 3",
            "Loss and grief in the family, and what nurses can do about it in their daily work",
        ),
    ]
    assert (blocks[3].kind, blocks[3].text) == (
        BlockKind.PARAGRAPH,
        "All papers are due at noon.",
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("Week 3 will be online.", "Week 5 is free.", "Week 7 brings the first paper."),
        ("Week 1: Play of the infants", "Week 2: Loss and grief"),
        ("In the spring we meet", "September 5 brings us together", "May 3 is the last day"),
    ],
)
def test_prose_makes_no_schedule(lines: tuple[str, ...]) -> None:
    assert rows(written(*[(72, line) for line in lines])) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Week 5 (Sept 12): Play", ("Week 5 (Sept 12)", "Play")),
        ("Sept 5-9 Loss", ("Sept 5-9", "Loss")),
        ("9/12/25 Loss", ("9/12/25", "Loss")),
        ("Week 2, Sept. 4  Grief", ("Week 2, Sept. 4", "Grief")),
        ("Weeks 3 and 4: grief", ("Weeks 3 and 4", "grief")),
        ("• Unit II. Loss", ("Unit II", "Loss")),
        ("Week 1", ("Week 1", "")),
        ("Week 3 will be online.", None),
        ("January 12 is a holiday", None),
        ("Infants", None),
    ],
)
def test_the_week_or_date_is_cut_off(text: str, parts: tuple[str, str] | None) -> None:
    assert split_when(text) == parts
