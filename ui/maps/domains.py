"""A map in; the map with a domain added, or an empty one removed out, or why it cannot be."""

from dataclasses import replace

from competency_map import Domain, Framework
from competency_map.plain_text import clean
from competency_map.wording import same_wording
from ui.maps.places import MAX_NAME, PlaceError, is_code

# The codes of its areas begin with it, and need room for their numbers.
MAX_DOMAIN_CODE = 10


def with_domain(framework: Framework, code: str, name: str) -> Framework:
    """The map with a domain more at its end, without areas yet.

    Raises PlaceError for a code or a name that is missing, too long, unusable or taken.
    """
    code, name = clean(code), " ".join(clean(name).split())
    if not same_wording(name) or len(name) > MAX_NAME:
        raise PlaceError(f"Give the domain a name of at most {MAX_NAME} characters.")
    if not is_code(code) or len(code) > MAX_DOMAIN_CODE:
        raise PlaceError(
            f"Give the domain a code of up to {MAX_DOMAIN_CODE} letters and digits without "
            "accents, such as SL. The codes of its areas begin with it: SL-1, SL-2."
        )
    for other in framework.domains:
        if other.code.casefold() == code.casefold():
            raise PlaceError(f"{domain_text(other)} has this code. Give another one.")
        if same_wording(other.name) == same_wording(name):
            raise PlaceError(f"{domain_text(other)} has this name. Give another one.")
    return replace(framework, domains=(*framework.domains, Domain(code, name, ())))


def without_domain(framework: Framework, code: str) -> Framework:
    """The map without an empty domain; raises PlaceError for one that has areas."""
    gone = [domain for domain in framework.domains if domain.code == code]
    if any(domain.areas for domain in gone):
        raise PlaceError("The domain has areas. Move them to another domain or remove them first.")
    return replace(framework, domains=tuple(d for d in framework.domains if d not in gone))


def empty_domains(framework: Framework) -> tuple[Domain, ...]:
    """The domains that have no area, in the map's order."""
    return tuple(domain for domain in framework.domains if not domain.areas)


def domain_text(domain: Domain) -> str:
    """Name a domain by code and name: "TF Theoretical Foundations"."""
    return f"{domain.code} {domain.name}"
