"""Passages in, their young-child context out: pregnancy to about age six, or not.

Topic and context are two questions, asked apart: "assessment" is a topic in any course,
and only its context makes it the assessment of a toddler.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from alignment.abbreviation_senses import abbreviation_sense
from alignment.evidence import Reason, ReasonKind
from alignment.phrases import Hit, Phrase, PhraseIndex, longest, overlap
from alignment.text import tokenize
from competency_map import Abbreviation, AgeBand, Framework, load_abbreviations
from syllabi import Passage

# How far each place vouches for a passage, nearest first.
IN_PASSAGE, IN_SETTING, IN_HEADING, IN_COURSE = 1.0, 0.98, 0.96, 0.94


@dataclass(frozen=True, slots=True)
class Sign:
    """A word that shows young children, as written, and the ages it speaks of."""

    text: str
    band: AgeBand


@dataclass(frozen=True, slots=True)
class ChildContext:
    """How far a passage stands in young-child context, and why.

    `strength` is in [0, 1]; 0 is no sign of the early years at all. `age_band` is of the word
    that the reason names, None without one. `of_others` says that a word without such a sign
    speaks of somebody else.
    """

    strength: float
    reason: Reason
    age_band: AgeBand | None = None
    of_others: bool = False


NO_CONTEXT = ChildContext(0.0, Reason(ReasonKind.NO_YOUNG_CHILD))
_OF_OTHERS = replace(NO_CONTEXT, of_others=True)


def find_contexts(passages: Sequence[Passage], framework: Framework) -> list[ChildContext]:
    """One context a passage: its own, else its row's, else its headings'; else none.

    Whether the course as a whole vouches for it is another question.
    """
    # A heading stands over many passages: its sign is looked for once.
    finder = context_finder(framework)
    sign = cache(finder.sign)
    return [
        _context(passage, sign) or (_OF_OTHERS if finder.is_elsewhere(passage.text) else NO_CONTEXT)
        for passage in passages
    ]


def title_sign(titles: Sequence[str], framework: Framework) -> Sign | None:
    """The first word of the course's titles that shows young children; None if there is none.

    `titles` are as corrected and as it stands in the document: whoever corrects a label does not
    change what the syllabus says.
    """
    return next(filter(None, map(context_finder(framework).sign, titles)), None)


def _context(passage: Passage, sign: Callable[[str], Sign | None]) -> ChildContext | None:
    if found := sign(passage.text):
        return _shown_by(found, IN_PASSAGE, ReasonKind.CHILD_IN_PASSAGE)
    if found := sign(passage.setting):
        return _shown_by(found, IN_SETTING, ReasonKind.CHILD_IN_SETTING)
    for heading in reversed(passage.path):
        if found := sign(heading):
            return _shown_by(found, IN_HEADING, ReasonKind.CHILD_IN_HEADING)
    return None


def _shown_by(sign: Sign, strength: float, kind: ReasonKind) -> ChildContext:
    return ChildContext(strength, Reason(kind, sign.text), sign.band)


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
