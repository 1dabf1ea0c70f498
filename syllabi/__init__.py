"""File bytes in, `Syllabus` out."""

from syllabi.citations import is_citation
from syllabi.courses import find_course, find_title
from syllabi.errors import SyllabusError, UnreadKind
from syllabi.reading import (
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_SESSION_BYTES,
    READERS,
    SUPPORTED_SUFFIXES,
    Reader,
    iterate_syllabi,
    read_syllabi,
    read_syllabus,
)
from syllabi.sources import SourceFile, find_sources
from syllabi.syllabus import (
    COURSE_LEVELS,
    DISCIPLINES,
    Block,
    BlockKind,
    Course,
    DocumentPart,
    Passage,
    SectionKind,
    SectionSign,
    SignKind,
    Syllabus,
)

__all__ = [
    "COURSE_LEVELS",
    "DISCIPLINES",
    "MAX_FILES",
    "MAX_FILE_BYTES",
    "MAX_SESSION_BYTES",
    "READERS",
    "SUPPORTED_SUFFIXES",
    "Block",
    "BlockKind",
    "Course",
    "DocumentPart",
    "Passage",
    "Reader",
    "SectionKind",
    "SectionSign",
    "SignKind",
    "SourceFile",
    "Syllabus",
    "SyllabusError",
    "UnreadKind",
    "find_course",
    "find_sources",
    "find_title",
    "is_citation",
    "iterate_syllabi",
    "read_syllabi",
    "read_syllabus",
]
