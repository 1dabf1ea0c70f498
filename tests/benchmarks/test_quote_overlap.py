import csv
from pathlib import Path

import pytest

from benchmarks.quote_overlap import (
    QuoteOverlap,
    is_same_place,
    quote_overlap,
    readers_quotes,
)

READER = "the process of pregnancy and nursing care of infancy"


@pytest.mark.parametrize(
    ("quote", "is_same"),
    [
        (READER, True),
        (f'Week 3: "{READER.upper()}", in which many and quite other things are done too', True),
        ("Pregnancy; infancy: a study of families", True),
        ("Pregnancy, a study by families in four parts", False),
        ("Cells, tissues and organs", False),
        ("", False),
        ("...", False),
    ],
)
def test_a_quote_is_of_the_readers_place(quote: str, is_same: bool) -> None:
    assert is_same_place(quote, [READER]) is is_same


def test_one_of_several_readers_is_enough() -> None:
    assert is_same_place("Attachment theory", ["Family law", "attachment theory (Bowlby)"])


def test_part_of_a_word_must_not_count_as_contained() -> None:
    assert not is_same_place("Many different preplay routines, in week after week", ["play"])


def test_an_empty_quote_of_a_reader_must_not_be_contained_in_everything() -> None:
    assert not is_same_place("Attachment theory", [""])


def test_cells_without_a_readers_quote_must_not_be_counted() -> None:
    first = {("s", "TF-1"): READER, ("s", "TF-2"): "Steel", ("s", "TF-3"): "Steel"}
    readers = {("s", "TF-1"): [READER], ("s", "TF-2"): [READER]}

    assert quote_overlap(first, readers) == QuoteOverlap(n_cells=2, n_same=1)


def test_the_quotes_of_all_readers_are_read(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    with (tmp_path / "gold" / "labels.csv").open("w", newline="") as file:
        csv.writer(file).writerows(
            [
                ("syllabus", "reader", "area", "label", "quote"),
                ("one", "A", "TF-1", "T", "play"),
                ("one", "B", "TF-1", "M", "plays"),
            ]
        )

    assert readers_quotes(tmp_path) == {("one", "TF-1"): ["play", "plays"]}
