"""A course in, its smallest changes out: week by week in its own order, standards beside them.

The nearest changes are chosen; what is taught gains a task where there is room.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import groupby

from alignment.coverage import CourseAlignment
from alignment.steps import NextStep, StepKind, next_steps
from competency_map import Framework
from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.outline.smallest_changes import also_within_reach
from exports.sentences import area_lead, place_text, quote_text
from exports.standards import standards_text
from exports.steps import short_change_text, standing_text, week_text
from syllabi import Course, Passage

_STEPS_SHOWN, _TASKS_SHOWN = 6, 2
_QUOTE_LIMIT = 110
_PURPOSE = "No one is expected to make them all: take one or two that suit the course."
_WITHOUT_WEEKS = "Openings and smallest changes"
_BY_WEEK = f"{_WITHOUT_WEEKS}, week by week"
_NO_PLACE = "Where you see a place for them. "


def packet_changes(
    course: CourseAlignment,
    held_to: Course,
    framework: Framework,
    *,
    with_quotes: bool,
    planned: Collection[tuple[str, str]] = (),
) -> Iterator[Node]:
    """Yield a heading, the changes of each week and what else is near; nothing where none is.

    `held_to` says by its discipline and level which standards stand beside the changes. `planned`
    are area and fingerprint of those that people have picked: no suggestion any more.
    """
    steps = [step for step in next_steps(course, framework) if _key(step) not in planned]
    shown, rest = _chosen(steps)
    if not shown:
        return
    places = [place for step in shown if (place := _place(step))]
    yield Heading(_BY_WEEK if any(place.week for place in places) else _WITHOUT_WEEKS, 1)
    yield Paragraph(_PURPOSE, with_next=True)
    leads = partial(_place_lead, with_quotes=with_quotes)
    for lead, group in groupby(sorted(shown, key=_order), key=leads):
        yield Paragraph("", lead=lead, with_next=True)
        for step in group:
            text = _change(step, held_to, framework, with_quotes=with_quotes)
            yield Bullet(text, lead=area_lead(framework.area(step.area)))
    if rest:
        yield also_within_reach(rest, framework)


def _key(step: NextStep) -> tuple[str, str]:
    return step.area, step.change.fingerprint if step.change else ""


def shows_standards(course: CourseAlignment, held_to: Course, framework: Framework) -> bool:
    """Say whether a standard stands beside one of the changes."""
    shown, _ = _chosen(next_steps(course, framework))
    return any(standards_text(held_to, framework.area(step.area)) for step in shown)


def _chosen(steps: Sequence[NextStep]) -> tuple[list[NextStep], list[NextStep]]:
    """Give the steps to show, and the rest of those for areas that are not taught yet."""
    near = [step for step in steps if step.kind is not StepKind.ASSESS]
    tasks = [step for step in steps if step.kind is StepKind.ASSESS and step.change]
    n_tasks = max(_TASKS_SHOWN, _STEPS_SHOWN - len(near))
    return [*near[:_STEPS_SHOWN], *tasks[:n_tasks]], near[_STEPS_SHOWN:]


def _order(step: NextStep) -> tuple[bool, int]:
    place = _place(step)
    return place is None, place.position if place else 0


def _place(step: NextStep) -> Passage | None:
    """Where the change belongs; the map's own idea belongs where the area comes near."""
    return step.place if step.change else step.anchor.passage


def _place_lead(step: NextStep, *, with_quotes: bool) -> str:
    place = _place(step)
    return f"{week_text(place, with_topic=with_quotes)}. " if place else _NO_PLACE


def _change(step: NextStep, held_to: Course, framework: Framework, *, with_quotes: bool) -> str:
    """Say how the area stands, what to change, and which standard that serves."""
    unplaced = step.change if step.place is None else None
    standard = standards_text(held_to, framework.area(step.area))
    parts = (
        _now(step, with_quotes=with_quotes),
        short_change_text(step, framework),
        f"For a unit of this kind: {unplaced.unit}." if unplaced else "",
        f"Standard: {standard}." if standard else "",
    )
    return " ".join(filter(None, parts))


def _now(step: NextStep, *, with_quotes: bool) -> str:
    """Say how the area stands; quote where that shows, unless it is the change's own place.

    The packet has quoted already what is taught.
    """
    if step.anchor.passage == _place(step) or step.kind is StepKind.ASSESS:
        return f"{standing_text(step)}."
    quote = f": “{quote_text(step.anchor, _QUOTE_LIMIT)}”" if with_quotes else ""
    return f"{standing_text(step)}{quote} ({place_text(step.anchor.passage)})."
