"""Campus boilerplate that no heading announces, known by its wording (`data/sections.toml`)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from syllabi.headings import fact_label, is_bare_fact
from syllabi.meetings import tells_meeting_times
from syllabi.section_signs import sign_of
from syllabi.section_vocabulary import Wording, section_vocabulary
from syllabi.syllabus import Block, BlockKind, SectionKind, SectionSign, SignKind
from syllabi.words import words_of

_TIMED = (SectionKind.OTHER, SectionKind.SCHEDULE, SectionKind.DESCRIPTION)
_GRADED = (SectionKind.ASSESSMENT, SectionKind.OTHER)
# Sections that a paragraph leaves when it reads like boilerplate, and the strong signs needed.
_STRONG_SIGNS_NEEDED = {
    SectionKind.OTHER: 1,
    SectionKind.ASSESSMENT: 1,
    SectionKind.READINGS: 1,
    SectionKind.BIBLIOGRAPHY: 2,
    SectionKind.DESCRIPTION: 2,
    SectionKind.SCHEDULE: 2,
}
_MAX_NOTICE_WORDS = 60
_GRADE = r"(?<!\w)[A-DF][+\u2212-]?(?!\w)"
_POINTS = r"\d[\d.,%\s\u2013-]*(?:points|percent|to|or|and|above|below|\d|[%.\s\u2013-])*"
_GRADE_SCALE = re.compile(rf"\W*{_GRADE}\W{{1,5}}{_POINTS}\W*|\W*{_POINTS}\W*{_GRADE}\W*")
_GRADE_IN_SCALE = re.compile(rf"{_GRADE}[\s:=(|>\u2265]+\d{{2,3}}(?!\d)")


def set_boilerplate_aside(block: Block) -> Block:
    """Set a block aside that reads like campus boilerplate; topics and outcomes stay."""
    if block.kind is BlockKind.HEADING or block.section not in _STRONG_SIGNS_NEEDED:
        return block
    sign = _sign_of_boilerplate(block)
    return block if sign is None else replace(block, section=SectionKind.POLICIES, sign=sign)


def n_policy_signs(text: str) -> tuple[int, int]:
    """Count the strong and the weak signs of campus boilerplate in a paragraph."""
    vocabulary = section_vocabulary()
    folded = _folded(text)
    return len(_found(vocabulary.strong, folded)), len(_found(vocabulary.weak, folded))


def _sign_of_boilerplate(block: Block) -> SectionSign | None:
    """Give what shows that a block is boilerplate, in the syllabus's words; None if nothing."""
    if block.section in _TIMED and tells_meeting_times(block.text):
        return sign_of(SignKind.FACT, block.text)
    if block.section is SectionKind.SCHEDULE and block.kind is not BlockKind.PARAGRAPH:
        return None
    label = _fact_in(block)
    is_column_head = block.section is SectionKind.SCHEDULE and is_bare_fact(block.text)
    if label and not is_column_head:
        return sign_of(SignKind.FACT, label)
    if block.section in _GRADED and _is_grade_scale(block.text):
        return sign_of(SignKind.GRADE_SCALE, block.text)
    wordings = _policy_wordings(block.text, _n_strong_needed(block))
    return sign_of(SignKind.NOTICE_WORDING, _own_words(block.text, wordings)) if wordings else None


def _n_strong_needed(block: Block) -> int:
    """Ask more of a long description of a task: one sentence in it may forbid late work."""
    is_long = len(block.text.split()) > _MAX_NOTICE_WORDS
    is_task = block.section is SectionKind.ASSESSMENT and is_long
    return 2 if is_task else _STRONG_SIGNS_NEEDED[block.section]


def _fact_in(block: Block) -> str:
    """Give the label of the fact that a line or a row of facts tells, or ""."""
    if block.section is not SectionKind.OTHER:
        return fact_label(block.text)
    return next(filter(None, map(fact_label, (block.text, *block.cells))), "")


def _is_grade_scale(text: str) -> bool:
    """Say whether a line only tells grades' points: "A 93-100; B 83-92; C ..." or "B+ | 87-89"."""
    n_grades = len(_GRADE_IN_SCALE.findall(text[:400]))
    is_list = n_grades >= 3 and n_grades * 8 >= len(text.split())
    return is_list or _GRADE_SCALE.fullmatch(text[:60]) is not None


def _policy_wordings(text: str, n_strong_needed: int) -> list[Wording]:
    """Give the wordings that make a paragraph a notice; none if there are too few."""
    vocabulary = section_vocabulary()
    folded, n_words = _folded(text), len(text.split())
    strong = _found(vocabulary.strong, folded)
    weak = _found(vocabulary.weak, folded) if n_strong_needed == 1 else []
    is_dense = len(weak) >= 2 and len(weak) * 15 >= n_words
    return [*strong, *weak] if len(strong) >= n_strong_needed or is_dense else []


def _found(wordings: Iterable[Wording], folded: str) -> list[Wording]:
    """List the wordings whose parts all stand in `folded`, words between single spaces."""
    found = []
    for parts in wordings:  # a plain loop: this runs for every block of every syllabus
        for part in parts:
            if part not in folded:
                break
        else:
            found.append(parts)
    return found


def _folded(text: str) -> str:
    return f" {' '.join(words_of(text))} "


def _own_words(text: str, wordings: Iterable[Wording]) -> str:
    """Write the first two wordings as they stand in the text, joined by dots."""
    first = [part for parts in wordings for part in parts][:2]
    return " \u2026 ".join(found for part in first for found in _as_written(text, part))


def _as_written(text: str, part: str) -> Iterator[str]:
    """Find the words of a vocabulary entry in the text; an open end takes the whole word."""
    pattern = r"[\W_]+".join(r"['\u2019]?".join(word) for word in part.split())
    end = r"\b" if part.endswith(" ") else r"[^\W_]*"
    found = re.search(rf"\b{pattern}{end}", text, re.I)
    if found:
        yield found.group()
