"""Labelled syllabi in, the frozen weights of `alignment/data` out.

Run it with the new version: `python -m benchmarks.train_weights 2026.1`.
"""

import csv
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from alignment.semantic.meaning_weights import meaning_table
from alignment.trained.context_rule import ContextRule
from alignment.trained.level_weights import LevelRule
from alignment.trained.wording_weights import INTERCEPT, WordingWeights
from benchmarks.cross_validation import N_FOLDS, learn_rules, weigh_left_out
from benchmarks.embedded import embedded
from benchmarks.further_outlines import further_outlines
from benchmarks.gold import load_gold, shared_folder
from benchmarks.learn_wording import WordingTrainer
from benchmarks.prepared import Prepared, prepare, with_vectors
from benchmarks.quoted_places import quotes_with_context
from benchmarks.read_passages import read_passages
from benchmarks.training_texts import ReadSyllabus, training_texts
from benchmarks.unlabelled import new_outlines, passage_texts, without_other_versions
from competency_map import Framework, load_framework
from syllabi import read_syllabi

# So many texts that nobody labelled are enough for the model of meaning to teach words by.
_MOST_FURTHER = 30_000
_DATA = Path(__file__).resolve().parent.parent / "alignment" / "data"


def main(version: str) -> None:
    """Learn from everything and write the files; without the labelled syllabi, say so.

    The rules are learned from signals whose weights left each syllabus out: what a new one meets.
    """
    shared = shared_folder()
    if shared is None:
        print("Skipped: the labelled syllabi are not here (set IMH_SHARED to their folder).")  # noqa: T201
        return
    framework = load_framework("ct-aimh")
    prepared = prepare_gold(shared, framework)
    trainer = make_trainer(shared, framework, prepared)
    weights = trainer.learn(version)
    weighed = weigh_left_out(prepared, (), framework, trainer, n_folds=N_FOLDS, seed=0)
    rules = learn_rules(prepared, weighed.by_words, framework)
    tables = {
        "wording_weights.csv": _wording_table(weights.wording),
        "meaning_weights.csv": meaning_table(weights.meaning) if weights.meaning else "",
        "level_weights.toml": _level_tables(version, rules),
        "context_weights.toml": _context_table(version, weighed.context),
    }
    for name, table in tables.items():
        (_DATA / name).write_text(table, encoding="utf-8")


def prepare_gold(shared: Path, framework: Framework) -> list[Prepared]:
    """Every labelled syllabus that can be read, and outlines that share no wording with them."""
    gold = load_gold(shared)
    texts = [one.content.decode("utf-8", "replace") for one in gold]
    labelled = (*gold, *further_outlines(new_outlines(shared, texts)))
    labels = {f"{one.id}.txt": one for one in labelled}
    syllabi, _ = read_syllabi((source, one.content) for source, one in labels.items())
    quotes = quotes_with_context(shared)
    return with_vectors(
        [
            prepare(one := labels[syllabus.source], syllabus, framework, quotes.get(one.id, ()))
            for syllabus in syllabi
        ]
    )


def make_trainer(
    shared: Path, framework: Framework, prepared: Sequence[Prepared]
) -> WordingTrainer:
    """All texts to learn wording from, as a matrix, and what the model of meaning makes of them."""
    read = [ReadSyllabus(one.labels, [p.text for p in one.passages]) for one in prepared]
    codes = frozenset(area.code for area in framework.knowledge_areas)
    further = _further_texts(shared, prepared)
    texts = [*training_texts(shared, framework, read), *read_passages(further, codes, read)]
    labelled = {text for one in read for text in one.passages}
    further = [text for text in further if text not in labelled][:_MOST_FURTHER]
    vectors = embedded([*(text.text for text in texts), *further])
    return WordingTrainer.of(texts, vectors[: len(texts)], further, vectors[len(texts) :])


def _further_texts(shared: Path, prepared: Sequence[Prepared]) -> list[str]:
    """Passages of outlines that are no version of a labelled syllabus or of an outline read."""
    outlines = new_outlines(shared, [one.text for one in prepared if not one.labels.is_further])
    read = [one.labels.content.decode() for one in prepared if one.labels.is_further]
    return passage_texts(without_other_versions(outlines, read))


def _wording_table(weights: WordingWeights) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("#version", weights.version))
    writer.writerow(("topic", "feature", "weight"))
    writer.writerows((topic, INTERCEPT, value) for topic, value in weights.intercepts.items())
    rows = (
        (topic, feature, weight)
        for feature, topics in weights.by_feature.items()
        for topic, weight in topics.items()
    )
    writer.writerows(sorted(rows))
    return table.getvalue()


def _context_table(version: str, rule: ContextRule) -> str:
    lines = [f'# Written by benchmarks.train_weights; do not edit.\n\nversion = "{version}"']
    lines += [f"intercept = {rule.intercept}", "", "[weights]"]
    lines += [f'"{name}" = {value}' for name, value in rule.weights.items()]
    return "\n".join((*lines, ""))


def _level_tables(version: str, rules: Sequence[LevelRule]) -> str:
    parts = [f'# Written by benchmarks.train_weights; do not edit.\n\nversion = "{version}"\n']
    for rule in rules:
        name = rule.level.name.lower()
        parts.append(f"\n[level.{name}]\ncut = {rule.cut}\nintercept = {rule.intercept}\n")
        for table in ("weights", "offsets"):
            parts.append(f"\n[level.{name}.{table}]\n")
            parts += [f'"{key}" = {value}\n' for key, value in getattr(rule, table).items()]
    return "".join(parts)


if __name__ == "__main__":
    main(sys.argv[1])
