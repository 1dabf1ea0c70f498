"""Sentences about areas and evidence, for documents and for the app."""

import re
from collections.abc import Collection, Iterable, Sequence

from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.stop_words import STOP_WORDS
from competency_map import KnowledgeArea
from exports.wording import SECTION_NAMES
from syllabi import Passage

_REASON_WORDS = {
    ReasonKind.STRONG_TERM: "term",
    ReasonKind.CONTEXT_TERM: "supporting term",
    ReasonKind.SIMILAR_WORDING: "worded like the map's example sentences",
    ReasonKind.SIMILAR_MEANING: "similar in meaning to labelled passages",
    ReasonKind.LEARNED_WORDING: "wording that goes with the area",
    ReasonKind.CHILD_IN_PASSAGE: "young children in the passage",
    ReasonKind.CHILD_IN_SETTING: "young children in the same row or the sentence before",
    ReasonKind.CHILD_IN_HEADING: "young children in the heading above",
    ReasonKind.CHILD_IN_COURSE: "the course is about young children",
    ReasonKind.CHILD_LIKELY: "worded as syllabi write about young children",
    ReasonKind.NO_YOUNG_CHILD: "no young child in or around the passage",
    ReasonKind.BIBLIOGRAPHY_ONLY: "only in a bibliography",
}
QUOTE_LIMIT = 420
_LONGEST_ACRONYM = 5


def area_text(area: KnowledgeArea) -> str:
    """Name an area by code and name: "TF-6 Attachment", "SE-2 Resources (unconfirmed)"."""
    return f"{area.code} {area.shown_name}"


def area_lead(area: KnowledgeArea) -> str:
    """Name an area before what is said of it: "TF-6 Attachment. "."""
    return f"{area_text(area)}. "


def areas_text(areas: Iterable[KnowledgeArea]) -> str:
    """Name areas in one line: "TF-6 Attachment; RE-1 Contemplation"."""
    return "; ".join(map(area_text, areas))


def reason_text(reason: Reason) -> str:
    """Say why a passage counts: "term: attachment theory"."""
    words = _REASON_WORDS[reason.kind]
    return f"{words}: {reason.detail}" if reason.detail else words


def reasons_text(reasons: Sequence[Reason], without: Collection[ReasonKind] = ()) -> str:
    """Say the reasons in one line, each kind once: "term: grief, loss; ..."."""
    details: dict[ReasonKind, list[str]] = {}
    for reason in reasons:
        if reason.kind not in without:
            details.setdefault(reason.kind, []).extend([reason.detail] if reason.detail else [])
    return "; ".join(reason_text(Reason(kind, ", ".join(words))) for kind, words in details.items())


def place_text(passage: Passage) -> str:
    """Say where a passage stands as a person would: "Week 14", "Outcomes, Goals, page 3".

    A week says enough. Else the section's name is left out where the first or last heading says
    it already, and a heading that only leads a list in is left out beside others.
    """
    if passage.week:
        return _with_page(passage.week, passage)
    named = [heading for heading in passage.path if not heading.rstrip().endswith(":")]
    headings = [_quietly(heading) for heading in named or passage.path]
    section = () if _is_named(passage, named) else (SECTION_NAMES[passage.section],)
    return _with_page(", ".join((*section, *headings)), passage)


def exact_place_text(passage: Passage) -> str:
    """Say where a passage stands to the line, for tables: "Outcomes, Goals > line 40, page 3"."""
    section = "" if _is_named(passage, passage.path) else f"{SECTION_NAMES[passage.section]}, "
    return _with_page(f"{section}{passage.locator}", passage)


def _with_page(place: str, passage: Passage) -> str:
    """Add the page where one is known and the place does not say it already."""
    shown = f"page {passage.page}"
    is_said = passage.page is None or re.search(rf"\b{shown}\b", place)
    return place if is_said else f"{place}, {shown}"


def _quietly(heading: str) -> str:
    """A heading in capitals as a sentence; one with a number or a short word may hold a name."""
    words = [word for word in heading.split() if word.lower() not in STOP_WORDS]
    is_plain = all(word.isalpha() and len(word) > _LONGEST_ACRONYM for word in words)
    return heading.capitalize() if heading.isupper() and is_plain and words else heading


def quote_and_place(evidence: Evidence, limit: int = QUOTE_LIMIT) -> str:
    """Quote the passage and say where it stands: "“Attachment theory” (Schedule, Week 5)".

    With a `limit` of 0 letters it says the place alone.
    """
    place = place_text(evidence.passage)
    return f"“{quote_text(evidence, limit)}” ({place})" if limit else place


def quote_text(evidence: Evidence, limit: int = QUOTE_LIMIT) -> str:
    """Quote the passage: whole, or around the first matched term if it has over `limit` letters."""
    text = evidence.passage.text
    if len(text) <= limit:
        return text
    matched = evidence.spans[0].start if evidence.spans else 0
    start = max(0, min(matched - limit // 4, len(text) - limit))
    end = start + limit
    shown = _whole_words(text, start, end)
    return f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}"


def _whole_words(text: str, start: int, end: int) -> str:
    """Leave out the words that a cut would break, unless that leaves hardly any."""
    shown = text[start:end]
    if start and not text[start - 1].isspace():
        shown = shown.partition(" ")[2] or shown
    if end < len(text) and not text[end].isspace():
        shown = shown.rpartition(" ")[0] or shown
    return shown.strip() if 2 * len(shown) > end - start else text[start:end]


def _is_named(passage: Passage, path: Sequence[str]) -> bool:
    """Say whether the path's first or last heading holds the section's name as a word."""
    stem = SECTION_NAMES[passage.section].lower().removesuffix("s")
    ends = {heading.lower() for heading in (*path[:1], *path[-1:])}
    return any(re.search(rf"\b{stem}s?\b", heading) for heading in ends)
