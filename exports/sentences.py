"""Sentences about evidence, next steps and the method, for documents and for the app."""

from collections.abc import Sequence
from dataclasses import asdict

from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.gaps import NextStep, StepKind
from alignment.report import AlignmentReport
from alignment.settings import AlignmentSettings
from competency_map import Framework
from exports.wording import SECTION_NAMES
from syllabi import Passage

_REASON_WORDS = {
    ReasonKind.STRONG_TERM: "strong term",
    ReasonKind.CONTEXT_TERM: "supporting term",
    ReasonKind.SIMILAR_WORDING: "worded like the map's example sentences",
    ReasonKind.CHILD_IN_PASSAGE: "infancy in the passage",
    ReasonKind.CHILD_IN_SETTING: "infancy in the same row",
    ReasonKind.CHILD_IN_HEADING: "infancy in the heading above",
    ReasonKind.CHILD_IN_COURSE: "the course as a whole is about young children",
    ReasonKind.NO_YOUNG_CHILD: "no young child in or around the passage",
    ReasonKind.BIBLIOGRAPHY_ONLY: "only in a bibliography",
}
_PLAIN_IDEA = "Add an example, reading or case with an infant or toddler and the caregiver."
_QUOTE_LIMIT = 420


def reason_text(reason: Reason) -> str:
    """Say why a passage counts: "strong term: attachment theory"."""
    words = _REASON_WORDS[reason.kind]
    return f"{words}: {reason.detail}" if reason.detail else words


def reasons_text(reasons: Sequence[Reason]) -> str:
    """Say all reasons in one line, each kind once: "strong term: grief, loss; ..."."""
    details: dict[ReasonKind, list[str]] = {}
    for reason in reasons:
        details.setdefault(reason.kind, []).extend([reason.detail] if reason.detail else [])
    return "; ".join(reason_text(Reason(kind, ", ".join(words))) for kind, words in details.items())


def place_text(passage: Passage) -> str:
    """Say where a passage stands: "Schedule, Weekly plan > Week 5 > line 40, page 3"."""
    page = f", page {passage.page}" if passage.page is not None else ""
    return f"{SECTION_NAMES[passage.section]}, {passage.locator}{page}"


def quote_text(evidence: Evidence) -> str:
    """Quote the passage: whole, or around the first matched term if it is very long."""
    text = evidence.passage.text
    if len(text) <= _QUOTE_LIMIT:
        return text
    matched = evidence.spans[0].start if evidence.spans else 0
    start = max(0, min(matched - _QUOTE_LIMIT // 4, len(text) - _QUOTE_LIMIT))
    end = start + _QUOTE_LIMIT
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"


def step_text(step: NextStep, framework: Framework) -> str:
    """Put the smallest change in one or two sentences that name the place for it."""
    place = place_text(step.anchor.passage)
    if step.kind is StepKind.DEEPEN:
        return (
            f"Mentioned in passing at {place}: name it in an outcome or a scheduled topic, "
            "so that students see it is part of the course."
        )
    if step.kind is StepKind.ASSESS:
        return f"Taught at {place}: let one existing graded task ask for it."
    return f"Taught without young children at {place}. {idea_text(framework, step.area)}"


def idea_text(framework: Framework, area: str) -> str:
    """Give the map's smallest change for an area, as a sentence of its own."""
    idea = framework.area(area).idea.strip() or _PLAIN_IDEA
    return idea[0].upper() + idea[1:] + ("" if idea[-1] in ".!?" else ".")


def method_lines(report: AlignmentReport) -> tuple[str, ...]:
    """Say how the results were made, with what, and what they are not: one point a line."""
    method, framework, settings = report.method, report.framework, report.method.settings
    return (
        "Each syllabus was split into passages (sentences, list items, table cells). Every "
        "passage was compared with the terms and example sentences of every knowledge area. The "
        "level follows from what a passage says, whether it speaks of young children, and the "
        "part of the syllabus where it stands; never from how often a word occurs.",
        "Course policies and campus information never count; each course page says what was set "
        "aside. A bibliography alone gives at most “in passing”.",
        "A course's result does not depend on the other courses in this report. Quotes are the "
        "syllabus's own words; very long passages are shortened with “…”.",
        f"Method version {method.version}, statistics {method.statistics}. Map {framework.title} "
        f"({framework.id}), version {framework.version}, fingerprint {framework.fingerprint}. "
        f"Settings: {_settings_text(settings)}.",
        "Every level here is proposed from the wording of the syllabus and is unreviewed: 0% of "
        "the cells were confirmed by a person. Please confirm or correct them with the teachers.",
        "A syllabus announces what a course offers. It does not show what happened in class or "
        "what students learned, and “not found” means only that the syllabus does not "
        "say it. Ways of working, such as reflection, are rarely written down in syllabi.",
    )


def _settings_text(settings: AlignmentSettings) -> str:
    return ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in asdict(settings).items())
