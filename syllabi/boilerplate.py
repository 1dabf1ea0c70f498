"""Campus boilerplate that no heading announces, known by its wording (`data/sections.toml`)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from syllabi.headings import fact_label, is_bare_fact
from syllabi.meetings import tells_meeting_times
from syllabi.notices import (
    SECTIONS_WITH_NOTICES,
    folded_words,
    found_wordings,
    is_all_notices,
    may_hold_notices,
    notice_wordings,
    notices_in,
    sets_a_task,
)
from syllabi.section_signs import sign_of
from syllabi.section_vocabulary import Wording, section_vocabulary
from syllabi.syllabus import Block, BlockKind, SectionKind, SectionSign, SignKind

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
    SectionKind.OUTCOMES: 2,
}
_MAX_NOTICE_WORDS = 60
_GRADE = r"(?<!\w)[A-DF][+\u2212-]?(?!\w)"
_POINTS = r"\d[\d.,%\s\u2013-]*(?:points|percent|to|or|and|above|below|\d|[%.\s\u2013-])*"
_GRADE_SCALE = re.compile(rf"\W*{_GRADE}\W{{1,5}}{_POINTS}\W*|\W*{_POINTS}\W*{_GRADE}\W*")
_GRADE_IN_SCALE = re.compile(rf"{_GRADE}[\s:=(|>\u2265]+\d{{2,3}}(?!\d)")


def set_boilerplate_aside(block: Block) -> Block:
    """Set a block aside that reads like campus boilerplate; topics and outcomes stay.

    A block of a part of the course that holds content beside a notice stays where it is (see
    `syllabi.passages` for its sentences).
    """
    if block.kind is BlockKind.HEADING or block.section not in _STRONG_SIGNS_NEEDED:
        return block
    sign = _sign_of_boilerplate(block)
    return block if sign is None else replace(block, section=SectionKind.POLICIES, sign=sign)


def n_policy_signs(text: str) -> tuple[int, int]:
    """Count the strong and the weak signs of campus boilerplate in a paragraph."""
    vocabulary = section_vocabulary()
    folded = folded_words(text)
    return len(found_wordings(vocabulary.strong, folded)), len(
        found_wordings(vocabulary.weak, folded)
    )


def _sign_of_boilerplate(block: Block) -> SectionSign | None:
    """Give what shows that a block is boilerplate, in the syllabus's words; None if nothing."""
    fact = _fact_sign(block)
    if fact is not None:
        return fact
    if block.section in _GRADED and _is_grade_scale(block.text):
        return sign_of(SignKind.GRADE_SCALE, block.text)
    is_judged_whole = block.section not in SECTIONS_WITH_NOTICES
    wordings = _wordings_of_all(block) if is_judged_whole else _wordings_of_each(block)
    return sign_of(SignKind.NOTICE_WORDING, _own_words(block.text, wordings)) if wordings else None


def _fact_sign(block: Block) -> SectionSign | None:
    """Give the time or the label of the fact that is all a block tells; None for content."""
    if block.section is SectionKind.OUTCOMES:
        return None
    if block.section in _TIMED and tells_meeting_times(block.text):
        return sign_of(SignKind.FACT, block.text)
    if block.section is SectionKind.SCHEDULE and block.kind is not BlockKind.PARAGRAPH:
        return None
    label = _fact_in(block)
    is_column_head = block.section is SectionKind.SCHEDULE and is_bare_fact(block.text)
    is_fact = bool(label) and not is_column_head
    return sign_of(SignKind.FACT, label) if is_fact else None


def _wordings_of_each(block: Block) -> list[Wording]:
    """Give the wordings of a block of which each sentence is a notice, or that is full of them."""
    units = [cell.replace("\n", " ") for cell in block.cells] or [block.text]
    notices = notices_in(units, block.section) if may_hold_notices(block.text) else frozenset()
    if notices:
        is_whole = all(is_all_notices(unit, notices) for unit in units)
        return notice_wordings(block.text) if is_whole else []
    is_short_task = block.section is SectionKind.ASSESSMENT and not sets_a_task(block.text)
    return _wordings_of_all(block) if is_short_task else []


def _wordings_of_all(block: Block) -> list[Wording]:
    return _policy_wordings(block.text, _n_strong_needed(block))


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
    folded, n_words = folded_words(text), len(text.split())
    strong = found_wordings(vocabulary.strong, folded) if may_hold_notices(text) else []
    weak = found_wordings(vocabulary.weak, folded) if n_strong_needed == 1 else []
    is_dense = len(weak) >= 2 and len(weak) * 15 >= n_words
    return [*strong, *weak] if len(strong) >= n_strong_needed or is_dense else []


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
