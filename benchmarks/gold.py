"""The labelled syllabi in, their texts and consensus levels out: for measuring, never shipped."""

import csv
import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LEVEL_BY_LABEL = {"G": 1, "M": 2, "T": 3, "X": 4}
# What the ids of outlines begin with that were read later (see `benchmarks.further_outlines`).
FURTHER = "outline-"


@dataclass(frozen=True, slots=True)
class LabelledSyllabus:
    """One syllabus with the readers' level (0 to 4) for each area that is not absent.

    `is_mined` says that one of the labelled passages, from which the map's terms were
    enriched, stands in it too.
    """

    id: str
    discipline: str
    content: bytes
    levels: Mapping[str, int]
    is_mined: bool

    @property
    def text(self) -> str:
        """The content as text."""
        return self.content.decode("utf-8", "replace")

    @property
    def is_untouched(self) -> bool:
        """Whether neither a cut-off nor a term of the map was chosen while looking at it."""
        in_half = hashlib.sha256(self.id.encode()).digest()[0] % 2 == 1
        return in_half and not self.is_mined

    @property
    def is_further(self) -> bool:
        """Whether it is one of the outlines that were read later: learned from, counted apart."""
        return self.id.startswith(FURTHER)

    @property
    def is_own_words(self) -> bool:
        """Whether it is an outline in own words of a course whose text could not be had."""
        return self.id[0] in "defgh" and self.id[1:3].isdigit()


def shared_folder() -> Path | None:
    """The folder with the labelled syllabi (IMH_SHARED, else ../shared), if it is there."""
    here = Path(__file__).resolve().parent.parent
    folder = Path(os.environ.get("IMH_SHARED") or here.parent / "shared")
    return folder if (folder / "gold" / "labels.csv").is_file() else None


def label_rows(shared: Path) -> Iterator[dict[str, str]]:
    """The readers' labels, a row for each area that is not absent: label, quote and whose."""
    with (shared / "gold" / "labels.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def load_gold(shared: Path) -> tuple[LabelledSyllabus, ...]:
    """All labelled syllabi, by id. Where two readers read one, the lower level counts."""
    gold = shared / "gold"
    readings, mined = _readings(shared), _mined(gold / "passages.jsonl")
    with (gold / "syllabi.csv").open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["id"])
    return tuple(
        LabelledSyllabus(
            row["id"],
            row["discipline"],
            (gold / "syllabi" / f"{row['id']}.txt").read_bytes(),
            _consensus([readings.get((row["id"], reader), {}) for reader in row["readers"]]),
            row["id"] in mined,
        )
        for row in rows
    )


def _readings(shared: Path) -> dict[tuple[str, str], dict[str, int]]:
    readings: dict[tuple[str, str], dict[str, int]] = {}
    for row in label_rows(shared):
        levels = readings.setdefault((row["syllabus"], row["reader"]), {})
        levels[row["area"]] = LEVEL_BY_LABEL[row["label"]]
    return readings


def _mined(path: Path) -> set[str]:
    with path.open(encoding="utf-8") as lines:
        return {id for line in lines for id in json.loads(line).get("syllabus", [])}


def _consensus(readings: Sequence[Mapping[str, int]]) -> dict[str, int]:
    areas = {area for reading in readings for area in reading}
    return {area: min(reading.get(area, 0) for reading in readings) for area in sorted(areas)}
