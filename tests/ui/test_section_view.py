from dataclasses import replace

import pytest

from syllabi import Block, BlockKind, DocumentPart, SectionKind, SectionSign, SignKind
from ui.sections.view import (
    BlockFilter,
    chosen_blocks,
    home_section,
    likely_section,
    on_page,
    place_of,
    section_counts,
    section_runs,
    with_below,
)

HEADING_SIGN = SectionSign(SignKind.HEADING, "Policies")


def block(text: str, section: SectionKind, level: int = 0, **changes: object) -> Block:
    kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
    made = Block(kind, text, "line 1", level=level, section=section, proposed=section)
    return replace(made, **{"sign": HEADING_SIGN, **changes})  # type: ignore[arg-type]


BLOCKS = (
    block("Campus footer", SectionKind.OTHER, part=DocumentPart.RUNNING),
    block("Outcomes", SectionKind.OUTCOMES, 2),
    block("Explain attachment.", SectionKind.OUTCOMES),
    block("Policies", SectionKind.POLICIES, 2),
    block("Attendance", SectionKind.POLICIES, 3),
    block("Come on time.", SectionKind.POLICIES, proposed=SectionKind.OTHER),
    block("Something else", SectionKind.OTHER, 2),
    block("white on white", SectionKind.OTHER, part=DocumentPart.HIDDEN),
    block("A line", SectionKind.SCHEDULE, sign=SectionSign()),
)


@pytest.mark.parametrize(
    ("chosen", "words", "positions"),
    [
        (BlockFilter.ALL, "", tuple(range(9))),
        (BlockFilter.SET_ASIDE, "", (0, 3, 4, 5, 7)),
        (BlockFilter.UNSURE, "", (6, 8)),
        (BlockFilter.MOVED, "", (5,)),
        (BlockFilter.ALL, "  ATTACH ", (2,)),
        (BlockFilter.SET_ASIDE, "attach", ()),
    ],
)
def test_filter_and_search_leave_what_they_say(
    chosen: BlockFilter, words: str, positions: tuple[int, ...]
) -> None:
    assert chosen_blocks(BLOCKS, chosen, words) == positions


def test_runs_keep_the_reading_order_and_set_other_parts_apart() -> None:
    runs = section_runs(BLOCKS, range(9))
    assert [run.positions for run in runs] == [(0,), (1, 2), (3, 4, 5), (6,), (7,), (8,)]
    assert [run.is_set_aside for run in runs] == [True, False, True, False, True, False]


def test_only_the_body_is_counted() -> None:
    assert section_counts(BLOCKS) == {
        SectionKind.OUTCOMES: 2,
        SectionKind.SCHEDULE: 1,
        SectionKind.POLICIES: 3,
        SectionKind.OTHER: 1,
    }


@pytest.mark.parametrize(
    ("position", "section"),
    [(5, SectionKind.OUTCOMES), (3, SectionKind.OUTCOMES), (8, SectionKind.OTHER)],
)
def test_a_block_comes_back_in_as_the_nearest_heading_above_that_counts(
    position: int, section: SectionKind
) -> None:
    assert home_section(BLOCKS, position) is section


def test_where_all_is_policies_a_block_comes_back_in_as_other() -> None:
    assert home_section(BLOCKS[3:6], 2) is SectionKind.OTHER


def test_what_stands_below_the_assignments_never_comes_back_in_as_graded() -> None:
    blocks = (
        block("Assignments", SectionKind.ASSESSMENT, 2),
        block("Final paper - 40%", SectionKind.ASSESSMENT),
        block("Policies", SectionKind.POLICIES, 2),
        block("Late papers lose 5% a day.", SectionKind.POLICIES),
    )
    for place in (home_section, likely_section):
        assert [place(blocks, position) for position in (2, 3)] == [SectionKind.OTHER] * 2


@pytest.mark.parametrize(
    ("position", "group"), [(3, (3, 4, 5)), (4, (4, 5)), (5, (5,)), (6, (6, 8)), (1, (1, 2))]
)
def test_a_heading_takes_what_is_below_it_and_never_hidden_text(
    position: int, group: tuple[int, ...]
) -> None:
    assert with_below(BLOCKS, position) == group


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("Outcomes", "Upon completion the student will:"), "Outcomes > line 1"),
        (("By the end students will be able to:",), "line 1"),
        (("The grade consists of the following:",), "line 1"),
        (("Purpose of the course:", "In class:"), "Purpose of the course: > In class: > line 1"),
        (("Outcomes", "What students will do"), "Outcomes > What students will do > line 1"),
    ],
)
def test_a_sentence_that_leads_in_to_a_list_is_no_name_of_a_section(
    path: tuple[str, ...], place: str
) -> None:
    assert place_of(block("Explain.", SectionKind.OUTCOMES, path=path)) == place


def test_a_page_holds_forty_blocks() -> None:
    assert on_page(tuple(range(95)), 3) == tuple(range(80, 95))


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("Final paper: 30%", SectionKind.ASSESSMENT),
        ("Quizzes, 10 points each", SectionKind.ASSESSMENT),
        ("Final paper (40 pts)", SectionKind.ASSESSMENT),
        ("Key points of attachment", SectionKind.OUTCOMES),
        ("Chapter 30", SectionKind.OUTCOMES),
    ],
)
def test_where_weights_stand_below_the_proposal_is_assessment(
    words: str, section: SectionKind
) -> None:
    blocks = (
        block("Outcomes", SectionKind.OUTCOMES, 2),
        block("How you will be graded", SectionKind.OTHER, 2),
        block(words, SectionKind.OTHER),
    )
    found = likely_section((blocks[0], *blocks[2:]), 1)
    assert found is section
    assert likely_section(blocks, 1) is section
    assert likely_section(blocks, 0) is not SectionKind.ASSESSMENT
