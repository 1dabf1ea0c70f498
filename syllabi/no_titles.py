"""A line in, what it is instead of a title out: a label, a part, a school, a date, a sentence."""

import re

from syllabi.course_codes import holds_code_in_a_sentence, is_code
from syllabi.heading_words import match_heading
from syllabi.headings import fact_label
from syllabi.institutions import is_an_institution, names_an_institution
from syllabi.meetings import starts_a_week, starts_with_a_date, tells_clock_times
from syllabi.other_courses import names_others, tells_of_others
from syllabi.section_vocabulary import section_vocabulary
from syllabi.title_vocabulary import title_vocabulary
from syllabi.words import words_of

_N_PROSE_WORDS = 7
_N_DATE_WORDS = 4
_PARENTHESES = re.compile(r"\s*\([^()]*\)\s*$")
_TELEPHONE_OR_SECTION = re.compile(
    r"(?:tel|telephone|ph|phone|fax|date|sec|section)\b[\s.:(#]*(?:\d|[IVX]+\b)|tel\b|ph:|fax\b",
    re.I,
)
_NUMBER_FIRST = re.compile(r"\d{3,6}\s+[A-Z]{2,5}")
_LONG_NUMBER = re.compile(r"\d{5}")
_SENTENCE = re.compile(
    r"(?<!M\.Phil)[.!?]\s+[A-Z]|\b(?:will be|may be|students will|this course|this is)\b|"
    r"^(?:an?|this|these) .*\b(?:course|class|seminar|program|module|unit)\b",
    re.I,
)
# In small letters: in a title these begin with a capital ("What Is Psychology?").
_VERB = re.compile(r"\b(?:is|are|was|were|will|has|have|can|may|must|should)\b")
_LABEL_MARK = re.compile(r"\w\s?:\s")


def is_navigation(text: str) -> bool:
    """Say whether a text is printed around a page by its site or program ("Home")."""
    folded, vocabulary = " ".join(words_of(text)), title_vocabulary()
    return folded in vocabulary.navigation or folded.startswith(vocabulary.navigation_openings)


def is_labelled(text: str) -> bool:
    """Say whether a line is the label of a fact, with its value or without, or has two labels."""
    vocabulary, (label, mark, _) = title_vocabulary(), text.partition(":")
    words = " ".join(words_of(label))
    is_name = " ".join(words_of(text)) in vocabulary.titles | vocabulary.codes_and_titles
    is_told = mark and (words in vocabulary.weak_titles or names_others(label))
    is_known = words in vocabulary.other_labels or words in vocabulary.codes
    return bool(
        is_name or is_told or is_known or fact_label(text) or len(_LABEL_MARK.findall(text)) > 1
    )


def is_form_label(text: str) -> bool:
    """Say whether a line is nothing but the label of another fact or of other courses."""
    return " ".join(words_of(text)) in title_vocabulary().other_labels or tells_of_others(text)


def is_noise(text: str) -> bool:
    """Say whether a line holds nothing but numbers and words of forms ("Course information")."""
    noise = title_vocabulary().noise
    return all(word in noise or word.isdigit() for word in words_of(_PARENTHESES.sub("", text)))


def names_a_part(text: str) -> bool:
    """Say whether a line heads a part of a syllabus or a week."""
    if words_of(text) in section_vocabulary().also_titles:
        return False
    known = match_heading(text)
    return (known is not None and known.is_whole) or starts_a_week(text)


def says_something_else(text: str, *, is_sure: bool) -> bool:
    """Say whether a line is an address, a person, a school, a date, a time or a mere code.

    Where a title is sure to stand, it may hold a school's word ("College Health Nursing").
    """
    words = words_of(text)
    return (
        not text[:1].isalnum()
        or any(sign in text for sign in ("@", "http", "permalink"))
        or (is_an_institution(text) if is_sure else names_an_institution(text))
        or tells_clock_times(text)
        or (starts_with_a_date(text) and len(words) <= _N_DATE_WORDS)
        or _TELEPHONE_OR_SECTION.match(text) is not None
        or is_code(text)
        or _NUMBER_FIRST.fullmatch(text) is not None
        or _LONG_NUMBER.search(text) is not None
        or sum(word.isdigit() for word in words) * 2 > len(words)
    )


def is_prose(text: str) -> bool:
    """Say whether a line is a sentence or a piece of one."""
    words = words_of(text)
    goes_on = text[:1].islower() and words[0] in title_vocabulary().openings
    has_verb = len(words) >= _N_PROSE_WORDS and _VERB.search(text) is not None
    return (
        goes_on
        or has_verb
        or ends_open(text)
        or holds_code_in_a_sentence(text)
        or _SENTENCE.search(text) is not None
    )


def ends_open(text: str) -> bool:
    """Say whether a line ends with a word that needs another ("Foundations of")."""
    return not title_vocabulary().endings.isdisjoint(words_of(text)[-1:])
