import pytest

from alignment.coverage import CoverageLevel
from alignment.evidence import Reason, ReasonKind
from alignment.gaps import NextStep, Standing, StepKind
from exports.sentences import (
    method_lines,
    place_text,
    quote_text,
    reason_text,
    reasons_text,
    step_text,
)
from exports.wording import (
    DISCIPLINE_NAMES,
    LEVEL_LETTERS,
    LEVEL_MEANINGS,
    LEVEL_NAMES,
    LEVEL_SHADES,
    SECTION_NAMES,
    STANDING_NAMES,
    STEP_NAMES,
    counted,
    joined,
    percent,
)
from syllabi import DISCIPLINES, SectionKind
from tests.exports.reports import make_evidence, make_framework, make_passage, small_report


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (0, 37, "0%"),
        (1, 1000, "1%"),
        (999, 1000, "99%"),
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


def test_every_variant_has_words() -> None:
    for table in (LEVEL_LETTERS, LEVEL_NAMES, LEVEL_MEANINGS, LEVEL_SHADES):
        assert set(table) == set(CoverageLevel)
    assert set(SECTION_NAMES) == set(SectionKind)
    assert set(STANDING_NAMES) == set(Standing)
    assert set(STEP_NAMES) == set(StepKind)
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
        "strong term: attachment theory"
    )
    assert reason_text(Reason(ReasonKind.CHILD_IN_SETTING)) == "infancy in the same row"


def test_reasons_of_one_kind_are_said_together() -> None:
    kinds = (ReasonKind.STRONG_TERM, ReasonKind.STRONG_TERM, ReasonKind.CHILD_IN_SETTING)
    reasons = [
        Reason(kind, detail) for kind, detail in zip(kinds, ("grief", "loss", ""), strict=True)
    ]
    assert reasons_text(reasons) == "strong term: grief, loss; infancy in the same row"


def test_a_place_names_section_locator_and_page() -> None:
    assert place_text(make_passage(page=3)) == (
        "Schedule, Weekly schedule > Week 5 > line 40, page 3"
    )
    assert "page" not in place_text(make_passage())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (StepKind.DEEPEN, "Mentioned in passing at Schedule"),
        (StepKind.BRING_IN, "Add a case about area aa 1."),
        (StepKind.ASSESS, "let one existing graded task ask for it"),
    ],
)
def test_every_step_is_a_sentence_about_a_place(kind: StepKind, words: str) -> None:
    text = step_text(NextStep("AA-1", kind, make_evidence("AA-1")), make_framework())
    assert words in text
    assert "line 40" in text
    assert text.endswith(".")


def test_a_very_long_passage_is_quoted_around_what_was_matched() -> None:
    evidence = make_evidence("AA-1", "attachment " + "x" * 2000)
    assert quote_text(evidence).startswith("attachment")
    assert quote_text(evidence).endswith(" …")
    assert len(quote_text(evidence)) < 500


def test_the_method_names_versions_map_and_settings_and_what_it_is_not() -> None:
    report = small_report()
    text = " ".join(method_lines(report))
    for part in ("Method version 1", "2026-01", "tiny", report.framework.fingerprint, "0.5"):
        assert part in text
    assert "unreviewed" in text


def _luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2, in [0, 1]."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
