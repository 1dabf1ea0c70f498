from dataclasses import replace

import pytest

from alignment import Project, align
from alignment.coverage import Cell, CourseAlignment, CoverageLevel, Prospect, ProspectKind
from alignment.decision import DecisionKind
from alignment.review import Review
from competency_map import load_framework
from exports.closeness_wording import closeness_text
from exports.outline.check_first import check_first
from exports.outline.course_pages import course_pages
from exports.outline.nodes import Paragraph
from exports.prospect_wording import (
    close_call,
    close_call_text,
    hangs_on_one_quote,
    prospect_sentences,
)
from exports.wording import LEVEL_MEANINGS
from syllabi import Course
from tests.alignment.inputs import syllabus
from tests.exports.reports import make_course, make_evidence, make_framework, make_report

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel
WITHOUT, OUTCOME, WEEK, TASK, BOTH = ProspectKind


def cell(level: CoverageLevel, *prospects: tuple[ProspectKind, CoverageLevel]) -> Cell:
    found = tuple(Prospect(kind, at) for kind, at in prospects)
    evidence = (make_evidence("AA-1"),) if level else ()
    return Cell("AA-1", level, 0.5, evidence, level, level, found)


def said(one: Cell) -> str:
    return " ".join(f"{lead}{text}" for lead, text in prospect_sentences(one))


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (
            cell(TAUGHT, (TASK, ASSESSED), (WITHOUT, MENTIONED)),
            "What would lower it: without its best quote it would be “in passing”. "
            "What would raise it: a graded task about it with young children (then “taught and "
            "assessed”).",
        ),
        (
            cell(ABSENT, (OUTCOME, MENTIONED), (BOTH, ASSESSED)),
            "What would raise it: a learning outcome about it with young children (then “in "
            "passing”: one line alone is not yet sure enough for “taught”); a scheduled week "
            "together with a graded task about it with young children (then “taught and "
            "assessed”).",
        ),
        (
            cell(ABSENT, (WEEK, MENTIONED)),
            "What would raise it: a scheduled week about it with young children (then “in "
            "passing”: one line alone is not yet sure enough for “taught”); not even a scheduled "
            "week together with a graded task would make it “taught” yet.",
        ),
        (
            cell(ABSENT, (BOTH, MENTIONED)),
            "What would raise it: a scheduled week together with a graded task about it with young "
            "children (then “in passing”: two lines alone are not yet sure enough for “taught”).",
        ),
        (
            cell(GENERAL, (WEEK, TAUGHT), (WITHOUT, ABSENT)),
            "What would lower it: without its best quote it would be “not found”. "
            "What would raise it: a scheduled week about it with young children (then “taught”).",
        ),
        (
            cell(ASSESSED),
            "What would lower it: the loss of its best quote alone would not; it does not hang on "
            "one line.",
        ),
        (
            cell(ABSENT),
            "What would raise it: one new outcome, week or task alone would not be enough.",
        ),
    ],
)
def test_a_cell_says_what_would_lower_it_and_what_would_raise_it(one: Cell, words: str) -> None:
    assert said(one) == words


@pytest.mark.parametrize("kind", [OUTCOME, WEEK, TASK])
def test_what_the_legend_calls_taught_must_not_be_called_less_without_a_reason(
    kind: ProspectKind,
) -> None:
    (_, text) = prospect_sentences(cell(ABSENT, (kind, MENTIONED)))[-1]

    assert "an outcome, the schedule" in LEVEL_MEANINGS[TAUGHT]
    assert "(then “in passing”: one line alone is not yet sure enough for “taught”)" in text


def test_what_a_sentence_says_of_one_line_is_what_the_engine_weighs() -> None:
    """Where one line is told to be too little, no line tried before it made the area covered."""
    weeks = syllabus("Week 1: Titration of acids", "Week 2: Toddlers")
    cells = align(Project(load_framework("ct-aimh"), (weeks,))).courses[0].cells
    too_little = [one for one in cells if "one line alone" in said(one)]

    assert too_little
    for one in too_little:
        (first, *later) = [p for p in one.prospects if p.kind is not WITHOUT]
        assert first.level is MENTIONED
        assert ("not even" in said(one)) is not any(p.level.is_covered for p in later)


def test_a_cell_that_plain_rules_graded_must_not_promise_anything() -> None:
    ungraded = replace(cell(TAUGHT), stricter=None, looser=None)

    assert prospect_sentences(ungraded) == ()
    assert close_call(ungraded) is None


