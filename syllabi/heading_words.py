"""A heading's words in, what they say out: the section they name, a fact, a graded task."""

import re
from dataclasses import dataclass

from syllabi.meetings import without_part_number
from syllabi.section_vocabulary import SectionVocabulary, section_vocabulary
from syllabi.syllabus import SectionKind
from syllabi.words import Words, words_of

_NUMBERING = re.compile(
    r"^\W*(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,5}|[a-z])[.):]\s*|\d{1,2}(?:\.\d{1,2}){1,3}\s+)+",
    re.I,
)
# "SLO1. Describe ...", "CLO 2: ...": an entry of a list, also where it is set in bold.
_OUTCOME_NUMBER = re.compile(r"^\W*[A-Z]{0,2}L?O\s?-?\s?\d{1,2}(?:\.\d{1,2})?\s?[.:)\s-]")
_IN_PARENTHESES = re.compile(r"\([^()]*\)?")
_MAX_HEADING_WORDS = 14
_MAX_PHRASE_WORDS = 6
_UNTIMED = (SectionKind.READINGS, SectionKind.BIBLIOGRAPHY, SectionKind.DESCRIPTION)


@dataclass(frozen=True, slots=True)
class HeadingMatch:
    """What a heading's words say: the section, and whether they mean so inside a week too.

    `is_whole` is true when the heading holds nothing but section words ("Course
    description"), false when it carries words of its own ("Objectives of infant care").
    """

    section: SectionKind
    is_weak_in_week: bool
    is_whole: bool
    is_column_head: bool = False


def match_heading(text: str) -> HeadingMatch | None:
    """Say which section a heading's words name; None when they name none.

    What stands in parentheses ("Evaluation (two papers)") is asked only with the rest.
    """
    vocabulary = section_vocabulary()
    words = _words_after_number(text) or words_of(text)
    outside = _words_after_number(_IN_PARENTHESES.sub(" ", text))
    if not words or min(len(words), len(outside) or len(words)) > _MAX_HEADING_WORDS:
        return None
    whole = _section_of_all(words, vocabulary)
    section = _longest(words, vocabulary.anywhere) or whole or _section_of_all(outside, vocabulary)
    section = _section_by_one_word(outside or words, section, vocabulary)
    if section is None:
        return None
    is_column_head = words in vocabulary.column_heads
    is_weak = is_column_head or words in vocabulary.within_week
    return HeadingMatch(section, is_weak, whole is not None, is_column_head)


def without_number(text: str) -> str:
    """Take a number or a letter of an outline off the front ("II. Course title", "3) Credits")."""
    return _NUMBERING.sub("", text, count=1)


def heads_policies(heading: str) -> bool:
    """Say whether a policies heading covers all that stands below it ("Course policies")."""
    return not section_vocabulary().policy_words.isdisjoint(words_of(heading))


def ends_policies(heading: str) -> bool:
    """Say whether a heading opens a part of its own even below a policies heading."""
    vocabulary = section_vocabulary()
    words = _words_after_number(heading)
    return any(
        words[: len(phrase)] == phrase and vocabulary.fillers.issuperset(words[len(phrase) :])
        for phrase in vocabulary.above_policies
    )


def is_fact_label(label: str) -> bool:
    """Say whether a label announces a fact about the course ("Prerequisites", "Office")."""
    vocabulary = section_vocabulary()
    words = _words_after_number(label)
    if words[:1] == ("course",) or words[-2:] == ("office", "hours"):
        words = words[1:] if words[0] == "course" else words[-2:]
    return words in vocabulary.facts


def names_a_task(heading: str) -> bool:
    """Say whether a heading ends like a graded task ("Family interview paper")."""
    words = words_of(heading)
    return 1 < len(words) <= 8 and words[-1] in section_vocabulary().task_endings


def is_numbered_outcome(text: str) -> bool:
    """Say whether a line is one outcome of a numbered list ("SLO1. Describe ...")."""
    return _OUTCOME_NUMBER.match(text[:20]) is not None


def names_a_calendar(heading: str) -> bool:
    """Say whether a heading ends like a schedule ("Rural Sociology 101 Calendar")."""
    words = words_of(heading)
    return 1 < len(words) <= 8 and words[-1] in section_vocabulary().calendar_endings


def names_texts(heading: str) -> bool:
    """Say whether a short heading ends like a list of readings ("Play therapy texts")."""
    words = words_of(heading)
    return 1 < len(words) <= 4 and words[-1] in section_vocabulary().reading_endings


def _section_by_one_word(
    words: Words, section: SectionKind | None, vocabulary: SectionVocabulary
) -> SectionKind | None:
    """Let a word decide that says more than the rest: "... policy", "... schedule", "rubric".

    "Requirements and policies" announces two parts, of which the first stays.
    """
    if not vocabulary.graded_words.isdisjoint(words):
        return SectionKind.ASSESSMENT
    is_second = words[-2:-1] in (("and",), ("or",))
    if section is None or is_second or not vocabulary.no_policy_words.isdisjoint(words):
        return section
    if words[-1] in vocabulary.policy_endings:
        return SectionKind.POLICIES
    is_calendar = words[-1] in vocabulary.calendar_endings and section in _UNTIMED
    return SectionKind.SCHEDULE if is_calendar else section


def _words_after_number(text: str) -> Words:
    """Give the words behind a heading's number ("2.1 Course goals", "Part IV: Readings")."""
    rest = words_of(without_part_number(without_number(text)))
    return rest or words_of(without_number(text))


def _section_of_all(words: Words, vocabulary: SectionVocabulary) -> SectionKind | None:
    """Cover the words with phrases and fillers; give the section of the longest phrase, or None.

    "Attendance and participation" names a policy and a task: what is no policy goes first.
    """
    found: list[tuple[bool, int, SectionKind]] = []
    position = 0
    while position < len(words):
        step = _phrase_at(words, position, vocabulary)
        if step is not None:
            length, section = step
            found.append((section is not SectionKind.POLICIES, length, section))
            position += length
        elif words[position] in vocabulary.fillers or words[position].isdigit():
            position += 1
        else:
            return None
    best = max(found, key=lambda candidate: candidate[:2], default=None)
    return best[2] if best else None


def _phrase_at(
    words: Words, start: int, vocabulary: SectionVocabulary
) -> tuple[int, SectionKind] | None:
    """Give the number of words and the section of the longest phrase that starts at a word."""
    for length in range(min(len(words) - start, _MAX_PHRASE_WORDS), 0, -1):
        phrase = words[start : start + length]
        section = vocabulary.anywhere.get(phrase) or vocabulary.headings.get(phrase)
        if section is not None:
            return length, section
    return None


def _longest(words: Words, phrases: dict[Words, SectionKind]) -> SectionKind | None:
    """Give the section of the longest phrase that stands anywhere among the words."""
    for length in range(min(len(words), _MAX_PHRASE_WORDS), 0, -1):
        for start in range(len(words) - length + 1):
            section = phrases.get(words[start : start + length])
            if section is not None:
                return section
    return None
