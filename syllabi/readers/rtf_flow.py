"""Words and paragraph ends of one flow of text in, its paragraphs and table rows out.

A file has one flow for its body, and one for each footnote, text box, header and footer.
"""

import re
from dataclasses import dataclass, field

from syllabi.document import MAX_CELLS
from syllabi.readers.merged_weeks import MergedWeeks
from syllabi.readers.rtf_columns import RtfColumns
from syllabi.readers.styled_paragraphs import Look, Paragraph, Row, StyledContent, StyledText
from syllabi.syllabus import DocumentPart

_NAMED_LABEL = re.compile(r"[^\W\d_]{2,}.{0,3}\d|[^\W\d_]{2,}\s+[ivxlcIVXLC]+\b")
Item = tuple[Paragraph | Row, DocumentPart]


@dataclass(slots=True)
class RtfFlow:
    """The paragraphs of one flow; `aside` waits until the paragraph that it stands in ends."""

    content: StyledContent = field(default_factory=StyledContent)
    text: StyledText = field(default_factory=StyledText)
    label: list[str] = field(default_factory=list)
    aside: list[Item] = field(default_factory=list)
    cells: list[list[Paragraph]] = field(default_factory=list)
    cell: list[Paragraph] = field(default_factory=list)
    columns: RtfColumns = field(default_factory=RtfColumns)
    level: int = 0
    is_item: bool = False
    is_in_table: bool = False
    has_open_table: bool = False

    def add(self, words: str, look: Look, *, is_label: bool) -> None:
        """Add words to the open paragraph, or to the number that is set before it."""
        if is_label:
            self.label.append(words)
        else:
            self.text.add(words, look)

    def reset_paragraph(self) -> None:
        """Forget what was said of the paragraph's kind."""
        self.level, self.is_item, self.is_in_table = 0, False, False

    def end_paragraph(self) -> None:
        """Close the open paragraph; within a table it stays in its cell."""
        paragraph = self._take_paragraph()
        if self.is_in_table:
            self.cell.append(paragraph)
            return
        if self.cells or self.cell:
            self.end_row()
        self.has_open_table = False
        self._write(paragraph)
        self._write_aside()

    def end_cell(self) -> None:
        """Close the open cell."""
        self.cell.append(self._take_paragraph())
        if len(self.cells) < MAX_CELLS:
            self.cells.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        """Close the open row; a row of one cell is layout, and its paragraphs are text."""
        if self.cell:
            self.cells.append(self.cell)
        cells, self.cells, self.cell = self.cells, [], []
        if len(cells) > 1:
            self._open_table()
            texts = ["\n".join(part.text for part in cell if part.text) for cell in cells]
            texts = self.columns.filled(texts)
            hidden = " ".join(part.hidden for cell in cells for part in cell if part.hidden)
            self.content.add(Row(tuple(texts), self.content.n_tables, hidden))
        else:
            for paragraph in cells[0] if cells else ():
                self._write(paragraph)
        self._write_aside()

    def finish(self) -> list[Item]:
        """Close what is open and give everything."""
        self.is_in_table = False
        self.end_paragraph()
        return self.content.items

    def _open_table(self) -> None:
        if not self.has_open_table:
            self.content.n_tables += 1
            self.columns.merged = MergedWeeks()
        self.has_open_table = True

    def _take_paragraph(self) -> Paragraph:
        label = " ".join("".join(self.label).split())
        text = self.text
        is_named = bool(_NAMED_LABEL.match(label))
        is_item = (self.is_item or bool(label)) and not self.level
        self.text, self.label = StyledText(), []
        return text.paragraph(self.level, is_item=is_item, label=label if is_named else "")

    def _write(self, paragraph: Paragraph) -> None:
        if paragraph.text or paragraph.hidden:
            self.content.add(paragraph)

    def _write_aside(self) -> None:
        aside, self.aside = self.aside, []
        for item, _ in aside:
            self.content.add(item)
