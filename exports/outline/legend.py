"""The words of a report explained: the levels and their letters, and a glossary."""

from collections.abc import Iterator, Sequence

from alignment.coverage import CoverageLevel
from exports.outline.nodes import Heading, Node, Paragraph, Table
from exports.review_marks import Mark
from exports.wording import LEVEL_MEANINGS, LEVEL_NAMES

GLOSSARY = (
    ("Close call", "A level that slightly stricter or looser cut-offs would change."),
    (
        "Covered",
        "Taught, or taught and assessed, in young-child context, as far as the syllabus says so.",
    ),
    ("Crosswalk", "A table that sets the areas of this map beside the standards of an accreditor."),
    ("Domain", "A group of knowledge areas, with the letters that their codes begin with."),
    (
        "Endorsement category",
        "A kind of work that an association for infant mental health describes. Categories are "
        "not ranks, and this report says nothing about any person's endorsement.",
    ),
    ("Evidence", "A passage of a syllabus that speaks to an area, with the place where it stands."),
    ("Gap", "A topic that no syllabus in the report shows."),
    (
        "Knowledge area",
        "One entry of the map: something to know, or a way of working, with a code such as TF-6.",
    ),
    ("Map", "The list of domains and knowledge areas that the syllabi are compared with."),
    (
        "Opening",
        "A place where a course teaches a topic without young children: the nearest place to "
        "bring infant mental health in.",
    ),
    (
        "Overlap",
        "An area that many courses cover. It may well be wanted; it is worth knowing about.",
    ),
    ("Passage", "A sentence, an item of a list or an entry of a table in a syllabus."),
    (
        "Proposed",
        "Suggested by software from the wording of a syllabus, and not yet confirmed by a person.",
    ),
    (
        "Smallest change",
        "The least that would bring an area into a course: the wording of an objective, one "
        "reading, part of a session, a graded task, or a task in the field.",
    ),
    (
        "Way of working",
        "An area such as reflection or listening, which students practice in assignments and "
        "supervision and which syllabi rarely put into words.",
    ),
    ("Young-child context", "Words about pregnancy, babies, young children or their caregivers."),
)


def legend(marks: Sequence[Mark] = ()) -> Iterator[Node]:
    """Explain the letters, the deepest level first; then the marks that stand beside them."""
    rows = tuple(
        (level, LEVEL_NAMES[level], LEVEL_MEANINGS[level]) for level in reversed(CoverageLevel)
    )
    yield Heading("Legend", 1)
    yield Paragraph(
        "“Covered” means taught, or taught and assessed, in young-child context.", with_next=True
    )
    yield Table("Levels and their letters", ("Letter", "Level", "Meaning"), rows, widths=(1, 2, 7))
    if marks:
        yield Table("Marks of review", ("Mark", "Name", "Meaning"), tuple(marks), widths=(1, 2, 7))


def glossary() -> Iterator[Node]:
    """Explain the other words that this report uses, in the order of the alphabet."""
    yield Heading("Glossary", 2)
    yield Table("Words of this report", ("Word", "Meaning"), GLOSSARY, widths=(2, 8))
