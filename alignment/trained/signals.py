"""An area's evidence in one course in, the signals that its level is judged by out."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from alignment.evidence import Evidence
from competency_map import AreaKind, KnowledgeArea
from syllabi import SectionKind

# A course teaches what these sections name; elsewhere it only comes up in passing.
TEACHING_SECTIONS = frozenset(
    {
        SectionKind.DESCRIPTION,
        SectionKind.OUTCOMES,
        SectionKind.SCHEDULE,
        SectionKind.ASSESSMENT,
    }
)
_AIMS = frozenset({SectionKind.DESCRIPTION, SectionKind.OUTCOMES})
_TASKS = frozenset({SectionKind.ASSESSMENT})
_LISTS = frozenset({SectionKind.BIBLIOGRAPHY})
_ELSEWHERE = frozenset(SectionKind) - TEACHING_SECTIONS - _LISTS


@dataclass(frozen=True, slots=True)
class CourseSignals:
    """What a course shows as a whole: how long its syllabus is, and how rich in the areas.

    `best` is each learned area's best evidence in young-child context, in [0, 1]; `n_passages`,
    how many passages were matched.
    """

    n_passages: int
    best: Mapping[str, float]

    def richness(self, area: str) -> float:
        """How much of the other areas the course shows: ln(1 + sum of their best)."""
        return log1p(sum(best for other, best in self.best.items() if other != area))


def course_signals(
    evidence: Mapping[str, Sequence[Evidence]], areas: Collection[str], n_passages: int
) -> CourseSignals:
    """The signals of a course from its evidence by area; `areas` are the learned ones."""
    best = {area: _top(evidence.get(area, ()), 1, _inside) for area in areas}
    return CourseSignals(n_passages, best)


def cell_signals(
    topic: str, area: KnowledgeArea, evidence: Sequence[Evidence], course: CourseSignals
) -> dict[str, float]:
    """The signals of one cell, by the names that the frozen weights know.

    The evidence of a passage counts inside young-child context as far as it stands there,
    and outside for the rest. Numbered signals are the best and second best passage, in
    [0, 1]; sums are ln(1 + sum). The area's own signal, of its `topic`, is 1: some areas are
    commoner than others.
    """
    teaching = _in(evidence, TEACHING_SECTIONS)
    elsewhere = _in(evidence, _ELSEWHERE)
    is_process = float(area.kind is AreaKind.PROCESS)
    richness = course.richness(area.code)
    return {
        "taught": _top(teaching, 1, _inside),
        "taught again": _top(teaching, 2, _inside),
        "taught near a child": _top(teaching, 1, _near),
        "elsewhere": _top(elsewhere, 1, _inside),
        "elsewhere again": _top(elsewhere, 2, _inside),
        "in a bibliography": _top(_in(evidence, _LISTS), 1, _inside),
        "in a task": _top(_in(evidence, _TASKS), 1, _inside),
        "in an aim": _top(_in(evidence, _AIMS), 1, _inside),
        "general": _top(teaching, 1, _outside),
        "general again": _top(teaching, 2, _outside),
        "general elsewhere": _top(elsewhere, 1, _outside),
        "all inside": log1p(sum(map(_inside, evidence))),
        "all outside": log1p(sum(map(_outside, evidence))),
        "richness": richness,
        "process": is_process,
        "process richness": is_process * richness,
        "length": log1p(course.n_passages),
        f"area {topic}": 1.0,
    }


def _in(evidence: Sequence[Evidence], sections: Collection[SectionKind]) -> list[Evidence]:
    return [piece for piece in evidence if piece.passage.section in sections]


def _top(evidence: Sequence[Evidence], place: int, signal: Callable[[Evidence], float]) -> float:
    values = sorted(map(signal, evidence), reverse=True)
    return values[place - 1] if len(values) >= place else 0.0


def _inside(piece: Evidence) -> float:
    return piece.topic * piece.context


def _outside(piece: Evidence) -> float:
    return piece.topic * (1 - piece.context)


def _near(piece: Evidence) -> float:
    return piece.topic * piece.nearness
