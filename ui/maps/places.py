"""A map in; the map with an area added, renamed, moved or removed out, or why it cannot be."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from competency_map import AreaKind, AreaStatus, Domain, Framework, KnowledgeArea
from competency_map.plain_text import clean
from competency_map.wording import same_wording

MAX_CODE, MAX_NAME = 20, 200
_CODE = re.compile(r"[A-Za-z0-9]+([.-][A-Za-z0-9]+)*")


class PlaceError(ValueError):
    """An area cannot be called so, or not be there; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class AreaPlace:
    """What an area is called, and the code of its domain; "" for a code takes the next free one."""

    code: str
    name: str
    domain: str


def with_area(framework: Framework, asked: AreaPlace) -> tuple[Framework, str]:
    """The map with an area more at the end of its domain, without words yet; its code.

    Raises PlaceError for a code or a name that is missing, too long, unusable or taken.
    """
    place = _usable(framework, asked)
    area = KnowledgeArea(
        code=place.code,
        name=place.name,
        domain="",
        kind=AreaKind.CONTENT,
        descriptor="",
        terms=(),
        false_friends=(),
        exemplars=(),
        counter_exemplars=(),
        idea="",
        status=AreaStatus.SEEDS,
    )
    return _placed(framework, area, place.domain), place.code


def with_place(framework: Framework, code: str, asked: AreaPlace) -> Framework:
    """The map with an area under another code, name or domain; its words stay.

    It keeps its place in the domain, and stands last in another one. Raises PlaceError as above.
    """
    place = _usable(framework, asked, but=code)
    old = framework.area(code)
    new = replace(old, code=place.code, name=place.name)
    if old in _domain(framework, place.domain).areas:
        return _each(framework, lambda domain: _swapped(domain, old, new))
    left = _each(framework, lambda domain: _dropped(domain, code))
    return _placed(left, new, place.domain)


def without_area(framework: Framework, code: str) -> Framework:
    """The map without an area; its domain stays, even with none left.

    Raises PlaceError for the only area of the map.
    """
    if len(framework.knowledge_areas) == 1:
        raise PlaceError("This is the only area of the map, so it stays. Add another one first.")
    return _each(framework, lambda domain: _dropped(domain, code))


def next_code(framework: Framework, domain: str) -> str:
    """The first code of a domain that no area has, after its last number: "TF-11" after "TF-10"."""
    taken = {area.code for area in framework.knowledge_areas}
    numbers = (code.removeprefix(f"{domain}-") for code in taken if code.startswith(f"{domain}-"))
    last = max((int(number) for number in numbers if number.isdecimal()), default=0)
    return f"{domain}-{last + 1}"


def is_code(code: str) -> bool:
    """Whether an area or a domain can have this code, whatever its length."""
    return _CODE.fullmatch(code) is not None


def _usable(framework: Framework, asked: AreaPlace, but: str = "") -> AreaPlace:
    domain = _domain(framework, asked.domain).code
    name = " ".join(clean(asked.name).split())
    code = clean(asked.code) or next_code(framework, domain)
    others = [area for area in framework.knowledge_areas if area.code != but]
    if not same_wording(name) or len(name) > MAX_NAME:
        raise PlaceError(f"Give the area a name of at most {MAX_NAME} characters.")
    if not is_code(code) or len(code) > MAX_CODE:
        raise PlaceError(
            f"The code can have up to {MAX_CODE} letters and digits without accents, with single "
            f"hyphens or dots between. For instance: {next_code(framework, domain)}."
        )
    for other in others:
        if other.code.casefold() == code.casefold():
            raise PlaceError(f"{other.code} {other.name} has this code. Give another one.")
        if same_wording(other.name) == same_wording(name):
            raise PlaceError(f"{other.code} {other.name} has this name. Give another one.")
    return AreaPlace(code, name, domain)


def _domain(framework: Framework, code: str) -> Domain:
    found = next((domain for domain in framework.domains if domain.code == code), None)
    if found is None:
        raise PlaceError("The copy has no such domain any more. Choose one that it has.")
    return found


def _placed(framework: Framework, area: KnowledgeArea, code: str) -> Framework:
    """The map with the area at the end of a domain."""

    def placed(domain: Domain) -> Domain:
        mine = replace(area, domain=domain.name)
        return replace(domain, areas=(*domain.areas, mine)) if domain.code == code else domain

    return _each(framework, placed)


def _swapped(domain: Domain, old: KnowledgeArea, new: KnowledgeArea) -> Domain:
    return replace(domain, areas=tuple(new if area is old else area for area in domain.areas))


def _dropped(domain: Domain, code: str) -> Domain:
    return replace(domain, areas=tuple(area for area in domain.areas if area.code != code))


def _each(framework: Framework, change: Callable[[Domain], Domain]) -> Framework:
    return replace(framework, domains=tuple(map(change, framework.domains)))
