"""Training texts in, what each is known to touch and how much it counts out, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.trained.wording_weights import YOUNG_CHILD
from benchmarks.training_texts import TrainingText

# A rare topic's texts count more, up to the root of this.
_MOST_BOOST = 10.0


@dataclass(frozen=True)
class TopicLabels:
    """`touches` and `weights` are n_texts x n_topics; a weight is 0 where nothing is known."""

    topics: tuple[str, ...]
    touches: NDArray[np.bool_]
    weights: NDArray[np.float64]

    @classmethod
    def of(cls, texts: Sequence[TrainingText]) -> "TopicLabels":
        """The labels of texts; young children are the last topic."""
        topics = (*sorted({topic for text in texts for topic in text.topics}), YOUNG_CHILD)
        known = [[_touches(text, topic) for topic in topics] for text in texts]
        trust = np.array([text.weight for text in texts])
        is_known = np.array([[one is not None for one in row] for row in known])
        return cls(topics, np.array(known, dtype=bool), is_known * trust[:, None])

    def boosted(self, rows: NDArray[np.bool_]) -> NDArray[np.float64]:
        """The weights of those rows, others 0; texts that touch a rare topic count more."""
        weights = self.weights * rows[:, None]
        yes = (weights * self.touches).sum(axis=0)
        ratios = (weights.sum(axis=0) - yes) / np.maximum(yes, 1.0)
        boosts = np.sqrt(np.minimum(_MOST_BOOST, ratios))
        boosts[self.topics.index(YOUNG_CHILD)] = ratios[self.topics.index(YOUNG_CHILD)]
        boosted: NDArray[np.float64] = np.where(self.touches, weights * boosts, weights)
        return boosted


def _touches(text: TrainingText, topic: str) -> bool | None:
    if topic == YOUNG_CHILD:
        return text.young_child
    if topic in text.topics:
        return True
    return False if topic in text.others else None
