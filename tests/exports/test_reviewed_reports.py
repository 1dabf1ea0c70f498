"""The Word documents know what people decided: shares, marks, changes with who, when and why."""

from dataclasses import replace

import pytest

from alignment.coverage import CoverageLevel
from alignment.decision import Stage
from alignment.report import AlignmentReport
from alignment.review_counts import ReviewCounts, count_reviews
from exports import export_document
from exports.method import review_line
from exports.options import ReportOptions
from exports.outline import Bullet, Heading, Node, Paragraph, Table, Title, build_outline
from exports.outline.action_plan import action_plan
from exports.outline.course_packet import course_packet
from exports.outline.front import reviewed_text
from exports.outline.recommendations import recommendations
from exports.outline.vetting_packet import vetting_packet
from exports.review_marks import MarkedLevel
from exports.review_wording import NO_QUOTE, share_text, verdict_text
from exports.selection import selected
from syllabi import Course
from tests.exports.accessible import accessibility_faults
from tests.exports.decided import (
    CONFIRM,
    FLAG,
    NOT_INTENDED,
    NOTE,
    OLD,
    Said,
    change,
    decided,
    stage,
)
from tests.exports.reports import (
    make_course,
    make_framework,
    make_report,
    program_report,
    small_report,
)

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel
BY = "by A. Smith on November 22, 2026"
ALL = {f"AA_{n}": CONFIRM for n in range(1, 6)}
# Proposed: AA-1 absent, AA-2 an opening, AA-3 in passing, AA-4 taught, AA-5 assessed.
REVIEWED = decided(
    small_report(), AA_1=change(TAUGHT), AA_2=NOT_INTENDED, AA_4=[CONFIRM, NOTE, FLAG]
)


def sayings(nodes: tuple[Node, ...] | list[Node]) -> list[str]:
    kinds = Paragraph | Bullet
    return [f"{node.lead}{node.text}" for node in nodes if isinstance(node, kinds)]


def tables(nodes: tuple[Node, ...]) -> dict[str, Table]:
    return {node.caption: node for node in nodes if isinstance(node, Table)}


def program(**said: Said) -> AlignmentReport:
    """Three courses; of the first, which has AA-1 absent and AA-2 an opening, that was said."""
    return decided(program_report(3, 8), **said)


@pytest.mark.parametrize(
    ("report", "text"),
    [
        (small_report(), "0% (0 of 5 levels; all are proposed by software)"),
        (
            decided(small_report(), AA_1=CONFIRM),
            "20% (1 of 5 levels): 1 confirmed as not found. The other 4 are proposed by software.",
        ),
        (
            REVIEWED,
            "60% (3 of 5 levels): 1 confirmed, 1 changed, 1 not intended. The other 2 are proposed "
            "by software. Open: 1 question.",
        ),
        (
            decided(small_report(), **{**ALL, "AA_1": OLD}),
            "100% (5 of 5 levels): 4 confirmed with quotes, 1 confirmed as not found. 1 of these "
            "is worth another look, as its evidence changed.",
        ),
    ],
    ids=["none", "one", "some", "all"],
)
def test_page_one_says_how_much_people_reviewed(report: AlignmentReport, text: str) -> None:
    assert reviewed_text(report) == text
    assert f"Reviewed: {text}" in sayings(build_outline(report))


@pytest.mark.parametrize(
    ("n_reviewed", "share"), [(1, "under 1%"), (2999, "over 99%"), (3000, "100%")]
)
def test_a_share_must_not_be_rounded_to_nothing_or_to_all(n_reviewed: int, share: str) -> None:
    counts = ReviewCounts(3000, n_reviewed, 0, 0, 0, 0)
    assert share_text(counts).startswith(f"{share} ({n_reviewed:,} of 3,000 levels)")


def test_what_was_confirmed_as_not_found_is_told_from_what_was_read() -> None:
    report = decided(small_report(), AA_1=CONFIRM, AA_4=CONFIRM)
    assert "1 confirmed with quotes, 1 confirmed as not found." in reviewed_text(report)
    told = "\n".join(sayings(course_packet(report, 0)))
    assert "Confirmed as proposed: AA-4 Area AA 4 (by A. Smith)." in told
    assert "Confirmed as not found: AA-1 Area AA 1 (by A. Smith)." in told
    assert "Confirmed as not found" not in "\n".join(sayings(course_packet(REVIEWED, 0)))


@pytest.mark.parametrize(
    ("report", "footer"),
    [
        (small_report(), "Proposed levels, unreviewed"),
        (REVIEWED, "60% of the levels reviewed, the others are proposed"),
        (decided(small_report(), **ALL), "All levels reviewed"),
    ],
)
def test_every_page_says_whether_levels_are_reviewed(report: AlignmentReport, footer: str) -> None:
    for nodes in (build_outline(report), course_packet(report, 0), vetting_packet(report)):
        assert next(node.footer for node in nodes if isinstance(node, Title)) == footer


