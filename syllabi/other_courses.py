"""A line in, whether and where it turns to other courses out ("Prerequisite: NURS 220")."""

import re
from functools import cache

from syllabi.title_vocabulary import title_vocabulary
from syllabi.words import words_of

_MAX_LABEL_WORDS = 4
# Where a phrase opens, and what must follow: a title has these words too ("Social Exclusion").
_OPENING = r"(?:^\W*|[(\[,.;:|]\s*|\s[-\u2013\u2014]\s+)"
_LABEL_OR_CODE = r"\)?\s*(?::|[A-Z][A-Z&]{1,5}[\s_#-]{0,2}\d)"


def tells_of_others(label: str) -> bool:
    """Say whether a line is a label under which other courses stand ("Prerequisites")."""
    is_short = len(words_of(label)) <= _MAX_LABEL_WORDS
    has_sure_words = title_vocabulary().of_others.search(label) is not None
    return (is_short and has_sure_words) or names_others(label)


def names_others(label: str) -> bool:
    """Say whether a label is nothing but words that tell of other courses."""
    vocabulary, bare = title_vocabulary(), label.strip(" *_():")
    return any(
        words.fullmatch(bare) for words in (vocabulary.of_others, vocabulary.perhaps_of_others)
    )


def before_others(line: str) -> str:
    """Cut a line where it turns to other courses ("NURS 330. Prerequisite: NURS 220")."""
    cuts = (title_vocabulary().of_others.search(line), _turn().search(line))
    return line[: min((cut.start() for cut in cuts if cut), default=len(line))]


@cache
def _turn() -> re.Pattern[str]:
    """Find a word that other courses may follow, where it opens a phrase and they do follow."""
    words = title_vocabulary().perhaps_of_others.pattern
    return re.compile(f"{_OPENING}(?i:{words}){_LABEL_OR_CODE}")
