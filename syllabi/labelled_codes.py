"""The first blocks or a file's name in, the course code in them out."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from syllabi.course_codes import find_code
from syllabi.disciplines import is_course_prefix
from syllabi.fact_lines import labelled_values
from syllabi.syllabus import Block
from syllabi.title_vocabulary import title_vocabulary

# "920311", "P251", "TH00CA80-3001": a code of any shape, where a label calls it one.
_ANY_CODE = re.compile(r"\(?((?=[A-Z.-]*\d)[A-Z0-9][A-Z0-9.-]{2,14})\)?")
_MIN_DIGITS = 3


def labelled_code(blocks: Sequence[Block]) -> str:
    """Give what stands behind "Course code:", whatever its shape; "" if nothing does."""
    values = labelled_values(blocks, title_vocabulary().codes)
    return next((found[1] for value in values if (found := _ANY_CODE.fullmatch(value))), "")


def code_in_name(filename: str) -> str:
    """Give the code in a file's name; a number of two digits needs letters known as a code's."""
    name = re.sub(r"[_\s]+", " ", PurePath(filename).stem).upper()
    code = find_code([name])[0]
    prefix, _, number = code.partition(" ")
    is_sure = not number or len(re.sub(r"\D", "", number)) >= _MIN_DIGITS
    return code if is_sure or is_course_prefix(prefix) else ""
