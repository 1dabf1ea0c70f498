"""A text in, its word that shows young children out, by the map's vocabulary."""

from dataclasses import dataclass
from functools import cache, lru_cache

from alignment.abbreviation_senses import abbreviation_sense
from alignment.phrases import Hit, Phrase, PhraseIndex, longest, overlap
from alignment.text import tokenize
from competency_map import Abbreviation, AgeBand, Framework, load_abbreviations


@dataclass(frozen=True, slots=True)
class Sign:
    """A word that shows young children, as written, and the ages it speaks of."""

    text: str
    band: AgeBand


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word of the vocabulary is there for; only core and near ones have an age band."""

    kind: str
    band: AgeBand | None = None


class ContextFinder:
    """Finds the words of young-child context in a text."""

    def __init__(self, framework: Framework) -> None:
        """Index the framework's context vocabulary."""
        words = framework.context
        banded = {"core": words.core, "near": words.near}
        plain = {"anti": words.anti, "trap": words.traps}
        meanings = [
            *((term.text, _Word(kind, term.band)) for kind in banded for term in banded[kind]),
            *((text, _Word(kind)) for kind in plain for text in plain[kind]),
        ]
        self._index = PhraseIndex(
            Phrase(text.removeprefix("="), word, text.startswith("=")) for text, word in meanings
        )

    def sign(self, text: str) -> Sign | None:
        """The first word that shows young-child context; None if there is none.

        A near word shows nothing beside an anti word ("child care and adolescents").
        """
        hits = self._free(text)
        if not hits:
            return None
        core = [hit for hit in hits if hit.phrase.payload.kind == "core"]
        near = [hit for hit in hits if hit.phrase.payload.kind == "near"]
        if any(hit.phrase.payload.kind == "anti" for hit in hits):
            near = []
        return next((_sign(hit, text) for hit in (*core, *near)), None)

    def is_elsewhere(self, text: str) -> bool:
        """Whether an anti word says that the text is about somebody else."""
        return any(hit.phrase.payload.kind == "anti" for hit in self._free(text))

    def _free(self, text: str) -> list[Hit[_Word]]:
        """The words found, the longest at each place, but those within traps or in other senses."""
        hits = self._index.find(tokenize(text))
        # Most texts hold none.
        if not hits:
            return []
        traps = [hit.span for hit in hits if hit.phrase.payload.kind == "trap"]
        free = longest(hit for hit in hits if not any(overlap(hit.span, trap) for trap in traps))
        return [hit for hit in free if not _is_another_word(hit, text)]


def _sign(hit: Hit[_Word], text: str) -> Sign:
    return Sign(text[hit.span.start : hit.span.end], hit.phrase.payload.band or AgeBand.BOTH)


def _is_another_word(hit: Hit[_Word], text: str) -> bool:
    """Whether the text shows that an abbreviation stands for something else than in the map."""
    row = _abbreviations().get(hit.phrase.text) if hit.phrase.exact_case else None
    return row is not None and abbreviation_sense(row).is_ruled_out(text)


@cache
def _abbreviations() -> dict[str, Abbreviation]:
    """Those that show young-child context and no topic, by their spelling."""
    rows = [row for row in load_abbreviations() if not row.areas]
    return {spelling: row for row in rows for spelling in row.spellings}


@lru_cache(maxsize=8)
def context_finder(framework: Framework) -> ContextFinder:
    """The finder of a framework, made once."""
    return ContextFinder(framework)
