"""The frozen list of English words that tell of no topic in, a set of them out."""

from importlib import resources


def _read() -> frozenset[str]:
    text = resources.files("alignment").joinpath("data/stop_words.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


# Read here and not taken from scikit-learn, whose import takes longer than all others together.
STOP_WORDS = _read()
"""Lower-case words without apostrophes."""