def test_the_method_counts_what_was_reviewed_and_asks_for_the_rest() -> None:
    line = review_line(count_reviews(REVIEWED.courses, REVIEWED.framework))
    assert (
        "People have reviewed 3 of 5 levels (60%): 1 confirmed, 1 changed, 1 not intended." in line
    )
    assert line.endswith("Please confirm or correct the others.")
    whole = decided(small_report(), **ALL)
    assert "Please" not in review_line(count_reviews(whole.courses, whole.framework))


def test_the_matrix_marks_each_level_as_reviewed_or_proposed_and_explains_the_marks() -> None:
    report = decided(
        small_report(),
        AA_1=OLD,
        AA_2=NOT_INTENDED,
        AA_3=change(TAUGHT),
        AA_4=stage(Stage.REINFORCED),
    )
    nodes = build_outline(report)
    rows = tables(nodes)["The course's level in each knowledge area"].rows

    shown = [row[-1].text for row in rows if isinstance(row[-1], MarkedLevel)]
    assert shown == ["\u2013 ✓?", "N ✓", "T ✓", "T ° R", "TA °"]
    assert "Areas covered: Domain AA 3 of 5." in sayings(nodes)
    assert [mark for mark, *_ in tables(nodes)["Marks of review"].rows] == [
        "✓",
        "✓?",
        "°",
        "N",
        "R",
    ]


def test_without_decisions_no_mark_must_stand_anywhere() -> None:
    text = repr(build_outline(small_report()))
    assert "✓" not in text
    assert "MarkedLevel" not in text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (CONFIRM, f"Confirmed as “in passing” {BY}."),
        (
            change(TAUGHT),
            f"Changed from “in passing” to “taught” {BY}: week 5 gives two sessions to it.",
        ),
        (
            NOT_INTENDED,
            "Not intended here, as A. Smith said on November 22, 2026: the course is about adults. "
            "Proposed: “in passing”.",
        ),
        (
            replace(change(TAUGHT, "Really?"), is_old=True),
            f"Changed to “taught” {BY}: Really? The evidence changed since: worth another look. "
            "Proposed now: “in passing”.",
        ),
        (NOTE, ""),
    ],
)
def test_a_verdict_is_told_with_both_levels_who_when_and_why(said: Said, text: str) -> None:
    assert verdict_text(decided(small_report(), AA_3=said).courses[0].cell("AA-3")) == text


@pytest.mark.parametrize("document", ["page", "packet", "vetting"])
def test_a_course_shows_what_people_decided(document: str) -> None:
    nodes = {
        "page": build_outline(REVIEWED),
        "packet": course_packet(REVIEWED, 0),
        "vetting": vetting_packet(REVIEWED),
    }[document]
    text = "\n".join(sayings(nodes))

    assert f"AA-1 Area AA 1. Changed from “not found” to “taught” {BY}: week 5" in text
    assert "AA-2 Area AA 2. Not intended here, as A. Smith said" in text
    assert "Confirmed as proposed: AA-4 Area AA 4 (by A. Smith)." in text
    assert "Not found in this syllabus" not in [n.text for n in nodes if isinstance(n, Heading)]


def test_a_level_that_was_raised_without_evidence_says_so_and_breaks_nothing() -> None:
    for nodes in (build_outline(REVIEWED), course_packet(REVIEWED, 0), vetting_packet(REVIEWED)):
        assert NO_QUOTE in repr(nodes)


def test_what_is_not_intended_must_not_be_a_gap_an_opening_or_a_suggestion() -> None:
    report = decided(small_report(), AA_1=NOT_INTENDED, AA_2=NOT_INTENDED)
    nodes = course_packet(report, 0)
    after = nodes.index(Heading("Openings and smallest changes", 1))

    assert not any("AA-2" in text for text in sayings(nodes[after:]))
    assert "Not intended here, as people decided: AA-1 Area AA 1; AA-2 Area AA 2." in sayings(nodes)
    assert "2 areas are not intended here, as people decided." in repr(build_outline(report))
    assert "does not show" not in repr(build_outline(report)).split("Courses and syllabi")[0]


def test_what_no_course_means_to_teach_is_no_gap_of_the_program() -> None:
    report = program_report(2, 4)
    for position in range(2):
        report = decided(report, position, AB_1=NOT_INTENDED)
    actions = repr(recommendations(report))
    nodes = build_outline(report)

    assert "AB-1" not in actions
    assert Heading("Not intended", 3) in nodes
    assert any(
        text.startswith("AB-1 Area AB 1. People decided of every") for text in sayings(nodes)
    )


