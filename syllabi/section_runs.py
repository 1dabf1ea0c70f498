"""Sectioned blocks in, the runs out whose shape shows a section that no heading names."""

from collections.abc import Iterator, Sequence

from syllabi.citations import is_citation
from syllabi.heading_words import match_heading
from syllabi.headings import is_section_name
from syllabi.schedules import Run, schedule_below_head_lines, schedule_runs, schedule_tables
from syllabi.section_vocabulary import section_vocabulary
from syllabi.syllabus import Block, BlockKind, SectionKind
from syllabi.words import words_of

_MIN_CITATIONS = 4
_LOOSE = (SectionKind.OTHER, SectionKind.DESCRIPTION)


def section_runs(blocks: Sequence[Block]) -> tuple[Run, ...]:
    """Find all runs; where two overlap, the later one decides."""
    return (
        *_labelled_rows(blocks),
        *schedule_tables(blocks),
        *schedule_below_head_lines(blocks),
        *schedule_runs(blocks),
        *_bibliography_runs(blocks),
        *_outcome_runs(blocks),
    )


def _labelled_rows(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find rows like "Course description | This course ...", whose first cell names a part."""
    for index, block in enumerate(blocks):
        label = block.cells[0] if len(block.cells) > 1 and any(block.cells[1:]) else ""
        known = match_heading(label) if is_section_name(label) else None
        if known is not None:
            yield index, index + 1, known.section


def _bibliography_runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find four or more citations in a row under no heading that says what they are."""
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _is_loose_citation(blocks[end]):
            end += 1
        if end - start >= _MIN_CITATIONS:
            yield start, end, SectionKind.BIBLIOGRAPHY
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
        if block.section not in _LOOSE:
            continue
        if not _leads_into_outcomes(block.text):
            continue
        end = start + 1
        while end < len(blocks) and blocks[end].kind is BlockKind.LIST_ITEM:
            end += 1
        if end > start + 1:
            yield start, end, SectionKind.OUTCOMES


def _leads_into_outcomes(text: str) -> bool:
    """Say whether a short line ends by announcing outcomes ("Students will be able to:")."""
    tail = f" {' '.join(words_of(text[-80:])[-6:])} "
    lead_ins = section_vocabulary().outcome_lead_ins
    return len(text) <= 200 and any(f" {phrase} " in tail for phrase in lead_ins)
