"""One file's bytes in, its `Syllabus` out, all in this process; `syllabi.reading` isolates it."""

import hashlib

from syllabi.audit import ForbiddenActionError
from syllabi.courses import find_course
from syllabi.document import UnreadableDocumentError
from syllabi.errors import SyllabusError, UnreadKind
from syllabi.formats import Reader, differs_from_name, recognise
from syllabi.passages import passages_of
from syllabi.sections import assign_sections
from syllabi.stopped_readings import TOO_MUCH_MEMORY
from syllabi.syllabus import Syllabus

_DAMAGED = (
    "The file is damaged and could not be opened. Download or save it again, or print it to "
    "PDF and send that."
)
_UNSAFE = (
    "Reading the file asked for more than a document needs and was stopped, to be safe. Open it "
    "in the program that made it, print it to PDF, and send that."
)
_CONVERTED = "Converted from the old Word format by LibreOffice."


def assemble_syllabus(content: bytes, filename: str, converted: bytes | None = None) -> Syllabus:
    """Read, section and split one file; `SyllabusError` says why it could not be read.

    `converted` is the same document in a format that is read, where `content` is in none.
    """
    try:
        reader = recognise(content if converted is None else converted, filename)
        document = reader.read(content if converted is None else converted)
    except UnreadableDocumentError as error:
        raise SyllabusError(filename, error.kind, error.explanation) from error
    except MemoryError as error:
        raise SyllabusError(filename, UnreadKind.TOO_BIG, TOO_MUCH_MEMORY) from error
    except ForbiddenActionError as error:
        raise SyllabusError(filename, UnreadKind.UNSAFE, _UNSAFE) from error
    except Exception as error:  # a parser met a file nobody foresaw: the user is told so
        raise SyllabusError(filename, UnreadKind.DAMAGED, _DAMAGED) from error
    course = find_course(document.blocks, filename)
    blocks = assign_sections(document.blocks, course)
    is_converted = converted is not None
    warnings = (_CONVERTED,) if is_converted else _name_warning(reader, filename)
    return Syllabus(
        id=hashlib.sha256(content).hexdigest()[:12],
        source=filename,
        course=course,
        blocks=blocks,
        passages=passages_of(blocks),
        warnings=(*warnings, *document.warnings),
    )


def _name_warning(reader: Reader, filename: str) -> tuple[str, ...]:
    if not differs_from_name(reader, filename):
        return ()
    suffix = filename.rsplit(".", 1)[-1][:12]
    return (f"Named .{suffix} but holds {reader.name}; it was read as {reader.name}.",)
