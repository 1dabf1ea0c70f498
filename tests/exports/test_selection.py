import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment import AlignmentReport, Project, align
from competency_map import Domain, load_framework
from exports import ExportError, course_labels
from exports.masking import DOT, masked
from exports.options import ReportOptions
from exports.selection import selected, selected_unread
from syllabi import Course, SyllabusError, UnreadKind, read_syllabus

ADDRESS = "jane.doe@uni.edu"
ADDRESSED = f"{ADDRESS}-nurs330.txt"
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


def addressed_report() -> AlignmentReport:
    """One course with an address in all that names it, and in a warning."""
    whole = report()
    facts = Course(f"NURS 330 {ADDRESS}", f"Infants {ADDRESS}", f"Fall {ADDRESS}", "nursing")
    course = replace(
        whole.courses[0], course=facts, source=ADDRESSED, warnings=(f"{ADDRESSED} has no table.",)
    )
    return replace(whole, courses=(course,))


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
        ("student 12345678A", True),
        ("call 203\u2013555\u20131234", True),
        ("1-203-555-1234, ext. 12", True),
        ("+1 (203) 555-1234", True),
        ("+33 1 23 45 67 89", True),
        ("Tel. 555-1234", True),
        ("phone number: 555-1234", True),
        ("call or text me at 555-1234", True),
        ("https://example.edu/?to=jane.doe@example.edu", True),
        (f"mail {'_' * 100}jane.doe@example.edu", True),
        ("Fall 2026-2027", False),
        ("pages 120-145", False),
        ("September 12-14, 2026", False),
        ("DC:0-5 and ages 0-3", False),
        ("ISBN 978-0-12-345678-9", False),
        ("ISBN 0309092507", False),
        ("ISBN-10: 030909250X", False),
        ("https://doi.org/10.1037/12345678", False),
        ("doi:10.1037/12345678", False),
        ("1990 1995 2000", False),
        ("100 200 300", False),
        ("2019-2020-2021", False),
        ("pages 555-1234", False),
        ("Meet @ Room 2.14", False),
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


@pytest.mark.parametrize(
    "word", ["phone: 555-1234", "Phone/Text: 555-1234", "Cell #: 555-1234", "Tel. 555\u20131234"]
)
def test_the_word_before_a_telephone_number_stays(word: str) -> None:
    assert masked(word) == word.replace(word[-8:], f"{DOT * 8}")


@pytest.mark.parametrize(
    "piece", ["a", "a@", "a.", "a@b.", "1 ", "+1", "860-", "10.1234/", "call "]
)
def test_masking_takes_time_in_line_with_the_length_of_the_text(piece: str) -> None:
    text = f"{piece * (100_000 // len(piece))} (at) 100"
    started = time.process_time()

    masked(text)

    assert time.process_time() - started < 3


def test_a_report_masks_personal_data_unless_asked_not_to() -> None:
    whole = report()

    assert "jane.doe" not in quotes(selected(whole, ReportOptions()))
    assert "jane.doe" in quotes(selected(whole, ReportOptions(masked=False)))


def test_what_names_a_course_or_an_unread_file_is_masked_and_ids_stay() -> None:
    whole = addressed_report()
    unread = (SyllabusError(ADDRESSED, UnreadKind.DAMAGED, f"{ADDRESSED} is damaged."),)

    hidden = repr((selected(whole, ReportOptions()), selected_unread(unread, ReportOptions())))
    told = selected_unread(unread, ReportOptions(masked=False))

    assert "jane.doe" not in hidden
    assert selected(whole, ReportOptions()).courses[0].syllabus_id == "a"
    assert told == unread


def test_courses_that_a_mask_makes_alike_are_still_told_apart() -> None:
    whole = report("a", "b")
    courses = tuple(
        replace(course, course=Course(), source=f"{name}@example.edu")
        for course, name in zip(whole.courses, ("jane", "joan"), strict=True)
    )

    labels = course_labels(selected(replace(whole, courses=courses), ReportOptions()))

    assert len(set(labels)) == 2


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


def test_a_domain_of_an_own_map_without_areas_is_not_shown() -> None:
    whole = report()
    domains = (*whole.framework.domains, Domain("SL", "Sleep", ()))
    own = replace(whole, framework=replace(whole.framework, domains=domains))
    assert selected(own, ReportOptions()).framework.domains == whole.framework.domains


@pytest.mark.parametrize("options", [ReportOptions(courses=("z",)), ReportOptions(domains=("Z",))])
def test_a_choice_that_is_none_of_the_reports_must_not_pass(options: ReportOptions) -> None:
    with pytest.raises(ExportError, match="choose"):
        selected(report(), options)
