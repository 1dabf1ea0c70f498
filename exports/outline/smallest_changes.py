"""A course in, its smallest next changes out: the nearest in full, the rest by name."""

from collections.abc import Iterator, Sequence

from alignment.coverage import CourseAlignment
from alignment.steps import NextStep, StepKind, next_steps
from competency_map import ChangeKind, Framework
from exports.change_wording import LINKS_NOTE
from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.outline.quotes import anchor_quote
from exports.sentences import area_lead, area_text, areas_text
from exports.standards import standards_text
from exports.steps import change_lead, change_text, fit_text, short_change_text, where_text

_STEPS_SHOWN = 5
_NAMES_SHOWN = 8
# What is taught already needs less said of it; where little else is near, more is shown.
_TASKS_SHOWN = 2
_STANDARD = "Standard: "


def smallest_changes(
    course: CourseAlignment, framework: Framework, *, with_quotes: bool = True
) -> Iterator[Node]:
    """Yield a heading and the changes, best anchored first; nothing where there is none."""
    steps = next_steps(course, framework)
    if not steps:
        return
    shown, rest = _near(steps)
    yield Heading("Smallest next changes", 3)
    for step in shown:
        yield from _in_full(step, course, framework, with_quotes=with_quotes)
    if rest:
        yield also_within_reach(rest, framework)
    taught = [step for step in steps if step.kind is StepKind.ASSESS]
    n_tasks = max(_TASKS_SHOWN, _STEPS_SHOWN - len(shown))
    yield from _tasks(taught, n_tasks, framework, with_quotes=with_quotes)


def links_note(courses: Sequence[CourseAlignment], framework: Framework) -> Iterator[Node]:
    """Yield whose judgement the standards are, once, where the changes of a course name one."""
    if any(
        _standard(step, course, framework)
        for course in courses
        for step in _near(next_steps(course, framework))[0]
    ):
        yield Paragraph(LINKS_NOTE)


def also_within_reach(rest: Sequence[NextStep], framework: Framework) -> Paragraph:
    """Name the areas, with a week where one is known: "TF-6 Attachment (Week 5); and 3 more."."""
    names = [step_name(step, framework) for step in rest[:_NAMES_SHOWN]]
    n_more = len(rest) - len(names)
    text = "; ".join([*names, *([f"and {n_more} more"] if n_more else [])])
    return Paragraph(f"{text}.", lead="Also within reach: ")


def step_name(step: NextStep, framework: Framework) -> str:
    """Name a step by its area, with a week where one is known: "TF-6 Attachment (Week 5)"."""
    name, week = area_text(framework.area(step.area)), step.anchor.passage.week
    return f"{name} ({week})" if week else name


def _near(steps: Sequence[NextStep]) -> tuple[Sequence[NextStep], Sequence[NextStep]]:
    """Give what is not yet taught: the steps to show in full, and the rest."""
    near = [step for step in steps if step.kind is not StepKind.ASSESS]
    return near[:_STEPS_SHOWN], near[_STEPS_SHOWN:]


def _in_full(
    step: NextStep, course: CourseAlignment, framework: Framework, *, with_quotes: bool
) -> Iterator[Node]:
    lead = area_lead(framework.area(step.area))
    standard = _standard(step, course, framework)
    place = fit_text(step, is_quoted=with_quotes, with_quotes=with_quotes)
    fit = " ".join(filter(None, (place, standard)))
    kind = change_lead(step) or "Smallest change: "
    yield Paragraph(where_text(step), lead=lead, with_next=True)
    if with_quotes:
        yield anchor_quote(step.anchor)
    yield Bullet(change_text(step, framework), lead=kind, with_next=bool(fit))
    if fit:
        yield Bullet(fit)


def _standard(step: NextStep, course: CourseAlignment, framework: Framework) -> str:
    found = standards_text(course.course, framework.area(step.area))
    return f"{_STANDARD}{found}." if found else ""


def _tasks(
    taught: Sequence[NextStep], n_shown: int, framework: Framework, *, with_quotes: bool
) -> Iterator[Node]:
    """Yield what is taught and not assessed, and the first tasks that would ask for it."""
    if not taught:
        return
    areas = areas_text(framework.area(step.area) for step in taught)
    yield Paragraph(
        f"{areas}. Let one existing graded task ask for one of these.",
        lead="Taught, not yet in a graded task: ",
    )
    with_task = [(step, step.change) for step in taught if step.change]
    # A field task must be arranged with a site, so a task in class comes before it.
    with_task.sort(key=lambda row: row[1].kind is ChangeKind.FIELD)
    for step, _ in with_task[:n_shown]:
        text = f"{short_change_text(step, framework)} {fit_text(step, with_quotes=with_quotes)}"
        yield Bullet(text, lead=area_lead(framework.area(step.area)))
