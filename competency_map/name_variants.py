"""The name of an area or a domain in; the code it has in the extended map out.

Sources name some areas differently ("Self-awareness", "Relationship-focused practice"); the
variants stand in `data/name-variants.toml`. Maps number some areas differently too, so that
an area of any map is known by its name, never by its code.
"""

from functools import lru_cache

from competency_map.framework import Framework
from competency_map.knowledge_area import KnowledgeArea
from competency_map.loading import DATA, load_shipped
from competency_map.toml_table import read_toml
from competency_map.wording import same_wording

_MAP = "imh-extended"


def shipped_code(area: KnowledgeArea) -> str:
    """The code in the extended map of the area with that one's name or variant, "" if none.

    The domain helps where one name stands in two: "Advocacy" among the skills of direct
    service, and again under "Leading People".
    """
    return area_code(f"{area.domain}: {area.name}") or area_code(area.name)


def area_code(name: str) -> str:
    """The code of the area with that name or variant, "" if there is none."""
    return _codes("area").get(same_wording(name), "")


def domain_code(name: str) -> str:
    """The code of the domain with that name or variant, "" if there is none."""
    return _codes("domain").get(same_wording(name), "")


def domain_name(code: str) -> str:
    """The name of the domain with that code, "" if there is none."""
    return {domain.code: domain.name for domain in _framework().domains}.get(code, "")


@lru_cache(maxsize=1)
def _framework() -> Framework:
    return load_shipped(_MAP)


@lru_cache(maxsize=2)
def _codes(part: str) -> dict[str, str]:
    framework = _framework()
    parts = framework.knowledge_areas if part == "area" else framework.domains
    codes = {same_wording(found.name): found.code for found in parts}
    for table in read_toml(DATA / "name-variants.toml").tables(part, named_by="code"):
        code = table.text("code")
        codes |= {same_wording(name): code for name in table.texts("names")}
    return codes
