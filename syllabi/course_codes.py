"""Lines in, the course code in them out: "NURS 330", "21A.230J"."""

import re
from collections.abc import Sequence

from syllabi.meetings import tells_clock_times
from syllabi.words import word_set

# "NURS 330", "PSY-2110", "SOWK5011", "HD&FS 401", "21A.230J".
_CODE = re.compile(
    r"\b(?:(?P<prefix>[A-Z][A-Z&]{1,5})[\s_#:-]{0,2}"
    r"(?P<number>\d{2,4}[A-Z]{0,2}|[A-Z]\d{3}|\d[A-Z]{2}\d)"
    r"|(?P<dotted>\d{1,2}[A-Z]{1,3}\.[A-Z]?\d{2,4}[A-Z]?))\b(?:[-/]\d{1,4}\b)?(?![:%]\d)"
)
# "9.85 Infant and Early Childhood Cognition": a subject's number without letters opens the page.
_BARE = re.compile(r"^\d{1,2}\.\d{2,4}[A-Z]?(?=:?\s+[A-Z][a-z]+ )")
# "ASTRONOMY 236 - The Sky": a whole word in capitals opens the page.
_WHOLE_WORD = re.compile(r"^([A-Z]{7,12}) (\d{3})(?= - )")
_PLACE = re.compile(
    r"\b(?:office|room|rm|location|building|bldg|classroom|address|meets?|days?|where)\b[^|]{0,20}$",
    re.I,
)
_NO_PREFIX = word_set(
    "ROOM RM HALL TEL PHONE FAX EXT BOX AM PM PO SUITE FALL SPRING SUMMER WINTER MON TUE WED "
    "THU FRI JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC THE AND FOR ISBN PAGE PP OR TO IN "
    "OF AT TERM WEEK UNIT CLASS YEAR DAY PART SECTION SEC CRN VOL NO "
    "WORK US OFFICE MWF MW TTH TR TH II III IV"
)


def find_code(lines: Sequence[str]) -> tuple[str, int]:
    """Give the first code and the index of its line; ("", -1) if there is none."""
    for at, line in enumerate(lines):
        if at == 0 and (number := _BARE.match(line)):
            return number.group(), at
        if at == 0 and (whole := _WHOLE_WORD.match(line)):
            return whole.group(), at
        for found in _CODE.finditer(line[:160]):
            if _is_room(line[: found.start()]):
                break
            if found["dotted"]:
                return found["dotted"], at
            if found["prefix"] not in _NO_PREFIX and not _is_year(found):
                return f"{found['prefix']} {found['number']}", at
    return "", -1


def around_code(line: str, code: str) -> tuple[str, str]:
    """Give the words before and after a code on its line."""
    found = _BARE.match(line) or _WHOLE_WORD.match(line) or _CODE.search(line)
    while found and not _normal(found.group()).startswith(_normal(code)):
        found = _CODE.search(line, found.end())
    return (line[: found.start()], line[found.end() :]) if found else ("", "")


def is_code(text: str) -> bool:
    """Say whether a text is a code and nothing else."""
    return _CODE.fullmatch(text) is not None


def _is_room(before: str) -> bool:
    """Say whether what stands before a code makes it a room: a time of day, or "Office:"."""
    return tells_clock_times(before) or _PLACE.search(before) is not None


def _is_year(found: re.Match[str]) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", found["number"]) is not None and len(found["prefix"]) > 4


def _normal(code: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", code.upper())
