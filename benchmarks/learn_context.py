"""Where careful readers took their quotes from in, the rule for young-child context out."""

from collections.abc import Sequence

import numpy as np

from alignment.trained.context_rule import BY_WORDING, CONTEXT_SIGNALS, ContextRule
from alignment.trained.course_chances import young_odds
from alignment.trained.course_context import context_signals
from alignment.trained.learned_weights import LearnedWeights
from alignment.trained.signals import Array
from benchmarks.fitting import fit_bounded
from benchmarks.prepared import Prepared

_DIGITS = 3


def learn_context(learning: Sequence[Prepared], weights: Sequence[LearnedWeights]) -> ContextRule:
    """The rule from the syllabi's quoted places, each syllabus by weights that left it out.

    A place that shows young children itself teaches nothing here, for its own word tells; nor does
    one that speaks of others, for which the course does not vouch.
    """
    signals, is_young = [], []
    for one, own in zip(learning, weights, strict=True):
        rows = context_signals(one.matched, young_odds(one.matched, own.wording))
        for position, young in one.quoted:
            context = one.matched.contexts[position]
            if not context.strength and not context.of_others:
                signals.append(rows[position])
                is_young.append(young)
    return fit_context(np.array(signals), is_young) if signals else BY_WORDING


def fit_context(signals: Array, is_young: Sequence[bool]) -> ContextRule:
    """The logistic rule from n_places x n_signals; no signal counts against young children."""
    spread = signals.std(axis=0) + 1e-9
    bounds: list[tuple[float | None, float | None]] = [(0.0, None)] * len(CONTEXT_SIGNALS)
    weights, intercept = fit_bounded(signals / spread, np.array(is_young, bool), bounds)
    rounded = np.round(weights / spread, _DIGITS).tolist()
    named = zip(CONTEXT_SIGNALS, rounded, strict=True)
    return ContextRule(round(intercept, _DIGITS), {name: value for name, value in named if value})
