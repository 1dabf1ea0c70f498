import csv

import pytest

from benchmarks.accuracy_rows import Row
from benchmarks.gold import LEVEL_BY_LABEL
from benchmarks.public_figures import measure_public
from benchmarks.public_outlines import CLOSED, OPEN, PUBLIC, public_outlines
from competency_map import load_framework

FRAMEWORK = load_framework("ct-aimh")
CODES = {area.code for area in FRAMEWORK.knowledge_areas}
# What the shipped weights must not fall below: some hundredths under what they reached.
LEAST = {"covered": 0.63, "mentioned": 0.66, "general": 0.69, "kappa": 0.70}


def labels() -> list[dict[str, str]]:
    with (PUBLIC / "labels.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_outline_is_open_or_closed() -> None:
    ids = {one.id for part in (OPEN, CLOSED) for one in public_outlines(part)}

    assert ids == {path.stem for path in (PUBLIC / "texts").glob("*.txt")}
    assert not {one.id for one in public_outlines(OPEN)} & {o.id for o in public_outlines(CLOSED)}


def test_labels_are_of_the_map_and_of_the_rubric() -> None:
    assert {row["area"] for row in labels()} <= CODES
    assert {row["label"] for row in labels()} <= set(LEVEL_BY_LABEL)


def test_every_label_rests_on_words_of_its_outline() -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in PUBLIC.glob("texts/*.txt")}

    assert all(_folded(row["quote"]) in _folded(texts[row["outline"]]) for row in labels())
    assert all(row["quote"].strip() for row in labels())


def _folded(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return measure_public(FRAMEWORK, (OPEN,))


@pytest.mark.parametrize("figure", LEAST)
def test_the_shipped_weights_read_what_they_never_saw(rows: list[Row], figure: str) -> None:
    (row,) = rows
    assert getattr(row.figures[0], figure).value >= LEAST[figure]
