"""Sectioned blocks in, the runs out whose shape shows a section that no heading names."""

from collections.abc import Iterable, Iterator, Sequence

from syllabi.citations import is_citation
from syllabi.graded_lists import graded_runs
from syllabi.heading_words import HeadingMatch, is_numbered_outcome, match_heading
from syllabi.headings import is_section_name
from syllabi.runs import Run
from syllabi.schedules import schedule_below_head_lines, schedule_runs, schedule_tables
from syllabi.section_signs import sign_of
from syllabi.section_vocabulary import section_vocabulary
from syllabi.syllabus import Block, BlockKind, SectionKind, SignKind
from syllabi.words import words_of

_MIN_CITATIONS = 4
_MAX_LABELLED_CELLS = 3
_LOOSE = (SectionKind.OTHER, SectionKind.DESCRIPTION)
_LISTS = (*_LOOSE, SectionKind.READINGS, SectionKind.BIBLIOGRAPHY)


def section_runs(blocks: Sequence[Block]) -> tuple[Run, ...]:
    """Find all runs; where two overlap, the later one decides."""
    return (
        *_labelled_rows(blocks),
        *schedule_tables(blocks),
        *schedule_below_head_lines(blocks),
        *schedule_runs(blocks),
        *graded_runs(blocks),
        *_bibliography_runs(blocks),
        *_outcome_runs(blocks),
    )


def _labelled_rows(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find rows like "Course description | This course ...", whose first cell names a part.

    A row of nothing but names is a page's menu, and a row of many cells another table's head.
    """
    for index, block in enumerate(blocks):
        filled = [cell for cell in block.cells if cell]
        if not 2 <= len(filled) <= _MAX_LABELLED_CELLS or filled[0] != block.cells[0]:
            continue
        known = _named_part(filled[0])
        if known is None or all(_named_part(cell) for cell in filled[1:]):
            continue
        if known.section is not SectionKind.OTHER or block.section is SectionKind.OTHER:
            sign = sign_of(SignKind.ROW_LABEL, filled[0])
            yield Run(index, index + 1, known.section, sign)


def _named_part(cell: str) -> HeadingMatch | None:
    return match_heading(cell) if is_section_name(cell) else None


def _bibliography_runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find four or more citations in a row under no heading that says what they are."""
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _is_loose_citation(blocks[end]):
            end += 1
        if end - start >= _MIN_CITATIONS:
            sign = sign_of(SignKind.CITATIONS, blocks[start].text)
            yield Run(start, end, SectionKind.BIBLIOGRAPHY, sign)
        start = max(end, start + 1)


def _is_loose_citation(block: Block) -> bool:
    return (
        block.section in _LOOSE
        and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and is_citation(block.text)
    )


def _outcome_runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find the lists below "Students will be able to:" where no heading says outcomes."""
    for start, block in enumerate(blocks):
        if block.section not in _LISTS:
            continue
        if is_numbered_outcome(block.text):
            sign = sign_of(SignKind.LEAD_IN, block.text.split()[0])
            yield Run(start, start + 1, SectionKind.OUTCOMES, sign)
        if not _leads_into_outcomes(block.text):
            continue
        end = start + 1 + _n_items(blocks[start + 1 :])
        if end > start + 1:
            sign = sign_of(SignKind.LEAD_IN, _last_words(block.text))
            yield Run(start, end, SectionKind.OUTCOMES, sign)


def _n_items(blocks: Iterable[Block]) -> int:
    n_items = 0
    for block in blocks:
        if block.kind is not BlockKind.LIST_ITEM or is_citation(block.text):
            break
        n_items += 1
    return n_items


def _leads_into_outcomes(text: str) -> bool:
    """Say whether a short line ends by announcing outcomes ("Students will be able to:")."""
    tail = f" {' '.join(words_of(text[-80:])[-6:])} "
    lead_ins = section_vocabulary().outcome_lead_ins
    return len(text) <= 200 and any(f" {phrase} " in tail for phrase in lead_ins)


def _last_words(text: str) -> str:
    return " ".join(text.split()[-8:])
