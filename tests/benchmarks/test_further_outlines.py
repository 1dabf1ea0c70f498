"""Outlines that were read whole since: found again by their text, counted apart from the others."""

import csv
import gzip
import json
from pathlib import Path

import pytest

from benchmarks import further_outlines as module
from benchmarks.further_outlines import LEVELS, READ, further_outlines
from benchmarks.gold import FURTHER, LabelledSyllabus
from benchmarks.read_passages import key_of
from benchmarks.training_texts import ReadSyllabus, training_texts
from benchmarks.unlabelled import new_outlines, without_other_versions
from competency_map import load_framework

FRAMEWORK = load_framework("ct-aimh")
CODES = frozenset(area.code for area in FRAMEWORK.knowledge_areas)
OURS, STRANGE = "Toddlers at home\n\nWeek 1: Attachment", "Organic chemistry"
LONG = " ".join(f"word{number}" for number in range(60))
OTHER = " ".join(f"other{number}" for number in range(60))


def test_an_outline_that_was_read_has_its_levels_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_readings", lambda: {key_of(OURS): {"TF-6": 3, "WO-1": 1}})

    (found,) = further_outlines([STRANGE, OURS, OURS])

    assert (found.content.decode(), found.levels) == (OURS, {"TF-6": 3, "WO-1": 1})
    assert found.is_further
    assert not found.is_own_words


def test_what_nobody_read_must_not_be_learned_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_readings", dict)

    assert further_outlines([STRANGE, OURS]) == ()


def test_what_shares_its_wording_with_a_labelled_syllabus_must_not_be_among_the_new(
    tmp_path: Path,
) -> None:
    (tmp_path / "data").mkdir()
    with gzip.open(tmp_path / "data" / "outlines.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text}) + "\n" for text in (LONG, OTHER))

    assert new_outlines(tmp_path, [f"Something else. {LONG}"]) == [OTHER]


def test_another_version_of_an_outline_that_was_read_must_not_be_learned_from() -> None:
    version = f"{LONG} Edition of another year."

    assert without_other_versions([LONG, version, OTHER], [LONG]) == [LONG, OTHER]


def test_a_labelled_passage_is_left_out_with_the_outline_in_which_it_stands(
    tmp_path: Path,
) -> None:
    passages = tmp_path / "gold" / "passages.jsonl"
    passages.parent.mkdir()
    rows = [{"text": "week 1:  attachment", "labels": {"TF-6": "I"}, "syllabus": ["w1"]}]
    passages.write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "gold" / "labels.csv").write_text("syllabus,area,quote\n")
    labels = LabelledSyllabus(f"{FURTHER}1", "further", OURS.encode(), {}, is_mined=False)

    texts = training_texts(tmp_path, FRAMEWORK, [ReadSyllabus(labels, [])])

    assert texts[0].syllabi == {"w1", labels.id}


def test_the_table_has_each_outline_once_with_areas_of_the_map_and_no_text() -> None:
    with READ.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    keys = [row["outline"] for row in rows]

    assert len(set(keys)) == len(keys) > 200
    assert all(len(key) == 16 and set(key) <= set("0123456789abcdef") for key in keys)
    for row in rows:
        areas = [area for level in LEVELS for area in row[level].split()]
        assert len(set(areas)) == len(areas)
        assert CODES.issuperset(areas)
