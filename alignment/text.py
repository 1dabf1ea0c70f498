"""Text in, tokens with offsets out: the one way this package cuts text into words."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from alignment.word_forms import FORMS

# Letters and digits, joined by the marks that hold a name together: DC:0-5 gives "dc", "0", "5".
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*|&")
# Followed by a space, so that the marks inside DC:0-5 and M.A. hold a name together.
_CLAUSE_MARK = re.compile(r"[.:;!?|]\s")


class Token(NamedTuple):
    """One word: its half-open character offsets, its singular form and its stem.

    `word` is as written; `singular` and `stem` are lower case.
    """

    start: int
    end: int
    word: str
    singular: str
    stem: str


class Tokens:
    """The words of a text, in order, in columns of n_words each.

    In columns, for most words are only compared: where they stand is asked of few. `pairs` has
    each stem but the last with the one that follows it, a space between; `keys`, all that a
    phrase may be looked up by; `telling`, each stem, "" for one that tells of no topic: a stop
    word, a number, a single letter.
    """

    def __init__(self, text: str) -> None:
        """Cut the text into words."""
        self.text = text
        # Tuples throughout: Python's search for garbage passes over those of strings.
        self.words: tuple[str, ...] = tuple(_WORD.findall(text))
        forms = zip(*map(FORMS.__getitem__, self.words), strict=True)
        self.singulars: tuple[str, ...]
        self.stems: tuple[str, ...]
        self.telling: tuple[str, ...]
        self.singulars, self.stems, self.telling = forms if self.words else ((), (), ())
        self.pairs = tuple([f"{stem} {following}" for stem, following in pairwise(self.stems)])
        self.keys = (*self.singulars, *self.pairs)

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        return (self[position] for position in range(len(self)))

    def __getitem__(self, position: int) -> Token:
        forms = (column[position] for column in (self.words, self.singulars, self.stems))
        return Token(*self.spans[position], *forms)

    @cached_property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Each word's half-open character offsets."""
        spans, end = [], 0
        for word in self.words:
            # Between two words stands nothing that a word could begin with.
            start = self.text.find(word, end)
            end = start + len(word)
            spans.append((start, end))
        return spans

    def opens_clause(self, position: int) -> bool:
        """Whether a mark stands before the word which no phrase reaches across.

        Such as the one in "infants: parents".
        """
        end = self.spans[position - 1][1] if position else 0
        return _CLAUSE_MARK.search(self.text, end, self.spans[position][0]) is not None


# Each passage is cut three times within a moment, by two matchers and by its context. As many are
# kept as a very long course has; only beyond that is a text cut more than once.
@lru_cache(maxsize=2_048)
def tokenize(text: str) -> Tokens:
    """The words of `text`, in order; "&" counts as the word "and"."""
    return Tokens(text)
