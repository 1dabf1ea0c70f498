from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from alignment.coverage import CoverageLevel
from alignment.report import AlignmentReport
from competency_map import NOTICE
from exports.options import ReportOptions
from exports.outline.course_packet import course_packet
from exports.outline.nodes import Bullet, Heading, Node, Paragraph, Table, Title
from syllabi import Block, BlockKind, Course, SectionKind
from tests.exports import made_lens
from tests.exports.made_lens import report_of
from tests.exports.reports import (
    QUOTE,
    make_course,
    make_framework,
    make_report,
    program_report,
    small_report,
)

OPTIONS = ReportOptions("Example College", "BSN", "A. Reader", made_on=date(2026, 3, 5))
REPORTS = {
    "one of each level": small_report(),
    "one of several": program_report(3, 8),
    "nothing found": small_report(levels=(CoverageLevel.ABSENT,)),
    "all covered": small_report(levels=(CoverageLevel.ASSESSED,)),
}


@pytest.fixture
def small_lens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alignment.steps.lens_of", made_lens.lens_of)


def headings(nodes: tuple[Node, ...]) -> list[Heading]:
    return [node for node in nodes if isinstance(node, Heading)]


def changes(report: AlignmentReport, options: ReportOptions = OPTIONS) -> list[tuple[str, str]]:
    """Lead and text of what stands under the changes."""
    nodes = course_packet(report, 0, options)
    titles = [node.text for node in nodes if isinstance(node, Heading)]
    title = next(title for title in titles if title.startswith("Openings and smallest changes"))
    first = nodes.index(Heading(title, 1))
    last = nodes.index(Heading(titles[titles.index(title) + 1], 1))
    return [
        (node.lead, node.text)
        for node in nodes[first + 2 : last]
        if isinstance(node, Paragraph | Bullet)
    ]


def test_the_packet_goes_from_facts_and_strengths_to_openings_and_gaps() -> None:
    nodes = course_packet(REPORTS["one of each level"], 0, OPTIONS)

    assert isinstance(nodes[0], Title)
    assert nodes[0].text == "NURS 330, Family nursing"
    assert [node.text for node in headings(nodes)] == [
        "In short",
        "What it already covers",
        "Openings and smallest changes",
        "Not found in this syllabus",
        "How this was made",
    ]
    assert [node.lead for node in nodes[-3:] if isinstance(node, Paragraph)] == [
        "Notice: ",
        "Figures: ",
        "Technical details: ",
    ]
    assert Paragraph(NOTICE, lead="Notice: ") in nodes


def test_a_packet_must_not_put_figures_of_accuracy_before_its_last_lines() -> None:
    *before, figures, _ = course_packet(REPORTS["one of each level"], 0, OPTIONS)

    assert "F1" in repr(figures)
    assert "F1" not in repr(before)
    assert "interval" not in repr(before)
    assert "often right but not always" in repr(before)


@pytest.mark.usefixtures("small_lens")
def test_only_changes_with_weeks_stand_week_by_week() -> None:
    report = report_of("nursing", LR_1="GENERAL")
    course = replace(report.courses[0], schedule=(made_lens.WEEK_6,))
    with_week = course_packet(replace(report, courses=(course,)), 0, OPTIONS)
    without = course_packet(REPORTS["one of each level"], 0, OPTIONS)

    assert "Openings and smallest changes, week by week" in [n.text for n in headings(with_week)]
    assert "week by week" not in repr(without)


@pytest.mark.parametrize("name", REPORTS)
def test_no_packet_skips_a_heading_or_passes_judgement(name: str) -> None:
    nodes = course_packet(REPORTS[name], 0, OPTIONS)
    levels = [0, *(node.level for node in headings(nodes))]

    assert all(after <= before + 1 for before, after in pairwise(levels))
    for words in ("certified", "compliant", "meets endorsement"):
        assert words not in repr(nodes).lower()


def test_the_packet_is_about_the_course_that_was_asked_for() -> None:
    report = program_report(3, 8)
    text = repr(course_packet(report, 1, OPTIONS))

    assert "NURS 301" in text
    assert "NURS 300" not in text
    with pytest.raises(IndexError):
        course_packet(report, 3, OPTIONS)


def test_whose_packet_it_is_stands_at_its_head() -> None:
    nodes = course_packet(small_report(), 0, OPTIONS)

    assert Paragraph("Example College, BSN.", lead="Program: ") in nodes
    assert (
        Paragraph("Tiny map, version 1.0. March 5, 2026, prepared by A. Reader.", "Map and date: ")
        in nodes
    )
    assert not any(
        isinstance(node, Paragraph) and node.lead == "Program: "
        for node in course_packet(small_report(), 0)
    )


@pytest.mark.parametrize(
    ("masks", "shown"),
    [(True, "By A. Reader. Ask ••••••••."), (False, "By A. Reader. Ask ana@x.yz.")],
)
def test_an_approved_packet_says_by_whom_with_the_note_masked_as_the_rest(
    masks: bool, shown: str
) -> None:
    options = replace(OPTIONS, approved="By A. Reader. Ask ana@x.yz.", masked=masks)

    assert Paragraph(shown, lead="Approved: ") in course_packet(small_report(), 0, options)
    assert not any(
        isinstance(node, Paragraph) and node.lead == "Approved: "
        for node in course_packet(small_report(), 0, OPTIONS)
    )


