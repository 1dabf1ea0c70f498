"""Text in, tokens with offsets out: the one way this package cuts text into words."""

import re
from functools import lru_cache
from typing import NamedTuple

import Stemmer

# Letters and digits, joined by the marks that hold a name together: DC:0-5 gives "dc", "0", "5".
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*|&")
# Followed by a space, so that the marks inside DC:0-5 and M.A. hold a name together.
_CLAUSE_MARK = re.compile(r"[.:;!?|]\s")
# British spellings of the field's words, folded into the American ones that the maps use.
_SPELLINGS = (
    ("behaviour", "behavior"),
    ("centre", "center"),
    ("counsell", "counsel"),
    ("foet", "fet"),
    ("judgement", "judgment"),
    ("labour", "labor"),
    ("modell", "model"),
    ("organis", "organiz"),
    ("paed", "ped"),
    ("practise", "practice"),
    ("programme", "program"),
    ("recognis", "recogniz"),
    ("socialis", "socializ"),
)
# The English stemmer of Snowball in C: many times as quick as its Python twin, stem for stem alike.
_STEMMER = Stemmer.Stemmer("english")


class Token(NamedTuple):
    """One word: its half-open character offsets, its singular form and its stem.

    `word` is as written; `singular` and `stem` are lower case. `opens_clause` says that a
    mark stands before it which no phrase reaches across ("infants: parents").
    """

    start: int
    end: int
    word: str
    singular: str
    stem: str
    opens_clause: bool = False


# Each passage is cut three times within a moment, by two matchers and by its context.
@lru_cache(maxsize=4_096)
def tokenize(text: str) -> tuple[Token, ...]:
    """The words of `text`, in order; "&" counts as the word "and"."""
    tokens = []
    end = 0
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        # Most words stand one space apart, too near for a mark.
        opens = start - end > 1 and _CLAUSE_MARK.search(text, end, start) is not None
        end = match.end()
        tokens.append(Token(start, end, word, *_forms(word), opens))
    return tuple(tokens)


@lru_cache(maxsize=200_000)
def _forms(word: str) -> tuple[str, str]:
    word = "and" if word == "&" else word.lower().replace("\u2019", "'").removesuffix("'s")
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return singular(word), _STEMMER.stemWord(word)


def singular(word: str) -> str:
    """Fold a plural ending, and no other: "families" and "family" meet, "attached" stays.

    Source: the S-stemmer of Harman, "How effective is suffixing?", JASIS 42 (1991), with
    one rule more so that "losses" meets "loss".
    """
    if word.endswith("ies") and not word.endswith(("eies", "aies")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("es") and not word.endswith(("aes", "ees", "oes")):
        return word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss", "is")) and len(word) > 3:
        return word[:-1]
    return word
