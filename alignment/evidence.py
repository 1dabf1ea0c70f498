"""Evidence: the support one passage gives one area, with the reasons a person can check."""

from dataclasses import dataclass
from enum import StrEnum

from alignment.match import Span
from competency_map import AgeBand
from syllabi import Passage


class ReasonKind(StrEnum):
    """Why a passage counts for an area, or counts less."""

    STRONG_TERM = "strong_term"
    CONTEXT_TERM = "context_term"
    SIMILAR_WORDING = "similar_wording"
    SIMILAR_MEANING = "similar_meaning"
    LEARNED_WORDING = "learned_wording"
    CHILD_IN_PASSAGE = "child_in_passage"
    CHILD_IN_SETTING = "child_in_setting"
    CHILD_IN_HEADING = "child_in_heading"
    CHILD_IN_COURSE = "child_in_course"
    CHILD_LIKELY = "child_likely"
    NO_YOUNG_CHILD = "no_young_child"
    BIBLIOGRAPHY_ONLY = "bibliography_only"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; `detail` is the word or phrase it rests on, "" where there is none."""

    kind: ReasonKind
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The combined support that one passage gives one area.

    `score` is in [0, 1]. `spans` are the matched terms in `passage.text`, in order and
    without overlap; `terms` are their phrases as the map spells them, or
    learned words as they are written where no term of the map stands. `in_context` says
    whether the passage stands in young-child context, `age_band` which ages the word speaks of
    that gave the context; None without one.
    """

    passage: Passage
    area: str
    score: float
    in_context: bool
    spans: tuple[Span, ...] = ()
    terms: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    age_band: AgeBand | None = None
