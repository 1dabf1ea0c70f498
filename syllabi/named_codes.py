"""A line that opens with a field and a number in, that code out: "Social Work 475"."""

import re

from syllabi.title_vocabulary import title_vocabulary
from syllabi.words import word_set, words_of

# "ASTRONOMY 236 - The Sky", "Social Work 475: Child Welfare", "Psychology 2320B 001 FW23".
_NAMED = re.compile(
    r"^(?:(?i:(?:course )?(?:syllabus|outline|specification)(?: for| of)?):? )?"
    r"(?P<field>[A-Z][A-Za-z]+(?:,? (?:(?:and|&) )?[A-Z][A-Za-z]+){0,3}) "
    r"(?P<number>\d{1,4}[A-Z]?)(?:(?:[-\s]| Section )\d{3}\b)?(?: [A-Z]{2}\d{2}\b)?"
    r"(?P<mark>\s+[-\u2013\u2014]\s+|[:,]\s+|\s*$)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_N_DIGITS = 3
_NO_FIELD = word_set(
    "room hall building floor suite tel phone fax ext box section sec class level grade page unit "
    "module part week day term year number no code version vol volume fall spring summer winter "
    "autumn semester crn form credits top item isbn mon tue wed thu fri"
)


def named_code(line: str) -> str:
    """Give the code that opens a line, or is all of it, as it is written; "" if none."""
    found = _match(line)
    return f"{found['field']} {found['number']}" if found else ""


def is_named_code(text: str) -> bool:
    """Say whether a text is such a code and nothing else."""
    found = _match(text)
    return found is not None and found.end() == len(text)


def around_named_code(line: str, number: str) -> tuple[str, str]:
    """Give ("", what stands behind a code), or ("", "") where none with that number opens it."""
    found = _match(line)
    is_it = found is not None and number in ("", found["number"])
    return ("", line[found.end() :]) if found and is_it else ("", "")


def _match(line: str) -> re.Match[str] | None:
    """Match a code; behind a field that is not known as one, three digits and a mark are needed."""
    found = _NAMED.match(line)
    if found is None or _YEAR.fullmatch(found["number"]):
        return None
    words = words_of(found["field"])
    is_long = len(re.sub(r"\D", "", found["number"])) >= _N_DIGITS
    is_marked = found["mark"].strip() not in ("", ",") and _NO_FIELD.isdisjoint(words)
    is_known = " ".join(words) in title_vocabulary().subjects
    return found if is_known or (is_long and is_marked) else None
