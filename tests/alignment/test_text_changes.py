from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.snapshot import PlacedText
from alignment.text_changes import TextPair, find_text_changes, text_key
from syllabi import SectionKind
from tests.alignment.snapshots import placed

WORDS = st.sampled_from(["infant", "toddler", "play", "grief", "nursing", "theory", "week"])
TEXTS = st.lists(
    st.builds(
        placed,
        st.lists(WORDS, max_size=6).map(" ".join),
        st.sampled_from(["Schedule > Week 5", "Schedule > Week 6", "Outcomes"]),
    ),
    max_size=8,
)


def test_what_came_and_what_went_is_told_apart() -> None:
    changes = find_text_changes([placed("Titration of acids")], [placed("Newborn behavior")])

    assert [text.text for text in changes.added] == ["Newborn behavior"]
    assert [text.text for text in changes.removed] == ["Titration of acids"]


def test_a_passage_with_most_of_its_words_was_reworded() -> None:
    old = placed("Theories of grief and loss in adults")
    new = placed("Theories of grief and loss in adults and infants")

    changes = find_text_changes([placed("Another line"), old], [new, placed("Another line")])

    assert changes.reworded == (TextPair(old, new),)
    assert changes.added == changes.removed == ()


def test_the_same_words_in_another_week_or_section_moved() -> None:
    old = placed("Attachment in infancy", "Schedule > Week 5")
    later = placed("Attachment in infancy", "Schedule > Week 9")
    outcome = placed("Attachment in infancy", "Schedule > Week 5", SectionKind.OUTCOMES)

    assert find_text_changes([old], [later]).moved == (TextPair(old, later),)
    assert find_text_changes([old], [outcome]).moved == (TextPair(old, outcome),)


def test_a_line_that_only_slid_down_must_not_count_as_moved() -> None:
    old = PlacedText("Attachment", SectionKind.SCHEDULE, "Schedule > Week 5 > line 40")
    new = PlacedText("Attachment", SectionKind.SCHEDULE, "Schedule > Week 5 > line 58")

    assert not find_text_changes([old], [new])


def test_case_and_punctuation_must_not_count_as_a_change() -> None:
    assert not find_text_changes([placed("Week 5 -- Play!")], [placed("WEEK 5: play")])
    assert text_key("!!!") == "!!!"


def test_repeated_words_are_paired_where_they_stand() -> None:
    here, there = placed("Discussion", "Week 1"), placed("Discussion", "Week 2")

    changes = find_text_changes([here, there], [there])

    assert changes.removed == (here,)
    assert changes.moved == ()


def test_a_thousand_other_lines_are_compared_without_comparing_each_with_each() -> None:
    old = [placed(f"Students discuss topic {i} of nursing in class") for i in range(3000)]
    new = [placed(f"Learners debate theme {i} of care at home") for i in range(3000)]

    changes = find_text_changes(old, new)

    assert len(changes.added) == len(changes.removed) == 3000


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("infant play " * 5000, "play infant infant " * 3330),
        ("a b " * 1000, "b a a " * 667),
        ("infant play " * 100, "play infant infant " * 66),
    ],
)
def test_the_same_few_words_over_and_over_are_compared_in_seconds(old: str, new: str) -> None:
    olds, news = ([placed(f"topic{i} {text}") for i in range(30)] for text in (old, new))
    start = process_time()

    changes = find_text_changes(olds, news)

    assert len(changes.reworded) == 30
    assert process_time() - start < 10


def test_a_long_passage_with_most_of_its_words_was_reworded() -> None:
    words = [f"word{i}" for i in range(300)]
    Random(7).shuffle(words)
    old = placed(" ".join(words))
    reworded, other = placed(" ".join(words[:250])), placed(" ".join(words[:100]))

    assert find_text_changes([old], [reworded]).reworded == (TextPair(old, reworded),)
    assert find_text_changes([old], [other]).reworded == ()


@given(TEXTS)
def test_a_text_has_no_changes_to_itself(texts: list[PlacedText]) -> None:
    assert not find_text_changes(texts, texts)


@given(TEXTS, TEXTS)
def test_swapping_the_versions_swaps_what_came_and_what_went(
    old: list[PlacedText], new: list[PlacedText]
) -> None:
    there, back = find_text_changes(old, new), find_text_changes(new, old)

    assert there.added == back.removed
    assert there.removed == back.added
    assert {(pair.old, pair.new) for pair in there.reworded} == {
        (pair.new, pair.old) for pair in back.reworded
    }


@given(TEXTS, TEXTS)
def test_every_passage_is_told_of_once_at_most(
    old: list[PlacedText], new: list[PlacedText]
) -> None:
    changes = find_text_changes(old, new)
    pairs = (*changes.reworded, *changes.moved)

    assert len(changes.removed) + len(pairs) <= len(old)
    assert len(changes.added) + len(pairs) <= len(new)
