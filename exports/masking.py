"""Text in, the same without personal data out: every masked character becomes a dot.

The length stays, so that the places of words in a quote stay true.
"""

import re

DOT = "\u2022"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # E-mail addresses, also with the "@" written out.
        r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+",
        # Telephone numbers: groups of digits that begin with a country or an area code.
        r"(?<![\w-])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)\s?|\d{2,4}[\s.-])\d{3,4}[\s.-]\d{3,4}(?![\w-])",
        r"(?<!\w)\+\d[\d\s]{7,16}\d(?!\w)",
        # Numbers such as students have: a letter or none, then seven to ten digits.
        r"(?<![\w.-])[A-Za-z]?\d{7,10}(?![\w-])",
    )
)


def masked(text: str) -> str:
    """Mask e-mail addresses, telephone numbers and numbers such as students have."""
    for pattern in _PATTERNS:
        text = pattern.sub(_dots, text)
    return text


def _dots(match: re.Match[str]) -> str:
    return re.sub(r"\S", DOT, match.group())
