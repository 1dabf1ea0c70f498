"""A course in, its next steps as JSON rows out: area, kind, place, change and standards."""

from typing import Any

from alignment.coverage import CourseAlignment
from alignment.steps import NextStep, next_steps
from competency_map import Framework, Idea, KnowledgeArea
from exports.standards import links_of
from syllabi import Course

_Object = dict[str, Any]


def step_rows(course: CourseAlignment, framework: Framework) -> list[_Object]:
    """One row a step, nearest to coverage first.

    `anchor` is where the area stands now; `place`, the place that the change fits, is null
    where the course shows none, and `change` where its discipline has none.
    """
    return [
        _row(step, framework.area(step.area), course.course)
        for step in next_steps(course, framework)
    ]


def _row(step: NextStep, area: KnowledgeArea, course: Course) -> _Object:
    return {
        "area": step.area,
        "kind": step.kind.value,
        "anchor": step.anchor.passage.locator,
        "place": step.place.locator if step.place else None,
        "change": _change(step.change) if step.change else None,
        "standards": _standards(area, course),
    }


def _change(change: Idea) -> _Object:
    return {"kind": change.kind.value, "unit": change.unit, "text": change.text}


def _standards(area: KnowledgeArea, course: Course) -> list[_Object]:
    return [
        {"crosswalk": crosswalk.id, "code": link.standard.code, "strength": link.strength.value}
        for crosswalk, links in links_of(course, area)
        for link in links
    ]
