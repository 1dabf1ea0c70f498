"""The first blocks of a syllabus in, the facts of its course out: code, title, term and more."""

from collections.abc import Sequence

from syllabi.course_codes import find_code
from syllabi.course_credits import find_credits
from syllabi.course_levels import find_level
from syllabi.course_terms import find_term
from syllabi.course_titles import labelled_title, unlabelled_title
from syllabi.disciplines import find_discipline
from syllabi.instructors import find_instructor
from syllabi.labelled_codes import code_in_name, labelled_code
from syllabi.syllabus import Block, BlockKind, Course, DocumentPart
from syllabi.words import words_of

N_FIRST_BLOCKS = 25
_WORDS_BESIDE_A_NAME = ("course", "syllabus", "outline", "for")


def find_course(blocks: Sequence[Block], filename: str) -> Course:
    """Read the course facts from the first 25 blocks of the body; what is not found stays empty.

    The page headers are asked for the code and the term, and the file's name for the code, only
    where the body has none.
    """
    first, running = _first(blocks), _of(blocks, DocumentPart.RUNNING)
    lines = _lines(first)
    code, title = _code_and_title(first, running, filename)
    discipline, reason = find_discipline(code, title, lines)
    return Course(
        code,
        title,
        find_term(lines) or find_term(_lines(running)),
        discipline,
        credits=find_credits(first),
        level=find_level(code, title, lines),
        instructor=find_instructor(first),
        discipline_reason=reason,
    )


def find_title(blocks: Sequence[Block], filename: str) -> str:
    """The title that `find_course` finds, without the work for the other facts."""
    return _code_and_title(_first(blocks), _of(blocks, DocumentPart.RUNNING), filename)[1]


def _code_and_title(
    first: Sequence[Block], running: Sequence[Block], filename: str
) -> tuple[str, str]:
    lines = _lines(first)
    code, at = find_code(lines)
    code = code or find_code(_lines(running))[0] or labelled_code(first) or code_in_name(filename)
    head = _lines([block for block in first if block.kind is not BlockKind.LIST_ITEM])
    title = labelled_title(first) or unlabelled_title(lines, head, code, at)
    return code, title


def _first(blocks: Sequence[Block]) -> list[Block]:
    return _of(blocks, DocumentPart.BODY)[:N_FIRST_BLOCKS]


def _of(blocks: Sequence[Block], part: DocumentPart) -> list[Block]:
    return [block for block in blocks if block.part is part]


def _lines(blocks: Sequence[Block]) -> list[str]:
    texts = [text for block in blocks for text in (block.cells or (block.text,))]
    return [text[:300] for text in texts if text]


def is_course_name(text: str, course: Course) -> bool:
    """Say whether a line holds nothing but the course's code, title and term."""
    words, code, title = words_of(text), words_of(course.code), words_of(course.title)
    names_it = bool(title) and f" {' '.join(title)} " in f" {' '.join(words)} "
    has_code = bool(code) and "".join(code) in "".join(words)
    own = {*code, "".join(code), *title, *words_of(course.term), *_WORDS_BESIDE_A_NAME}
    return (names_it or has_code) and own.issuperset(words)
