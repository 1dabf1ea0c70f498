from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment import (
    Cell,
    CellKey,
    CoverageLevel,
    Decision,
    DecisionKind,
    Evidence,
    Review,
    Stage,
)
from alignment.aligning import align_course, build_report
from alignment.project import Project
from alignment.reviews import (
    evidence_fingerprint,
    review_of,
    reviewed_cell,
    reviewed_course,
    standing,
)
from alignment.settings import AlignmentSettings
from syllabi import SectionKind, read_syllabus
from tests.alignment.inputs import area, framework, passage, syllabus

Kind = DecisionKind
CELL = Cell("A-1", CoverageLevel.MENTIONED, 0.7)
KEY = CellKey("course", "small", "A-1")
VERDICTS = (Kind.CONFIRM, Kind.CHANGE_LEVEL, Kind.NOT_INTENDED)


def made(kind: Kind, revision: int, **said: object) -> Decision:
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=revision)
    now = Decision(KEY, revision, kind, "Ana", at, CELL.level, evidence_fingerprint(CELL))
    return replace(now, **said)  # type: ignore[arg-type]


@st.composite
def histories(draw: st.DrawFn) -> list[Decision]:
    """What people may decide about a cell one after the other; undoing reaches back only."""
    decided: list[Decision] = []
    for revision in range(1, draw(st.integers(0, 12)) + 1):
        kinds = [k for k in Kind if k is not Kind.UNDO or revision > 1]
        kind = draw(st.sampled_from(kinds))
        undoes = draw(st.integers(1, revision - 1)) if kind is Kind.UNDO else 0
        level = draw(st.sampled_from(CoverageLevel)) if kind is Kind.CHANGE_LEVEL else None
        stage = draw(st.none() | st.sampled_from(Stage)) if kind is Kind.STAGE else None
        text = f"text {revision}"
        decided.append(made(kind, revision, undoes=undoes, level=level, stage=stage, text=text))
    return decided


def in_force(history: list[Decision], revision: int) -> bool:
    """The same said another way: a decision holds unless an undoing of it does."""
    later = (d for d in history if d.kind is Kind.UNDO and d.undoes == revision)
    return not any(in_force(history, undoing.revision) for undoing in later)


def model(history: list[Decision]) -> dict[str, object]:
    """Play what is in force from first to last, each overwriting what it replaces."""
    state: dict[str, object] = {"verdict": None, "level": None, "stage": None, "note": ""}
    state["flag"] = None
    for d in history:
        if d.kind is Kind.UNDO or not in_force(history, d.revision):
            continue
        if d.kind in VERDICTS:
            levels = {Kind.CONFIRM: d.proposed, Kind.CHANGE_LEVEL: d.level}
            state |= {"verdict": d.kind, "level": levels.get(d.kind, CoverageLevel.ABSENT)}
        elif d.kind is Kind.STAGE:
            state["stage"] = d.stage
        elif d.kind is Kind.NOTE:
            state["note"] = d.text
        else:
            state["flag"] = d.text if d.kind is Kind.FLAG else None
    return state


@given(histories(), st.randoms())
def test_what_is_in_force_is_what_a_simple_model_comes_to(
    history: list[Decision], random: st.DataObject
) -> None:
    shuffled = list(history)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    review = review_of(CELL, shuffled)
    if review is None:
        assert history == []
        return
    flag = review.flag.text if review.flag else None
    found = {"verdict": review.verdict, "level": review.level, "stage": review.stage}
    assert found | {"note": review.note, "flag": flag} == model(history)
    assert review.revision == len(history)


@given(histories())
def test_undoing_the_last_decision_gives_what_was_in_force_before(history: list[Decision]) -> None:
    if not history:
        return
    undone = [*history, made(Kind.UNDO, len(history) + 1, undoes=len(history))]
    before, after = review_of(CELL, history[:-1]), review_of(CELL, undone)
    assert after is not None
    plain = before or Review(0, CELL.level)
    assert replace(after, revision=0) == replace(plain, revision=0)


@given(histories())
def test_laying_decisions_over_a_cell_twice_is_laying_them_once(history: list[Decision]) -> None:
    once = reviewed_cell(CELL, history)
    assert reviewed_cell(once, history) == once
    assert once.proposed is CELL.level


def test_an_undoing_reaches_no_decision_that_came_after_it() -> None:
    history = [made(Kind.NOTE, 1), made(Kind.UNDO, 2, undoes=3), made(Kind.CONFIRM, 3)]
    assert [d.revision for d in standing(history)] == [1, 3]


def test_an_undoing_of_itself_is_none() -> None:
    assert standing([made(Kind.CONFIRM, 1), made(Kind.UNDO, 2, undoes=2)]) == [
        made(Kind.CONFIRM, 1)
    ]


