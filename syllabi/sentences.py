"""A paragraph in, its sentences out, cut only where a sentence truly ends."""

import re

from syllabi.words import word_set

MAX_WORDS = 80
_MAX_LABEL = 40
# What stands before a full stop that ends no sentence.
_ABBREVIATIONS = word_set(
    "e.g i.e eg ie etc al pp p ed eds vol vols no nos ch chs chap chaps fig figs cf vs dr mr mrs "
    "ms prof st jr sr ph.d m.d m.s.w b.a m.a dept approx est inc ltd co univ u.s u.k a.m p.m am "
    "pm sec secs rev trans viz ext tel rm bldg jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun min mins hr hrs wk yr yrs ave blvd incl max "
    "ca rn lcsw msw bsn ms.n d.c"
)
# These end a sentence too when a capital follows: "at 5 p.m. Students ...", "toys, etc. Play".
_EITHER = frozenset({"etc", "p.m", "a.m", "pm", "am", "al", "inc", "ph.d", "m.d", "hrs"})
_BOUNDARY = re.compile(
    r"([.!?\u3002][\"'\u201d\u2019)\]]{0,2})\s+(?=[\"'\u201c\u2018(\[]?[^\W_a-z])"
)
_LAST_WORD = re.compile(r"([^\s(\[\"'\u201c]{1,20})\.[\"'\u201d\u2019)\]]{0,2}$")
_INITIAL = re.compile(r"^(?:[A-Z]\.?-?)$|^(?:[A-Z]\.){1,3}[A-Z]$")
_NUMBER = re.compile(r"^\(?\d{1,3}$")
# "SLO 1.", "Objective 2.3:", "Week 4.": what follows is what it names.
_LABEL = re.compile(
    r"(?:[A-Z]{2,6}|(?i:(?:student |course |program )?(?:learning )?(?:outcome|objective|goal)|"
    r"competency|standard|aim|week|session|class|lesson|module|unit))"
    r"\s?#?\d{1,2}(?:\.\d{1,2})?[a-z]?[.:)]"
)
_CLAUSE_MARKS = ("; ", ": ", ", ", " ")


def split_sentences(text: str) -> tuple[str, ...]:
    """Split one-line text into sentences; joined with spaces they give the text back.

    "e.g.", "pp. 3", "Dr. Lee", "Smith, J. A.", "5 p.m. on Monday" do not split, nor does a
    label from what it names ("SLO 1. Describe ..."). A sentence of more than 80 words is cut
    at clause marks.
    """
    sentences: list[str] = []
    start = 0
    for found in _BOUNDARY.finditer(text):
        end = found.end(1)
        is_label = end - start <= _MAX_LABEL and _LABEL.fullmatch(text[start:end].strip())
        if not is_label and _is_end(
            text[max(start, end - 30) : end], text[found.end() : found.end() + 40]
        ):
            sentences.append(text[start:end].strip())
            start = found.end()
    sentences.append(text[start:].strip())
    return tuple(part for sentence in sentences if sentence for part in _capped(sentence))


def starts_with_a_label(text: str) -> bool:
    """Say whether a line opens with a label that names it ("SLO 1. Describe ...")."""
    found = _LABEL.match(text[: _MAX_LABEL + 1])
    return found is not None and text[found.end() : found.end() + 1] == " "


def _is_end(before: str, after: str) -> bool:
    found = _LAST_WORD.search(before)
    if found is None:
        return True
    word = found.group(1)
    folded = word.lower().rstrip(".")
    if folded in _EITHER:
        return bool(re.match(r"[\"\u201c]?[A-Z][a-z]+\s+[a-z]", after)) and folded != "al"
    if folded in _ABBREVIATIONS:
        return False
    if _INITIAL.match(word):
        return False
    return not (_NUMBER.match(word) and before.strip() == f"{word}.")


def _capped(sentence: str) -> list[str]:
    """Cut a sentence of absurd length at its last clause mark before the limit."""
    parts: list[str] = []
    rest = sentence
    while True:
        words = rest.split(" ")
        if len(words) <= MAX_WORDS:
            return [*parts, rest] if rest else parts
        window = " ".join(words[:MAX_WORDS])
        half = len(window) // 2
        cuts = (window.rfind(mark, half) + len(mark.rstrip()) for mark in _CLAUSE_MARKS
                if window.rfind(mark, half) > 0)  # fmt: skip
        cut = next(cuts, len(window))
        parts.append(rest[:cut].strip())
        rest = rest[cut:].strip()
