"""Words for changes to a course and for standards: kinds, what each asks, strengths, names."""

from dataclasses import dataclass

from competency_map import ChangeKind, Crosswalk, LinkStrength


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """What a kind of change is called, and what it asks of whoever teaches the course."""

    name: str
    effort: str


CHANGE_WORDS = {
    ChangeKind.OBJECTIVE: ChangeWords("Objective", "wording only"),
    ChangeKind.READING: ChangeWords("Reading", "one reading"),
    ChangeKind.ACTIVITY: ChangeWords("Activity", "part of a class session"),
    ChangeKind.ASSESSMENT: ChangeWords("Assessment", "a change to a graded task"),
    ChangeKind.FIELD: ChangeWords("Clinical or field task", "arranged with the site"),
}
STRENGTH_NAMES = {
    LinkStrength.CLOSE: "a close link",
    LinkStrength.PARTIAL: "a partial link",
    LinkStrength.WEAK: "a weak link",
}
# What people in the field call each set of standards.
CROSSWALK_NAMES = {
    "aacn-2021": "AACN Essentials",
    "cswe-2022": "CSWE",
    "naeyc-2020": "NAEYC",
    "ei-ecse-2020": "EI/ECSE",
    "apa-undergraduate-3.0": "APA undergraduate",
    "apa-health-service": "APA health service",
}
LINKS_NOTE = (
    "Links to standards are this project's judgement; none of their publishers has reviewed them."
)


def change_kind_text(kind: ChangeKind) -> str:
    """Name a kind of change and its effort: "Reading (one reading)"."""
    words = CHANGE_WORDS[kind]
    return f"{words.name} ({words.effort})"


def crosswalk_name(crosswalk: Crosswalk) -> str:
    """Name a set of standards in short: "AACN Essentials"."""
    return CROSSWALK_NAMES.get(crosswalk.id, crosswalk.title)
