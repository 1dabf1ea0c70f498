"""File bytes in, `Syllabus` out."""

from syllabi.errors import SyllabusError, UnreadKind
from syllabi.reading import (
    MAX_FILE_BYTES,
    READERS,
    SUPPORTED_SUFFIXES,
    Reader,
    iterate_syllabi,
    read_syllabi,
    read_syllabus,
)
from syllabi.sources import SourceFile, find_sources
from syllabi.syllabus import (
    DISCIPLINES,
    Block,
    BlockKind,
    Course,
    Passage,
    SectionKind,
    Syllabus,
)

__all__ = [
    "DISCIPLINES",
    "MAX_FILE_BYTES",
    "READERS",
    "SUPPORTED_SUFFIXES",
    "Block",
    "BlockKind",
    "Course",
    "Passage",
    "Reader",
    "SectionKind",
    "SourceFile",
    "Syllabus",
    "SyllabusError",
    "UnreadKind",
    "find_sources",
    "iterate_syllabi",
    "read_syllabi",
    "read_syllabus",
]
