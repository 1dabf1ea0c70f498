"""A course's passages and what was matched in them in; how likely each speaks of each area out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from alignment.context import IN_COURSE, ChildContext
from alignment.match import Match
from alignment.matchers import keyword_matcher, tfidf_matcher
from alignment.trained.false_friends import vetoed
from alignment.trained.learned_areas import learned_areas
from alignment.trained.wording import wording
from alignment.trained.wording_weights import YOUNG_CHILD, WordingWeights, load_wording_weights
from competency_map import Framework
from syllabi import Passage

# What a whole keyword score and a full likeness add to the log-odds of an area: chosen by hand
# among whole numbers from 0 to 5 on repeats of the folds that docs/accuracy.md measures on.
TERM_LOG_ODDS = 4.0
LIKENESS_LOG_ODDS = 1.0
# What rests on a false friend is as unlikely as the unlikeliest wording.
_VETOED = -8.0
# Evidence below this is counted, but too weak to be quoted.
MIN_QUOTED = 0.25
# From this chance on wording alone shows young-child context.
LIKELY = 0.5
Array = NDArray[np.float64]


@dataclass(frozen=True)
class CourseChances:
    """How likely each passage speaks of each learned area, and of young children.

    `speaks` is n_passages x n_areas, columns as `areas`; `inside` and `near`, n_passages each,
    say how far a passage stands in young-child context, and how far it says so itself or right
    above. All are in [0, 1].
    """

    areas: tuple[str, ...]
    speaks: Array
    inside: Array
    near: Array

    @property
    def is_inside(self) -> NDArray[np.bool_]:
        """Which passages count as being in young-child context."""
        return self.inside >= LIKELY

    @cached_property
    def scores(self) -> Array:
        """How surely a passage speaks of an area on its side of the young-child context."""
        side = np.where(self.is_inside, self.inside, 1 - self.inside)
        # Rounded once, here: every comparison and every export sees the same number.
        return np.round(self.speaks * side[:, None], 4)

    @property
    def is_quotable(self) -> NDArray[np.bool_]:
        """Which scores are sure enough to be quoted."""
        return self.scores >= MIN_QUOTED


def course_chances(
    passages: Sequence[Passage],
    contexts: Sequence[ChildContext],
    matches: Iterable[Match],
    framework: Framework,
    weights: WordingWeights | None = None,
) -> CourseChances:
    """A logistic sum of learned wording, terms and likeness for each passage and area.

    A word that shows young children settles the context; else learned wording makes it more or
    less likely. `weights` are the frozen ones unless others are measured.
    """
    known, learned = weights or load_wording_weights(), learned_areas(framework)
    found = [wording(passage.text) for passage in passages]
    by_topic = dict(zip(known.topics, known.log_odds(found).T, strict=True))
    odds = np.array([by_topic[t] for t in learned.values()]).reshape(len(learned), len(passages)).T
    for place in vetoed(passages, found, framework, known):
        odds[place] = _VETOED
    odds += _matched(matches, len(passages), list(learned))
    young = _chance(by_topic[YOUNG_CHILD]) if YOUNG_CHILD in by_topic else np.zeros(len(passages))
    strength = np.array([context.strength for context in contexts])
    return CourseChances(
        tuple(learned),
        _chance(odds),
        np.where(strength > 0, 1.0, young),
        np.where(strength > IN_COURSE, 1.0, young),
    )


def _matched(matches: Iterable[Match], n_passages: int, areas: Sequence[str]) -> Array:
    """What the map's terms and its texts' likeness add; n_passages x n_areas."""
    columns = {area: column for column, area in enumerate(areas)}
    added = np.zeros((n_passages, len(areas)))
    for match in matches:
        if (column := columns.get(match.area)) is not None:
            added[match.passage, column] += _added(match)
    return added


def _added(match: Match) -> float:
    if match.matcher == keyword_matcher.NAME:
        return TERM_LOG_ODDS * match.score
    return LIKENESS_LOG_ODDS * min(match.score / tfidf_matcher.FULL_SIMILARITY, 1.0)


def _chance(log_odds: Array) -> Array:
    chances: Array = 1 / (1 + np.exp(-log_odds))
    return chances
