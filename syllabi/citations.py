"""How a line is known to be a reference to a book, chapter or article."""

import re

# "Bowlby, J. (1988). A secure base." and "Fraiberg, Selma. The magic years. New York, 1959."
_CITATION = re.compile(
    r"^\W{0,3}(?:\d{1,3}[.)]\s*)?[A-Z][\w'\u2019-]{1,25},?\s(?:[A-Z]|&|et al)"
    r"[^\n]{0,160}\(?\b(?:19|20)\d\d[a-z]?\b"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d[a-z]?\b|\bin press\b", re.I)
_NAME = re.compile(r"\W{0,3}[A-Z][\w'\u2019-]{1,25}, [A-Z]")


def is_citation(text: str) -> bool:
    """Say whether a line begins with a surname and initials and soon gives a year."""
    return _CITATION.match(text[:260]) is not None


def may_be_reference(text: str) -> bool:
    """Say whether a line could be part of a reference: it names a year, or opens with a name."""
    return _YEAR.search(text[:600]) is not None or _NAME.match(text) is not None
