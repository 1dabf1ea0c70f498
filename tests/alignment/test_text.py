import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment import word_forms
from alignment.text import tokenize
from alignment.word_forms import Forms, singular


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("families", "family"),
        ("babies", "baby"),
        ("toddlers", "toddler"),
        ("losses", "loss"),
        ("services", "service"),
        ("loss", "loss"),
        ("crisis", "crisis"),
        ("status", "status"),
        ("attached", "attached"),
    ],
)
def test_singular_folds_plural_endings_and_no_others(word: str, expected: str) -> None:
    assert singular(word) == expected


def test_names_with_marks_are_cut_the_same_however_they_are_written() -> None:
    written = ["DC:0-5", "DC: 0\u20135", "dc 0 5"]

    assert len({tuple(token.stem for token in tokenize(text)) for text in written}) == 1


def test_an_ampersand_is_the_word_and() -> None:
    assert [token.stem for token in tokenize("grief & loss")] == ["grief", "and", "loss"]


def test_a_possessive_is_its_noun() -> None:
    assert tokenize("the infant\u2019s cues")[1].singular == "infant"


@given(st.text())
def test_offsets_always_point_at_the_word_as_written(text: str) -> None:
    for token in tokenize(text):
        assert text[token.start : token.end] == token.word


@pytest.mark.parametrize(
    ("british", "american"),
    [("behaviour", "behavior"), ("paediatric", "pediatric"), ("counselling", "counseling")],
)
def test_british_spelling_meets_american(british: str, american: str) -> None:
    assert tokenize(british)[0].stem == tokenize(american)[0].stem


@given(st.text(alphabet="aB7\u00e9_'\u2019& .-\n"))
def test_each_word_stands_where_it_was_cut_and_no_later(text: str) -> None:
    tokens = tokenize(text)
    gaps = [text[a:b] for (_, a), (b, _) in zip(tokens.spans, tokens.spans[1:], strict=False)]

    assert not any(sign.isalnum() or sign == "&" for gap in gaps for sign in gap)


def test_stop_words_numbers_and_single_letters_must_not_tell_of_a_topic() -> None:
    assert tokenize("The 2 infants, B and 36 months").telling == (
        *("", "", "infant"),
        *("", "", "", "month"),
    )


def test_words_met_before_must_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_forms, "_MOST_FORMS", 3)
    forms = Forms()
    stems = [forms[f"word{number}s"][1] for number in range(10)]
    assert stems == [f"word{number}" for number in range(10)]
    assert len(forms) <= 3
