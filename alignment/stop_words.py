"""The frozen list of English words that tell of no topic in, a set of them out."""

from importlib import resources


def read_words(name: str) -> frozenset[str]:
    """The words of a file of the package's data, one a line; "#" begins a note."""
    text = resources.files("alignment").joinpath("data", name).read_text("utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


# Read here and not taken from scikit-learn, whose import takes longer than all others together.
STOP_WORDS = read_words("stop_words.txt")
"""Lower-case words without apostrophes."""
