from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from alignment.stop_words import STOP_WORDS


def test_the_frozen_words_are_those_that_results_were_made_with_before_they_were_frozen() -> None:
    assert STOP_WORDS == ENGLISH_STOP_WORDS


def test_no_note_of_the_file_and_no_empty_line_is_taken_for_a_word() -> None:
    assert all(word.isalpha() and word == word.lower() for word in STOP_WORDS)
