"""Changes that people picked for courses, as they were agreed on; and where each one stands now."""

from collections.abc import Iterator
from dataclasses import dataclass

from alignment.coverage import CourseAlignment
from competency_map import ChangeKind
from exports.sentences import exact_place_text
from exports.steps import place_name
from syllabi import Passage

_LONG = 200  # letters from which on a topic may have been cut when it was kept


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A planned change: `syllabus_id` says of which course, `area` is a code of its map.

    `place` ("Week 6") and `topic` are the syllabus's own words for where it was placed, "" for
    nowhere; then `unit` says what kind of unit it needs. A place without a topic is a person's own.
    `standard` names the accreditor's standard. `who` and `by_when` are people's own words.
    `change` is the fingerprint of the lens's change, whatever people made of its text.
    """

    syllabus_id: str
    area: str
    kind: ChangeKind
    text: str
    unit: str
    place: str = ""
    topic: str = ""
    standard: str = ""
    who: str = ""
    by_when: str = ""
    is_done: bool = False
    change: str = ""


def place_now(line: PlannedLine, course: CourseAlignment) -> str:
    """Say what became of a change's place in the course's syllabus; "" where it is as it was.

    A place in a person's own words is not looked for.
    """
    if not (line.place and line.topic):
        return ""
    passages = [*_passages(course)]
    there = [(name, _topic(passage)) for passage in passages for name in _names(passage)]
    moved = [place for place, topic in there if _is_topic(line.topic, topic)]
    if line.place in moved:
        return ""
    if moved:
        return f"The topic now stands in {moved[0]}."
    if any(place == line.place for place, _ in there):
        return f"{line.place} has another topic now."
    return f"{line.place} is no longer found in the syllabus."


def _names(passage: Passage) -> tuple[str, str]:
    """A place's name, and the one to the line that older plans have kept."""
    return place_name(passage), exact_place_text(passage)


def _passages(course: CourseAlignment) -> Iterator[Passage]:
    """The schedule, and all that levels rest on: a change may be placed at an outcome."""
    yield from course.schedule
    for cell in course.cells:
        for evidence in cell.evidence:
            yield evidence.passage


def _is_topic(kept: str, topic: str) -> bool:
    return topic == kept or (len(kept) > _LONG and topic.startswith(kept))


def _topic(passage: Passage) -> str:
    """A topic as it is kept: on one line, without what cannot be read."""
    return " ".join("".join(map(_readable, passage.text)).split())


def _readable(character: str) -> str:
    if character.isprintable():
        return character
    return " " if character.isspace() else ""
