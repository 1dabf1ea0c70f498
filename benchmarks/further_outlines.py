"""Outlines that nobody had labelled in; those that were read whole since, with their levels, out.

What was read is named by the SHA-256 of its text: the text itself is not part of this project.
"""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.gold import FURTHER, LabelledSyllabus
from benchmarks.read_passages import key_of

# Whole outlines, most of them chosen where an earlier version found something, some by chance; each
# was read once by a language model, with the rubric of the labelled syllabi.
READ = Path(__file__).resolve().parent / "read" / "outlines.csv"
LEVELS = ("general", "mentioned", "taught", "assessed")
DISCIPLINE = "further"


def further_outlines(outlines: Iterable[str]) -> tuple[LabelledSyllabus, ...]:
    """Those of the outlines that were read, by id; no setting was chosen on them."""
    known = _readings()
    found = {key: text for text in outlines if (key := key_of(text)) in known}
    return tuple(
        LabelledSyllabus(FURTHER + key, DISCIPLINE, found[key].encode(), known[key], is_mined=False)
        for key in sorted(found)
    )


def _readings() -> dict[str, dict[str, int]]:
    with READ.open(encoding="utf-8", newline="") as file:
        return {row["outline"]: _levels(row) for row in csv.DictReader(file)}


def _levels(row: Mapping[str, str]) -> dict[str, int]:
    """The level of each area that is not absent."""
    return {area: n for n, level in enumerate(LEVELS, 1) for area in row[level].split()}
