"""Paragraphs and table rows with what a reader's eye would see of them, before they are blocks.

For formats whose letters are bold, large or hidden by a style: OpenDocument and RTF.
"""

from collections import Counter
from dataclasses import dataclass, field

from syllabi.document import MAX_BLOCKS, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.syllabus import DocumentPart


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; `size` is in half-points, 0 unknown."""

    is_bold: bool = False
    is_underlined: bool = False
    is_hidden: bool = False
    size: int = 0


PLAIN = Look()


@dataclass(slots=True)
class StyledText:
    """The words of one paragraph so far; hidden words are kept apart."""

    pieces: list[tuple[str, bool]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    n_letters: int = 0
    n_bold: int = 0
    n_underlined: int = 0
    sizes: Counter[int] = field(default_factory=Counter)

    def add(self, text: str, look: Look) -> None:
        """Add words at the end."""
        if look.is_hidden:
            self.hidden.append(text)
            return
        n_letters = sum(character.isalpha() for character in text)
        self.pieces.append((text, look.is_bold or not text.strip(" :\t\n")))
        self.n_letters += n_letters
        self.n_bold += n_letters * look.is_bold
        self.n_underlined += n_letters * look.is_underlined
        if n_letters:
            self.sizes[look.size] += n_letters

    def paragraph(self, level: int = 0, *, is_item: bool = False, label: str = "") -> "Paragraph":
        """Give the paragraph; `label` is the number or mark that the list sets before it."""
        text = "".join(piece for piece, _ in self.pieces).strip()
        return Paragraph(
            text=f"{label} {text}" if label and text else text,
            level=level,
            is_item=is_item,
            is_bold=0 < self.n_letters <= self.n_bold,
            is_underlined=0 < self.n_letters <= self.n_underlined,
            size=self.sizes.most_common(1)[0][0] if self.sizes else 0,
            bold_label="" if label else self._bold_start(),
            hidden="".join(self.hidden).strip(),
        )

    def _bold_start(self) -> str:
        """The bold words that open a paragraph whose rest is not bold."""
        n_bold = next((i for i, (_, is_bold) in enumerate(self.pieces) if not is_bold), 0)
        return "".join(piece for piece, _ in self.pieces[:n_bold]).strip()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `level` is 0 unless the file marks it as a heading.

    `text` may hold line feeds where the file breaks the line; `hidden` is what of it is not seen.
    """

    text: str
    level: int = 0
    is_item: bool = False
    is_bold: bool = False
    is_underlined: bool = False
    size: int = 0
    bold_label: str = ""
    hidden: str = ""
    in_contents: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; `table` counts from 1, and line feeds part the paragraphs of a cell."""

    cells: tuple[str, ...]
    table: int
    hidden: str = ""


@dataclass(slots=True)
class StyledContent:
    """Paragraphs and rows in reading order, each with its part of the document."""

    items: list[tuple[Paragraph | Row, DocumentPart]] = field(default_factory=list)
    part: DocumentPart = DocumentPart.BODY
    n_tables: int = 0

    def add(self, item: Paragraph | Row) -> None:
        """Add at the end; `UnreadableDocumentError` beyond what a document may hold."""
        if len(self.items) >= MAX_BLOCKS:
            raise UnreadableDocumentError(
                UnreadKind.TOO_BIG,
                f"The file holds more than {MAX_BLOCKS:,} paragraphs and table rows, which no "
                "syllabus does. Send only the pages that are the syllabus.",
            )
        self.items.append((item, self.part))