@pytest.mark.parametrize(
    ("kind", "said", "level"),
    [
        (Kind.CONFIRM, {}, CoverageLevel.MENTIONED),
        (Kind.CHANGE_LEVEL, {"level": CoverageLevel.ASSESSED}, CoverageLevel.ASSESSED),
        (Kind.NOT_INTENDED, {}, CoverageLevel.ABSENT),
        (Kind.NOTE, {}, CoverageLevel.TAUGHT),
        (Kind.STAGE, {"stage": Stage.REINFORCED}, CoverageLevel.TAUGHT),
        (Kind.FLAG, {}, CoverageLevel.TAUGHT),
    ],
)
def test_only_a_verdict_settles_the_level_whatever_is_proposed_later(
    kind: Kind, said: dict[str, object], level: CoverageLevel
) -> None:
    today = replace(CELL, level=CoverageLevel.TAUGHT)
    assert reviewed_cell(today, [made(kind, 1, **said)]).level is level


def quoted(*quotes: tuple[str, float]) -> Cell:
    """A cell with these sentences, each with its score."""
    pieces = [
        Evidence(replace(passage(identity), id=identity), "A-1", score, in_context=True)
        for identity, score in quotes
    ]
    return replace(CELL, evidence=tuple(pieces))


SEEN = quoted(("attachment", 0.9), ("feeding", 0.8), ("sleep", 0.7))


@pytest.mark.parametrize(
    "now",
    [
        quoted(("attachment", 0.6), ("feeding", 0.5), ("sleep", 0.1)),
        quoted(("feeding", 0.9), ("attachment", 0.8), ("sleep", 0.7)),
        quoted(("attachment", 0.9), ("feeding", 0.8), ("play", 0.7)),
        quoted(("attachment", 0.9), ("feeding", 0.8)),
        quoted(("attachment-2", 0.9), ("feeding", 0.8), ("sleep-11", 0.7)),
        quoted(("attachment", 0.9), ("attachment-2", 0.9), ("feeding", 0.8)),
        replace(SEEN, score=0.1, stricter=CoverageLevel.ABSENT),
        replace(SEEN, level=CoverageLevel.ASSESSED, review=Review(1, CELL.level)),
    ],
    ids=[
        "scores",
        "order",
        "a third one",
        "fewer",
        "ordinals",
        "repeated",
        "the cell's",
        "decided",
    ],
)
def test_what_shows_the_same_at_first_needs_no_other_look(now: Cell) -> None:
    assert evidence_fingerprint(now) == evidence_fingerprint(SEEN)


@pytest.mark.parametrize(
    "now",
    [
        replace(SEEN, level=CoverageLevel.TAUGHT),
        quoted(("attachment", 0.9), ("sleep", 0.8), ("feeding", 0.7)),
        quoted(("play", 0.9), ("attachment", 0.8), ("feeding", 0.7)),
        quoted(("attachment", 0.9)),
        replace(
            SEEN,
            evidence=(
                replace(
                    SEEN.evidence[0],
                    passage=replace(SEEN.evidence[0].passage, section=SectionKind.ASSESSMENT),
                ),
                *SEEN.evidence[1:],
            ),
        ),
    ],
    ids=["level", "a second one", "a first one", "one gone", "section"],
)
def test_other_evidence_needs_another_look(now: Cell) -> None:
    assert evidence_fingerprint(now) != evidence_fingerprint(SEEN)


def test_the_same_sections_in_another_order_need_no_other_look() -> None:
    small = framework(area("A-1", strong=("attachment",)))
    line = "Explain attachment between infants and their parents."
    outcomes = f"## Course Outcomes\n\n- {line}\n"
    schedule = f"## Weekly Schedule\n\n- Week 1: Infant health\n- {line}\n"
    prints = {
        evidence_fingerprint(align_course(read, small, AlignmentSettings()).cells[0])
        for read in (
            read_syllabus(f"# NURS 330: Nursing\n\n{text}".encode(), "nurs.md")
            for text in (f"{outcomes}\n{schedule}", f"{schedule}\n{outcomes}")
        )
    }
    assert len(prints) == 1


def test_a_decision_about_an_area_that_the_map_no_longer_has_is_passed_over() -> None:
    small = framework(area("A-1", strong=("attachment",)))
    course = align_course(syllabus("Infant attachment"), small, AlignmentSettings())
    gone = replace(made(Kind.CONFIRM, 1), cell=replace(KEY, area="A-9"))
    assert reviewed_course(course, [gone]) == course


def test_decisions_about_another_map_change_nothing() -> None:
    small = framework(area("A-1", strong=("attachment",)))
    read = syllabus("Infant attachment")
    course = align_course(read, small, AlignmentSettings())
    foreign = replace(made(Kind.NOT_INTENDED, 1), cell=replace(KEY, framework="other"))
    plain = build_report(Project(small, (read,)), [course])
    assert build_report(Project(small, (read,), decisions=((foreign,),)), [course]) == plain
    ours = build_report(
        Project(small, (read,), decisions=((made(Kind.NOT_INTENDED, 1),),)), [course]
    )
    assert ours.courses[0].cells[0].level is CoverageLevel.ABSENT
