from dataclasses import replace

import pytest

from syllabi import Course, SectionKind, Syllabus, read_syllabus
from syllabi.corrections import block_keys, with_moves
from workspace.earlier_version import carry_over, earlier_version, is_same_code

TEXT = """# NURS 330: Family Nursing

## Course Outcomes

- Explain family theory.

## Policies

Secure attachment between infant and parent matters here.
"""


def syllabus(text: str = TEXT, source: str = "nurs.md", **facts: str) -> Syllabus:
    read = read_syllabus(text.encode(), source)
    return replace(read, course=replace(read.course, **facts))


def moved(old: Syllabus, words: str, section: SectionKind) -> Syllabus:
    keys = zip(block_keys(old.blocks), old.blocks, strict=True)
    return with_moves(old, {key: section for key, block in keys if words in block.text})


@pytest.mark.parametrize(
    ("was", "now", "is_replaced"),
    [
        ({}, {}, True),
        ({"code": "NURS 330"}, {"code": "PSYC 101"}, False),
        ({"code": "NURS 330"}, {"code": "nurs330"}, True),
        ({"term": "Fall 2025"}, {"term": "Spring 2026"}, False),
        ({"term": "Fall 2025"}, {"term": ""}, True),
        ({}, {"source": "other.md"}, False),
        ({"code": ""}, {"code": ""}, True),
        ({"code": ""}, {"code": "", "text": "# Something else\n\nAll new.\n"}, False),
    ],
)
def test_the_same_file_name_and_course_is_another_version(
    was: dict[str, str], now: dict[str, str], is_replaced: bool
) -> None:
    old, new = syllabus(**was), syllabus(**{"text": f"{TEXT}\nMore.\n", **now})
    assert (earlier_version([old], new, {}) is old) is is_replaced


def test_a_corrected_code_does_not_hide_the_earlier_version() -> None:
    old = syllabus()
    corrected = replace(old, course=replace(old.course, code="NURS 331"))
    new = syllabus(f"{TEXT}\nMore.\n")
    assert earlier_version([corrected], new, {old.id: old.course}) is corrected


def test_moves_and_corrected_facts_go_over_and_are_counted() -> None:
    old = moved(syllabus(), "Secure attachment", SectionKind.OUTCOMES)
    as_read = old.course
    old = replace(old, course=replace(as_read, title="Families", discipline_reason=""))
    new = syllabus(TEXT.replace("- Explain", "- Plan care.\n- Explain"), term="Fall 2026")
    kept, replaced = carry_over(old, new, as_read)
    block = next(block for block in kept.blocks if "Secure attachment" in block.text)
    assert block.section is SectionKind.OUTCOMES
    assert kept.course == replace(new.course, title="Families", discipline_reason="")
    assert (replaced.n_moves, replaced.n_facts, replaced.new_id) == (1, 1, new.id)


def test_a_move_whose_block_is_gone_is_passed_over() -> None:
    old = moved(syllabus(), "Secure attachment", SectionKind.OUTCOMES)
    kept, replaced = carry_over(old, syllabus(TEXT.split("Secure", maxsplit=1)[0]), Course())
    assert replaced.n_moves == 0
    assert not any(block.is_moved for block in kept.blocks)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("NURS 342", "nurs342", True),
        ("NURS 342", "NURS  342", True),
        ("NURS 342", "NURS 343", False),
        ("", "", False),
        ("NURS 342", "", False),
    ],
)
def test_case_and_blanks_make_no_other_code(one: str, other: str, is_same: bool) -> None:
    assert is_same_code(one, other) is is_same
