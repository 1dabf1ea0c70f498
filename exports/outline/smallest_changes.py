"""A course in, its smallest next changes out: the nearest in full, the rest by name."""

from collections.abc import Iterator, Sequence

from alignment.coverage import CourseAlignment
from alignment.steps import NextStep, StepKind, next_steps
from competency_map import Framework
from exports.change_wording import LINKS_NOTE
from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.outline.quotes import anchor_quote
from exports.sentences import area_lead, area_text, areas_text, place_text
from exports.standards import standards_text
from exports.steps import change_lead, change_text, fit_text, short_change_text, where_text

_STEPS_SHOWN = 5
# What is taught already needs less said of it; where little else is near, more is shown.
_TASKS_SHOWN = 2
_STANDARD = "Standard: "


def smallest_changes(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    """Yield a heading and the changes, best anchored first; nothing where there is none."""
    steps = next_steps(course, framework)
    if not steps:
        return
    near = [step for step in steps if step.kind is not StepKind.ASSESS]
    shown = near[:_STEPS_SHOWN]
    yield Heading("Smallest next changes", 3)
    for step in shown:
        yield from _in_full(step, course, framework)
    if rest := near[_STEPS_SHOWN:]:
        listed = "; ".join(_in_short(step, framework) for step in rest)
        yield Paragraph(f"{listed}.", lead="Also within reach: ")
    taught = [step for step in steps if step.kind is StepKind.ASSESS]
    yield from _tasks(taught, max(_TASKS_SHOWN, _STEPS_SHOWN - len(shown)), framework)
    if any(_standard(step, course, framework) for step in shown):
        yield Paragraph(LINKS_NOTE)


def _in_full(step: NextStep, course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    lead = area_lead(framework.area(step.area))
    yield Paragraph(where_text(step), lead=lead, with_next=True)
    yield anchor_quote(step.anchor)
    yield Bullet(change_text(step, framework), lead=change_lead(step) or "Smallest change: ")
    standard = _standard(step, course, framework)
    if fit := " ".join(filter(None, (fit_text(step, is_quoted=True), standard))):
        yield Bullet(fit)


def _standard(step: NextStep, course: CourseAlignment, framework: Framework) -> str:
    found = standards_text(course.course.discipline, framework.area(step.area))
    return f"{_STANDARD}{found}." if found else ""


def _in_short(step: NextStep, framework: Framework) -> str:
    return f"{area_text(framework.area(step.area))} ({place_text(step.anchor.passage)})"


def _tasks(taught: Sequence[NextStep], n_shown: int, framework: Framework) -> Iterator[Node]:
    """Yield what is taught and not assessed, and the first tasks that would ask for it."""
    if not taught:
        return
    areas = areas_text(framework.area(step.area) for step in taught)
    yield Paragraph(
        f"{areas}. Let one existing graded task ask for one of these.",
        lead="Taught, not yet in a graded task: ",
    )
    for step in [step for step in taught if step.change][:n_shown]:
        text = f"{short_change_text(step, framework)} {fit_text(step)}"
        yield Bullet(text, lead=area_lead(framework.area(step.area)))
