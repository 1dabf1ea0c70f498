"""A course's passages with all that was found in them before anything is weighed."""

from collections.abc import Sequence
from dataclasses import dataclass

from alignment.context import ChildContext, find_contexts, overarching_headings, title_sign
from alignment.context_words import Sign
from alignment.match import Match
from alignment.matching import find_matches
from alignment.semantic.embedding import Vectors, embed
from competency_map import Framework
from syllabi import Passage

# What stands over one or two passages is no title for it.
_FEWEST = 4


@dataclass(frozen=True)
class Matched:
    """`contexts` has one for each passage, by what it shows itself; `title` is the title's sign.

    `vectors` has one row each, None without the extra.
    """

    passages: Sequence[Passage]
    contexts: Sequence[ChildContext]
    matches: Sequence[Match]
    title: Sign | None = None
    vectors: Vectors | None = None


def match_passages(
    passages: Sequence[Passage],
    titles: Sequence[str],
    framework: Framework,
    *,
    with_meaning: bool = False,
) -> Matched:
    """Match the map's terms and likeness; `titles` are the course's (see `title_sign`).

    A heading over most of the passages counts as one of them, whatever was read as the title.
    """
    titles = [*titles, *overarching_headings(passages)] if len(passages) >= _FEWEST else titles
    return Matched(
        passages,
        find_contexts(passages, titles, framework),
        find_matches(passages, framework),
        title_sign(titles, framework),
        embed([passage.text for passage in passages]) if with_meaning else None,
    )
