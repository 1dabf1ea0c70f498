"""Lines in, the course code in them out: "NURS 330", "21A.230J"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from syllabi.meetings import tells_clock_times
from syllabi.named_codes import around_named_code, named_code
from syllabi.other_courses import before_others, tells_of_others
from syllabi.words import word_set

# "NURS 330", "PSY-2110", "SOWK5011", "HD&FS 401", "21A.230J", "E63.2115".
_CODE = re.compile(
    r"\b(?:(?P<prefix>[A-Z][A-Z&]{1,5})[\s_#:-]{0,2}"
    r"(?P<number>\d{2,4}[A-Z]{0,2}|[A-Z]\d{3}|\d[A-Z]{2}\d)"
    r"|(?P<dotted>\d{1,2}[A-Z]{1,3}\.[A-Z]?\d{2,4}[A-Z]?|[A-Z]\d{2}\.\d{4}))\b"
    r"(?:[-/]\d{1,4}\b)?(?![:%]\d)"
)
# "9.85 Infant and Early Childhood Cognition": a subject's number without letters opens the page.
_BARE = re.compile(r"^(?:\d{1,2}\.\d{2,4}[A-Z]?|\d[A-Z]\d{4}|\d{5})(?=:?\s+[A-Z][a-z]+ )")
# "EDU 35500 - Mental Health": five digits could be a post code, but not at the front of a line.
_LONG = re.compile(r"^[A-Z]{3,5} ?\d{5}\b")
_PLACE = re.compile(
    r"\b(?:office|room|rm|location|building|bldg|classroom|address|meets?|days?|where)\b[^|]{0,20}$",
    re.I,
)
_NO_PREFIX = word_set(
    "ROOM RM HALL TEL PHONE FAX EXT BOX AM PM PO SUITE FALL SPRING SUMMER WINTER MON TUE WED "
    "THU FRI JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC THE AND FOR ISBN PAGE PP OR TO IN "
    "OF AT TERM WEEK UNIT CLASS YEAR DAY PART SECTION SEC CRN VOL NO "
    "WORK US OFFICE MWF MW TTH TR TH II III IV COVID FILE SCAN DOC IMG COPY DRAFT REV PIN USA"
)
# "FW23", "SP 24": a term in short.
_TERMS = word_set("FA FL SP SPR SU SUM WI WIN FW FS SS AY")
_SMALL_WORDS = re.compile(r",?\s+[a-z]\S* +\S")
_N_NAMED_LINES = 4


def find_code(lines: Sequence[str]) -> tuple[str, int]:
    """Give the first code of this course and the index of its line; ("", -1) if there is none."""
    if lines and (bare := _BARE.match(lines[0])):
        return bare.group(), 0
    code, at = next(_lettered_codes(lines), ("", -1))
    for at_named, line in enumerate(lines[:_N_NAMED_LINES]):
        name = named_code(line)
        if name and (at == -1 or at_named < at):
            return (code if _number(code) == _number(name) else name), at_named
    return code, at


def around_code(line: str, code: str) -> tuple[str, str]:
    """Give the words before and after a code on its line."""
    found = _BARE.match(line) or _LONG.match(line) or _CODE.search(line)
    while found and not _normal(found.group()).startswith(_normal(code)):
        found = _CODE.search(line, found.end())
    if found is None:
        return around_named_code(line, _number(code))
    return re.sub(r"[A-Z]{2,5}/$", "", line[: found.start()]), line[found.end() :]


def without_code(text: str) -> str:
    """Take off the codes in front of other words and behind ("NURS 330/NUR 33 Families")."""
    opening = _BARE.match(text) or _LONG.match(text) or _CODE.match(text)
    if opening and _is_sure(opening):
        rest = text[opening.end() :].lstrip(" /&,:)-")
        return without_code(rest) or text
    if rest := around_named_code(text, "")[1]:
        return rest
    closing = list(_CODE.finditer(text))[-1:]
    is_last = bool(closing) and not text[closing[0].end() :].strip(" )") and _is_sure(closing[0])
    return text[: closing[0].start()] if is_last else text


def is_code(text: str) -> bool:
    """Say whether a text is a code and nothing else."""
    return (_CODE.fullmatch(text) or _LONG.fullmatch(text)) is not None


def holds_code_in_a_sentence(text: str) -> bool:
    """Say whether words go on in small letters behind a code ("All who take NURS 330 learn to")."""
    return any(
        text[: found.start()].strip() and _SMALL_WORDS.match(text, found.end())
        for found in _CODE.finditer(text)
    )


def _lettered_codes(lines: Sequence[str]) -> Iterator[tuple[str, int]]:
    for at, (above, line) in enumerate(pairwise(("", *lines))):
        if tells_of_others(above):
            continue
        if (long := _LONG.match(line)) and re.sub(r"[^A-Z]", "", long.group()) not in _NO_PREFIX:
            yield re.sub(r"(?<=[A-Z]) ?(?=\d)", " ", long.group()), at
        for found in _CODE.finditer(before_others(line[:160])):
            if _is_room(line[: found.start()]):
                break
            if found["dotted"]:
                yield found["dotted"], at
            elif _is_prefix(found):
                yield f"{found['prefix']} {found['number']}", at


def _is_prefix(found: re.Match[str]) -> bool:
    is_term = found["prefix"] in _TERMS and len(found["number"]) == 2
    return found["prefix"] not in _NO_PREFIX and not _is_year(found) and not is_term


def _is_sure(found: re.Match[str]) -> bool:
    """Say whether a code cannot be two words of a title ("TOP 10")."""
    is_lettered = bool(found.groupdict().get("prefix"))
    return not is_lettered or (_is_prefix(found) and len(found["number"]) > 2)


def _is_room(before: str) -> bool:
    """Say whether what stands before a code makes it a room: a time of day, or "Office:"."""
    return tells_clock_times(before) or _PLACE.search(before) is not None


def _is_year(found: re.Match[str]) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", found["number"]) is not None and len(found["prefix"]) > 4


def _number(code: str) -> str:
    return code.rsplit(" ", maxsplit=1)[-1] if " " in code else ""


def _normal(code: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", code.upper())
