"""The words by which parts of a syllabus are recognised: `data/sections.toml`, ready to match."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from syllabi.syllabus import SectionKind
from syllabi.words import Words, words_of

Wording = tuple[str, ...]
"""Strings that must all stand in a paragraph's folded words (see `_wording`)."""


@dataclass(frozen=True, slots=True)
class SectionVocabulary:
    """Phrases as tuples of lower-case words, longest first where order matters."""

    fillers: frozenset[str]
    above_policies: frozenset[Words]
    policy_words: frozenset[str]
    headings: dict[Words, SectionKind]
    anywhere: dict[Words, SectionKind]
    within_week: frozenset[Words]
    column_heads: frozenset[Words]
    facts: frozenset[Words]
    also_titles: frozenset[Words]
    task_endings: frozenset[str]
    calendar_endings: frozenset[str]
    policy_endings: frozenset[str]
    no_policy_words: frozenset[str]
    reading_endings: frozenset[str]
    graded_words: frozenset[str]
    outcome_lead_ins: tuple[str, ...]
    strong: tuple[Wording, ...]
    weak: tuple[Wording, ...]
    services: tuple[Wording, ...]
    turning: tuple[Wording, ...]
    tasks: tuple[Wording, ...]
    openings: tuple[Wording, ...]
    notice_stems: tuple[str, ...]

    @property
    def notice_signs(self) -> tuple[Wording, ...]:
        """The wordings of which one stands in any notice that has no strong sign."""
        return self.services + self.openings


@cache
def section_vocabulary() -> SectionVocabulary:
    """Load `data/sections.toml` once."""
    source = files("syllabi").joinpath("data/sections.toml").read_text(encoding="utf-8")
    entries = tomllib.loads(source)
    sections = {SectionKind(name): lists for name, lists in entries["sections"].items()}
    return SectionVocabulary(
        fillers=frozenset(words_of(" ".join(entries["fillers"]))),
        above_policies=frozenset(map(words_of, entries["policies"]["ended_by"])),
        policy_words=frozenset(entries["policies"]["umbrella"]),
        headings=_phrases(sections, "headings") | _phrases(sections, "within_week"),
        anywhere=_phrases(sections, "anywhere"),
        within_week=frozenset(_phrases(sections, "within_week")),
        column_heads=frozenset(words_of(phrase) for phrase in entries["within_schedule"]),
        facts=frozenset(words_of(phrase) for phrase in entries["facts"]),
        also_titles=frozenset(words_of(phrase) for phrase in entries["also_titles"]),
        task_endings=frozenset(entries["sections"]["assessment"]["endings"]),
        calendar_endings=frozenset(entries["sections"]["schedule"]["endings"]),
        policy_endings=frozenset(entries["sections"]["policies"]["endings"]),
        no_policy_words=frozenset(entries["sections"]["policies"]["no_endings_with"]),
        reading_endings=frozenset(entries["sections"]["readings"]["endings"]),
        graded_words=frozenset(entries["sections"]["assessment"]["decisive"]),
        outcome_lead_ins=tuple(entries["sections"]["outcomes"]["lead_ins"]),
        strong=_wordings(entries["policies"]["strong"]),
        weak=_wordings(entries["policies"]["weak"]),
        services=_wordings(entries["policies"]["services"]),
        turning=_wordings(entries["policies"]["turning_to_students"]),
        tasks=_wordings(entries["policies"]["tasks"]),
        openings=_wordings(entries["policies"]["openings"]),
        notice_stems=_stems(entries["policies"]),
    )


def _phrases(
    sections: dict[SectionKind, dict[str, list[str]]], key: str
) -> dict[Words, SectionKind]:
    found: dict[Words, SectionKind] = {}
    for section, lists in sections.items():
        for phrase in lists[key]:
            found.setdefault(words_of(phrase), section)
    return found


def _wordings(phrases: list[str]) -> tuple[Wording, ...]:
    return tuple(_wording(phrase) for phrase in phrases)


def _wording(phrase: str) -> Wording:
    """Turn "late work + grade*" into the strings to look for, a space at each word's end."""
    parts = phrase.lower().split(" + ")
    return tuple(f" {part[:-1]}" if part.endswith("*") else f" {part} " for part in parts)


def _stems(policies: dict[str, list[str]]) -> tuple[str, ...]:
    """Give strings of which each notice holds one: a quick look spares most texts the rest."""
    phrases = policies["strong"] + policies["services"] + policies["openings"]
    longest = {max(words_of(phrase), key=len) for phrase in phrases}
    return tuple(w for w in longest if not any(other in w for other in longest - {w}))