@pytest.mark.parametrize("level", CoverageLevel)
@pytest.mark.parametrize("kind", ProspectKind)
def test_every_kind_of_change_and_level_has_words(level: CoverageLevel, kind: ProspectKind) -> None:
    lead, text = next(iter(prospect_sentences(cell(level, (kind, MENTIONED)))))
    assert lead.startswith("What would ")
    assert text.endswith(".")


@pytest.mark.parametrize(
    ("stricter", "looser", "words"),
    [
        (MENTIONED, TAUGHT, "a slightly stricter cut-off would call it “in passing”."),
        (TAUGHT, ASSESSED, "a slightly looser cut-off would call it “taught and assessed”."),
        (
            GENERAL,
            ASSESSED,
            "a slightly stricter cut-off would call it “opening” and a slightly looser cut-off "
            "would call it “taught and assessed”.",
        ),
    ],
)
def test_a_close_call_says_what_it_might_be_called(
    stricter: CoverageLevel, looser: CoverageLevel, words: str
) -> None:
    close = replace(cell(TAUGHT), stricter=stricter, looser=looser)

    assert close_call(close) == ("A close call: ", words)


def test_a_level_that_holds_either_way_is_no_close_call() -> None:
    assert close_call(cell(TAUGHT)) is None


@pytest.mark.parametrize(
    ("one", "hangs"),
    [
        (cell(TAUGHT, (WITHOUT, MENTIONED)), True),
        (cell(ASSESSED, (WITHOUT, TAUGHT)), False),
        (cell(MENTIONED, (WITHOUT, ABSENT)), False),
        (cell(TAUGHT), False),
    ],
)
def test_only_what_is_covered_can_hang_on_one_quote(one: Cell, hangs: bool) -> None:
    assert hangs_on_one_quote(one) is hangs


def test_a_course_page_names_close_calls_and_what_hangs_on_one_quote_the_deepest_first() -> None:
    framework = make_framework(1, 3)
    course = make_course(framework)
    cells = (
        replace(cell(GENERAL), stricter=ABSENT),
        replace(cell(TAUGHT, (WITHOUT, ABSENT)), area="AA-2", stricter=MENTIONED),
        replace(cell(TAUGHT), area="AA-3"),
    )
    course = replace(course, cells=cells)
    close = Paragraph(
        "AA\u20112 Area AA 2 (“taught”; a slightly stricter cut-off would call it “in passing”); "
        "AA\u20111 Area AA 1 (“opening”; a slightly stricter cut-off would call it “not found”).",
        lead="Close calls, worth checking first: ",
    )
    hanging = Paragraph(
        "AA\u20112 Area AA 2.", lead="Would not be covered without their best quote: "
    )

    assert [*check_first(course, framework)] == [close, hanging]
    assert {close, hanging} <= {
        node for node in course_pages(make_report(framework, course)) if isinstance(node, Paragraph)
    }


def test_many_close_calls_are_counted_after_the_sixth() -> None:
    framework = make_framework(1, 8)
    close = replace(cell(TAUGHT), stricter=MENTIONED)
    cells = tuple(replace(close, area=area.code) for area in framework.knowledge_areas)
    (found,) = check_first(replace(make_course(framework), cells=cells), framework)

    assert found.text.count("cut-off") == 6
    assert found.text.endswith("; and 2 more.")


def test_one_sentence_says_how_firm_the_levels_of_courses_are() -> None:
    firm = Cell("A", CoverageLevel.TAUGHT, 0.9, (), CoverageLevel.TAUGHT, CoverageLevel.TAUGHT)
    close = Cell("B", CoverageLevel.TAUGHT, 0.4, (), CoverageLevel.GENERAL, CoverageLevel.TAUGHT)
    course = CourseAlignment("a", "a.md", Course(), (firm, close))

    assert closeness_text([course]) == (
        "With cut-offs 10% stricter or looser, 1 of 2 levels (50%) would change, and 1 would begin "
        "or cease to be covered."
    )
    assert closeness_text([]) == ""


def test_estimates_must_not_be_told_of_a_level_that_a_person_changed() -> None:
    one = replace(cell(TAUGHT, (WITHOUT, MENTIONED)), stricter=MENTIONED)
    confirmed = replace(one, review=Review(1, TAUGHT, DecisionKind.CONFIRM, TAUGHT))
    review = Review(1, TAUGHT, DecisionKind.CHANGE_LEVEL, ASSESSED)
    changed = replace(one, level=ASSESSED, review=review)

    assert hangs_on_one_quote(one)
    assert close_call_text(one)
    for decided in (confirmed, changed):
        assert not hangs_on_one_quote(decided)
        assert close_call_text(decided) == ""
    assert prospect_sentences(confirmed) == prospect_sentences(one)
    assert prospect_sentences(changed) == ()
