"""A course's code, title and first lines in, its level out: one of `COURSE_LEVELS`."""

import re
from collections.abc import Sequence

_N_LINES = 15
_MAX_CHARACTERS = 160
_OF_STUDY = (
    r"(?:\s+(?:level|courses?|class|seminar|students?|program(?:me)?s?|degree|practicum|"
    r"certificate|standing|elective|core))"
)
_DOCTORAL = re.compile(
    rf"\bdoctoral{_OF_STUDY}|\b(?:ph\.?d\.?|dnp|psy\.?d\.?|ed\.?d\.?|dsw){_OF_STUDY}|"
    r"\bdoctor of (?:nursing|philosophy|social work|education)",
    re.I,
)
_GRADUATE = re.compile(
    rf"(?<![\w-])(?:post-?)?graduate{_OF_STUDY}|(?<![\w-])graduate and undergraduate\b|"
    rf"\bmaster(?:'|\u2019)?s?{_OF_STUDY}|"
    r"\bmaster of (?:social work|science|arts|education|nursing)|"
    rf"\b(?:msw|msn|m\.?ed\.?|mph){_OF_STUDY}|^\s*(?:post)?graduate school of\b|"
    r"\bmsw\s*$",
    re.I,
)
_UNDERGRADUATE = re.compile(
    rf"\bunder-?graduates?\b|\b(?:bsw|bsn){_OF_STUDY}|\bbachelor(?:'|\u2019)?s?{_OF_STUDY}|"
    r"\bbachelor of (?:social work|science|arts|education|nursing)|"
    r"\b(?:freshmen|sophomores?|juniors? and seniors?|first-year undergraduates?)\b",
    re.I,
)
_NOT_OF_THIS_COURSE = re.compile(
    r"\bprereq|\bpre-req|\bteaching assistant|\bprepar\w+ (?:for|students for)", re.I
)
_WORDS = (("doctoral", _DOCTORAL), ("graduate", _GRADUATE), ("undergraduate", _UNDERGRADUATE))


def find_level(code: str, title: str, lines: Sequence[str]) -> str:
    """Give the level by words near the top, else by the course's number; "" if unsure.

    Where the words name two levels ("graduate and undergraduate students"), it is unsure.
    """
    near = [title, *lines[:_N_LINES]]
    named = {
        level
        for line in near
        if not _NOT_OF_THIS_COURSE.search(line)
        for level, words in _WORDS
        if words.search(line[:_MAX_CHARACTERS])
    }
    if len(named) > 1:
        return ""
    return named.pop() if named else _by_number(code)


def _by_number(code: str) -> str:
    """Read the level off a number of three or four digits, as most universities count."""
    found = re.fullmatch(r"[A-Za-z& ]+ (\d{3,4})[A-Z]{0,2}", code)
    number = int(found.group(1)) if found else 0
    if 100 <= number < 500 or 1000 <= number < 5000:
        return "undergraduate"
    return "graduate" if 500 <= number < 800 or 5000 <= number < 9000 else ""
