"""What a walk through a Word document knows at one place, and what it has met so far."""

from dataclasses import dataclass, field

from syllabi.document import MAX_BLOCKS, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.docx_fields import Fields
from syllabi.readers.docx_labels import NumberCounter
from syllabi.readers.docx_styles import Styles

MAX_DEPTH = 200
MAX_ELEMENTS = 4 * MAX_BLOCKS
MAX_TABLE_DEPTH = 20
_RESAVE = "so the file was not read, to be safe. Open it in Word, save it again as .docx, and "


@dataclass(slots=True)
class Story:
    """The state of a walk; `n_aside` and `n_backed` count what it stands in.

    Inside a prompt or a table of contents (`n_aside`) words are set aside. Before a colour
    (`n_backed`: a shaded table, a text box) white letters can be seen.
    """

    styles: Styles
    counter: NumberCounter
    fields: Fields = field(default_factory=Fields)
    n_aside: int = 0
    n_backed: int = 0
    n_boxed: int = 0
    n_elements: int = 0
    warnings: set[str] = field(default_factory=set)

    @property
    def is_aside(self) -> bool:
        """Whether words at this place are none of the author's for the reader."""
        return self.n_aside > 0 or self.fields.n_contents > 0


def count_element(story: Story) -> None:
    """Refuse more paragraphs, tables and the like, empty ones too, than any syllabus has."""
    story.n_elements += 1
    if story.n_elements > MAX_ELEMENTS:
        raise UnreadableDocumentError(
            UnreadKind.TOO_BIG,
            f"The file holds more than {MAX_ELEMENTS:,} paragraphs, which no syllabus does, even "
            "if many are empty. Send only the pages that are the syllabus.",
        )


def check_depth(depth: int) -> None:
    """Refuse what is nested deeper than any program writes."""
    if depth > MAX_DEPTH:
        raise UnreadableDocumentError(
            UnreadKind.UNSAFE,
            f"Parts of the document are nested more than {MAX_DEPTH} deep, {_RESAVE}send that.",
        )


def check_table_depth(depth: int) -> None:
    """Refuse tables and text boxes that stand in each other deeper than any program writes."""
    if depth > MAX_TABLE_DEPTH:
        raise UnreadableDocumentError(
            UnreadKind.UNSAFE,
            f"Tables are nested more than {MAX_TABLE_DEPTH} deep, {_RESAVE}send that.",
        )
