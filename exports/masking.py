"""Text in, the same without personal data out: every masked character becomes a dot.

The length stays, so that the places of words in a quote stay true. Repetitions
are bounded, so that the time grows in line with the length.
"""

import re

DOT = "\u2022"
_GAP = r"[\s.\u2010-\u2013-]"
_EXTENSION = r"(?:,?\s?(?:x|ext\.?)\s?\d{1,6})?"
_AT = re.compile(r"@|\(at\)|\[at\]")
_DIGITS = re.compile(r"\d{3}|\+\d")
# E-mail addresses, also with the "@" written out.
_MAIL = re.compile(r"([\w.+-]{1,64}+\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,8})")
# What begins with words or a prefix that tell what the number is, and so is nobody's, stays.
_PUBLIC = (
    rf"\bISBN(?:-1[03])?[\s:]{{0,2}}(?:97[89]{_GAP}?)?(?:\d{_GAP}?){{9}}[\dX]"
    r"|(?<![\d.])10\.\d{4,9}/\S+"
)
# Seven digits are a telephone number only after such a word.
_AFTER_PHONE = (
    r"\b(?:tel|telephone|phone|ph|cell|mobile|fax|call|dial|ext|extension|voicemail)\b[\s.:#/]{0,4}"
    r"(?:(?:number|no|me|us|at|is|or|text)\b[\s.:#/]{1,4}){0,4}"
)
_NUMBERS = (
    # Groups of digits as in North America, then with the 0 that leads elsewhere.
    rf"(?<![\w-])((?:\+?1{_GAP}?)?(?:\(\d{{3}}\)\s?|\d{{3}}{_GAP})\d{{3}}{_GAP}\d{{4}}"
    rf"{_EXTENSION})(?![\w-])",
    rf"(?<![\w-])((?:\(0\d{{1,4}}\)\s?|0\d{{1,4}}{_GAP})\d{{3,4}}{_GAP}\d{{3,4}})(?![\w-])",
    rf"(?<!\w)(\+\d(?:[\s.()\u2010-\u2013-]{{0,2}}\d){{7,16}}{_EXTENSION})(?!\w)",
    rf"{_AFTER_PHONE}(\d{{3}}{_GAP}\d{{4}})(?![\w-])",
    # Numbers such as students have: seven to ten digits, with a letter at either end or none.
    r"(?<![\w.-])([A-Za-z]?\d{7,10}[A-Za-z]?)(?![\w-])",
)
_NUMBER = re.compile("|".join((_PUBLIC, *_NUMBERS)), re.IGNORECASE)


def masked(text: str) -> str:
    """Mask e-mail addresses, telephone numbers and numbers such as students have."""
    # Most texts hold neither, and are told faster than searched.
    if _AT.search(text):
        text = _MAIL.sub(_dots, text)
    return _NUMBER.sub(_dots, text) if _DIGITS.search(text) else text


def _dots(match: re.Match[str]) -> str:
    """Put dots for the group that was found, which ends the match; without one, all stays."""
    if not match.lastindex:
        return match.group()
    kept = match.start(match.lastindex) - match.start()
    return match.group()[:kept] + re.sub(r"\S", DOT, match.group()[kept:])
