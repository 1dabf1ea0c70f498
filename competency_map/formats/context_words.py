"""Young-child context in, lists of words with names out, and back: "core three_to_6".

A core or near list without an age band in its name, as older files have it, holds words of
both.
"""

from collections.abc import Iterable, Mapping

from competency_map.age_band import AgeBand
from competency_map.wording import same_wording
from competency_map.young_child_context import ContextTerm, YoungChildContext, context_terms

BANDED_KINDS = ("core", "near")
PLAIN_KINDS = ("weak", "anti", "traps")
_BANDED = {kind: {f"{kind} {band}": band for band in AgeBand} for kind in BANDED_KINDS}
LISTS = (*(name for names in _BANDED.values() for name in names), *PLAIN_KINDS)
_BY_WORDING = {same_wording(name.replace("_", " ")): name for name in LISTS} | {
    kind: f"{kind} {AgeBand.BOTH}" for kind in BANDED_KINDS
}


def list_named(name: str) -> str:
    """The one of `LISTS` with that name, however it is spelt; "" if there is none."""
    return _BY_WORDING.get(same_wording(name.replace("_", " ")), "")


def words_of(context: YoungChildContext) -> dict[str, tuple[str, ...]]:
    """All `LISTS` by name, each in its order."""
    banded = {
        name: tuple(term.text for term in terms_of(context, kind) if term.band is band)
        for kind, names in _BANDED.items()
        for name, band in names.items()
    }
    return banded | {kind: getattr(context, kind) for kind in PLAIN_KINDS}


def context_of(words: Mapping[str, Iterable[str]]) -> YoungChildContext:
    """The context of lists by name; one that is not there is empty."""
    core, near = (_terms(names, words) for names in _BANDED.values())
    weak, anti, traps = (tuple(words.get(kind, ())) for kind in PLAIN_KINDS)
    return YoungChildContext(core, near, weak, anti, traps)


def terms_of(context: YoungChildContext, kind: str) -> tuple[ContextTerm, ...]:
    """The terms of one of `BANDED_KINDS`."""
    return context.core if kind == "core" else context.near


def _terms(
    names: Mapping[str, AgeBand], words: Mapping[str, Iterable[str]]
) -> tuple[ContextTerm, ...]:
    return tuple(
        term for name, band in names.items() for term in context_terms(words.get(name, ()), band)
    )
