"""A course's signs of young children and its wording in; each passage's context, settled, out.

A passage that names no young children, nor its row or a heading above it, stands in their context
where the course as a whole is about them, or where its wording speaks so. How much of each it
takes was learned from the places where careful readers took their quotes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.context import IN_COURSE, IN_PASSAGE, NO_CONTEXT, ChildContext
from alignment.evidence import Reason, ReasonKind
from alignment.trained.context_rule import BY_WORDING, Array, ContextRule
from alignment.trained.matched import Matched
from competency_map import AgeBand
from syllabi import SectionKind

# A course says what it is about in its title, and here.
_AIMS = frozenset({SectionKind.DESCRIPTION, SectionKind.OUTCOMES})
# Beyond these log-odds, and beyond this share and its counterpart, all is the same.
_MOST, _LEAST = 5.0, 0.01
# From this chance on a passage is in young-child context.
LIKELY = 0.5
# So many passages without a word are thought of beside those that a share is taken of.
_SILENT_BESIDE = 2
# Wording alone makes no course one about young children that has not a word for them.
_UNNAMED = -1.0
_BY_WORDING = ChildContext(IN_COURSE, Reason(ReasonKind.CHILD_LIKELY))


@dataclass(frozen=True)
class SettledContexts:
    """`inside` is how likely each passage stands in young-child context, n_passages in [0, 1].

    `contexts` has one for each, with the reason; they say none exactly where it is unlikely.
    """

    inside: Array
    contexts: Sequence[ChildContext]


def settle(course: Matched, young: Array, rule: ContextRule, silent: float) -> SettledContexts:
    """What a passage shows itself settles it; else the rule does.

    `young` are the log-odds that each passage's wording speaks of young children, `silent` those
    of wording that tells nothing. A course does not vouch for what speaks of somebody else: there
    the wording alone tells.
    """
    signals = context_signals(course, young)
    shown = np.array([context.strength for context in course.contexts]) > 0
    others = np.array([context.of_others for context in course.contexts], np.bool_)
    odds = np.where(others, BY_WORDING.odds(signals), rule.odds(signals))
    if course.title is None and not shown.any():
        odds = np.minimum(odds, _UNNAMED)
    inside = np.where(shown, 1.0, 1 / (1 + np.exp(-odds)))
    vouched = rule.vouches(signals, silent) & ~others
    by_course = _of_course(course)
    return SettledContexts(
        inside,
        [
            own if own.strength else _settled(by_course if vouches else _BY_WORDING, is_likely)
            for own, vouches, is_likely in zip(
                course.contexts, vouched, inside >= LIKELY, strict=True
            )
        ],
    )


def _settled(context: ChildContext, is_likely: np.bool_) -> ChildContext:
    return context if is_likely else NO_CONTEXT


def context_signals(course: Matched, young: Array) -> Array:
    """n_passages x n_signals, columns as `CONTEXT_SIGNALS`; `young` as in `settle`.

    The course's own are whether its title shows young children, the log-odds of the mean chance,
    and the roots of the shares of passages that name them: of all, and of its aims. Two silent
    passages are thought of beside them: a lone sentence is not the whole of a course.
    """
    named = np.array([c.strength == IN_PASSAGE for c in course.contexts], np.bool_)
    aims = np.array([passage.section in _AIMS for passage in course.passages], np.bool_)
    own = np.clip(young, -_MOST, _MOST)
    mean = np.clip(_mean(1 / (1 + np.exp(-own))), _LEAST, 1 - _LEAST)
    of_course = (
        float(course.title is not None),
        np.log(mean / (1 - mean)),
        np.sqrt(_share(named)),
        np.sqrt(_share(named[aims])),
    )
    return np.column_stack([own, *(np.full(len(young), value) for value in of_course)])


def _mean(values: Array) -> float:
    return float(values.mean()) if len(values) else 0.0


def _share(named: NDArray[np.bool_]) -> float:
    return float(named.sum() / (len(named) + _SILENT_BESIDE))


def _of_course(course: Matched) -> ChildContext:
    """The course's own: by its title's word, else the first in its aims, else the first at all."""
    if course.title:
        return _by_word(course.title.text, course.title.band)
    named = [
        (passage.section not in _AIMS, position)
        for position, passage in enumerate(course.passages)
        if course.contexts[position].strength == IN_PASSAGE
    ]
    if not named:
        return _by_word("", None)
    first = course.contexts[min(named)[1]]
    return _by_word(first.reason.detail, first.age_band)


def _by_word(word: str, band: AgeBand | None) -> ChildContext:
    return ChildContext(IN_COURSE, Reason(ReasonKind.CHILD_IN_COURSE, word), band)
