"""What a syllabus is made of: blocks as a reader yields them, passages as they are matched."""

from dataclasses import dataclass
from enum import StrEnum

DISCIPLINES = ("nursing", "social_work", "education", "psychology", "other")


class BlockKind(StrEnum):
    """What a block is in the document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


class SectionKind(StrEnum):
    """The part of a syllabus that a block belongs to."""

    DESCRIPTION = "description"
    OUTCOMES = "outcomes"
    SCHEDULE = "schedule"
    ASSESSMENT = "assessment"
    READINGS = "readings"
    BIBLIOGRAPHY = "bibliography"
    POLICIES = "policies"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or table row, in reading order.

    `text` is clean (see `syllabi.cleaning`); a table row's is its cells joined by " | ".
    `cells` are those of a table row and may hold line feeds between the paragraphs of a cell.
    `place` says where it stands in words a person can follow ("paragraph 12",
    "table 2, row 5", "page 3, table 2, row 5"); `page` is 1-based and known for PDF only.
    `level` is a heading's depth, 1 to 6, and 0 for everything else.
    Readers leave `section` and `path` (the headings above without the course's own name,
    outermost first) to `syllabi.sections`.
    """

    kind: BlockKind
    text: str
    place: str
    page: int | None = None
    level: int = 0
    cells: tuple[str, ...] = ()
    section: SectionKind = SectionKind.OTHER
    path: tuple[str, ...] = ()

    @property
    def locator(self) -> str:
        """The headings above the block and its place, e.g. "Schedule > Week 5 > line 40"."""
        return " > ".join((*self.path, self.place))


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is matched: a sentence, a list item or a table cell.

    `text` is the syllabus's own, character for character, white space folded.
    `id` hashes the normalised text (with an ordinal for repeats), so it survives a
    re-upload of an edited file; it is unique within a syllabus.
    `setting` is the rest of the table row or the sentence before it: context for the
    matchers, never quoted. `position` is the 0-based reading order.
    """

    id: str
    text: str
    section: SectionKind
    path: tuple[str, ...]
    locator: str
    position: int
    page: int | None = None
    setting: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """The course a syllabus describes; any field may be empty, and the user corrects it.

    `discipline` is one of `DISCIPLINES`.
    """

    code: str = ""
    title: str = ""
    term: str = ""
    discipline: str = "other"


@dataclass(frozen=True, slots=True)
class Syllabus:
    """A document that was read.

    `id` is the first 12 hexadecimal digits of the file's SHA-256; `source` is its name as
    given, a display string; `warnings` say what was left out ("2 of 14 pages ...").
    """

    id: str
    source: str
    course: Course
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    warnings: tuple[str, ...] = ()
