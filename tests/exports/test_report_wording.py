from dataclasses import replace

import pytest

from alignment.coverage import CoverageLevel
from alignment.evidence import Reason, ReasonKind
from alignment.gaps import Standing
from alignment.review_counts import count_reviews
from alignment.settings import AlignmentSettings
from competency_map import AreaKind
from exports.method import LIMIT_LINES, MEASURED_LIMIT_LINES, review_line, technical_text
from exports.sentences import (
    exact_place_text,
    place_text,
    quote_text,
    reason_text,
    reasons_text,
)
from exports.wording import (
    DISCIPLINE_NAMES,
    LEVEL_LETTERS,
    LEVEL_MEANINGS,
    LEVEL_NAMES,
    LEVEL_SHADES,
    SECTION_NAMES,
    STANDING_NAMES,
    counted,
    joined,
    percent,
    standing_name,
)
from syllabi import DISCIPLINES, Passage, SectionKind
from tests.exports.reports import make_evidence, make_framework, make_passage, small_report


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (0, 37, "0%"),
        (1, 1000, "under 1%"),
        (999, 1000, "over 99%"),
        (37, 37, "100%"),
        (1, 2, "50%"),
        (2, 3, "67%"),
        (0, 0, "\u2013"),
    ],
)
def test_none_and_all_are_said_only_when_exactly_true(part: int, whole: int, shown: str) -> None:
    assert percent(part, whole) == shown


@pytest.mark.parametrize(
    ("words", "limit", "shown"),
    [
        ((), 0, ""),
        (("A",), 0, "A"),
        (("A", "B"), 0, "A and B"),
        (("A", "B", "C"), 3, "A, B and C"),
        (("A", "B", "C", "D"), 2, "A, B and 2 more"),
    ],
)
def test_words_are_joined_as_in_a_sentence(words: tuple[str, ...], limit: int, shown: str) -> None:
    assert joined(words, limit) == shown


def test_a_number_agrees_with_its_noun() -> None:
    assert [counted(n, "syllabus", "syllabi") for n in (0, 1, 2)] == [
        "0 syllabi",
        "1 syllabus",
        "2 syllabi",
    ]
    assert counted(2, "course") == "2 courses"
    assert counted(1_000, "course") == "1,000 courses"


def test_every_variant_has_words() -> None:
    for table in (LEVEL_LETTERS, LEVEL_NAMES, LEVEL_MEANINGS, LEVEL_SHADES):
        assert set(table) == set(CoverageLevel)
    assert set(SECTION_NAMES) == set(SectionKind)
    assert set(STANDING_NAMES) == set(Standing)
    assert set(DISCIPLINE_NAMES) == set(DISCIPLINES)
    assert all(reason_text(Reason(kind)) for kind in ReasonKind)


def test_letters_tell_levels_apart_and_keep_clear_of_the_reviewers_letters() -> None:
    assert len(set(LEVEL_LETTERS.values())) == len(CoverageLevel)
    assert not {"I", "R", "M"} & set(LEVEL_LETTERS.values())


