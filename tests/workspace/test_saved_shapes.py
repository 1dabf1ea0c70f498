"""What was saved in the first version with saved work is read by every later one.

Where a test here fails, a class that is saved has changed its shape, and nobody could open their
work any more. Give a new field a default; keep a field and a value that are no longer needed, or
write a migration that changes what is saved. Never change the files in `saved_shapes`; add
others beside them when there is more to keep.
"""

import zlib
from pathlib import Path

import pytest

from alignment import CourseAlignment, CoverageLevel, Method
from competency_map import Framework
from syllabi import Syllabus
from workspace.content import packed, unpacked

FILES = Path(__file__).parent / "saved_shapes"
KINDS = {"syllabus": Syllabus, "result": CourseAlignment, "method": Method, "map": Framework}


def saved(name: str) -> bytes:
    """A file as it would stand in a column of the database."""
    return zlib.compress((FILES / f"{name}.json").read_bytes())


@pytest.mark.parametrize("name", KINDS)
def test_what_was_saved_before_is_read_today_and_saved_again_as_it_is(name: str) -> None:
    kind: type[object] = KINDS[name]
    read = unpacked(saved(name), kind)
    assert unpacked(packed(read), kind) == read


def test_what_a_result_looks_up_by_must_not_be_saved() -> None:
    result = unpacked(saved("result"), CourseAlignment)
    assert result.find(result.cells[0].area) is result.cells[0]
    assert b"_by_area" not in zlib.decompress(packed(result))


def test_nothing_of_an_approved_result_is_lost() -> None:
    (cell,) = unpacked(saved("result"), CourseAlignment).cells
    assert cell.review is not None
    assert cell.review.flag is not None
    assert (cell.level, cell.review.by) == (CoverageLevel.ASSESSED, "Ana Lima")
    assert (cell.review.flag.resolver, cell.review.note) == ("Ben Okafor", "Ask in May.")
    assert cell.evidence
    assert cell.prospects
