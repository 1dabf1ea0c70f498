"""The first blocks or lines of a syllabus in, the course's title out."""

import re
from collections.abc import Sequence

from syllabi.course_codes import around_code, is_code
from syllabi.course_terms import without_terms
from syllabi.heading_words import match_heading
from syllabi.headings import split_label
from syllabi.meetings import starts_a_week, tells_clock_times
from syllabi.section_vocabulary import section_vocabulary
from syllabi.syllabus import Block
from syllabi.words import word_set, words_of

_MAX_TITLE_CHARACTERS = 120
_MAX_TITLE_WORDS = 16
_NOISE = word_set(
    "syllabus course outline university college school department instructor professor email "
    "phone office hours credits credit time location room prerequisite page www http"
)
_TITLE_LABELS = frozenset({"course title", "title", "course name", "course", "module title"})
# One of these stands in each of them.
_LABEL_WORDS = ("title", "course")
_CREDITS = re.compile(r"\(?\d(?:\.\d+)?\s*(?:credits?|units?|cr\.?|hours?)\b.*$", re.I)
_SYLLABUS = re.compile(r"\(#?\d+\)|^(?:course )?syllabus\b(?: for)?|\b(?:course )?syllabus$", re.I)
_NEXT_LABEL = re.compile(r"[\s_|]+(?:semester|term|section|credits?)[\s_:*]*$", re.I)
_INSTITUTION = re.compile(
    r"\buniversity\b|\bcollege\b|\b(?:school|department|division|institute) of\b|"
    r"\binstructor\b|\bprofessor\b|\boffice\b|\be-?mail\b|\bph\.?d\b",
    re.I,
)
_NOT_A_TITLE = re.compile(
    r"(?:tel|telephone|ph|phone|fax|date|sec|section)\b[\s.:(#]*\d|tel\b|ph:|fax\b", re.I
)
_NUMBER_FIRST = re.compile(r"\d{3,6}\s+[A-Z]{2,5}")
_BARS = re.compile(r"\s*[\[|]\s*")
_SENTENCE = re.compile(r"[.!?]\s+[A-Z]|\b(?:will be|students will|this course)\b", re.I)


def labelled_title(blocks: Sequence[Block], n_first: int) -> str:
    """Take the title from "Course title: ..." or from below such a heading; "" if none."""
    for index, block in enumerate(blocks[:n_first]):
        if not _may_be_labelled(block):
            continue
        label = split_label(block.text)
        if label and _is_title_label(label[0]):
            return _as_title(label[1])
        if _is_title_label(block.text) and index + 1 < len(blocks):
            return _as_title(blocks[index + 1].text)
        if len(block.cells) > 1 and _is_title_label(block.cells[0]):
            return _as_title(block.cells[1])
    return ""


def title_beside(lines: Sequence[str], code: str, at: int) -> str:
    """Take the words beside the code on line `at`, or the line below when it stands alone."""
    if not code or at < 0:
        return ""
    before, after = around_code(lines[at], code)
    return first_title((after, before, *lines[at + 1 : at + 3]))


def first_title(lines: Sequence[str]) -> str:
    """Give the first line that can be a title, trimmed, or ""."""
    return next((title for title in map(_as_title, lines) if title), "")


def _may_be_labelled(block: Block) -> bool:
    """Say whether a word of a label stands in the block at all: in most none does."""
    text = "".join((block.text, *block.cells[:1])).lower()
    return any(word in text for word in _LABEL_WORDS) or "'" in text or "\u2019" in text


def _is_title_label(text: str) -> bool:
    return " ".join(words_of(text)) in _TITLE_LABELS


def _as_title(text: str) -> str:
    """Trim a candidate, or what a bar or bracket parts off, to a title; "" if it is none."""
    return next(filter(None, map(_as_whole_title, _BARS.split(text))), "")


def _as_whole_title(text: str) -> str:
    """Trim a text to a title; "" when it is a label, a name line or prose."""
    text = _trimmed(text)
    is_too_long = len(text) > _MAX_TITLE_CHARACTERS or len(words_of(text)) > _MAX_TITLE_WORDS
    if len(text) <= 3 or is_too_long or _names_a_part(text) or _says_something_else(text):
        return ""
    return text


def _trimmed(text: str) -> str:
    """Take off the term, the credits, the word "syllabus" and marks at both ends."""
    text = _NEXT_LABEL.sub("", text)
    text = _SYLLABUS.sub(" ", _CREDITS.sub("", without_terms(text)).strip())
    text = " ".join(text.split()).strip(" -\u2013\u2014:|,.;/#()*_\u2022")
    return text + ")" * (text.count("(") - text.count(")"))


def _names_a_part(text: str) -> bool:
    words = words_of(text)
    if words in section_vocabulary().also_titles:
        return False
    known = match_heading(text)
    is_part = known is not None and known.is_whole
    return is_part or set(words) <= _NOISE or starts_a_week(text)


def _says_something_else(text: str) -> bool:
    """Say whether a line is an address, a sentence, a person, a school or a mere code."""
    return (
        not text[:1].isalnum()
        or any(sign in text for sign in ("@", "http", "permalink"))
        or _SENTENCE.search(text) is not None
        or _INSTITUTION.search(text) is not None
        or tells_clock_times(text)
        or _NOT_A_TITLE.match(text) is not None
        or is_code(text)
        or _NUMBER_FIRST.fullmatch(text) is not None
    )
