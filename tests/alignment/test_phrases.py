import pytest

from alignment.match import Span
from alignment.phrases import Phrase, PhraseIndex, longest, overlap
from alignment.text import tokenize

_CAMPAIGN = "Learn the Signs. Act Early"


def found(phrase: str, text: str, *, exact_case: bool = False) -> list[str]:
    index = PhraseIndex([Phrase(phrase, None, exact_case)])
    return [text[hit.span.start : hit.span.end] for hit in index.find(tokenize(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("infant observation", "Two infant observations are due.", ["infant observations"]),
        ("observing infants", "Students observe infants weekly.", ["observe infants"]),
        ("grief and loss", "Grief & Loss", ["Grief & Loss"]),
        ("parent-infant", "the parent\u2013infant dyad", ["parent\u2013infant"]),
        ("Learn the Signs. Act Early.", "Learn the Signs. Act Early.", [_CAMPAIGN]),
        ("attachment", "Attachments and separations", ["Attachments"]),
    ],
)
def test_a_phrase_is_found_in_its_inflections(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("attachment", "see the attached file"),
        ("infant observation", "observation of an infant"),
        ("infant", "the infantry regiment"),
        ("early intervention", "Start early. Intervention follows."),
        ("infant-parent", "Families of infants: parents, siblings"),
    ],
)
def test_other_words_must_not_match(phrase: str, text: str) -> None:
    assert found(phrase, text) == []


def test_an_exact_case_phrase_is_found_only_as_written() -> None:
    assert found("HOME", "the HOME Inventory at home", exact_case=True) == ["HOME"]


def test_a_phrase_without_words_is_never_found() -> None:
    assert found("\u2014", "a \u2014 dash") == []


def test_the_longest_of_overlapping_hits_stays() -> None:
    text = "infant mental health consultation"
    index = PhraseIndex([Phrase("mental health", 1), Phrase("infant mental health", 2)])

    assert [hit.phrase.payload for hit in longest(index.find(tokenize(text)))] == [2]


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not overlap(Span(0, 4), Span(4, 6))