def test_a_domain_s_areas_stand_under_their_levels() -> None:
    nodes = course_packet(small_report(), 0, OPTIONS)
    glance = next(node for node in nodes if isinstance(node, Table))

    assert [row[1:] for row in glance.rows] == [
        ("AA\u20115", "AA\u20114", "AA\u20113", "AA\u20112", "AA\u20111")
    ]


def test_what_is_covered_stands_with_one_quote_each_the_deepest_first() -> None:
    nodes = course_packet(small_report(), 0, OPTIONS)
    covered = [node for node in nodes if isinstance(node, Table)][1]

    assert [row[:2] for row in covered.rows] == [
        ("AA-5 Area AA 5", CoverageLevel.ASSESSED),
        ("AA-4 Area AA 4", CoverageLevel.TAUGHT),
    ]
    assert covered.rows[0][2] == f"“{QUOTE}” (Weekly schedule, Week 5)"


def test_without_quotes_no_word_of_a_passage_must_stand_in_the_packet() -> None:
    words = "the words of one passage"
    report = small_report(text=words)
    silent = course_packet(report, 0, replace(OPTIONS, with_quotes=False))

    assert words in repr(course_packet(report, 0, OPTIONS))
    assert words not in repr(silent)


@pytest.mark.parametrize(("n_areas", "longest"), [(5, 262), (20, 124)])
def test_the_more_is_covered_the_shorter_its_quotes(n_areas: int, longest: int) -> None:
    framework = make_framework(1, n_areas)
    course = make_course(framework, (CoverageLevel.TAUGHT,), text="infants and toddlers " * 30)
    nodes = course_packet(make_report(framework, course), 0, OPTIONS)
    covered = [node for node in nodes if isinstance(node, Table)][1]
    quote = str(covered.rows[0][2]).split("”")[0]

    assert longest - 25 < len(quote) <= longest + 2
    assert quote.endswith(("infants …", "and …", "toddlers …"))


@pytest.mark.usefixtures("small_lens")
def test_changes_stand_in_the_order_of_the_course_those_without_a_place_last() -> None:
    report = report_of("nursing", TF_6="GENERAL", LR_1="GENERAL", DS_2="GENERAL")
    early = replace(made_lens.WEEK_6, position=3)
    course = replace(report.courses[0], schedule=(early,))
    said = changes(replace(report, courses=(course,)))

    assert [lead if not text else lead[:4] for lead, text in said] == [
        "Week 6, “Ethics in family care”. ",
        "LR-1",
        "Weekly schedule, Week 5, “Week 5: attachment theory with infants and toddlers”. ",
        "TF-6",
        "Where you see a place for them. ",
        "DS-2",
    ]


@pytest.mark.usefixtures("small_lens")
def test_a_change_says_how_the_area_stands_and_which_standard_it_serves() -> None:
    texts = dict(changes(report_of("nursing", LR_1="GENERAL")))
    text = texts["LR-1 Ethical practice. "]

    assert text.startswith(f"Taught without young children: “{QUOTE}” (Weekly schedule")
    assert "Reading (one reading). Read one dilemma. Standard: AACN Essentials " in text


@pytest.mark.usefixtures("small_lens")
def test_standards_are_those_of_the_chosen_accreditor_and_come_with_their_note() -> None:
    report = report_of("nursing", LR_1="GENERAL")
    chosen = replace(OPTIONS, standards="social_work")
    ((_, own),) = [row for row in changes(report) if row[1]]
    ((_, other),) = [row for row in changes(report, chosen) if row[1]]

    assert "Standard: AACN Essentials " in own
    assert "Standard: CSWE " in other
    assert "AACN" not in other
    assert "Read one dilemma." in other
    for options, lead in ((OPTIONS, "AACN Essentials standards: "), (chosen, "CSWE standards: ")):
        leads = [n.lead for n in course_packet(report, 0, options) if isinstance(n, Paragraph)]
        assert [each for each in leads if each.endswith("standards: ")] == [lead]


def test_another_discipline_has_no_standard_and_no_note_on_any() -> None:
    text = repr(course_packet(report_of("other", TF_6="GENERAL"), 0, OPTIONS))

    assert "Standard: " not in text
    assert "standards: " not in text


def test_what_was_set_aside_is_said_with_the_method() -> None:
    report = small_report()
    block = Block(BlockKind.PARAGRAPH, "No phones.", "line 9", section=SectionKind.POLICIES)
    course = replace(report.courses[0], set_aside_blocks=(block,))
    nodes = course_packet(replace(report, courses=(course,)), 0, OPTIONS)
    leads = [node.lead for node in nodes if isinstance(node, Paragraph)]

    assert leads.index("Set aside: ") > leads.index("Course: ")
    assert "Set aside: " not in repr(course_packet(report, 0, OPTIONS))


def test_an_instructor_s_name_must_not_stand_in_a_packet() -> None:
    course = Course("NURS 330", "Care", "", "nursing", instructor="Dr. Private")

    assert "Private" not in repr(course_packet(small_report(course=course), 0, OPTIONS))
