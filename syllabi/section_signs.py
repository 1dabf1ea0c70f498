"""The words that showed a section in, the sign that a block keeps of them out."""

from syllabi.syllabus import SectionSign, SignKind

MAX_SIGN_CHARACTERS = 80


def sign_of(kind: SignKind, words: str) -> SectionSign:
    """Make a sign of the syllabus's own words, cut at a word's end to 80 characters at most."""
    folded = " ".join(words.split())
    if len(folded) <= MAX_SIGN_CHARACTERS:
        return SectionSign(kind, folded)
    cut = folded[: MAX_SIGN_CHARACTERS - 2].rsplit(" ", 1)[0]
    return SectionSign(kind, f"{cut} \u2026")
