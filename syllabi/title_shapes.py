"""A line in, the title it holds out, trimmed; "" where it is a label, a name, prose or a code."""

import re

from syllabi.course_codes import without_code
from syllabi.course_terms import without_terms
from syllabi.institutions import names_an_institution
from syllabi.named_codes import is_named_code
from syllabi.no_titles import (
    ends_open,
    is_labelled,
    is_navigation,
    is_noise,
    is_prose,
    names_a_part,
    says_something_else,
)
from syllabi.title_vocabulary import title_vocabulary
from syllabi.words import words_of

_MAX_TITLE_CHARACTERS = 120
_MAX_TITLE_WORDS = 16
# "24 Hours in the Life of a Child": a title may open as the hours of a course do.
_HOURS_IN_A_TITLE = re.compile(r"\W*\d{1,2} (?:[Hh]ours|[Uu]nits) (?:[a-z]+ )+[A-Z]\w* +\w+")
_CREDITS = re.compile(
    r"\(?(?<!\d)\d{1,2}(?:\.\d+)?\s*(?:(?:quarter|semester|contact|total|ects|sem\.?)\s+)?"
    r"(?:credits?|units?|cr\.?|hours?|hrs?|ects)\b.*$",
    re.I,
)
_SYLLABUS = re.compile(
    r"\(#?\d+\)|^(?:course )?(?:syllabus\b(?: (?:for|of))?|(?:outline|specification) (?:for|of)\b)|"
    r"\b(?:(?:course|master) )?syllabus$",
    re.I,
)
_NEXT_LABEL = re.compile(r"[\s_|]+(?:semester|term|section|credits?)[\s_:*]*$", re.I)
_NUMBER = re.compile(r"^\d{3,4}[A-Z]?:\s+")
# "(University of Somewhere)", "(NURS 330 required)": of another, not of the title.
_ASIDE = re.compile(r"\s*\(([^()]*)\)\s*$")
_OF_OTHERS = re.compile(r"requi(?:red|site)|concurrent|face-to-face|\brev\.?(?:ised)?\b", re.I)
_BARS = re.compile(r"\s*[\[|]\s*")


def as_title(text: str, *, is_called_one: bool = False) -> str:
    """Trim a candidate, or what a bar or bracket parts off, to a title; "" if it is none.

    Behind the label of a title it may name a part or a school.
    """
    parts = _BARS.split(text)
    if any(map(is_navigation, parts)):
        return ""
    titles = [title for part in parts if (title := _as_whole_title(part, is_called_one))]
    return next((title for title in titles if not is_subject(title)), (titles or [""])[0])


def is_subject(text: str) -> bool:
    """Say whether a text names a field and nothing else, with or without a number."""
    return " ".join(words_of(text)) in title_vocabulary().subjects or is_named_code(text)


def goes_on_below(text: str) -> bool:
    """Say whether a line ends as one that is continued ("Foundations of", "Play Therapy:")."""
    return text.rstrip(" *_").endswith((":", "&")) or ends_open(text)


def _as_whole_title(text: str, is_called_one: bool) -> str:
    """Trim a text to a title; "" when it is a label, a name line or prose.

    Behind its code a title may read like a part ("NURS 330 Introduction to Research").
    """
    with_code = "" if is_labelled(text) else _trimmed(text)
    bare = without_code(with_code)
    title = _closed(_bare(_NUMBER.sub("", bare)))
    is_too_long = len(title) > _MAX_TITLE_CHARACTERS or len(words_of(title)) > _MAX_TITLE_WORDS
    if sum(map(str.isalpha, title)) <= 3 or is_too_long or is_labelled(title) or is_noise(title):
        return ""
    is_sure = is_called_one or not with_code.startswith(bare)
    is_part = names_a_part(with_code) and not is_called_one
    is_none = is_part or says_something_else(title, is_sure=is_sure) or is_prose(title)
    return "" if is_none else title


def _trimmed(text: str) -> str:
    """Take off the term, the credits, the word "syllabus" and marks at both ends."""
    text = _NEXT_LABEL.sub("", without_terms(_NEXT_LABEL.sub("", text)))
    return _bare(_without_aside(_SYLLABUS.sub(" ", _without_credits(text).strip())))


def _without_credits(text: str) -> str:
    opening = _HOURS_IN_A_TITLE.match(text)
    kept = opening.end() if opening else 0
    return text[:kept] + _CREDITS.sub("", text[kept:])


def _closed(text: str) -> str:
    return text + ")" * (text.count("(") - text.count(")"))


def _without_aside(text: str) -> str:
    aside = _ASIDE.search(text)
    is_of_others = aside and (names_an_institution(aside[1]) or _OF_OTHERS.search(aside[1]))
    return text[: aside.start()] if aside and is_of_others else text


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" -\u2013\u2014:|,.;/#()]*_\u2022")
