"""An abbreviation's meaning here and a passage in, whether the passage means it out.

"CPP" is Child-Parent Psychotherapy beside "dyad" and a pension plan beside "pension": what
stands around it decides, and nothing of any other passage or course does.
"""

from collections.abc import Iterable
from functools import lru_cache

from alignment.phrases import Phrase, PhraseIndex
from alignment.text import tokenize
from competency_map import Abbreviation
from syllabi import Passage

_CUE, _RIVAL = "cue", "rival"


class AbbreviationSense:
    """Tells one meaning of an abbreviation from its others."""

    def __init__(self, abbreviation: Abbreviation) -> None:
        """Index the words that decide."""
        decisive = {_CUE: abbreviation.cues, _RIVAL: abbreviation.rivals}
        self._index = PhraseIndex(
            Phrase(text.removeprefix("="), kind, text.startswith("="))
            for kind, texts in decisive.items()
            for text in texts
        )

    def is_meant(self, passage: Passage) -> bool:
        """Whether a cue stands in the passage, its setting or its headings, and no rival."""
        return self._kinds((passage.text, passage.setting, *passage.path)) == {_CUE}

    def is_ruled_out(self, text: str) -> bool:
        """Whether a rival stands in the text: for a word that needs no cue."""
        return _RIVAL in self._kinds((text,))

    def _kinds(self, texts: Iterable[str]) -> set[str]:
        return {hit.phrase.payload for text in texts for hit in self._index.find(tokenize(text))}


@lru_cache(maxsize=256)
def abbreviation_sense(abbreviation: Abbreviation) -> AbbreviationSense:
    """The sense of an abbreviation, made once."""
    return AbbreviationSense(abbreviation)
