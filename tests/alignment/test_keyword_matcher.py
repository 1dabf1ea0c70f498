import pytest

from alignment.match import Match
from alignment.matchers.keyword_matcher import keyword_score, match_keywords
from competency_map import Term, TermStrength, load_framework
from tests.alignment.inputs import area, framework, passage

ATTACHMENT = framework(
    area(
        "TF-6",
        strong=("attachment theory", "Strange Situation"),
        context=("attachment", "grief"),
        false_friends=("attachment to this e-mail", "see attachment"),
    )
)


STRONG, CONTEXT = TermStrength


def named(match: Match) -> list[str]:
    return [term.text for term in match.terms]


def matches(text: str) -> list[Match]:
    return match_keywords([passage(text)], ATTACHMENT)


def test_a_match_names_its_terms_and_points_at_them() -> None:
    text = "Week 5: Attachment theory and grief"
    (match,) = matches(text)

    assert named(match) == ["attachment theory", "grief"]
    assert [text[span.start : span.end] for span in match.spans] == ["Attachment theory", "grief"]
    assert [term.strength for term in match.terms] == [STRONG, CONTEXT]


def test_a_longer_term_leaves_nothing_for_the_shorter_one_inside_it() -> None:
    (match,) = matches("Attachment theory")

    assert named(match) == ["attachment theory"]


def test_a_repeated_term_counts_once() -> None:
    (once,) = matches("grief")
    (twice,) = matches("grief, and more grief")

    assert twice.score == once.score


@pytest.mark.parametrize("text", ["See attachment.", "the attachment to this e-mail", "attached"])
def test_a_false_friend_must_not_match(text: str) -> None:
    assert matches(text) == []


def test_a_false_friend_leaves_the_other_terms_of_its_passage_alone() -> None:
    (match,) = matches("For attachment theory, see attachment.")

    assert named(match) == ["attachment theory"]


@pytest.mark.parametrize(
    ("strengths", "expected"),
    [
        ([STRONG], 0.8),
        ([CONTEXT], 0.5),
        ([CONTEXT, CONTEXT], 0.75),
        ([STRONG, CONTEXT], 0.9),
    ],
)
def test_the_score_is_the_noisy_or_of_distinct_terms(
    strengths: list[TermStrength], expected: float
) -> None:
    terms = [Term(str(i), strength) for i, strength in enumerate(strengths)]

    assert keyword_score(terms) == pytest.approx(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Please see the attachment to this e-mail for the full schedule.",
        "Submit your paper as an attachment in the course site.",
        "Open the e-mail attachment before class.",
    ],
)
def test_a_file_attachment_is_not_attachment_in_the_shipped_map(text: str) -> None:
    found = match_keywords([passage(text)], load_framework("ct-aimh"))

    assert "TF-6" not in {match.area for match in found}
