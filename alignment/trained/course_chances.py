"""A course's passages and what was matched in them in; how likely each speaks of each area out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from alignment.context import ChildContext
from alignment.match import Match
from alignment.matchers import keyword_matcher, tfidf_matcher
from alignment.text import tokenize
from alignment.trained.audiences import tells_audience
from alignment.trained.course_context import LIKELY, settle
from alignment.trained.false_friends import vetoed
from alignment.trained.learned_areas import learned_areas
from alignment.trained.learned_weights import LearnedWeights
from alignment.trained.matched import Matched
from alignment.trained.wording import features
from alignment.trained.wording_weights import YOUNG_CHILD, WordingWeights
from competency_map import Framework
from syllabi import Passage

# What a whole keyword score and a full likeness add to the log-odds of an area: chosen by hand
# among whole numbers from 0 to 5 on repeats of the folds that docs/accuracy.md measures on.
TERM_LOG_ODDS = 4.0
LIKENESS_LOG_ODDS = 1.0
# What meaning counts beside words where the extra is used.
MEANING_SHARE = 0.35
# What rests on a false friend is as unlikely as the unlikeliest wording.
_VETOED = -8.0
# Outside young-child context fewer words ("Developed", "Team presentation") say too little, unless
# they are as good as a name ("Grief and loss"): by learned wording more than four in five.
_FEWEST_WORDS = 3
_A_NAME = 1.5
# A numeral or a lone letter ("I", "B2") is no sentence, whatever was learned of it.
_WORD = re.compile(r"[^\W\d_]{3}")
# Evidence below this is counted, but too weak to be quoted.
MIN_QUOTED = 0.25
Array = NDArray[np.float64]


@dataclass(frozen=True)
class CourseChances:
    """How likely each passage speaks of each learned area, and of young children.

    `speaks` is n_passages x n_areas, columns as `areas`; `inside` and `near`, n_passages each,
    say how far a passage stands in young-child context, and how far it says so itself or right
    above. All are in [0, 1]. `contexts` has the same in words. `means` says where meaning alone
    makes an area likelier than not, n_passages x n_areas; None where meaning does not count.
    """

    areas: tuple[str, ...]
    speaks: Array
    inside: Array
    near: Array
    contexts: Sequence[ChildContext]
    means: NDArray[np.bool_] | None = None

    @cached_property
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


def course_chances(course: Matched, framework: Framework, weights: LearnedWeights) -> CourseChances:
    """A logistic sum of learned wording, meaning, terms and likeness for each passage and area.

    A word that shows young children settles the context; else learned wording makes it more or
    less likely.
    """
    learned = learned_areas(framework)
    found = [features(passage.text) for passage in course.passages]
    told = weights.wording.log_odds(found)
    odds = _columns(told, weights.wording.topics, list(learned.values()))
    meant = _meant(course, list(learned.values()), weights)
    if meant is not None:
        odds += MEANING_SHARE * (meant - odds)
    young = _young(told, weights.wording)
    settled = settle(course, young, weights.context, weights.wording.intercepts[YOUNG_CHILD])
    shown = np.array([context.strength > 0 for context in course.contexts], bool)
    inside, near = settled.inside, np.where(shown, 1.0, _chance(young))
    for place in vetoed(course.passages, framework, weights.wording):
        odds[place] = _VETOED
    odds[_says_little(course.passages, inside)[:, None] & (odds < _A_NAME)] = _VETOED
    odds += _matched(course.matches, len(found), list(learned))
    # Whom a course is for shows its context, and nothing of what it teaches.
    odds[[tells_audience(passage) for passage in course.passages]] = _VETOED
    odds[[_WORD.search(passage.text) is None for passage in course.passages]] = _VETOED
    means = None if meant is None else meant > 0
    return CourseChances(
        tuple(learned),
        _chance(odds),
        inside,
        near,
        settled.contexts,
        means,
    )


def young_odds(course: Matched, wording: WordingWeights) -> Array:
    """The log-odds that each passage's wording speaks of young children."""
    return _young(
        wording.log_odds([features(passage.text) for passage in course.passages]), wording
    )


def _young(told: Array, wording: WordingWeights) -> Array:
    return _columns(told, wording.topics, [YOUNG_CHILD])[:, 0]


def _meant(course: Matched, topics: Sequence[str], weights: LearnedWeights) -> Array | None:
    """What the passages' meaning says of the topics; None where meaning does not count."""
    if weights.meaning is None or course.vectors is None:
        return None
    return _columns(weights.meaning.log_odds(course.vectors), weights.meaning.topics, topics)


def _says_little(passages: Sequence[Passage], inside: Array) -> NDArray[np.bool_]:
    """Which passages are a word or two outside young-child context."""
    words = [set(tokenize(passage.text).telling) for passage in passages]
    n_words = np.array([len(found) - ("" in found) for found in words])
    return (n_words < _FEWEST_WORDS) & (inside < LIKELY)


def _columns(odds: Array, topics: Sequence[str], wanted: Sequence[str]) -> Array:
    """The topics' columns in the order wanted, as an array of their own."""
    return odds[:, [topics.index(topic) for topic in wanted]]


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
