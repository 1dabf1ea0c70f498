"""Decisions and reviews in, the words in which the app tells of them out.

The sentences are ours, apart from people's names; what people typed is given beside them. Both
are shown as plain text.
"""

from collections.abc import Sequence
from dataclasses import replace

from alignment import Cell, CoverageLevel, Decision, DecisionKind, Review, Stage
from exports import LEVEL_LETTERS, LEVEL_NAMES
from exports.review_wording import STAGE_NAMES
from ui.local_time import local_text


def level_text(level: CoverageLevel) -> str:
    """A level by letter and name: "T Taught"."""
    return f"{LEVEL_LETTERS[level]} {LEVEL_NAMES[level]}"


def stage_text(stage: Stage | None) -> str:
    """A stage by letter and name: "I Introduced"."""
    return f"{stage} {STAGE_NAMES[stage]}" if stage else "none of I, R and M"


def decision_text(decision: Decision, others: Sequence[Decision] = ()) -> str:
    """What was decided, in a few words; `others` are the cell's decisions, one of them undone."""
    undone = [decision_text(d, others) for d in others if d.revision == decision.undoes]
    was, now = LEVEL_NAMES[decision.proposed], LEVEL_NAMES[_level(decision)]
    words = {
        DecisionKind.CONFIRM: f"confirmed as {was}",
        DecisionKind.CHANGE_LEVEL: f"changed from {was} to {now}",
        DecisionKind.NOT_INTENDED: "marked as not intended here",
        DecisionKind.STAGE: f"marked as {stage_text(decision.stage)}",
        DecisionKind.NOTE: "note written" if decision.text else "note taken away",
        DecisionKind.FLAG: f"flagged for {decision.resolver}",
        DecisionKind.SETTLE: "flag settled",
        DecisionKind.UNDO: f"undone: {''.join(undone)}",
    }
    return words[decision.kind]


def unnamed(decision: Decision) -> Decision:
    """The decision without the name of who was asked, for words that Markdown reads."""
    return replace(decision, resolver="a person") if decision.resolver else decision


def verdict_text(cell: Cell) -> str:
    """The verdict that is in force, who gave it, when and why; "" where there is none."""
    review = cell.review
    if review is None or review.at is None:
        return ""
    reason = f" Reason: {review.reason}" if review.reason else ""
    return f"{_verdict_words(review)} by {review.by}, {local_text(review.at)}.{reason}"


def outdated_text(cell: Cell, verdict: Decision | None) -> str:
    """What has changed since a verdict that is outdated."""
    if verdict is not None and verdict.proposed is not cell.proposed:
        was, now = LEVEL_NAMES[verdict.proposed], LEVEL_NAMES[cell.proposed]
        change = f"{was} was proposed then, {now} is proposed now"
    else:
        change = "the first quotes are no longer the same"
    return (
        f"Look again: the evidence has changed since this was decided ({change}). The decision "
        "holds until somebody says otherwise."
    )


def _verdict_words(review: Review) -> str:
    if review.verdict is DecisionKind.NOT_INTENDED:
        return "Marked as not intended here"
    if review.verdict is DecisionKind.CONFIRM:
        return "Confirmed"
    return f"Changed to {LEVEL_NAMES[review.level or CoverageLevel.ABSENT]}"


def _level(decision: Decision) -> CoverageLevel:
    return CoverageLevel.ABSENT if decision.level is None else decision.level
