"""Sentences about a course's next steps: where the area stands, and the change that fits."""

from alignment.steps import NextStep, StepKind
from competency_map import Framework, Idea
from exports.change_wording import change_kind_text
from exports.sentences import place_text
from syllabi import Passage

_STANDINGS = {
    StepKind.DEEPEN: "In passing so far",
    StepKind.BRING_IN: "Taught without young children",
    StepKind.ASSESS: "Taught, not yet in a graded task",
}
_FAINT = "Touched on, too faintly to count yet"
_PLAIN_IDEA = "Add an example, reading or case with an infant or toddler and the caregiver."
_TOPIC_LIMIT = 70
_ENDS = (".", "!", "?")
_AFTER_PLACE = " :.,-\u2013\u2014"
_CLOSING_MARKS = "'\"\u2019\u201d)"


def step_text(step: NextStep, framework: Framework) -> str:
    """Put a smallest step in a few sentences: where the area stands, and what to change."""
    parts = (where_text(step), short_change_text(step, framework), fit_text(step))
    return " ".join(filter(None, parts))


def where_text(step: NextStep) -> str:
    """Say where the course comes near the area: "Taught without young children in ..."."""
    place = place_text(step.anchor.passage)
    if step.kind is StepKind.ASSESS:
        return f"Taught in {place}: let one existing graded task ask for it."
    if is_faint(step):
        return f"Touched on in {place}, too faintly to count yet."
    if step.kind is StepKind.BRING_IN:
        return f"Taught without young children in {place}."
    advice = "" if step.change else ": give it an outcome or a scheduled topic of its own"
    return f"Named only in passing in {place}{advice}."


def standing_text(step: NextStep) -> str:
    """Say how the area stands in the course: "Taught without young children"."""
    return _FAINT if is_faint(step) else _STANDINGS[step.kind]


def is_faint(step: NextStep) -> bool:
    """Whether young children are there, and the area is so faint that it counts as an opening."""
    return step.kind is StepKind.BRING_IN and step.anchor.in_context


def change_lead(step: NextStep) -> str:
    """Name the kind of change before it: "Reading (one reading). "; "" where none was chosen."""
    return f"{change_kind_text(step.change.kind)}. " if step.change else ""


def change_text(step: NextStep, framework: Framework) -> str:
    """Say what to change, else the map's own idea for the area.

    A task for what is taught comes from the discipline alone: without it, "".
    """
    if step.change:
        return _sentence(step.change.text)
    return "" if step.kind is StepKind.ASSESS else idea_text(framework, step.area)


def fit_text(step: NextStep, *, is_quoted: bool = False, with_quotes: bool = True) -> str:
    """Say what the change was made for, and where: "An idea for: Loss. Week 6 ... comes nearest".

    "" where none was chosen. Beside a quote of the step's anchor, that place needs no name. Without
    quotes a week has no topic. That the course has such a unit is never claimed: an idea names a
    typical one.
    """
    if step.change is None:
        return ""
    if step.place is None:
        return _sentence(f"An idea for a unit of this kind: {step.change.unit}")
    if is_quoted and step.place == step.anchor.passage:
        return fit_here_text(step)
    place = week_text(step.place, with_topic=with_quotes)
    return f"{_made_for(step.change)} {place} comes nearest."


def fit_here_text(step: NextStep) -> str:
    """Say so below the name of the change's own place, which needs no name there; else as ever."""
    if step.change and step.place:
        return f"{_made_for(step.change)} This place comes nearest."
    return fit_text(step)


def short_change_text(step: NextStep, framework: Framework) -> str:
    """Put the change alone in one line: "Reading (one reading). Add ..."."""
    return f"{change_lead(step)}{change_text(step, framework)}"


def week_text(passage: Passage, *, with_topic: bool = True) -> str:
    """Name a scheduled week, by its topic too if asked for: "Week 6, “Assessment of adults”"."""
    return placed_text(place_name(passage), passage.text if with_topic else "")


def place_name(passage: Passage) -> str:
    """Name a place in short: its week, "Week 6", else where it stands in the syllabus."""
    return passage.week or place_text(passage)


def placed_text(place: str, topic: str) -> str:
    """Name a place, by its topic too where there is one: "Week 6, “Assessment of adults”".

    A topic that begins with the place does not say it again.
    """
    if topic.casefold().startswith(place.casefold()):
        after = topic[len(place) :]
        topic = after.lstrip(_AFTER_PLACE) if after[:1] in _AFTER_PLACE else topic
    return f"{place}, “{_shortened(topic)}”" if topic else place


def unit_text(unit: str) -> str:
    """Say which unit a change needs where a course shows no such: "A unit of this kind: Loss"."""
    return f"A unit of this kind: {unit}"


def idea_text(framework: Framework, area: str) -> str:
    """Give the map's smallest change for an area, as a sentence of its own."""
    return _sentence(framework.area(area).idea.strip() or _PLAIN_IDEA)


def _made_for(change: Idea) -> str:
    return _sentence(f"An idea for: {change.unit}")


def _shortened(topic: str) -> str:
    """Cut a long topic at a word."""
    if len(topic) <= _TOPIC_LIMIT:
        return topic
    return f"{topic[:_TOPIC_LIMIT].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def _sentence(text: str) -> str:
    is_ended = text.rstrip(_CLOSING_MARKS)[-1:] in _ENDS
    return text[0].upper() + text[1:] + ("" if is_ended else ".")
