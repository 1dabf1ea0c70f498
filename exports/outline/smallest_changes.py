"""A course in, its smallest next changes out: the nearest in full, the rest by name."""

from collections.abc import Iterator

from alignment.coverage import CourseAlignment, CoverageLevel
from alignment.gaps import NextStep, StepKind, next_steps
from competency_map import Framework
from exports.outline.nodes import Heading, Node, Paragraph
from exports.outline.quotes import anchor_quote
from exports.sentences import area_lead, area_text, areas_text, place_text, step_text

_STEPS_SHOWN = 5


def smallest_changes(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    """Yield a heading and the changes, best anchored first; nothing where there is none."""
    steps = next_steps(course)
    if steps:
        yield Heading("Smallest next changes", 3)
    near = [step for step in steps if step.kind is not StepKind.ASSESS]
    for step in near[:_STEPS_SHOWN]:
        lead = area_lead(framework.area(step.area))
        yield Paragraph(step_text(step, framework), lead=lead, with_next=True)
        yield anchor_quote(step.anchor)
    if rest := near[_STEPS_SHOWN:]:
        listed = "; ".join(_in_short(step, framework) for step in rest)
        yield Paragraph(f"{listed}.", lead="Also within reach: ")
    yield from _taught(course, framework)


def _in_short(step: NextStep, framework: Framework) -> str:
    return f"{area_text(framework.area(step.area))} ({place_text(step.anchor.passage)})"


def _taught(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    taught = [cell.area for cell in course.cells if cell.level is CoverageLevel.TAUGHT]
    if taught:
        yield Paragraph(
            f"{areas_text(map(framework.area, taught))}. Let one existing graded task ask for "
            "one of these.",
            lead="Taught, not yet in a graded task: ",
        )
