"""Sectioned blocks in, the same blocks with the week or meeting that each belongs to out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from syllabi.heading_words import match_heading
from syllabi.meetings import meeting_label, starts_a_week
from syllabi.runs import tables
from syllabi.syllabus import Block, BlockKind, SectionKind
from syllabi.words import word_set, words_of

_MAX_DATES_IN_WEEK = 5
_GROUPS = word_set("part parts unit units module modules")
_NAMES = {
    "week": "Week", "weeks": "Week", "wk": "Week", "session": "Session", "sessions": "Session",
    "ses": "Session", "sess": "Session", "class": "Class", "classes": "Class",
    "module": "Module", "modules": "Module", "unit": "Unit", "units": "Unit",
    "lesson": "Lesson", "lessons": "Lesson", "lecture": "Lecture", "lectures": "Lecture",
    "meeting": "Meeting", "day": "Day",
}  # fmt: skip
_HEAD = re.compile(r"^\W*([a-z]+)\b\s*(?:#|no\b|number\b|/\s*\w+)?\W*$", re.I)
_NUMBER = re.compile(r"^\W*(\d{1,2}(?:\s*[-\u2013&]\s*\d{1,2})?|[IVX]{1,5})\b(?!\s*[:/%]\d)")
_ALONE = re.compile(r"[\s.*:#)]*$")


def with_weeks(blocks: Sequence[Block]) -> list[Block]:
    """Fill in `week` where no heading gave it: from a row's first cells or the line above."""
    dated = list(blocks)
    for start, end in tables(blocks):
        dated[start:end] = _with_rows_weeks(blocks[start:end])
    return _with_lines_weeks(dated)


def _with_rows_weeks(rows: Sequence[Block]) -> list[Block]:
    """Label each row by its own first cells; a row with an empty first cell goes on above."""
    name, column = _head_of_weeks(rows[0])
    dated, week = [], ""
    for row in rows:
        label = _label_of_row(row, name, column)
        if label or (len(row.cells) > column and row.cells[column]):
            week = label
        takes = week and _is_undated(row) and _is_in_schedule(row)
        dated.append(replace(row, week=week) if takes else row)
    return dated


def _head_of_weeks(head: Block) -> tuple[str, int]:
    """Give "Week" and its column for a head row like "Week | Topic"; ("", 0) if there is none."""
    for column, cell in enumerate(head.cells[:3]):
        found = _HEAD.match(cell.strip().split("\n")[0])
        if found and found.group(1).lower() in _NAMES:
            return _NAMES[found.group(1).lower()], column
    return "", 0


def _label_of_row(row: Block, name: str, column: int) -> str:
    cells = [cell.split("\n")[0] for cell in row.cells]
    number = _NUMBER.match(cells[column]) if name and len(cells) > column else None
    if number and _is_alone(cells[column][number.end() :]):
        return f"{name} {number.group(1)}"
    return next(filter(None, map(meeting_label, cells[:2])), "")


def _is_alone(rest: str) -> bool:
    """Say whether nothing but marks or a date follows a number."""
    return _ALONE.match(rest) is not None or meeting_label(rest.strip(" (,-")) != ""


def _with_lines_weeks(blocks: Sequence[Block]) -> list[Block]:
    """Carry the week that opens a line down to the lines below it, within the schedule."""
    dated, week, n_dates = [], "", 0
    for block in blocks:
        if not _may_go_on(block):
            week = ""
        own = "" if block.kind is BlockKind.TABLE_ROW else meeting_label(block.text)
        if own and _is_in_schedule(block):
            n_dates = 0 if starts_a_week(own) else n_dates + 1
            is_within = own[:2].lower() != "we" and week[:1].lower() == "w"
            week = week if is_within and n_dates <= _MAX_DATES_IN_WEEK else own
        takes = week and _is_undated(block) and _is_in_schedule(block)
        dated.append(replace(block, week=week) if takes else block)
    return dated


def _may_go_on(block: Block) -> bool:
    """Say whether the week of the lines above reaches a block: "Readings:" does not end it."""
    if block.kind is BlockKind.HEADING:
        known = match_heading(block.text)
        return known is not None and known.is_weak_in_week and _is_undated(block)
    return block.section is SectionKind.SCHEDULE and block.kind is not BlockKind.TABLE_ROW


def _is_undated(block: Block) -> bool:
    """Say whether no heading gave a block its week, or only the unit of several weeks."""
    return not block.week or words_of(block.week)[0] in _GROUPS


def _is_in_schedule(block: Block) -> bool:
    return block.section is SectionKind.SCHEDULE
