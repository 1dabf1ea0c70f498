"""A passage in, whether it only tells whom a course is for, or what they bring, out."""

import re
from functools import lru_cache

from syllabi import Passage

_LABEL = (
    r"\W*(?:who (?:comes|attends|may attend|should (?:come|attend|apply|take|enroll?)\b.{0,20}|"
    r"(?:it|this) is for|is (?:it|this) for)|for whom|(?:target|intended) (?:group|audience)|"
    r"audience|participants|eligibility|admissions?|entry requirements?|open to|"
    r"(?:course )?(?:pre|co)-?requisites?)"
)
_WHOLE = re.compile(rf"{_LABEL}\W*", re.IGNORECASE)
# A sign shows that the words are a label: "Participants learn to observe" is none.
_OPENING = re.compile(rf"{_LABEL}(?:\s*[:.\u2013\u2014]|\s-\s)", re.IGNORECASE)


def tells_audience(passage: Passage) -> bool:
    """Whether the passage opens with such a label, or stands right below or after one."""
    if _OPENING.match(passage.text) or _is_label(passage.setting):
        return True
    return bool(passage.path) and _is_label(passage.path[-1])


# A heading stands above many passages.
@lru_cache(maxsize=1_024)
def _is_label(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None
