"""A report of reviewed levels alone: what nobody reviewed is shown as such and counted nowhere."""

import csv
import io
import json

from alignment.coverage import CoverageLevel
from alignment.gaps import Standing
from alignment.report import AlignmentReport
from exports import export_report
from exports.options import ReportOptions
from exports.outline import BarChart, Bullet, Heading, Node, Paragraph, Table, Title, build_outline
from exports.outline.course_packet import course_packet
from exports.review_marks import MarkedLevel
from exports.selection import selected
from exports.sheets import build_sheets
from tests.exports.decided import CONFIRM, NOT_INTENDED, change, decided
from tests.exports.reports import program_report, small_report

ONLY = ReportOptions(only_reviewed=True, standards="nursing")
TAUGHT = CoverageLevel.TAUGHT


def partly() -> AlignmentReport:
    """Three courses and eight areas, of which three cells are reviewed."""
    report = decided(program_report(3, 8), AA_1=CONFIRM, AA_2=NOT_INTENDED)
    return selected(decided(report, 1, AB_1=change(TAUGHT)), ONLY)


def told(nodes: tuple[Node, ...]) -> str:
    found = (n for n in nodes if isinstance(n, Paragraph | Bullet | Heading))
    return "\n".join(f"{getattr(node, 'lead', '')}{node.text}" for node in found)


def table(nodes: tuple[Node, ...], caption: str) -> Table:
    return next(n for n in nodes if isinstance(n, Table) and n.caption == caption)


def test_findings_rest_on_reviewed_levels_and_leave_the_others_open() -> None:
    standings = {finding.area: finding.standing for finding in partly().findings}
    assert standings.pop("AB-1") is Standing.COVERED
    assert set(standings.values()) == {Standing.UNREVIEWED}


def test_page_one_says_what_is_shown() -> None:
    nodes = build_outline(partly(), options=ONLY)
    assert "Shown: reviewed levels alone, by choice" in told(nodes)
    assert "Reviewed: 12% (3 of 24 levels)" in told(nodes)
    assert "covers at least 1 of 8 knowledge areas (12%)" in told(nodes)
    assert "7 areas are left open, because not every level is reviewed." in told(nodes)
    title = next(node for node in nodes if isinstance(node, Title))
    assert title.footer == "12% of the levels reviewed, the others left out"


def test_the_matrix_has_a_mark_in_place_of_a_letter() -> None:
    nodes = build_outline(partly(), options=ONLY)
    rows = table(nodes, "Domain AA; Domain AB; Domain AC; Domain AD, AA-1 to AD-2").rows
    assert [e.text for e in rows[0] if isinstance(e, MarkedLevel)] == ["\u2013 ✓", "N ✓"]
    assert rows[1][1:3] == ("nr", "nr")
    assert rows[-1][:3] == ("Courses that cover it", "0", "0")
    assert ("nr", "Not reviewed", "Left out by choice, and counted nowhere.") in table(
        nodes, "Marks of review"
    ).rows


def test_shares_that_nobody_knows_must_not_be_drawn() -> None:
    nodes = build_outline(partly(), options=ONLY)
    assert not any(isinstance(node, BarChart) for node in nodes)
    found = table(nodes, "Areas by domain and level")
    assert found.header[-3:] == ("Left open", "Areas", "Covered, at least")
    assert found.rows[-1][-3:] == ("7", "8", "12%")


def test_a_course_names_what_is_not_reviewed_and_counts_the_rest() -> None:
    report = selected(decided(small_report(), AA_4=CONFIRM), ONLY)
    text = told(course_packet(report, 0, ONLY))
    assert "suggests 1 of 1 reviewed area covered. 1 of 5 levels reviewed (20%)." in text
    assert "counted nowhere: AA-1 Area AA 1; AA-2 Area AA 2; AA-3 Area AA 3; AA-5" in text
    assert "Not found in this syllabus" not in text
    assert "Taught without young children" not in text


def test_nothing_reviewed_leaves_a_report_without_findings() -> None:
    report = selected(program_report(2, 4), ONLY)
    text = told(build_outline(report, options=ONLY))
    assert "covers at least 0 of 4 knowledge areas (0%)" in text
    assert "Within reach" not in text
    assert "Gaps" not in text


def test_a_fully_reviewed_report_is_as_it_is_without_the_choice() -> None:
    whole = decided(small_report(), **{f"AA_{n}": CONFIRM for n in range(1, 6)})
    assert selected(whole, ONLY) == selected(whole, ReportOptions())


def test_the_workbook_counts_reviewed_cells_alone() -> None:
    sheets = {sheet.title: sheet for sheet in build_sheets(partly(), options=ONLY)}
    assert sheets["Matrix"].rows[2][4:] == (*["nr"] * 8, 0, 0, 0, 0, 0)
    assert ("Report", "Shown") in [row[:2] for row in sheets["About"].rows]
    assert {row[0] for row in sheets["Evidence"].rows} <= {"NURS 300", "NURS 301"}


def test_csv_says_not_reviewed_and_json_holds_every_level() -> None:
    report = decided(small_report(), AA_4=CONFIRM)
    written = export_report(report, ".csv", options=ONLY).decode("utf-8-sig")
    rows = [*csv.DictReader(io.StringIO(written))]
    assert [row["level"] for row in rows] == [*["not_reviewed"] * 3, "taught", "not_reviewed"]
    assert [row["reviewed"] for row in rows] == ["no", "no", "no", "yes", "no"]
    assert rows[1]["quote"] == rows[1]["score"] == rows[1]["proposed"] == ""
    exact = json.loads(export_report(report, ".json", options=ONLY))
    assert [cell["level"] for cell in exact["courses"][0]["cells"]][1] == "general"
