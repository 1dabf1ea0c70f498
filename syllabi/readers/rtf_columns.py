"""The marks of an RTF row's cells in, which columns are merged downwards out."""

from dataclasses import dataclass, field

from syllabi.document import MAX_CELLS
from syllabi.readers.merged_weeks import MergedWeeks

FIRST, NEXT = "clvmgf", "clvmrg"


@dataclass(slots=True)
class RtfColumns:
    """The columns of the rows to come, left to right: "", `FIRST` or `NEXT` of merged cells."""

    marks: list[str] = field(default_factory=list)
    open_mark: str = ""
    merged: MergedWeeks = field(default_factory=MergedWeeks)

    def begin_row(self) -> None:
        """Forget the columns of the rows before."""
        self.marks, self.open_mark = [], ""

    def mark(self, mark: str) -> None:
        """Take `FIRST` or `NEXT` for the column that is being described."""
        self.open_mark = mark

    def end_column(self) -> None:
        """Close the description of a column."""
        if len(self.marks) < MAX_CELLS:
            self.marks.append(self.open_mark)
        self.open_mark = ""

    def filled(self, texts: list[str]) -> list[str]:
        """Give a row's texts with the week of the merged cell above, where they go on with it."""
        marks = [*self.marks, *[""] * len(texts)]
        return [self._filled(column, text, marks[column]) for column, text in enumerate(texts)]

    def _filled(self, column: int, text: str, mark: str) -> str:
        if mark == NEXT:
            return text or self.merged.week(column)
        if mark == FIRST:
            self.merged.begin(column, text)
        else:
            self.merged.end(column)
        return text
