"""A course's result and what a person wants to see in, its options in that order out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from alignment import CourseAlignment, NextStep, StepKind, step_ways
from competency_map import ChangeKind, Framework
from exports.steps import place_name
from syllabi import Passage

_EFFORTS = tuple(ChangeKind)


class Order(StrEnum):
    """In which order options stand."""

    WEEKS = "The course's own weeks"
    EFFORT = "Smallest effort"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which options a person wants to see; empty kinds and domains (by code) mean all."""

    order: Order = Order.WEEKS
    kinds: tuple[ChangeKind, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """An area that a change would bring in: `shown` is the way that fits best, `others` follow."""

    shown: NextStep
    others: tuple[NextStep, ...]

    @property
    def place(self) -> Passage | None:
        """Where the change belongs; the map's own idea belongs where the area comes near."""
        return self.shown.place if self.shown.change else self.shown.anchor.passage

    @property
    def is_further(self) -> bool:
        """Whether it has no place in the course, or speaks of ages of which the course does not."""
        return self.place is None or not self.shown.fits_age


def options(
    course: CourseAlignment, framework: Framework, wanted: Wanted | None = None
) -> tuple[Option, ...]:
    """The options of a course that are wanted, in the order wanted; those further off come last.

    What is taught and has no task in the lens asks for nothing, so it is left out.
    """
    wanted = wanted or Wanted()
    areas = _areas(framework, wanted.domains)
    found = (
        _option(ways, wanted.kinds)
        for ways in step_ways(course, framework)
        if ways[0].area in areas and (ways[0].change or ways[0].kind is not StepKind.ASSESS)
    )
    shown = [option for option in found if option is not None]
    scheduled = {passage.id for passage in course.schedule}
    shown.sort(key=lambda option: _by_week(option, scheduled))
    if wanted.order is Order.EFFORT:
        shown.sort(key=_by_effort)
    shown.sort(key=lambda option: (option.is_further, not option.shown.fits_age))
    return tuple(shown)


def place_of(option: Option) -> tuple[str, str] | None:
    """Name and topic of the place of an option, "Week 6" and its words; None where it has none."""
    place = option.place
    return None if place is None else (place_name(place), place.text)


def _areas(framework: Framework, domains: Sequence[str]) -> set[str]:
    chosen = (d for d in framework.domains if not domains or d.code in domains)
    return {area.code for domain in chosen for area in domain.areas}


def _option(ways: tuple[NextStep, ...], kinds: Sequence[ChangeKind]) -> Option | None:
    """The best of the ways that are of a wanted kind, the others after it; None without one."""
    fitting = [way for way in ways if not kinds or (way.change and way.change.kind in kinds)]
    if not fitting:
        return None
    return Option(fitting[0], tuple(way for way in ways if way is not fitting[0]))


def _by_week(option: Option, scheduled: set[str]) -> tuple[bool, bool, int]:
    place = option.place
    if place is None:
        return True, True, 0
    return False, place.id not in scheduled, place.position


def _by_effort(option: Option) -> int:
    change = option.shown.change
    return _EFFORTS.index(change.kind) if change else len(_EFFORTS)
