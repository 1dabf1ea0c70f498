"""An area and a discipline in, the accreditors' standards beside it out."""

from collections.abc import Iterable, Iterator, Sequence

from alignment.coverage import CourseAlignment
from competency_map import Crosswalk, KnowledgeArea, Link, LinkStrength, crosswalks_of, shipped_code
from exports.change_wording import STRENGTH_NAMES, crosswalk_name

AreaLinks = tuple[Crosswalk, tuple[Link, ...]]


def links_of(discipline: str, area: KnowledgeArea) -> tuple[AreaLinks, ...]:
    """Each crosswalk of the discipline with its links of the area, closest first.

    The area is looked up by its name; a crosswalk without a link of it is left out.
    """
    code = shipped_code(area)
    found = ((crosswalk, crosswalk.links_of(code)) for crosswalk in crosswalks_of(discipline))
    return tuple((crosswalk, links) for crosswalk, links in found if links)


def standards_text(discipline: str, area: KnowledgeArea) -> str:
    """Name the closest standard of each crosswalk: "AACN Essentials 2.3 Label (a close link)".

    A weak link says too little to stand beside a change; "" where there is no other.
    """
    shown = [
        _link_text(crosswalk, links[0])
        for crosswalk, links in links_of(discipline, area)
        if links[0].strength is not LinkStrength.WEAK
    ]
    return "; ".join(shown)


def crosswalk_notes(courses: Sequence[CourseAlignment]) -> Iterator[tuple[str, str]]:
    """Yield (name, note) for each crosswalk of the courses' disciplines, each once."""
    for crosswalk in _crosswalks(course.course.discipline for course in courses):
        yield crosswalk_name(crosswalk), crosswalk.note


def _crosswalks(disciplines: Iterable[str]) -> dict[Crosswalk, None]:
    every = dict.fromkeys(disciplines)
    return {crosswalk: None for name in every for crosswalk in crosswalks_of(name)}


def _link_text(crosswalk: Crosswalk, link: Link) -> str:
    standard, strength = link.standard, STRENGTH_NAMES[link.strength]
    return f"{crosswalk_name(crosswalk)} {standard.code} {standard.label} ({strength})"
