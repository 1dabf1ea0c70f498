"""Passages that were read since: found again by their text, with the topics they were given."""

import csv

import pytest

from benchmarks import read_passages as module
from benchmarks.gold import LabelledSyllabus
from benchmarks.read_passages import READ, key_of, read_passages
from benchmarks.training_texts import ReadSyllabus
from competency_map import load_framework

CODES = frozenset(area.code for area in load_framework("ct-aimh").knowledge_areas)


def test_a_text_that_was_read_has_its_topics_and_denies_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = {"young_child": "TF-2", "general": "TF-5"}
    monkeypatch.setattr(module, "_readings", lambda: {key_of("Toddlers at home"): row})

    (found,) = read_passages(["Organic chemistry", "Toddlers at home"], CODES, [])

    assert (found.text, found.topics, found.young_child) == (
        "Toddlers at home",
        {"TF-2", "TF-5"},
        True,
    )
    assert found.others == CODES - {"TF-2", "TF-5"}


def test_a_text_that_stands_in_a_labelled_syllabus_is_left_out_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Toddlers at home"
    row = {"young_child": "TF-2", "general": ""}
    monkeypatch.setattr(module, "_readings", lambda: {key_of(text): row})
    labels = LabelledSyllabus("a", "nursing", b"", {}, is_mined=False)

    (found,) = read_passages([text], CODES, [ReadSyllabus(labels, ["Other", text])])

    assert found.syllabi == {labels.id}


def test_what_nobody_read_must_not_be_learned_from() -> None:
    assert read_passages(["A sentence that was written for this test alone."], CODES, []) == []


def test_the_table_has_each_passage_once_with_areas_of_the_map_and_no_text() -> None:
    with READ.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    keys = [row["passage"] for row in rows]

    assert len(set(keys)) == len(keys) > 5_000
    assert all(len(key) == 16 and set(key) <= set("0123456789abcdef") for key in keys)
    assert all(CODES.issuperset(f"{r['young_child']} {r['general']}".split()) for r in rows)
    assert all(set(r["young_child"].split()).isdisjoint(r["general"].split()) for r in rows)
