"""Text in, its words out, as all vocabularies and comparisons of this package see them."""

import re

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """Split into lower-case words: letters and digits only, apostrophes closed up."""
    return tuple(re.findall(r"[^\W_]+", text.lower().replace("'", "").replace("\u2019", "")))


def word_set(words: str) -> frozenset[str]:
    """Give the words of a string as a set, for short lists in code: `word_set("week date")`."""
    return frozenset(words.split())
