"""Texts that nobody labelled in; those of them that were read since, with their topics, out.

What was read is named by the SHA-256 of its text: the text itself is not part of this project.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from benchmarks.training_texts import ReadSyllabus, TrainingText

# Passages of real outlines of which an earlier version was unsure or sure, some of each for every
# area, and some by chance; one language model each read them with the rubric of the labels.
READ = Path(__file__).resolve().parent / "read" / "passages.csv"
_N_DIGITS = 16


def read_passages(
    texts: Iterable[str], codes: frozenset[str], syllabi: Sequence[ReadSyllabus]
) -> list[TrainingText]:
    """The texts that were read, in the order given; `codes` are the areas they were read for.

    `syllabi` are the labelled ones: a text that stands in one of them too says so.
    """
    known, places = _readings(), _places(syllabi)
    return [
        _training_text(text, known[key], codes, places.get(text, frozenset()))
        for text in texts
        if (key := key_of(text)) in known
    ]


def key_of(text: str) -> str:
    """The name of a text: the first digits of the SHA-256 of its UTF-8."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_N_DIGITS]


def _readings() -> dict[str, dict[str, str]]:
    with READ.open(encoding="utf-8", newline="") as file:
        return {row["passage"]: row for row in csv.DictReader(file)}


def _places(syllabi: Sequence[ReadSyllabus]) -> dict[str, frozenset[str]]:
    """The labelled syllabi in which each passage stands, by its text."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in syllabi:
        for text in one.passages:
            found[text].add(one.labels.id)
    return {text: frozenset(ids) for text, ids in found.items()}


def _training_text(
    text: str, row: Mapping[str, str], codes: frozenset[str], syllabi: frozenset[str]
) -> TrainingText:
    young = frozenset(row["young_child"].split())
    topics = young | frozenset(row["general"].split())
    return TrainingText(text, topics, codes - topics, bool(young), syllabi)
