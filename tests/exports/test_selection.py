from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment import AlignmentReport, Project, align
from competency_map import load_framework
from exports import ExportError
from exports.masking import DOT, masked
from exports.options import ReportOptions
from exports.selection import selected
from syllabi import read_syllabus

TEXT = """# NURS 330 Infant Health

## Schedule

Week 1: Attachment of infants; questions to jane.doe@example.edu or (860) 555-0123

Week 2: Toddlers and play
"""


def report(*names: str) -> AlignmentReport:
    syllabi = tuple(
        replace(read_syllabus(TEXT.encode(), f"{name}.md"), id=name) for name in names or ("a",)
    )
    return align(Project(load_framework("ct-aimh"), syllabi))


def quotes(found: AlignmentReport) -> str:
    cells = (cell for course in found.courses for cell in course.cells)
    return " ".join(piece.passage.text for cell in cells for piece in cell.evidence)


@pytest.mark.parametrize(
    ("text", "is_masked"),
    [
        ("write to jane.doe@example.edu", True),
        ("jane.doe (at) example.edu", True),
        ("call 860-555-0123", True),
        ("call (860) 555-0123", True),
        ("+44 20 7946 0958", True),
        ("student A12345678", True),
        ("student 20261234", True),
        ("Fall 2026-2027", False),
        ("pages 120-145", False),
        ("September 12-14, 2026", False),
        ("DC:0-5 and ages 0-3", False),
        ("ISBN 978-0-12-345678-9", False),
        ("NURS 330, section 001", False),
        ("100% of 1,500 points", False),
    ],
)
def test_personal_data_is_masked_and_nothing_else(text: str, is_masked: bool) -> None:
    assert (masked(text) != text) is is_masked


@given(st.text())
def test_masking_keeps_the_place_of_every_word(text: str) -> None:
    found = masked(text)

    assert len(found) == len(text)
    assert all(new in (old, DOT) for old, new in zip(text, found, strict=True))


def test_a_report_masks_personal_data_unless_asked_not_to() -> None:
    whole = report()

    assert "jane.doe" not in quotes(selected(whole, ReportOptions()))
    assert "jane.doe" in quotes(selected(whole, ReportOptions(masked=False)))


def test_chosen_courses_have_findings_of_their_own() -> None:
    found = selected(report("a", "b"), ReportOptions(courses=("b",)))

    assert [course.syllabus_id for course in found.courses] == ["b"]
    assert all(set(finding.covered) <= {0} for finding in found.findings)


def test_chosen_domains_leave_the_others_out_and_the_map_what_it_is() -> None:
    whole = report()
    found = selected(whole, ReportOptions(domains=("TF",)))

    assert {cell.area[:2] for cell in found.courses[0].cells} == {"TF"}
    assert {finding.area[:2] for finding in found.findings} == {"TF"}
    assert found.framework.fingerprint == whole.framework.fingerprint


@pytest.mark.parametrize("options", [ReportOptions(courses=("z",)), ReportOptions(domains=("Z",))])
def test_a_choice_that_is_none_of_the_reports_must_not_pass(options: ReportOptions) -> None:
    with pytest.raises(ExportError, match="choose"):
        selected(report(), options)
