"""Prepared syllabi and each repeat's held-out cells in, everything the accuracy page says out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from alignment.coverage import CoverageLevel
from benchmarks.accuracy_rows import Method, Row, accuracy_rows, true_levels
from benchmarks.baseline import cut_into_levels, term_counts, whole_document_cosines
from benchmarks.calibration import Bin, calibration
from benchmarks.cross_validation import BothWays
from benchmarks.estimates import Floats
from benchmarks.figures import CUTS
from benchmarks.gold import LabelledSyllabus
from benchmarks.held_out import HeldOut
from benchmarks.prepared import Prepared
from benchmarks.quote_overlap import QuoteOverlap, quote_overlap, readers_quotes
from benchmarks.sensitivity import Sensitivity, sensitivity
from competency_map import Framework


@dataclass(frozen=True)
class Measured:
    """What was found: the rows' figures are those of `methods`, this method's first.

    `n_repeats` says how often every cell was graded; counts of cells are over all repeats.
    """

    n_repeats: int
    methods: tuple[str, ...]
    rows: list[Row]
    bins: list[Bin]
    quotes: QuoteOverlap
    stricter: Sensitivity
    looser: Sensitivity


def measure_all(
    prepared: Sequence[Prepared], framework: Framework, repeats: Sequence[BothWays], shared: Path
) -> Measured:
    """The method beside plain TF-IDF and plain keyword counts, on the same folds."""
    labels = [one.labels for one in prepared]
    by_words = [repeat.by_words for repeat in repeats]
    true, ours = true_levels(labels, framework), own_method("this method", by_words)
    meant = own_method("meaning counted", [repeat.with_meaning for repeat in repeats])
    methods = (ours, *plain_methods(labels, framework, [one.folds for one in by_words]), meant)
    # All but the rows is of the labelled syllabi alone.
    own = np.array([not one.is_further for one in labels])
    is_covered = np.tile(true[own], len(repeats)) >= CoverageLevel.TAUGHT
    levels, stricter, looser = (np.hstack([r.shifted[k] for r in by_words])[own] for k in range(3))
    return Measured(
        n_repeats=len(repeats),
        methods=tuple(method.name for method in methods),
        rows=accuracy_rows(labels, framework, methods),
        bins=calibration(ours.scores[own][..., CUTS.index(CoverageLevel.TAUGHT)], is_covered),
        quotes=_quote_overlap(labels, framework, by_words, shared),
        stricter=sensitivity(levels, stricter),
        looser=sensitivity(levels, looser),
    )


def own_method(name: str, repeats: Sequence[HeldOut]) -> Method:
    """The repeats side by side; the scores are the chances of the three cuts."""
    # The rules stand in the order of the levels, absent has none.
    layers = [cut - 1 for cut in CUTS]
    return Method(
        name,
        np.hstack([repeat.levels for repeat in repeats]),
        np.hstack([repeat.chances[..., layers] for repeat in repeats]),
    )


def plain_methods(
    labels: Sequence[LabelledSyllabus], framework: Framework, folds: Sequence[Sequence[int]]
) -> list[Method]:
    """Plain TF-IDF and plain keywords; `folds` has each repeat's number for each syllabus."""
    texts, true = [one.text for one in labels], true_levels(labels, framework)
    plain = (
        ("plain TF-IDF", whole_document_cosines(texts, framework)),
        ("plain keywords", term_counts(texts, framework)),
    )
    return [
        Method(
            name,
            np.hstack([cut_into_levels(scores, true, numbers) for numbers in folds]),
            _one_score(scores, len(folds)),
        )
        for name, scores in plain
    ]


def _one_score(scores: Floats, n_repeats: int) -> Floats:
    """The same score for each repeat and each cut."""
    repeated = np.tile(scores, n_repeats)
    return np.repeat(repeated[..., None], len(CUTS), axis=2)


def _quote_overlap(
    labels: Sequence[LabelledSyllabus],
    framework: Framework,
    repeats: Sequence[HeldOut],
    shared: Path,
) -> QuoteOverlap:
    """Over the cells that neither calls absent; each repeat adds its own."""
    readers, found = readers_quotes(shared), []
    for repeat in repeats:
        first = {
            (labels[i].id, code): quote
            for (i, k), quote in repeat.quotes.items()
            if labels[i].levels.get(code := framework.knowledge_areas[k].code)
        }
        found.append(quote_overlap(first, readers))
    return QuoteOverlap(sum(o.n_cells for o in found), sum(o.n_same for o in found))
