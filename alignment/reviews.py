"""A course and the decisions about its cells in, the course with what is in force out."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from alignment.coverage import Cell, CourseAlignment
from alignment.coverage_level import CoverageLevel
from alignment.decision import VERDICTS, Decision, DecisionKind
from alignment.review import Flag, Review

# Pages and documents show so many quotes of a cell at first; further ones change with scores.
N_SEEN = 2
# What tells a sentence's second place in a syllabus from its first (see `syllabi.passages`).
_ORDINAL = re.compile(r"-\d+$")


def reviewed_course(course: CourseAlignment, decisions: Iterable[Decision]) -> CourseAlignment:
    """Lay the decisions over the proposed levels; `decisions` are this course's, of one map.

    A decision about an area that the map no longer has is passed over.
    """
    by_area: dict[str, list[Decision]] = {}
    for decision in decisions:
        by_area.setdefault(decision.cell.area, []).append(decision)
    if not by_area:
        return course
    cells = tuple(reviewed_cell(cell, by_area.get(cell.area, ())) for cell in course.cells)
    return replace(course, cells=cells)


def reviewed_cell(cell: Cell, decisions: Sequence[Decision]) -> Cell:
    """Lay the decisions about one cell over it: the level in force, and how it came about."""
    review = review_of(cell, decisions)
    if review is None:
        return cell
    return replace(cell, level=_level_in_force(cell.proposed, review), review=review)


def review_of(cell: Cell, decisions: Sequence[Decision]) -> Review | None:
    """What is in force of the decisions about a cell; None where nobody has decided anything."""
    if not decisions:
        return None
    ordered = sorted(decisions, key=lambda decision: decision.revision)
    kept = standing(ordered)
    stage = _last(kept, (DecisionKind.STAGE,))
    note = _last(kept, (DecisionKind.NOTE,))
    review = Review(
        revision=ordered[-1].revision,
        proposed=cell.proposed,
        stage=stage.stage if stage else None,
        note=note.text if note else "",
        flag=_open_flag(kept),
    )
    verdict = _last(kept, VERDICTS)
    return review if verdict is None else _with_verdict(review, verdict, cell)


def standing(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions that were not undone, without the undoing itself, in order."""
    gone = undone(decisions)
    return [d for d in decisions if d.kind is not DecisionKind.UNDO and d.revision not in gone]


def undone(decisions: Sequence[Decision]) -> set[int]:
    """The revisions that were undone; `decisions` are of one cell, in order.

    An undoing that was itself undone undoes nothing, and none reaches a later decision.
    """
    gone: set[int] = set()
    for decision in reversed(decisions):
        is_undoing = decision.kind is DecisionKind.UNDO and decision.revision not in gone
        if is_undoing and decision.undoes < decision.revision:
            gone.add(decision.undoes)
    return gone


def evidence_fingerprint(cell: Cell) -> str:
    """What a decision rests on: the proposed level and the quotes a person sees first, hashed.

    These are the first `N_SEEN` different sentences with their sections, in whatever order. So
    a decision is to be looked at again where the level or one of those sentences is another, be
    it by a new syllabus or by a new method. Scores do not count, nor reasons, nor further quotes,
    nor where in its section a sentence stands or how often. 12 hexadecimal digits.
    """
    quotes = dict.fromkeys(
        f"{_ORDINAL.sub('', e.passage.id)} {e.passage.section}" for e in cell.evidence
    )
    content = "\n".join((str(int(cell.proposed)), *sorted(list(quotes)[:N_SEEN])))
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def _last(decisions: Sequence[Decision], kinds: Iterable[DecisionKind]) -> Decision | None:
    return next((d for d in reversed(decisions) if d.kind in kinds), None)


def _with_verdict(review: Review, verdict: Decision, cell: Cell) -> Review:
    return replace(
        review,
        verdict=verdict.kind,
        level=_decided_level(verdict),
        reason=verdict.text,
        by=verdict.by,
        at=verdict.at,
        is_outdated=verdict.evidence != evidence_fingerprint(cell),
    )


def _decided_level(verdict: Decision) -> CoverageLevel:
    """The level a verdict set: a confirmed one stays as it was when it was confirmed."""
    if verdict.kind is DecisionKind.CONFIRM:
        return verdict.proposed
    if verdict.kind is DecisionKind.NOT_INTENDED or verdict.level is None:
        return CoverageLevel.ABSENT
    return verdict.level


def _level_in_force(proposed: CoverageLevel, review: Review) -> CoverageLevel:
    return proposed if review.level is None else review.level


def _open_flag(decisions: Sequence[Decision]) -> Flag | None:
    flag = _last(decisions, (DecisionKind.FLAG, DecisionKind.SETTLE))
    if flag is None or flag.kind is DecisionKind.SETTLE:
        return None
    return Flag(flag.text, flag.resolver, flag.by, flag.at)
