"""What a syllabus is made of: blocks as a reader yields them, passages as they are matched."""

from dataclasses import dataclass
from enum import StrEnum

DISCIPLINES = ("nursing", "social_work", "education", "psychology", "other")
COURSE_LEVELS = ("", "undergraduate", "graduate", "doctoral")


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


class DocumentPart(StrEnum):
    """Where in the file a block comes from; only the body is matched."""

    BODY = "body"
    RUNNING = "running"  # the header or footer of the pages, kept once
    HIDDEN = "hidden"  # text that a reader of the document does not see


class SignKind(StrEnum):
    """What shows the section of a block."""

    NONE = "none"  # nothing does
    HEADING = "heading"  # the words of the heading above, or of the block itself
    MEETING = "meeting"  # a week, a session or a date opens it
    FACT = "fact"  # the label of a single fact ("Office hours: ...")
    ROW_LABEL = "row_label"  # the first cell of the row names the part
    TABLE_HEAD = "table_head"  # the first row of the table ("Week | Topic")
    DATED_LINES = "dated_lines"  # several weeks or dates in a row
    CITATIONS = "citations"  # several references in a row
    WEIGHTS = "weights"  # several shares of the grade in a row ("Paper 20%")
    LEAD_IN = "lead_in"  # "Students will be able to:" before a list
    NOTICE_WORDING = "notice_wording"  # reads like a campus notice
    GRADE_SCALE = "grade_scale"  # "A 93-100; B 83-92"
    EARLY_PROSE = "early_prose"  # the first longer paragraph
    DOCUMENT_PART = "document_part"  # a page header, hidden text


@dataclass(frozen=True, slots=True)
class SectionSign:
    """Why a block has its section: the kind of sign, and the syllabus's own words of it."""

    kind: SignKind = SignKind.NONE
    words: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or table row, in reading order.

    `text` is clean (see `syllabi.cleaning`); a table row's is its cells joined by " | ".
    `cells` are those of a table row and may hold line feeds between the paragraphs of a cell.
    `place` says where it stands in words a person can follow ("paragraph 12",
    "table 2, row 5", "page 3, table 2, row 5"); `page` is 1-based and known for PDF only.
    `level` is a heading's depth, 1 to 6, and 0 for everything else.
    Readers leave the rest to `syllabi.sections`: `path` holds the headings above without the
    course's own name, outermost first; `week` the week or meeting in the syllabus's words
    ("Week 5", "Sept 12"); `sign` says why it has its section. `proposed` is the section that
    was recognised: a person may have moved the block to another `section`.
    """

    kind: BlockKind
    text: str
    place: str
    page: int | None = None
    level: int = 0
    cells: tuple[str, ...] = ()
    section: SectionKind = SectionKind.OTHER
    path: tuple[str, ...] = ()
    part: DocumentPart = DocumentPart.BODY
    week: str = ""
    sign: SectionSign = SectionSign()
    proposed: SectionKind = SectionKind.OTHER

    @property
    def is_moved(self) -> bool:
        """Whether a person moved the block to another section than the proposed one."""
        return self.section is not self.proposed

    @property
    def is_set_aside(self) -> bool:
        """Whether the block does not count: a policy, a course fact, or not in the body."""
        return self.part is not DocumentPart.BODY or self.section is SectionKind.POLICIES

    @property
    def locator(self) -> str:
        """The headings, the week and the place, e.g. "Schedule > Week 5 > table 2, row 6"."""
        is_in_path = not self.week or any(self.week in heading for heading in self.path)
        return " > ".join((*self.path, *(() if is_in_path else (self.week,)), self.place))


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is matched: a sentence, a list item or a table cell.

    `text` is the syllabus's own, character for character, white space folded.
    `id` hashes the normalised text (with an ordinal for repeats), so it survives a
    re-upload of an edited file; it is unique within a syllabus.
    `setting` is the rest of the table row or the sentence before it: context for the
    matchers, never quoted. `position` is the 0-based reading order. `week` is its block's week
    or meeting, "" outside a schedule.
    """

    id: str
    text: str
    section: SectionKind
    path: tuple[str, ...]
    locator: str
    position: int
    page: int | None = None
    setting: str = ""
    week: str = ""

    @property
    def is_set_aside(self) -> bool:
        """Whether the passage does not count: it belongs to policies or course facts."""
        return self.section is SectionKind.POLICIES


@dataclass(frozen=True, slots=True)
class Course:
    """The course a syllabus describes; any field may be empty, and the user corrects it.

    `discipline` is one of `DISCIPLINES`, and `discipline_reason` the words that showed it
    ("NURS in the code"), empty where a person chose it. `level` is one of `COURSE_LEVELS`.
    `credits` is as the syllabus words it ("3"). `instructor` is personal: no report shows it
    unless asked to.
    """

    code: str = ""
    title: str = ""
    term: str = ""
    discipline: str = "other"
    credits: str = ""
    level: str = ""
    instructor: str = ""
    discipline_reason: str = ""


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
