"""A phrase in, the form in which two spellings of the same wording are equal out."""

import re

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|&")


def same_wording(text: str) -> str:
    """Lower case, words alone: "Parent-Infant & family" gives "parent infant and family"."""
    words = _WORD.findall(text.casefold().replace("\u2019", "'"))
    return " ".join("and" if word == "&" else word for word in words)
