"""Words written in a row, for the short fixed lists that stand in code."""


def word_set(words: str) -> frozenset[str]:
    """Give the words of a string as a set: `word_set("week date")`."""
    return frozenset(words.split())