@pytest.mark.parametrize("level", CoverageLevel)
def test_every_shade_carries_readable_text(level: CoverageLevel) -> None:
    shade = LEVEL_SHADES[level]
    lighter, darker = sorted((_luminance(shade.fill), _luminance(shade.text)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_shades_darken_with_depth() -> None:
    ramp = [CoverageLevel.MENTIONED, CoverageLevel.TAUGHT, CoverageLevel.ASSESSED]
    depths = [_luminance(LEVEL_SHADES[level].fill) for level in ramp]
    assert depths == sorted(depths, reverse=True)


def test_a_reason_names_the_words_it_rests_on() -> None:
    assert reason_text(Reason(ReasonKind.STRONG_TERM, "attachment theory")) == (
        "term: attachment theory"
    )
    assert reason_text(Reason(ReasonKind.CHILD_IN_PASSAGE, "pregnancy")) == (
        "young children in the passage: pregnancy"
    )
    assert reason_text(Reason(ReasonKind.CHILD_IN_COURSE)) == "the course is about young children"


def test_reasons_of_one_kind_are_said_together() -> None:
    kinds = (ReasonKind.STRONG_TERM, ReasonKind.STRONG_TERM, ReasonKind.CHILD_IN_SETTING)
    reasons = [
        Reason(kind, detail) for kind, detail in zip(kinds, ("grief", "loss", ""), strict=True)
    ]
    assert reasons_text(reasons) == (
        "term: grief, loss; young children in the same row or the sentence before"
    )
    assert reasons_text(reasons, {ReasonKind.CHILD_IN_SETTING}) == "term: grief, loss"


@pytest.mark.parametrize(
    ("section", "path", "place", "page", "shown"),
    [
        ("outcomes", ("Goals",), "line 4", 3, "Outcomes, Goals > line 4, page 3"),
        ("outcomes", ("Goals",), "line 4", None, "Outcomes, Goals > line 4"),
        ("outcomes", (), "line 4", None, "Outcomes, line 4"),
        ("schedule", ("Our SCHEDULE",), "line 4", None, "Our SCHEDULE > line 4"),
        ("schedule", ("Schedule",), "page 2, row 16", 2, "Schedule > page 2, row 16"),
        ("schedule", ("Plan",), "page 21, row 1", 2, "Schedule, Plan > page 21, row 1, page 2"),
    ],
)
def test_an_exact_place_names_section_headings_line_and_page_each_once(
    section: str, path: tuple[str, ...], place: str, page: int | None, shown: str
) -> None:
    assert exact_place_text(_placed(section, path, place, page)) == shown


@pytest.mark.parametrize(
    ("section", "path", "page", "week", "shown"),
    [
        ("outcomes", ("Goals",), 3, "", "Outcomes, Goals, page 3"),
        ("outcomes", (), None, "", "Outcomes"),
        ("outcomes", ("Unit", "Outcome 2"), None, "", "Unit, Outcome 2"),
        ("readings", ("Reading list", "A", "B"), None, "", "Reading list, A, B"),
        ("schedule", ("A", "Schedule", "B"), None, "", "Schedule, A, Schedule, B"),
        ("schedule", ("Rescheduled",), None, "", "Schedule, Rescheduled"),
        ("schedule", ("Course Schedule",), None, "Week 14", "Week 14"),
        ("schedule", ("Course Schedule",), 2, "Week 14", "Week 14, page 2"),
        (
            "outcomes",
            ("LEARNING OUTCOMES", "Upon completion the student will:"),
            None,
            "",
            "Learning outcomes",
        ),
        ("outcomes", ("Students will:",), None, "", "Outcomes, Students will:"),
        ("assessment", ("ASSIGNMENTS",), None, "", "Assessment, Assignments"),
        ("outcomes", ("Course outcomes:", "Knowledge"), None, "", "Outcomes, Knowledge"),
    ],
)
def test_a_place_is_named_as_a_person_would(
    section: str, path: tuple[str, ...], page: int | None, week: str, shown: str
) -> None:
    passage = _placed(section, path, "table 1, row 15", page)
    assert place_text(replace(passage, week=week)) == shown


@pytest.mark.parametrize(
    "heading", ["NICU", "NURS 340 OUTCOMES", "Goals and PMADs", "NICU VISITS", "UNIT IV ATTACHMENT"]
)
def test_a_heading_that_may_hold_a_name_in_capitals_must_not_lose_them(heading: str) -> None:
    passage = _placed("schedule", (heading,), "line 4", None)
    assert place_text(passage) == f"Schedule, {heading}"


def _placed(section: str, path: tuple[str, ...], place: str, page: int | None) -> Passage:
    locator = " > ".join((*path, place))
    passage = make_passage(page=page)
    return replace(passage, section=SectionKind(section), path=path, locator=locator)


def test_a_way_of_working_that_no_syllabus_shows_is_no_gap() -> None:
    assert standing_name(Standing.GAP, AreaKind.CONTENT) == "Gap"
    assert standing_name(Standing.GAP, AreaKind.PROCESS) == "Not visible"
    assert standing_name(Standing.STRENGTHEN, AreaKind.PROCESS) == "Within reach"


def test_a_very_long_passage_is_quoted_around_what_was_matched() -> None:
    evidence = make_evidence("AA-1", "attachment " + "x" * 2000)
    assert quote_text(evidence).startswith("attachment")
    assert quote_text(evidence).endswith(" …")
    assert len(quote_text(evidence)) < 500


def test_the_technical_details_name_versions_map_and_settings() -> None:
    report = small_report()
    for part in ("method version 1", "2026-01", "tiny", report.framework.fingerprint, "as shipped"):
        assert part in technical_text(report)


def test_the_technical_details_name_only_the_settings_that_were_changed() -> None:
    report = small_report()
    changed = replace(report.method, settings=AlignmentSettings(max_quotes=3))
    text = technical_text(replace(report, method=changed))
    assert "settings changed: max quotes 3." in text
    assert "min" not in text


def test_the_method_and_its_limits_say_what_the_levels_are_not() -> None:
    assert "unreviewed" in review_line(count_reviews((), make_framework()))
    limits = " ".join((*LIMIT_LINES, *MEASURED_LIMIT_LINES))
    for part in ("reviewed the map's wording yet", "paraphrase", "docs/accuracy.md"):
        assert part in limits
    assert "human readers" not in limits


def _luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2, in [0, 1]."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
