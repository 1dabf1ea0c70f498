"""What a reader gives back: blocks in reading order, or the reason why there are none."""

from dataclasses import dataclass, field, replace

from syllabi.cleaning import clean
from syllabi.errors import UnreadKind
from syllabi.headings import heading_depth, split_label
from syllabi.syllabus import Block, BlockKind, DocumentPart

MAX_CHARACTERS = 3_000_000
MAX_BLOCKS = 60_000
MAX_CELLS = 63
ONLY_RUNNING = "Only page headers or footers hold text."


@dataclass(frozen=True, slots=True)
class Document:
    """The blocks of one file in reading order; `warnings` say what was left out."""

    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()


class UnreadableDocumentError(Exception):
    """Bytes that a reader cannot or will not read; the caller adds the file's name."""

    def __init__(self, kind: UnreadKind, explanation: str) -> None:
        """Take the kind and one or two sentences that end with a remedy."""
        super().__init__(explanation)
        self.kind = kind
        self.explanation = explanation


@dataclass(slots=True)
class BlockCollector:
    """Collects clean, non-empty blocks for a reader, within the limits of one document.

    A reader sets `part` while it writes what stands outside the body.
    """

    blocks: list[Block] = field(default_factory=list)
    part: DocumentPart = DocumentPart.BODY
    n_characters: int = 0
    marked_level: int = 0

    def heading(self, text: str, place: str, level: int, page: int | None = None) -> None:
        """Add a heading that the document marks as one; `level` is held between 1 and 6."""
        self.marked_level = min(max(level, 1), 6)
        self._add(Block(BlockKind.HEADING, clean(text), place, page, self.marked_level))

    def pseudo_heading(self, text: str, place: str, page: int | None = None) -> None:
        """Add a line that acts as a heading, below the last heading that is marked."""
        cleaned = clean(text)
        level = min(max(self.marked_level, 1) + heading_depth(cleaned), 6)
        self._add(Block(BlockKind.HEADING, cleaned, place, page, level))

    def label(
        self, text: str, place: str, page: int | None = None, *, is_bold: bool = False
    ) -> str:
        """Add the label that opens a line ("Readings: ...") as a heading; give the line's rest.

        A line without a label is given back whole.
        """
        label = split_label(text, is_bold)
        if label is None:
            return text
        self.pseudo_heading(label[0], place, page)
        return label[1]

    def paragraph(self, text: str, place: str, page: int | None = None) -> None:
        """Add a paragraph."""
        self._add(Block(BlockKind.PARAGRAPH, clean(text), place, page))

    def list_item(self, text: str, place: str, page: int | None = None) -> None:
        """Add a list item, without its bullet."""
        self._add(Block(BlockKind.LIST_ITEM, clean(text), place, page))

    def table_row(self, cells: list[str], place: str, page: int | None = None) -> None:
        """Add a table row; line feeds in a cell part its paragraphs and stay in `cells`."""
        cleaned = tuple(_clean_lines(cell) for cell in cells[:MAX_CELLS])
        text = " | ".join(clean(cell) for cell in cleaned if cell)
        self._add(Block(BlockKind.TABLE_ROW, text, place, page, cells=cleaned))

    def document(self, warnings: tuple[str, ...] = ()) -> Document:
        """Give what was collected; `UnreadableDocumentError` (no text) if nothing can be seen."""
        parts = {block.part for block in self.blocks if any(map(str.isalpha, block.text))}
        if not parts & {DocumentPart.BODY, DocumentPart.RUNNING}:
            found = "only hidden text" if parts else "no text"
            raise UnreadableDocumentError(
                UnreadKind.NO_TEXT,
                f"The file holds {found}. Check that it is the right file, and send a version "
                "whose words can be selected with the mouse.",
            )
        only_running = () if DocumentPart.BODY in parts else (ONLY_RUNNING,)
        return Document(tuple(self.blocks), (*only_running, *warnings))

    def _add(self, block: Block) -> None:
        if not block.text:
            return
        self.n_characters += len(block.text)
        if self.n_characters > MAX_CHARACTERS or len(self.blocks) >= MAX_BLOCKS:
            raise UnreadableDocumentError(
                UnreadKind.TOO_BIG,
                f"The file holds more text than a syllabus can ({MAX_CHARACTERS:,} characters or "
                f"{MAX_BLOCKS:,} paragraphs). Send only the pages that are the syllabus.",
            )
        is_body = self.part is DocumentPart.BODY
        self.blocks.append(block if is_body else replace(block, part=self.part))


def _clean_lines(cell: str) -> str:
    return "\n".join(line for line in map(clean, cell.split("\n")) if line)
