"""Pages of lines in, the same with a hyphen or none where a word was cut at a line's end, out."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from syllabi.readers.pdf_lines import CUT_WORD, PdfLine
from syllabi.words import word_set

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_FIRST_PARTS = word_set(
    "self non co well parent child infant toddler family mother father caregiver evidence trauma "
    "relationship strength strengths community culture cross long short high low early age "
    "problem solution person patient client home school center face follow decision year"
)
_SECOND_PARTS = word_set(
    "based centered centred informed focused oriented led driven related specific sensitive "
    "responsive through being making solving term level wide quality"
)
_SHARED = word_set("and or to")  # "pre- and postnatal"
# What ends a word rather than being one: "person-al", "child-ren", "follow-ing".
_ENDING = re.compile(
    r"(?:hood|ing|al|ality|ren|en|ening|er|ers|ed|less|ness|ly|ful|ish|ship|ity|ize|ized|ile|"
    r"work|birth|s|y)\b"
)


def join_cut_words(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """Settle each `CUT_WORD`: it becomes a hyphen in "evidence-based" and stays in "devel-op".

    A word that the document writes elsewhere is written so here.
    """
    if not any(line.text.endswith(CUT_WORD) for page in pages for line in page):
        return [list(page) for page in pages]
    known = _known_words(line.text for page in pages for line in page)
    return [
        [_settled(line, after, known) for line, after in zip_longest(page, page[1:])]
        for page in pages
    ]


def _known_words(texts: Iterable[str]) -> Counter[str]:
    words: Counter[str] = Counter()
    for text in texts:
        is_cut = text.endswith(CUT_WORD)
        words.update(
            word.lower() for word in _WORD.findall(text.rsplit(" ", 1)[0] if is_cut else text)
        )
    return words


def _settled(line: PdfLine, after: PdfLine | None, known: Counter[str]) -> PdfLine:
    if not line.text.endswith(CUT_WORD):
        return line
    start = line.text[:-1].rsplit(" ", 1)[-1]
    rest = _WORD.match(after.text) if after else None
    is_compound = rest is None or _is_compound(start, rest[0], known)
    return replace(line, text=line.text[:-1] + "-") if is_compound else line


def _is_compound(start: str, rest: str, known: Counter[str]) -> bool:
    """Say whether a word cut by a line's end keeps its hyphen."""
    word = _WORD.findall(start)
    if not word or rest[0].isupper() or rest in _SHARED:
        return True
    first = word[-1].lower()
    n_joined, n_hyphened = known[first + rest.lower()], known[f"{first}-{rest.lower()}"]
    if n_joined != n_hyphened:
        return n_hyphened > n_joined
    part = first.rsplit("-", 1)[-1]
    if part in _FIRST_PARTS:
        return not _ENDING.match(rest)
    return re.split(r"[-\u2010\u2011]", rest)[0] in _SECOND_PARTS