def test_a_gap_names_the_course_that_shows_it_and_does_not_mean_to_teach_it() -> None:
    framework = make_framework(1, 2)
    first = make_course(framework, [TAUGHT, TAUGHT], course=Course("A 1"))
    other = make_course(framework, [ABSENT, TAUGHT], course=Course("A 2"))
    report = decided(make_report(framework, first, other), AA_1=NOT_INTENDED)
    nodes = build_outline(report)
    text = "\n".join(sayings(nodes))

    assert (
        "No course in this report covers or comes near: AA-1 Area AA 1 (not intended in A 1)."
    ) in sayings(nodes)
    assert (
        "1 area the syllabi do not show, or only where people said it is not intended (1)."
    ) in text
    assert "No syllabus in this report" not in text


def test_an_area_that_people_alone_put_near_keeps_the_map_s_own_idea() -> None:
    report = program(AA_1=change(MENTIONED))
    for position in (1, 2):
        report = decided(report, position, AA_1=NOT_INTENDED)
    told = [text for text in sayings(build_outline(report)) if "AA-1 Area AA 1. In passing" in text]
    assert told == [
        "AA-1 Area AA 1. In passing in NURS 300. Smallest change: Add a case about area aa 1."
    ]


def test_strengths_say_whether_they_are_reviewed() -> None:
    report = decided(small_report(), AA_4=[CONFIRM, stage(Stage.INTRODUCED)])
    text = sayings(build_outline(report))
    assert "AA-4 Area AA 4. Taught (T), reviewed; introduced here (I)" in text
    assert "AA-5 Area AA 5. Taught and assessed (TA), proposed" in text


def test_quotes_that_a_person_set_aside_back_no_level() -> None:
    report = program(AA_2=change(ABSENT))
    rows = tables(build_outline(report))["Evidence, Domain AA"].rows
    assert ("AA-2", "NURS 300") not in [row[:2] for row in rows]


def test_every_decision_in_force_has_a_row_in_the_appendix() -> None:
    table = tables(build_outline(program(AA_1=OLD, AA_2=NOT_INTENDED)))["Decisions in force"]
    assert table.rows == (
        ("NURS 300", "AA-1 Area AA 1", "Confirmed", "Not found", "Not found", "A. Smith",
         "2026-11-22", "", "Yes"),
        ("NURS 300", "AA-2 Area AA 2", "Not intended here", "\u2013", "Opening", "A. Smith",
         "2026-11-22", "the course is about adults", ""),
    )  # fmt: skip


def test_recommendations_ask_for_what_is_left_to_review_and_to_look_at_again() -> None:
    found = recommendations(program(AA_1=OLD, AA_2=[CONFIRM, FLAG]))
    assert found[0].reason.startswith("22 of 24 levels have not been reviewed yet.")
    assert [each.action for each in found[1:3]] == [
        "Look again at 1 reviewed level whose evidence has changed",
        "Settle 1 open question about levels",
    ]
    whole = recommendations(decided(small_report(), **ALL))
    assert not any(each.action.startswith("Confirm") for each in whole)


@pytest.mark.parametrize(
    ("report", "basis"),
    [
        (program_report(2, 4), "the proposed levels"),
        (decided(program_report(2, 4), AA_1=CONFIRM), "the levels as they stand, reviewed or"),
        (selected(program(AA_2=CONFIRM), ReportOptions(only_reviewed=True)), "reviewed levels"),
    ],
)
def test_the_action_plan_says_what_it_rests_on(report: AlignmentReport, basis: str) -> None:
    assert any(f"They rest on {basis}" in text for text in sayings([*action_plan(report)]))


def test_a_decision_older_than_its_evidence_is_among_what_to_check_first() -> None:
    lead = "Decided before the evidence changed, worth a look: AA\u20114 Area AA 4."
    assert lead in sayings(course_packet(decided(small_report(), AA_4=OLD), 0))


@pytest.mark.parametrize("with_notes", [True, False])
def test_notes_and_questions_have_words_only_if_asked_for(with_notes: bool) -> None:
    options = ReportOptions(with_notes=with_notes)
    text = "\n".join(sayings(course_packet(selected(REVIEWED, options), 0, options)))

    assert "Open questions: 1 (AA-4 Area AA 4)." in text
    assert ("Note on AA-4 Area AA 4. ask about the textbook" in text) is with_notes
    assert ("A. Smith asks Dr. Lee (November 22, 2026): still in week 6?" in text) is with_notes


@pytest.mark.parametrize("key", ["program", "course-packet", "vetting-packet"])
@pytest.mark.parametrize("only_reviewed", [True, False])
def test_a_document_with_decisions_is_accessible(key: str, only_reviewed: bool) -> None:
    report = program(AA_1=change(TAUGHT), AA_2=NOT_INTENDED)
    options = ReportOptions(only_reviewed=only_reviewed)
    assert accessibility_faults(export_document(report, key, options=options)) == []


@pytest.mark.parametrize("words", ["certified", "compliant", "meets endorsement"])
def test_decisions_must_not_pass_judgement(words: str) -> None:
    assert words not in repr(build_outline(program(AA_1=OLD, AA_2=NOT_INTENDED))).lower()
