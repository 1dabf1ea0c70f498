"""The words of young-child context in memory, those that show it with their age band."""

from collections.abc import Iterable
from dataclasses import dataclass

from competency_map.age_band import AgeBand


@dataclass(frozen=True, slots=True)
class ContextTerm:
    """A word or phrase that shows young-child context, and the ages that it speaks of.

    A word that fits either age band, such as "child care", has the band `BOTH`.
    """

    text: str
    band: AgeBand = AgeBand.BOTH


@dataclass(frozen=True, slots=True)
class YoungChildContext:
    """The words that show a passage is about pregnancy to about age six.

    `core` and `near` words show it, each with its age band; `anti` words ("adolescent") cancel
    near ones; `weak` words ("family") show nothing by themselves, but belong to no topic
    either: likeness of wording leaves them out with the others. `traps` are phrases in which
    a core or near word means something else ("baby boomer", "in its infancy").
    """

    core: tuple[ContextTerm, ...]
    near: tuple[ContextTerm, ...]
    weak: tuple[str, ...]
    anti: tuple[str, ...]
    traps: tuple[str, ...]


def context_terms(texts: Iterable[str], band: AgeBand = AgeBand.BOTH) -> tuple[ContextTerm, ...]:
    """The texts as terms of one age band."""
    return tuple(ContextTerm(text, band) for text in texts)
