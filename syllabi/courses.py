"""The first blocks of a syllabus in, the course's code, title, term and discipline out."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from syllabi.course_codes import find_code
from syllabi.course_terms import find_term
from syllabi.course_titles import first_title, labelled_title, title_beside
from syllabi.disciplines import discipline_of
from syllabi.syllabus import Block, Course
from syllabi.words import words_of

N_FIRST_BLOCKS = 25
_N_TITLE_LINES = 4


def find_course(blocks: Sequence[Block], filename: str) -> Course:
    """Read the course facts from the first 25 blocks; what is not found stays empty.

    The file's name is asked for the code only where the text has none.
    """
    first = [text for block in blocks[:N_FIRST_BLOCKS] for text in (block.cells or (block.text,))]
    lines = [line[:300] for line in first if line]
    code, at = find_code(lines)
    name = re.sub(r"[_\s]+", " ", PurePath(filename).stem).upper()
    code = code or find_code([name])[0]
    title = (
        labelled_title(blocks, N_FIRST_BLOCKS)
        or title_beside(lines, code, at)
        or first_title(lines[:_N_TITLE_LINES])
    )
    return Course(code, title, find_term(lines), discipline_of(code, title, lines))


def is_course_name(text: str, course: Course) -> bool:
    """Say whether a line holds nothing but the course's code, title and term."""
    words, code, title = words_of(text), words_of(course.code), words_of(course.title)
    names_it = bool(title) and f" {' '.join(title)} " in f" {' '.join(words)} "
    has_code = bool(code) and "".join(code) in "".join(words)
    own = {*code, "".join(code), *title, *words_of(course.term), "course", "syllabus", "for"}
    return (names_it or has_code) and own.issuperset(words)
