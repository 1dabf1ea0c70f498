"""Clean text can be written to XML, whatever a file held."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from syllabi.cleaning import clean
from syllabi.sentences import split_sentences


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_clean_text_of_any_string_survives_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = clean(text)

    assert etree.fromstring(etree.tostring(element)).text == (clean(text) or None)


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  two\t words\n here ", "two words here"),
        ("non\u00a0breaking", "non breaking"),
        ("soft\u00adhyphen", "softhyphen"),
        ("e\ufb03cient \ufb01rst", "efficient first"),
        ("cafe\u0301", "caf\u00e9"),
        ("bell\x07 null\x00", "bell null"),
        ("\u202eoverride\u202c", "override"),
        ("\ufeffmark \ufffe\uffff", "mark"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("zero\u200bwidth", "zerowidth"),
        ("\uf0b7 bullet", "• bullet"),
        ("\uf0a8 box \uf0fe tick \uf0e0 arrow \uf02d dash", "• box • tick • arrow • dash"),
        ("pro\uf001le \uf002ow", "profile flow"),
        ("pri\ue123vate", "private"),
        (
            "Infant observation . . . . . . . 40% Exam......60%",
            "Infant observation … 40% Exam … 60%",
        ),
        ("Paper .... 40%", "Paper … 40%"),
        ("Paper ……… 40%", "Paper … 40%"),
        ("Paper · · · · · · 40%", "Paper … 40%"),
    ],
)
def test_what_nobody_sees_goes_and_words_stay(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@pytest.mark.parametrize(
    "text",
    [
        "naïve café",
        "母親和嬰兒",
        "אמא",
        "“quotes” \u2014 dashes",
        "a_b * c",
        "Wait... why?",
        "And so on.... Then",
        "They cried. . . . Then",
        "a · b · c",
        "well… yes",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert clean(text) == text


def test_a_row_of_dots_must_not_end_a_sentence() -> None:
    assert len(split_sentences(clean("Infant observation ........ 40% of the grade."))) == 1
    assert len(split_sentences(clean("Infant observation ......... Week 3"))) == 1
