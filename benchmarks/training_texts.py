"""Labelled syllabi and passages, written sentences and the map in; texts to learn from out."""

import csv
import json
import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gold import LabelledSyllabus
from competency_map import Framework, TermStrength

# Written for this, blind to the labelled syllabi: loose sentences, and the lines of whole outlines.
WRITTEN = Path(__file__).resolve().parent / "written"
# So many passages of the syllabi that lack a topic are enough to show what it is not.
_MOST_ABSENT = 4_000
_HALF, _LITTLE = 0.5, 0.3


@dataclass(frozen=True, slots=True)
class TrainingText:
    """One text, the topics it touches, and those it is known not to touch.

    `young_child` says whether it speaks of pregnancy to about age six, None where unknown;
    `syllabi` are the labelled syllabi in which it stands; `weight`, how much it is trusted.
    """

    text: str
    topics: frozenset[str]
    others: frozenset[str]
    young_child: bool | None = None
    syllabi: frozenset[str] = frozenset()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class ReadSyllabus:
    """A labelled syllabus with the texts of its matched passages."""

    labels: LabelledSyllabus
    passages: Sequence[str]


def training_texts(
    shared: Path, framework: Framework, syllabi: Sequence[ReadSyllabus]
) -> list[TrainingText]:
    """All texts to learn from, always in the same order."""
    codes = frozenset(area.code for area in framework.knowledge_areas)
    return [
        *_labelled_passages(shared / "gold" / "passages.jsonl", codes, syllabi),
        *_written(codes),
        *_quotes(
            shared / "gold" / "labels.csv", {one.labels.id: one.labels for one in syllabi}, codes
        ),
        *_map_texts(framework, codes),
        *_absent_passages(syllabi, codes),
    ]


def _labelled_passages(
    path: Path, codes: frozenset[str], syllabi: Sequence[ReadSyllabus]
) -> Iterator[TrainingText]:
    """Passages that name the syllabi they stand in; the outlines read later are looked through."""
    further = {
        one.labels.id: _folded(one.labels.content.decode())
        for one in syllabi
        if one.labels.is_further
    }
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            topics = frozenset(row["labels"])
            young = "I" in row["labels"].values()
            own = _folded(row["text"])
            places = {id for id, text in further.items() if own in text}
            where = places.union(row.get("syllabus", []))
            yield TrainingText(row["text"], topics, codes - topics, young, frozenset(where))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _written(codes: frozenset[str]) -> Iterator[TrainingText]:
    for path in sorted(WRITTEN.glob("*/*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                young = frozenset(row["young_child"].split())
                topics = young | frozenset(row["general"].split())
                # Without the marks of headings and items.
                text = row["text"].lstrip("#- ")
                yield TrainingText(text, topics, codes - topics, bool(young))


def _quotes(
    path: Path, syllabi: Mapping[str, LabelledSyllabus], codes: frozenset[str]
) -> Iterator[TrainingText]:
    """The readers' quotes: of their area, and of none that the whole syllabus lacks."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if labels := syllabi.get(row["syllabus"]):
                absent = codes - frozenset(labels.levels)
                where = frozenset({labels.id})
                topics = frozenset({row["area"]})
                yield TrainingText(row["quote"].strip('"'), topics, absent, syllabi=where)


def _map_texts(framework: Framework, codes: frozenset[str]) -> Iterator[TrainingText]:
    """The map's wording; an exemplar may touch other areas too, so it denies them by half."""
    for area in framework.knowledge_areas:
        own = frozenset({area.code})
        for text in (area.name, area.descriptor, *area.exemplars):
            yield TrainingText(text, own, codes - own, weight=_HALF)
            yield TrainingText(text, own, frozenset(), weight=_HALF)
        for text in area.counter_exemplars:
            yield TrainingText(text, frozenset(), own)
        for term in area.terms:
            if term.strength is TermStrength.STRONG:
                yield TrainingText(term.text, own, frozenset(), weight=_LITTLE)


def _absent_passages(
    syllabi: Sequence[ReadSyllabus], codes: Collection[str]
) -> Iterator[TrainingText]:
    """Passages of syllabi that lack an area are none of it: a sample of them for each area."""
    pairs = [(one.labels, text) for one in syllabi for text in one.passages]
    chosen: dict[tuple[str, str], set[str]] = {}
    for code in sorted(codes):
        lacking = [(labels.id, text) for labels, text in pairs if code not in labels.levels]
        sample = random.Random(code).sample(lacking, min(_MOST_ABSENT, len(lacking)))  # noqa: S311
        for place in sample:
            chosen.setdefault(place, set()).add(code)
    for (syllabus, text), absent in chosen.items():
        where = frozenset({syllabus})
        yield TrainingText(text, frozenset(), frozenset(absent), None, where, _HALF)
