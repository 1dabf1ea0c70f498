"""The first blocks of a syllabus in, the course's code, title, term and discipline out."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from syllabi.disciplines import discipline_of
from syllabi.headings import split_label, starts_a_week
from syllabi.section_vocabulary import match_heading, words_of
from syllabi.syllabus import Block, Course
from syllabi.words import word_set

N_FIRST_BLOCKS = 25
_MAX_TITLE_CHARACTERS = 120
_MAX_TITLE_WORDS = 16
# "NURS 330", "PSY-2110", "SOWK5011", "HD&FS 401", "21A.230J".
_CODE = re.compile(
    r"\b(?:(?P<prefix>[A-Z][A-Z&]{1,5})[\s_#:-]{0,2}"
    r"(?P<number>\d{2,4}[A-Z]{0,2}|[A-Z]\d{3}|\d[A-Z]{2}\d)"
    r"|(?P<dotted>\d{1,2}[A-Z]{1,3}\.[A-Z]?\d{2,4}[A-Z]?))\b(?:[-/]\d{1,4}\b)?(?![:%]\d)"
)
_NO_PREFIX = word_set(
    "ROOM RM HALL TEL PHONE FAX EXT BOX AM PM PO SUITE FALL SPRING SUMMER WINTER MON TUE WED "
    "THU FRI JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC THE AND FOR ISBN PAGE PP OR TO IN "
    "OF AT TERM WEEK UNIT CLASS YEAR DAY PART SECTION SEC CRN VOL NO "
    "WORK US OFFICE MWF MW TTH TR TH II III IV"
)
_SEASON = r"fall|spring|summer|winter|autumn"
_YEARS = r"20\d\d\s?[-/\u2013]\s?(?:20)?\d\d"
_NUMBERED_TERM = r"(?:term|semester|trimester)\s+[1-3I]{1,3}"
_TERMS = tuple(
    re.compile(rf"\b({pattern})\b", re.I)
    for pattern in (
        rf"(?:{_SEASON})(?:\s+(?:semester|term|quarter|session))?,?\s+(?:19|20)\d\d",
        rf"(?:19|20)\d\d\s+(?:{_SEASON})",
        rf"{_YEARS},?\s+{_NUMBERED_TERM}",
        rf"{_NUMBERED_TERM},?\s+20\d\d(?:\s?[-/\u2013]\s?(?:20)?\d\d)?",
        r"(?:academic year\s+)?20\d\d\s?[-/\u2013]\s?20\d\d",
    )
)
_NOISE = word_set(
    "syllabus course outline university college school department instructor professor email "
    "phone office hours credits credit time location room prerequisite page www http"
)
_TITLE_LABELS = frozenset({"course title", "title", "course name", "course", "module title"})


def find_course(blocks: Sequence[Block], filename: str) -> Course:
    """Read the course facts from the first 25 blocks; what is not found stays empty.

    The file's name is asked for the code only where the text has none.
    """
    first = [text for block in blocks[:N_FIRST_BLOCKS] for text in (block.cells or (block.text,))]
    lines = [line[:300] for line in first if line]
    code, at = _code_in(lines)
    name = re.sub(r"[_\s]+", " ", PurePath(filename).stem).upper()
    code = code or _code_in([name])[0]
    title = _labelled_title(blocks) or _title_beside(lines, code, at) or _title_alone(lines)
    return Course(code, title, _term_in(lines), discipline_of(code, title, lines))


def is_course_name(text: str, course: Course) -> bool:
    """Say whether a line holds nothing but the course's code, title and term."""
    words, code, title = words_of(text), words_of(course.code), words_of(course.title)
    names_it = bool(title) and f" {' '.join(title)} " in f" {' '.join(words)} "
    has_code = bool(code) and "".join(code) in "".join(words)
    own = {*code, "".join(code), *title, *words_of(course.term), "course", "syllabus", "for"}
    return (names_it or has_code) and own.issuperset(words)


def _code_in(lines: Sequence[str]) -> tuple[str, int]:
    for at, line in enumerate(lines):
        for found in _CODE.finditer(line[:160]):
            if found["dotted"]:
                return found["dotted"], at
            if found["prefix"] not in _NO_PREFIX and not _is_year(found):
                return f"{found['prefix']} {found['number']}", at
    return "", -1


def _is_year(found: re.Match[str]) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", found["number"]) is not None and len(found["prefix"]) > 4


def _labelled_title(blocks: Sequence[Block]) -> str:
    """Take the title from "Course title: ..." or from the block below such a heading."""
    for index, block in enumerate(blocks[:N_FIRST_BLOCKS]):
        label = split_label(block.text)
        if label and " ".join(words_of(label[0])) in _TITLE_LABELS:
            return _as_title(label[1])
        if " ".join(words_of(block.text)) in _TITLE_LABELS and index + 1 < len(blocks):
            return _as_title(blocks[index + 1].text)
        if len(block.cells) > 1 and " ".join(words_of(block.cells[0])) in _TITLE_LABELS:
            return _as_title(block.cells[1])
    return ""


def _title_beside(lines: Sequence[str], code: str, at: int) -> str:
    """Take the words after the code on its line, or the line below when it stands alone."""
    if not code or at < 0:
        return ""
    found = _CODE.search(lines[at])
    while found and _normal(found.group()) != _normal(code):
        found = _CODE.search(lines[at], found.end())
    after = lines[at][found.end() :] if found else ""
    before = lines[at][: found.start()] if found else ""
    candidates = (after, before, *lines[at + 1 : at + 3])
    return next((title for title in map(_as_title, candidates) if title), "")


def _title_alone(lines: Sequence[str]) -> str:
    return next((title for title in map(_as_title, lines[:4]) if title), "")


def _as_title(text: str) -> str:
    """Trim a candidate to a title; "" when it is a label, a name line or prose."""
    for term in _TERMS:
        text = term.sub(" ", text)
    text = re.sub(r"\(?\d(?:\.\d+)?\s*(?:credits?|units?|cr\.?|hours?)\b.*$", "", text, flags=re.I)
    text = re.sub(
        r"\(#?\d+\)|^(?:course )?syllabus\b(?: for)?|\b(?:course )?syllabus$",
        " ",
        text.strip(),
        flags=re.I,
    )
    text = " ".join(text.split()).strip(" -\u2013\u2014:|,.;/#()*_\u2022")
    text += ")" * (text.count("(") - text.count(")"))
    words = words_of(text)
    if not 3 < len(text) <= _MAX_TITLE_CHARACTERS or len(words) > _MAX_TITLE_WORDS:
        return ""
    known = match_heading(text)
    if (known and known.is_whole) or set(words) <= _NOISE or starts_a_week(text):
        return ""
    if (
        "@" in text
        or "http" in text
        or "permalink" in text
        or _SENTENCE.search(text)
        or not text[0].isalnum()
    ):
        return ""
    if _INSTITUTION.search(text) or _CODE.fullmatch(text):
        return ""
    return text


_INSTITUTION = re.compile(
    r"\buniversity\b|\bcollege\b|\b(?:school|department|division|institute) of\b|"
    r"\binstructor\b|\bprofessor\b|\boffice\b|\be-?mail\b|\bph\.?d\b",
    re.I,
)
_SENTENCE = re.compile(r"[.!?]\s+[A-Z]|\b(?:will be|students will|this course)\b", re.I)


def _term_in(lines: Sequence[str]) -> str:
    for line in lines:
        for term in _TERMS:
            found = term.search(line)
            if found:
                return " ".join(found.group(1).split())
    return ""


def _normal(code: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", code.upper())
