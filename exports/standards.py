"""An area and a course in, the accreditors' standards beside it out."""

from collections.abc import Iterator, Sequence

from alignment.coverage import CourseAlignment
from competency_map import Crosswalk, KnowledgeArea, Link, LinkStrength, crosswalks_of, shipped_code
from exports.change_wording import STRENGTH_NAMES, crosswalk_name
from exports.wording import joined
from syllabi import DISCIPLINES, Course

AreaLinks = tuple[Crosswalk, tuple[Link, ...]]


def links_of(course: Course, area: KnowledgeArea) -> tuple[AreaLinks, ...]:
    """Each crosswalk that the course is held to, with its links of the area, closest first.

    The area is looked up by its name; a crosswalk without a link of it is left out.
    """
    code = shipped_code(area)
    found = ((crosswalk, crosswalk.links_of(code)) for crosswalk in _crosswalks(course))
    return tuple((crosswalk, links) for crosswalk, links in found if links)


def standards_text(course: Course, area: KnowledgeArea) -> str:
    """Name the closest standard of each crosswalk: "AACN Essentials 2.3 Label (a close link)".

    A weak link says too little to stand beside a change; "" where there is no other.
    """
    shown = [
        _link_text(crosswalk, links[0])
        for crosswalk, links in links_of(course, area)
        if links[0].strength is not LinkStrength.WEAK
    ]
    return "; ".join(shown)


def standards_by_discipline() -> dict[str, str]:
    """Name the standards of each discipline that has a crosswalk: "AACN Essentials" of nursing."""
    found = {discipline: crosswalks_of(discipline) for discipline in DISCIPLINES}
    return {
        discipline: joined([crosswalk_name(crosswalk) for crosswalk in crosswalks])
        for discipline, crosswalks in found.items()
        if crosswalks
    }


def crosswalk_notes(courses: Sequence[CourseAlignment]) -> Iterator[tuple[str, str]]:
    """Yield (name, note) for each crosswalk of the courses, each once."""
    return notes_on_standards([course.course for course in courses])


def notes_on_standards(courses: Sequence[Course]) -> Iterator[tuple[str, str]]:
    """Yield (name, note) for each crosswalk that the courses are held to, each once."""
    for crosswalk in dict.fromkeys(c for course in courses for c in _crosswalks(course)):
        yield crosswalk_name(crosswalk), crosswalk.note


def _crosswalks(course: Course) -> tuple[Crosswalk, ...]:
    return crosswalks_of(course.discipline, course.level)


def _link_text(crosswalk: Crosswalk, link: Link) -> str:
    standard, strength = link.standard, STRENGTH_NAMES[link.strength]
    return f"{crosswalk_name(crosswalk)} {standard.code} {standard.label} ({strength})"
