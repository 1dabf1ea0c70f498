"""One file's bytes in, its `Syllabus` out, all in this process; `syllabi.reading` isolates it."""

import hashlib

from syllabi.courses import find_course
from syllabi.document import UnreadableDocumentError
from syllabi.errors import SyllabusError, UnreadKind
from syllabi.formats import Reader, differs_from_name, recognise
from syllabi.passages import passages_of
from syllabi.sections import assign_sections
from syllabi.syllabus import Syllabus

TOO_MUCH_MEMORY = (
    "Reading the file needs too much memory. Send only the pages that are the syllabus."
)
_DAMAGED = (
    "The file is damaged and could not be opened. Download or save it again, or print it to "
    "PDF and send that."
)


def assemble_syllabus(content: bytes, filename: str) -> Syllabus:
    """Read, section and split one file; `SyllabusError` says why it could not be read."""
    try:
        reader = recognise(content, filename)
        document = reader.read(content)
    except UnreadableDocumentError as error:
        raise SyllabusError(filename, error.kind, error.explanation) from error
    except MemoryError as error:
        raise SyllabusError(filename, UnreadKind.TOO_BIG, TOO_MUCH_MEMORY) from error
    except Exception as error:  # a parser met a file nobody foresaw: the user is told so
        raise SyllabusError(filename, UnreadKind.DAMAGED, _DAMAGED) from error
    course = find_course(document.blocks, filename)
    blocks = assign_sections(document.blocks, course)
    return Syllabus(
        id=hashlib.sha256(content).hexdigest()[:12],
        source=filename,
        course=course,
        blocks=blocks,
        passages=passages_of(blocks),
        warnings=(*_name_warning(reader, filename), *document.warnings),
    )


def _name_warning(reader: Reader, filename: str) -> tuple[str, ...]:
    if not differs_from_name(reader, filename):
        return ()
    suffix = filename.rsplit(".", 1)[-1][:12]
    return (f"Named .{suffix} but holds {reader.name}; it was read as {reader.name}.",)
