"""Labelled syllabi in, each one's cells by weights that never saw it out."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from alignment.trained.context_rule import ContextRule
from alignment.trained.level_weights import LevelRule
from benchmarks.figures import CUTS
from benchmarks.held_out import HeldOut, empty, fill, graded
from benchmarks.learn_context import learn_context
from benchmarks.learn_levels import learn_rule
from benchmarks.learn_wording import WordingTrainer
from benchmarks.prepared import Prepared, Weighed, split, weigh
from competency_map import Framework

N_FOLDS, N_INNER_FOLDS = 5, 4


@dataclass(frozen=True)
class BothWays:
    """The same syllabi graded by words alone, and with the extra that counts meaning too."""

    by_words: HeldOut
    with_meaning: HeldOut


def held_out_cells(
    prepared: Sequence[Prepared], framework: Framework, trainer: WordingTrainer, seed: int
) -> BothWays:
    """Grade each fold by what was learned from the others.

    Within the syllabi that a fold learns from, the signals that its rules are learned on come
    from weights that left those syllabi out too.
    """
    folds = split(prepared, N_FOLDS, seed)
    both = BothWays(*(empty(folds, len(framework.knowledge_areas)) for _ in range(2)))
    for fold in range(N_FOLDS):
        learning = [one for one, number in zip(prepared, folds, strict=True) if number != fold]
        tested = [i for i, number in enumerate(folds) if number == fold]
        left_out = {prepared[i].labels.id for i in tested}
        weights = trainer.learn("fold", left_out)
        inner = weigh_left_out(
            learning, left_out, framework, trainer, n_folds=N_INNER_FOLDS, seed=seed + 1
        )
        weights = replace(weights, context=inner.context)
        for held, ways, known in (
            (both.by_words, inner.by_words, replace(weights, meaning=None)),
            (both.with_meaning, inner.with_meaning, weights),
        ):
            rules = learn_rules(learning, ways, framework)
            for i in tested:
                fill(held, i, graded(prepared[i], framework, known, rules))
    return both


def learn_rules(
    prepared: Sequence[Prepared], weighed: Sequence[Weighed], framework: Framework
) -> list[LevelRule]:
    """The three rules, from signals whose weights left each syllabus out."""
    codes = [area.code for area in framework.knowledge_areas]
    signals = np.vstack([found.signals for found in weighed])
    true = np.array([one.labels.levels.get(code, 0) for one in prepared for code in codes])
    topics = codes * len(prepared)
    return [learn_rule(level, signals, topics, true) for level in CUTS]


@dataclass(frozen=True)
class WeighedBothWays:
    """Syllabi weighed by words alone, and with meaning; one entry a syllabus."""

    by_words: list[Weighed]
    with_meaning: list[Weighed]
    context: ContextRule


def weigh_left_out(  # noqa: PLR0913 - what is learned, from whom, and how it is split
    learning: Sequence[Prepared],
    left_out: Collection[str],
    framework: Framework,
    trainer: WordingTrainer,
    *,
    n_folds: int,
    seed: int,
) -> WeighedBothWays:
    """Each syllabus by weights of the other folds among them, and never of those left out.

    Only the rule for young-child context, six numbers, saw all that are learned from.
    """
    numbers = split(learning, n_folds, seed)
    folds = [
        trainer.learn("fold", {*left_out, *_ids(learning, numbers, fold)})
        for fold in range(n_folds)
    ]
    own = [folds[number] for number in numbers]
    rule = learn_context(learning, own)
    weighed = [
        (
            weigh(one, framework, replace(weights, meaning=None, context=rule)),
            weigh(one, framework, replace(weights, context=rule)),
        )
        for one, weights in zip(learning, own, strict=True)
    ]
    return WeighedBothWays([one for one, _ in weighed], [other for _, other in weighed], rule)


def _ids(learning: Sequence[Prepared], numbers: Sequence[int], fold: int) -> Iterator[str]:
    return (one.labels.id for one, own in zip(learning, numbers, strict=True) if own == fold)
