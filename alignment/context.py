"""Passages in, their young-child context out: pregnancy to about age six, or not.

Topic and context are two questions, asked apart: "assessment" is a topic in any course,
and only its context makes it the assessment of a toddler.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from alignment.context_words import Sign, context_finder
from alignment.evidence import Reason, ReasonKind
from competency_map import AgeBand, Framework
from syllabi import Passage

# How far each place vouches for a passage, nearest first.
IN_PASSAGE, IN_SETTING, IN_HEADING, IN_COURSE = 1.0, 0.98, 0.96, 0.94


@dataclass(frozen=True, slots=True)
class ChildContext:
    """How far a passage stands in young-child context, and why.

    `strength` is in [0, 1]; 0 is no sign of the early years at all. `age_band` is of the word
    that the reason names, None without one. `of_others` says that a word without such a sign
    speaks of somebody else.
    """

    strength: float
    reason: Reason
    age_band: AgeBand | None = None
    of_others: bool = False


NO_CONTEXT = ChildContext(0.0, Reason(ReasonKind.NO_YOUNG_CHILD))
_OF_OTHERS = replace(NO_CONTEXT, of_others=True)


def find_contexts(
    passages: Sequence[Passage], titles: Sequence[str], framework: Framework
) -> list[ChildContext]:
    """One context a passage: its own, else its row's, else its headings'; else none.

    Whether the course as a whole vouches for it is another question, so a heading that is one of
    the course's titles counts as none.
    """
    own_titles = [title.casefold() for title in titles if title.strip()]
    # A heading stands over many passages: its sign is looked for once.
    finder = context_finder(framework)
    sign = cache(finder.sign)
    return [
        _context(passage, own_titles, sign)
        or (_OF_OTHERS if finder.is_elsewhere(passage.text) else NO_CONTEXT)
        for passage in passages
    ]


def overarching_headings(passages: Sequence[Passage]) -> list[str]:
    """The headings that stand over more than half of the passages: they are as good as titles."""
    counts = Counter(heading for passage in passages for heading in set(passage.path))
    return sorted(heading for heading, n_below in counts.items() if 2 * n_below > len(passages))


def title_sign(titles: Sequence[str], framework: Framework) -> Sign | None:
    """The first word of the course's titles that shows young children; None if there is none.

    A title that names somebody else too ("Infancy through Old Age") speaks for neither. `titles`
    are as corrected and as it stands in the document: whoever corrects a label does not change
    what the syllabus says.
    """
    finder = context_finder(framework)
    own = (title for title in titles if not finder.is_elsewhere(title))
    return next(filter(None, map(finder.sign, own)), None)


def _context(
    passage: Passage, titles: Sequence[str], sign: Callable[[str], Sign | None]
) -> ChildContext | None:
    if found := sign(passage.text):
        return _shown_by(found, IN_PASSAGE, ReasonKind.CHILD_IN_PASSAGE)
    if found := sign(passage.setting):
        return _shown_by(found, IN_SETTING, ReasonKind.CHILD_IN_SETTING)
    for heading in reversed(passage.path):
        found = sign(heading)
        if found and not any(_is_title(heading.casefold(), title) for title in titles):
            return _shown_by(found, IN_HEADING, ReasonKind.CHILD_IN_HEADING)
    return None


def _is_title(heading: str, title: str) -> bool:
    """Whether the heading is the title, perhaps with the course's code or credits."""
    return title in heading and 2 * len(title) >= len(heading)


def _shown_by(sign: Sign, strength: float, kind: ReasonKind) -> ChildContext:
    return ChildContext(strength, Reason(kind, sign.text), sign.band)
