"""What a person moved to another section stays moved, also in an edited version of the file."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syllabi import Block, Course, SectionKind, Syllabus
from syllabi.corrections import block_keys, blocks_below, moves_of, with_moves
from syllabi.passages import passages_of
from syllabi.sections import assign_sections
from tests.syllabi.blocks import head, item, prose, row

NOTICE = "Students with disabilities who need accommodations should contact the office."
VISIT = "Observe an infant at home and write two pages."
GIVEN = (
    head("Course Policies"),
    prose(NOTICE),
    prose(VISIT),
    head("Course Schedule"),
    item("Attachment"),
    item("Attachment"),
    row(1, "Week", "Topic"),
)
ASSESSMENT, POLICIES = SectionKind.ASSESSMENT, SectionKind.POLICIES


def syllabus_of(blocks: Sequence[Block]) -> Syllabus:
    sectioned = assign_sections(blocks)
    return Syllabus("0" * 12, "a.docx", Course(), sectioned, passages_of(sectioned))


def key_of(syllabus: Syllabus, text: str) -> str:
    keys = list(block_keys(syllabus.blocks))
    return keys[[block.text for block in syllabus.blocks].index(text)]


def test_a_block_moved_out_of_the_policies_is_matched() -> None:
    syllabus = syllabus_of(GIVEN)
    moved = with_moves(syllabus, {key_of(syllabus, VISIT): ASSESSMENT})

    assert [p.section for p in syllabus.passages if p.text == VISIT] == [POLICIES]
    assert [p.section for p in moved.passages if p.text == VISIT] == [ASSESSMENT]
    assert [p.section for p in moved.passages if p.text == NOTICE] == [POLICIES]


def test_a_move_is_taken_back_by_leaving_it_out() -> None:
    syllabus = syllabus_of(GIVEN)
    moved = with_moves(syllabus, {key_of(syllabus, VISIT): ASSESSMENT})

    assert with_moves(moved, {}) == syllabus


def test_a_moved_block_knows_what_was_proposed() -> None:
    syllabus = syllabus_of(GIVEN)
    moved = with_moves(syllabus, {key_of(syllabus, VISIT): ASSESSMENT})

    assert [block.text for block in moved.blocks if block.is_moved] == [VISIT]
    assert moved.blocks[2].proposed is POLICIES
    assert moved.blocks[2].sign == syllabus.blocks[2].sign


def test_a_move_finds_its_block_in_an_edited_version() -> None:
    first = syllabus_of(GIVEN)
    moves = moves_of(with_moves(first, {key_of(first, VISIT): ASSESSMENT}))
    edited = (prose("A new first line."), *GIVEN[:1], prose("Other words."), *GIVEN[2:])
    again = with_moves(syllabus_of(edited), moves)

    assert [block.text for block in again.blocks if block.is_moved] == [VISIT]


def test_a_move_of_a_block_that_is_gone_is_passed_over() -> None:
    first = syllabus_of(GIVEN)
    moves = {key_of(first, VISIT): ASSESSMENT}
    later = syllabus_of(GIVEN[3:])

    assert with_moves(later, moves) == later


def test_repeats_of_the_same_words_have_keys_of_their_own() -> None:
    syllabus = syllabus_of(GIVEN)
    keys = list(block_keys(syllabus.blocks))
    moved = with_moves(syllabus, {keys[5]: SectionKind.READINGS})

    assert len(set(keys)) == len(keys)
    assert [block.is_moved for block in moved.blocks[4:6]] == [False, True]


@pytest.mark.parametrize(
    ("first", "second"), [("Play", "PLAY!"), ("The baby's day", "the babys day")]
)
def test_a_key_is_of_words_not_of_marks(first: str, second: str) -> None:
    assert list(block_keys([prose(first)])) == list(block_keys([prose(second)]))


def test_a_heading_heads_the_blocks_up_to_the_next_of_its_level() -> None:
    blocks = [head("A", 2), prose("x"), head("B", 3), prose("y"), head("C", 2), prose("z")]

    assert blocks_below(blocks, 0) == range(1, 4)
    assert blocks_below(blocks, 2) == range(3, 4)
    assert blocks_below(blocks, 4) == range(5, 6)


def test_what_is_no_heading_heads_nothing() -> None:
    assert len(blocks_below([prose("x"), prose("y")], 0)) == 0


_TEXTS = st.sampled_from([block.text for block in GIVEN] + ["Play.", "Weeks", "\u2014", "20%"])
_BLOCKS = st.lists(st.builds(prose, _TEXTS) | st.builds(head, _TEXTS), max_size=12)


@given(_BLOCKS, st.lists(st.tuples(st.integers(0, 11), st.sampled_from(SectionKind)), max_size=6))
def test_moves_change_sections_only_and_are_read_back(
    blocks: list[Block], chosen: list[tuple[int, SectionKind]]
) -> None:
    syllabus = syllabus_of(blocks)
    keys = list(block_keys(syllabus.blocks))
    moves = {keys[index]: section for index, section in chosen if index < len(keys)}
    moved = with_moves(syllabus, moves)

    assert with_moves(moved, moves_of(moved)) == moved
    assert with_moves(syllabus, moves_of(syllabus)) == syllabus
    assert [(b.kind, b.text, b.place) for b in moved.blocks] == [
        (b.kind, b.text, b.place) for b in syllabus.blocks
    ]
    assert moved.passages == passages_of(moved.blocks)
