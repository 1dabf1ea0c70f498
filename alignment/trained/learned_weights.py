"""All that was learned of topics: the weights of words, and those of meaning where used."""

from dataclasses import dataclass
from functools import lru_cache

from alignment.semantic.meaning_weights import MeaningWeights, load_meaning_weights
from alignment.trained.context_rule import BY_WORDING, ContextRule, load_context_rule
from alignment.trained.wording_weights import WordingWeights, load_wording_weights


@dataclass(frozen=True)
class LearnedWeights:
    """`context` is the rule for young-child context; `meaning`, None where only words count."""

    wording: WordingWeights
    meaning: MeaningWeights | None = None
    context: ContextRule = BY_WORDING


@lru_cache(maxsize=2)
def load_learned_weights(*, with_meaning: bool = False) -> LearnedWeights:
    """The shipped weights."""
    meaning = load_meaning_weights() if with_meaning else None
    return LearnedWeights(load_wording_weights(), meaning, load_context_rule())
