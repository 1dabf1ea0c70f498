"""Campus boilerplate that no heading announces, known by its wording (`data/sections.toml`)."""

import re
from collections.abc import Iterable
from dataclasses import replace

from syllabi.headings import fact_label
from syllabi.section_vocabulary import section_vocabulary
from syllabi.syllabus import Block, BlockKind, SectionKind
from syllabi.words import words_of

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
_GRADE = r"(?<!\w)[A-DF][+\u2212-]?(?!\w)"
_POINTS = r"\d[\d.,%\s\u2013-]*(?:points|percent|to|or|and|above|below|\d|[%.\s\u2013-])*"
_GRADE_SCALE = re.compile(rf"\W*{_GRADE}\W{{1,5}}{_POINTS}\W*|\W*{_POINTS}\W*{_GRADE}\W*")
_GRADE_IN_SCALE = re.compile(rf"{_GRADE}[\s:=(|>\u2265]+\d{{2,3}}(?!\d)")


def set_boilerplate_aside(block: Block) -> Block:
    """Set a block aside that reads like campus boilerplate; topics and outcomes stay."""
    needed = _STRONG_SIGNS_NEEDED.get(block.section)
    if needed is None or block.kind is BlockKind.HEADING:
        return block
    if block.section is SectionKind.SCHEDULE and block.kind is not BlockKind.PARAGRAPH:
        return block
    is_scale = block.section in _GRADED and _is_grade_scale(block.text)
    if fact_label(block.text) or is_scale or _reads_like_policy(block.text, needed):
        return replace(block, section=SectionKind.POLICIES)
    return block


def n_policy_signs(text: str) -> tuple[int, int]:
    """Count the strong and the weak signs of campus boilerplate in a paragraph."""
    vocabulary = section_vocabulary()
    folded = f" {' '.join(words_of(text))} "
    return _n_found(vocabulary.strong, folded), _n_found(vocabulary.weak, folded)


def _is_grade_scale(text: str) -> bool:
    """Say whether a line only tells grades' points: "A 93-100; B 83-92; C ..." or "B+ | 87-89"."""
    n_grades = len(_GRADE_IN_SCALE.findall(text[:400]))
    is_list = n_grades >= 3 and n_grades * 8 >= len(text.split())
    return is_list or _GRADE_SCALE.fullmatch(text[:60]) is not None


def _reads_like_policy(text: str, n_strong_needed: int) -> bool:
    n_strong, n_weak = n_policy_signs(text)
    is_dense = n_weak >= 2 and n_weak * 15 >= len(text.split())
    return n_strong >= n_strong_needed or (n_strong_needed == 1 and is_dense)


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
