"""Sentences end where a reader would say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syllabi.sentences import MAX_WORDS, split_sentences


@pytest.mark.parametrize(
    ("text", "n_sentences"),
    [
        ("Babies cry. Parents respond.", 2),
        ("Why do babies cry? They need us! We answer.", 3),
        ("Play matters (see ch. 3). Loss matters too.", 2),
        ('He said "attach." Then he left.', 2),
        ("One stands alone", 1),
        ("Class meets at 5 p.m. Students bring notes.", 2),
        ("Toys, books, etc. Children choose them.", 2),
        ("母親。 Babies learn.", 2),
        ("SLO 1. Describe play. SLO 2. Describe loss.", 2),
        ("This serves SLO 1. Describe play.", 2),
        ("We met at Hall 3. Bring toys.", 2),
    ],
)
def test_sentences_are_split(text: str, n_sentences: int) -> None:
    assert len(split_sentences(text)) == n_sentences


@pytest.mark.parametrize(
    "text",
    [
        "Use a screening tool, e.g. the ASQ, with parents.",
        "Read pp. 3-14 and ch. 5 for Monday.",
        "Dr. Lee and Mrs. Kay visit the nursery.",
        "Fraiberg et al. Describe ghosts in the nursery.",
        "Bowlby, J. A. wrote of secure bases.",
        "Class meets at 5 p.m. on Mondays.",
        "The U.S. Department of Education funds Part C.",
        "Version 2.0 of the DC:0-5 is used.",
        "Write on attachment vs. Temperament.",
        "3. Describe the newborn.",
        "SLO 1. Describe the newborn.",
        "SLO2. Describe the newborn.",
        "Objective 2.1. Describe the newborn.",
        "Student Learning Outcome 3. Describe the newborn.",
        "Week 4. Attachment in infancy",
        "Study i.e. Watch a baby.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert split_sentences(text) == (text,)


@given(st.lists(st.sampled_from(["Baby", "cries.", "A.", "p.m.", "(see", "5)", "why?", "e.g."])))
def test_no_word_is_lost(words: list[str]) -> None:
    text = " ".join(words)

    assert " ".join(split_sentences(text)) == text


def test_an_absurdly_long_sentence_is_cut_at_clause_marks() -> None:
    text = "and the infant plays, " * 100
    parts = split_sentences(text.strip())

    assert all(len(part.split()) <= MAX_WORDS for part in parts)
    assert all(part.endswith(",") for part in parts)
    assert " ".join(parts) == text.strip()
