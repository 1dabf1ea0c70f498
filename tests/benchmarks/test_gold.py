import csv
import json
from pathlib import Path

import pytest

from benchmarks.gold import load_gold, shared_folder


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    gold = tmp_path / "gold"
    (gold / "syllabi").mkdir(parents=True)
    rows = {
        "syllabi.csv": [("id", "discipline", "readers"), *((id, "nursing", "AB") for id in IDS)],
        "labels.csv": [
            ("syllabus", "reader", "area", "label"),
            ("one", "A", "TF-1", "T"),
            ("one", "B", "TF-1", "M"),
            ("one", "A", "TF-2", "X"),
        ],
    }
    for name, table in rows.items():
        with (gold / name).open("w", newline="") as file:
            csv.writer(file).writerows(table)
    for id in IDS:
        (gold / "syllabi" / f"{id}.txt").write_text("text")
    mined = [{"id": "p1", "syllabus": ["two"]}, {"id": "p2"}]
    (gold / "passages.jsonl").write_text("\n".join(json.dumps(line) for line in mined))
    return tmp_path


IDS = ("one", "two", *(f"w{number}" for number in range(40)), "d01_own_words")


def test_where_two_readers_read_the_lower_level_counts(shared: Path) -> None:
    levels = {one.id: one.levels for one in load_gold(shared)}

    assert levels["one"] == {"TF-1": 2, "TF-2": 0}


def test_a_syllabus_whose_passages_were_mined_must_not_count_as_untouched(shared: Path) -> None:
    by_id = {one.id: one for one in load_gold(shared)}

    assert by_id["two"].is_mined
    assert not by_id["two"].is_untouched


def test_about_half_of_the_rest_is_untouched_and_always_the_same_half(shared: Path) -> None:
    untouched = [one.id for one in load_gold(shared) if one.is_untouched]

    assert 10 <= len(untouched) <= 33
    assert untouched == [one.id for one in load_gold(shared) if one.is_untouched]


def test_outlines_in_own_words_are_known_by_their_ids(shared: Path) -> None:
    assert [one.id for one in load_gold(shared) if one.is_own_words] == ["d01_own_words"]


def test_a_folder_without_labels_is_no_shared_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMH_SHARED", str(tmp_path))

    assert shared_folder() is None
