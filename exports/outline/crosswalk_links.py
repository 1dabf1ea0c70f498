"""A crosswalk in, out of it the standards that a map's areas, or any areas, are linked to."""

from collections.abc import Collection

from competency_map import Crosswalk, Framework, LinkStrength, Standard, shipped_code


def linked_standards(
    crosswalk: Crosswalk, strengths: Collection[LinkStrength], framework: Framework | None = None
) -> set[Standard]:
    """The standards with a link so strong to an area of the map; without a map, to any area."""
    areas = [row.area for row in crosswalk.rows]
    if framework:
        areas = [shipped_code(area) for area in framework.knowledge_areas]
    links = (link for area in areas for link in crosswalk.links_of(area))
    return {link.standard for link in links if link.strength in strengths}


def codes_with_parents(standards: Collection[Standard]) -> set[str]:
    """The standards' codes, and those of the standards that they are part of."""
    return {code for standard in standards for code in (standard.code, standard.part_of) if code}
