"""The words of a table's cells in, its rows with the columns in their places out."""

from dataclasses import dataclass, field

from syllabi.document import MAX_CELLS
from syllabi.meetings import starts_a_meeting
from syllabi.readers.docx_flat import FlatText
from syllabi.readers.docx_tables import TableCell
from syllabi.words import word_set, words_of

_MAX_TIME_CHARACTERS = 40
_WHEN = word_set(
    "week weeks wk session class lecture module unit lesson seminar meeting day part no and "
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december mon monday tue tues tuesday wed wednesday "
    "thu thur thurs thursday fri friday sat saturday sun sunday "
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv one two three four five six seven eight "
    "nine ten eleven twelve thirteen fourteen fifteen"
)


@dataclass(slots=True)
class DocxRow:
    """The cells of a row; line feeds part the paragraphs of a cell. The rest as in `FlatText`."""

    cells: list[str]
    hidden: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class RowMaker:
    """Makes one table's rows; a week that is merged over several rows is said in each of them.

    Nothing else is repeated: words that stand in the document once count once.
    """

    merged: dict[int, str] = field(default_factory=dict)

    def row(self, n_before: int, cells: list[tuple[TableCell, FlatText]]) -> DocxRow:
        """Make a row of `n_before` free columns and the cells with their words."""
        row = DocxRow([""] * n_before)
        for cell, text in cells:
            row.hidden += text.hidden
            row.asides += text.asides
            row.notes += text.notes
            self._add(row, cell, "\n".join(text.lines))
        if len(row.cells) > MAX_CELLS:
            rest = "\n".join(filter(None, row.cells[MAX_CELLS - 1 :]))
            row.cells[MAX_CELLS - 1 :] = [rest]
        return row

    def _add(self, row: DocxRow, cell: TableCell, text: str) -> None:
        column = len(row.cells)
        if cell.continues_across and text and row.cells:
            row.cells[-1] += "\n" + text
            text = ""
        if cell.continues_down:
            text = text or self.merged.get(column, "")
        else:
            self.merged.pop(column, None)
        if cell.starts_down and _is_a_time(text, column):
            self.merged[column] = text
        room = max(MAX_CELLS - column, 1)
        row.cells += [text, *[""] * (min(cell.n_columns, room) - 1)]


def _is_a_time(text: str, column: int) -> bool:
    """Say whether a cell holds a week or a date ("Week 3", "Sept 12", "3") and nothing more."""
    if not 0 < len(text) <= _MAX_TIME_CHARACTERS:
        return False
    if column == 0 and text.rstrip(".").isdigit():
        return len(text) <= 3
    words = words_of(text)
    return starts_a_meeting(text) and all(word in _WHEN or word.isdigit() for word in words)
