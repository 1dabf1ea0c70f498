"""The words by which parts of a syllabus are recognised: `data/sections.toml`, ready to match."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from syllabi.syllabus import SectionKind

_NUMBERING = re.compile(r"^\W*(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,5}|[a-z])[.):]\s*)+", re.I)
_MAX_HEADING_WORDS = 14

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadingMatch:
    """What a heading's words say: the section, and whether they mean so inside a week too.

    `is_whole` is true when the heading holds nothing but section words ("Course
    description"), false when it carries words of its own ("Objectives of infant care").
    """

    section: SectionKind
    is_weak_in_week: bool
    is_whole: bool
    is_column_head: bool = False


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
    task_endings: frozenset[str]
    outcome_lead_ins: tuple[str, ...]
    strong: tuple[tuple[str, ...], ...]
    weak: tuple[tuple[str, ...], ...]


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
        task_endings=frozenset(entries["sections"]["assessment"]["endings"]),
        outcome_lead_ins=tuple(entries["sections"]["outcomes"]["lead_ins"]),
        strong=tuple(_wording(phrase) for phrase in entries["policies"]["strong"]),
        weak=tuple(_wording(phrase) for phrase in entries["policies"]["weak"]),
    )


def words_of(text: str) -> Words:
    """Split into lower-case words: letters and digits only, apostrophes closed up."""
    return tuple(re.findall(r"[^\W_]+", text.lower().replace("'", "").replace("\u2019", "")))


def match_heading(text: str) -> HeadingMatch | None:
    """Say which section a heading's words name; None when they name none."""
    vocabulary = section_vocabulary()
    words = words_of(_NUMBERING.sub("", text, count=1)) or words_of(text)
    if not words or len(words) > _MAX_HEADING_WORDS:
        return None
    found = _longest(words, vocabulary.anywhere)
    covered, whole = _cover(words, vocabulary)
    if found is None and not covered:
        return None
    section = found[1] if found else whole
    if section is None:
        return None
    is_column_head = words in vocabulary.column_heads
    is_weak = is_column_head or words in vocabulary.within_week
    return HeadingMatch(section, is_weak, covered, is_column_head)


def heads_policies(heading: str) -> bool:
    """Say whether a policies heading covers all that stands below it ("Course policies")."""
    return not section_vocabulary().policy_words.isdisjoint(words_of(heading))


def ends_policies(heading: str) -> bool:
    """Say whether a heading opens a part of its own even below a policies heading."""
    vocabulary = section_vocabulary()
    words = words_of(_NUMBERING.sub("", heading, count=1))
    return any(
        words[: len(phrase)] == phrase and vocabulary.fillers.issuperset(words[len(phrase) :])
        for phrase in vocabulary.above_policies
    )


def is_fact_label(label: str) -> bool:
    """Say whether a label announces a fact about the course ("Prerequisites", "Office")."""
    vocabulary = section_vocabulary()
    words = words_of(_NUMBERING.sub("", label, count=1))
    if words[:1] == ("course",) or words[-2:] == ("office", "hours"):
        words = words[1:] if words[0] == "course" else words[-2:]
    return words in vocabulary.facts


def names_a_task(heading: str) -> bool:
    """Say whether a heading ends like a graded task ("Family interview paper")."""
    words = words_of(heading)
    return 1 < len(words) <= 8 and words[-1] in section_vocabulary().task_endings


def leads_into_outcomes(text: str) -> bool:
    """Say whether a short line ends by announcing outcomes ("Students will be able to:")."""
    tail = f" {' '.join(words_of(text[-80:])[-6:])} "
    lead_ins = section_vocabulary().outcome_lead_ins
    return len(text) <= 200 and any(f" {phrase} " in tail for phrase in lead_ins)


def n_policy_signs(text: str) -> tuple[int, int]:
    """Count the strong and the weak signs of campus boilerplate in a paragraph."""
    vocabulary = section_vocabulary()
    folded = f" {' '.join(words_of(text))} "
    return _n_found(vocabulary.strong, folded), _n_found(vocabulary.weak, folded)


def _n_found(wordings: Iterable[tuple[str, ...]], folded: str) -> int:
    """Count the wordings whose parts all stand in `folded`, words between single spaces."""
    n_found = 0
    for parts in wordings:  # a plain loop: this runs for every block of every syllabus
        for part in parts:
            if part not in folded:
                break
        else:
            n_found += 1
    return n_found


def _phrases(
    sections: dict[SectionKind, dict[str, list[str]]], key: str
) -> dict[Words, SectionKind]:
    found: dict[Words, SectionKind] = {}
    for section, lists in sections.items():
        for phrase in lists[key]:
            found.setdefault(words_of(phrase), section)
    return found


def _wording(phrase: str) -> tuple[str, ...]:
    """Turn "late work + grade*" into the strings to look for, a space at each word's end."""
    parts = phrase.lower().split(" + ")
    return tuple(f" {part[:-1]}" if part.endswith("*") else f" {part} " for part in parts)


def _longest(words: Words, phrases: dict[Words, SectionKind]) -> tuple[int, SectionKind] | None:
    for length in range(min(len(words), 6), 0, -1):
        for start in range(len(words) - length + 1):
            section = phrases.get(words[start : start + length])
            if section is not None:
                return length, section
    return None


def _cover(words: Words, vocabulary: SectionVocabulary) -> tuple[bool, SectionKind | None]:
    """Cover the words with phrases and fillers; give the section of the longest phrase.

    "Attendance and participation" names a policy and a task: what is no policy goes first.
    """
    found: list[tuple[bool, int, SectionKind]] = []
    position = 0
    while position < len(words):
        step = _phrase_at(words, position, vocabulary)
        if step is None:
            if words[position] not in vocabulary.fillers and not words[position].isdigit():
                return False, None
            position += 1
            continue
        length, section = step
        found.append((section is not SectionKind.POLICIES, length, section))
        position += length
    best = max(found, key=lambda candidate: candidate[:2], default=None)
    return best is not None, best[2] if best else None


def _phrase_at(
    words: Words, start: int, vocabulary: SectionVocabulary
) -> tuple[int, SectionKind] | None:
    for length in range(min(len(words) - start, 6), 0, -1):
        phrase = words[start : start + length]
        section = vocabulary.anywhere.get(phrase) or vocabulary.headings.get(phrase)
        if section is not None:
            return length, section
    return None
