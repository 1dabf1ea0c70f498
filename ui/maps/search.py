"""A map and what a person looks for in, the areas that hold it out, each with where."""

from collections.abc import Iterator
from dataclasses import dataclass

from competency_map import Framework, KnowledgeArea

_N_TERMS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class FoundArea:
    """An area, and the terms in which the words stand; none where its name has them."""

    area: KnowledgeArea
    terms: tuple[str, ...] = ()


def find_areas(framework: Framework, words: str, domain: str = "") -> list[FoundArea]:
    """The areas of a domain (its code, "" for all) that hold all the words, in the map's order.

    Words are looked for in code, name and descriptor, and together in each term; upper and
    lower case are the same. Without words these are all areas.
    """
    wanted = words.casefold().split()
    areas = (each for d in framework.domains if domain in {"", d.code} for each in d.areas)
    return list(_found(areas, wanted))


def _found(areas: Iterator[KnowledgeArea], wanted: list[str]) -> Iterator[FoundArea]:
    for area in areas:
        if _holds(f"{area.code} {area.shown_name}", wanted):
            yield FoundArea(area)
            continue
        terms = tuple(term.text for term in area.terms if _holds(term.text, wanted))
        if terms or _holds(area.descriptor, wanted):
            yield FoundArea(area, terms[:_N_TERMS_SHOWN])


def _holds(text: str, wanted: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in wanted)
