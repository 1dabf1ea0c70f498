"""Lines of text in, the rows of the pipe tables among them out."""

import re
from collections.abc import Sequence

from syllabi.readers.markdown_marks import strip_marks

_MAX_TABLE_LINES = 400
_RULE = re.compile(r"^[\s|:+-]*-{2,}[\s|:+-]*$")


def table_length(lines: Sequence[str], start: int) -> int:
    """The number of lines of the pipe table that starts here; 0 if none does."""
    if "|" not in lines[start]:
        return 0
    end = start
    while end < min(len(lines), start + _MAX_TABLE_LINES) and lines[end].strip():
        end += 1
    run = lines[start:end]
    has_rule = any("|" in line and _RULE.match(line) for line in run)
    n_piped = sum("|" in line for line in run)
    return len(run) if has_rule or (n_piped >= 2 and n_piped == len(run)) else 0


def table_rows(lines: Sequence[str]) -> list[list[str]]:
    """Split a table's lines into cells; a line without a pipe goes on with the last cell."""
    rows: list[list[str]] = []
    for line in lines:
        if _RULE.match(line):
            continue
        cells = [strip_marks(cell.strip()) for cell in line.strip().strip("|").split("|")]
        if "|" in line or not rows:
            rows.append(cells)
        else:
            rows[-1][-1] += " " + cells[0]
    return rows
