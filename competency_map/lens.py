"""A discipline's lens: where infant mental health fits its courses, and what would bring it in."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from competency_map.continuum import Continuum
from competency_map.framework import content_fingerprint


class ChangeKind(StrEnum):
    """What a change adds to a course, the smallest effort first."""

    OBJECTIVE = "objective"
    READING = "reading"
    ACTIVITY = "activity"
    ASSESSMENT = "assessment"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Idea:
    """One concrete way to bring areas into a course, in one or two sentences.

    `areas` are codes of the extended map, the one it serves most first. `unit` says in words
    what kind of week or unit it fits; `unit_words` are words by which such a week is known
    in a syllabus ("postpartum"), compared as the map's terms are.
    """

    areas: tuple[str, ...]
    kind: ChangeKind
    unit: str
    unit_words: tuple[str, ...]
    text: str
    continuum: tuple[Continuum, ...] = ()

    @property
    def fingerprint(self) -> str:
        """12 hexadecimal digits of what the idea says: other areas, kind, unit or text, others."""
        return content_fingerprint([*self.areas, self.kind, self.unit, self.text])


@dataclass(frozen=True)
class Lens:
    """How one discipline meets the map; every sentence is the project's own judgement.

    `ideas` join several areas; each of `changes` is the smallest one for its single area.
    `strengths` and `thin_spots` say what such programs mostly teach and mostly lack, and
    `strong_areas` and `thin_areas` are the same as codes of the extended map.
    """

    discipline: str
    name: str
    typical_courses: tuple[str, ...]
    strengths: str
    thin_spots: str
    strong_areas: tuple[str, ...]
    thin_areas: tuple[str, ...]
    ideas: tuple[Idea, ...]
    changes: tuple[Idea, ...] = ()

    def changes_for(self, area: str) -> tuple[Idea, ...]:
        """The smallest changes for the area of that code, in the file's order; () if none."""
        return self._changes_by_area.get(area, ())

    @cached_property
    def _changes_by_area(self) -> dict[str, tuple[Idea, ...]]:
        codes = dict.fromkeys(change.areas[0] for change in self.changes)
        return {code: tuple(c for c in self.changes if c.areas[0] == code) for code in codes}

    @cached_property
    def fingerprint(self) -> str:
        """12 hexadecimal digits of the content's SHA-256: changes with any wording."""
        return content_fingerprint(self)
