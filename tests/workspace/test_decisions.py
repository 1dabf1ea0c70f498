from dataclasses import replace

import pytest
from sqlalchemy import text

from alignment import Cell, CoverageLevel, Decision, DecisionKind, Stage, evidence_fingerprint
from alignment.reviews import reviewed_cell
from tests.workspace.made_work import (
    ANA,
    AREA,
    BEN,
    CONFIRM,
    added,
    as_person,
    at_once,
    cell,
    key,
    made_course,
    made_program,
    raised,
    undoing,
)
from workspace import (
    ChangedMeanwhileError,
    GoneError,
    InvalidChangeError,
    Person,
    Saying,
    UnusableDatabaseError,
    Workspace,
    course,
    decide,
    decisions,
    history,
    program,
)

Kind = DecisionKind
MENTIONED, TAUGHT = CoverageLevel.MENTIONED, CoverageLevel.TAUGHT
NOTE = Saying(Kind.NOTE, text="Ask in May.")


def now_shown(workspace: Workspace, course_id: str, seen: Cell) -> Cell:
    return reviewed_cell(seen, history(workspace, key(course_id)))


def test_a_decision_comes_back_as_it_was_made(workspace: Workspace) -> None:
    saved = made_course(workspace)
    seen = cell(MENTIONED, "Week 1")
    made = decide(as_person(workspace, ANA), key(saved.id), seen, 0, raised(TAUGHT, "Week 4."))
    assert made == Decision(
        cell=key(saved.id),
        revision=1,
        kind=Kind.CHANGE_LEVEL,
        by="Ana Lima",
        at=made.at,
        proposed=MENTIONED,
        evidence=evidence_fingerprint(seen),
        level=TAUGHT,
        text="Week 4.",
    )
    assert history(workspace, key(saved.id)) == (made,)
    assert decisions(workspace, saved.program) == {saved.id: (made,)}


@pytest.mark.parametrize(
    "saying",
    [
        CONFIRM,
        raised(),
        Saying(Kind.NOT_INTENDED),
        Saying(Kind.STAGE, stage=Stage.INTRODUCED),
        Saying(Kind.STAGE),
        NOTE,
        Saying(Kind.FLAG, text="Is it?", resolver="Ben"),
    ],
)
def test_every_kind_of_decision_is_kept_with_all_it_says(
    workspace: Workspace, saying: Saying
) -> None:
    saved = made_course(workspace)
    (made,) = (decide(workspace, key(saved.id), cell(), 0, saying),)
    said = Saying(made.kind, made.level, made.stage, made.text, made.resolver, made.undoes)
    assert said == saying
    assert history(workspace, key(saved.id)) == (made,)


def test_decisions_are_of_one_course_one_map_and_one_area(workspace: Workspace) -> None:
    saved = made_course(workspace)
    other = made_course_in(workspace, "Other")
    keys = [key(saved.id), key(saved.id, "TF-7"), key(saved.id, AREA, "own"), key(other)]
    for one in keys:
        decide(workspace, one, cell(area=one.area), 0, CONFIRM)
    assert [len(history(workspace, one)) for one in keys] == [1, 1, 1, 1]
    assert [d.cell for d in decisions(workspace, saved.program)[saved.id]] == [
        keys[0],
        keys[1],
        keys[2],
    ]


def test_each_decision_shows_in_the_program_s_version_but_not_in_the_course_s(
    workspace: Workspace,
) -> None:
    saved = made_course(workspace)
    before = program(workspace, saved.program).version
    decide(workspace, key(saved.id), cell(), 0, CONFIRM)
    decide(workspace, key(saved.id), cell(), 1, NOTE)
    assert program(workspace, saved.program).version == before + 2
    assert course(workspace, saved.id) == saved


def test_whoever_did_not_see_the_last_decision_is_told_by_whom(workspace: Workspace) -> None:
    saved = made_course(workspace)
    first = decide(as_person(workspace, ANA), key(saved.id), cell(), 0, CONFIRM)
    with pytest.raises(ChangedMeanwhileError, match="Ana Lima decided on this level") as refused:
        decide(as_person(workspace, BEN), key(saved.id), cell(), 0, raised())
    assert (refused.value.by, refused.value.at) == ("Ana Lima", first.at)
    assert history(workspace, key(saved.id)) == (first,)


def test_nobody_decides_after_a_revision_that_is_not_there(workspace: Workspace) -> None:
    saved = made_course(workspace)
    with pytest.raises(GoneError, match="not there any more"):
        decide(workspace, key(saved.id), cell(), 3, CONFIRM)
    decide(workspace, key(saved.id), cell(), 0, CONFIRM)
    with pytest.raises(ChangedMeanwhileError):
        decide(workspace, key(saved.id), cell(), 3, CONFIRM)


def test_a_decision_about_a_course_that_is_gone_is_told_so(workspace: Workspace) -> None:
    with pytest.raises(GoneError, match="somebody removed it"):
        decide(workspace, key("gone"), cell(), 0, CONFIRM)


def test_a_refused_decision_leaves_no_trace(workspace: Workspace) -> None:
    saved = made_course(workspace)
    before = program(workspace, saved.program)
    with pytest.raises(InvalidChangeError):
        decide(workspace, key(saved.id), cell(), 0, raised(reason=""))
    assert program(workspace, saved.program) == before
    assert decisions(workspace, saved.program) == {}


def test_of_people_who_decide_on_a_cell_at_once_exactly_one_wins(workspace: Workspace) -> None:
    saved = made_course(workspace)
    people = [Person(f"p{i}", f"Person {i}", is_site_admin=True) for i in range(8)]

    def act(i: int) -> object:
        return decide(as_person(workspace, people[i]), key(saved.id), cell(), 0, CONFIRM)

    outcomes = at_once(8, act)
    (winner,) = (o for o in outcomes if isinstance(o, Decision))
    told = [o.by for o in outcomes if isinstance(o, ChangedMeanwhileError)]
    assert told == [winner.by] * 7
    assert history(workspace, key(saved.id)) == (winner,)


def test_of_people_who_decide_on_different_cells_at_once_nobody_loses(
    workspace: Workspace,
) -> None:
    saved = made_course(workspace)

    def act(i: int) -> object:
        for turn in range(5):
            decide(workspace, key(saved.id, f"A-{i}"), cell(area=f"A-{i}"), turn, CONFIRM)
        return "done"

    assert at_once(8, act) == ["done"] * 8
    kept = [(d.cell.area, d.revision) for d in decisions(workspace, saved.program)[saved.id]]
    assert kept == [(f"A-{i}", turn + 1) for i in range(8) for turn in range(5)]
    assert program(workspace, saved.program).version == 2 + 40


def test_an_undone_decision_no_longer_holds_and_is_still_there(workspace: Workspace) -> None:
    saved, seen = made_course(workspace), cell(MENTIONED, "Week 1")
    decide(workspace, key(saved.id), seen, 0, raised(TAUGHT))
    assert now_shown(workspace, saved.id, seen).level is TAUGHT
    decide(workspace, key(saved.id), seen, 1, undoing(1))
    shown = now_shown(workspace, saved.id, seen)
    assert (shown.level, shown.is_reviewed) == (MENTIONED, False)
    assert [d.kind for d in history(workspace, key(saved.id))] == [Kind.CHANGE_LEVEL, Kind.UNDO]


def test_undoing_an_undoing_brings_the_decision_back(workspace: Workspace) -> None:
    saved, seen = made_course(workspace), cell(MENTIONED, "Week 1")
    decide(workspace, key(saved.id), seen, 0, raised(TAUGHT))
    decide(workspace, key(saved.id), seen, 1, undoing(1))
    decide(workspace, key(saved.id), seen, 2, undoing(2))
    assert now_shown(workspace, saved.id, seen).level is TAUGHT
    decide(workspace, key(saved.id), seen, 3, undoing(3))
    assert now_shown(workspace, saved.id, seen).level is MENTIONED


@pytest.mark.parametrize("undoes", [2, 3, 99])
def test_what_was_not_decided_cannot_be_undone(workspace: Workspace, undoes: int) -> None:
    saved = made_course(workspace)
    decide(workspace, key(saved.id), cell(), 0, CONFIRM)
    with pytest.raises(InvalidChangeError, match="nothing to undo"):
        decide(workspace, key(saved.id), cell(), 1, undoing(undoes))


def test_what_was_undone_cannot_be_undone_again(workspace: Workspace) -> None:
    saved = made_course(workspace)
    decide(workspace, key(saved.id), cell(), 0, CONFIRM)
    decide(workspace, key(saved.id), cell(), 1, undoing(1))
    with pytest.raises(InvalidChangeError, match="nothing to undo"):
        decide(workspace, key(saved.id), cell(), 2, undoing(1))


@pytest.mark.parametrize(
    ("now", "is_outdated"),
    [
        (cell(MENTIONED, "Week 1", "Week 2"), False),
        (cell(MENTIONED, "Week 2", "Week 1"), False),
        (replace(cell(MENTIONED, "Week 1", "Week 2"), score=0.1), False),
        (cell(MENTIONED, "Week 1"), True),
        (cell(MENTIONED, "Week 1", "Week 2", "Week 3"), False),
        (cell(MENTIONED, "Week 3", "Week 1", "Week 2"), True),
        (cell(TAUGHT, "Week 1", "Week 2"), True),
        (cell(CoverageLevel.ABSENT), True),
    ],
)
def test_a_verdict_holds_and_wants_another_look_only_where_its_evidence_changed(
    workspace: Workspace, now: Cell, is_outdated: bool
) -> None:
    saved = made_course(workspace)
    decide(workspace, key(saved.id), cell(MENTIONED, "Week 1", "Week 2"), 0, CONFIRM)
    shown = now_shown(workspace, saved.id, now)
    assert shown.review is not None
    assert (shown.level, shown.proposed) == (MENTIONED, now.level)
    assert shown.review.is_outdated is is_outdated


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("a\x00b", "ab"),
        ("\ud800Week\udfff 4", "Week 4"),
        ("x" * 1_000_000, "x" * 2_000),
        ("'); DROP TABLE decision; --", "'); DROP TABLE decision; --"),
        ('%s :name {0} \\ "', '%s :name {0} \\ "'),
        ("嬰兒 👶", "嬰兒 👶"),
    ],
)
def test_a_note_is_kept_as_far_as_it_can_be_read(
    workspace: Workspace, note: str, kept: str
) -> None:
    saved = made_course(workspace)
    decide(workspace, key(saved.id), cell(), 0, Saying(Kind.NOTE, text=note))
    assert [d.text for d in history(workspace, key(saved.id))] == [kept]


def test_the_table_itself_takes_no_revision_twice(workspace: Workspace) -> None:
    saved = made_course(workspace)
    decide(workspace, key(saved.id), cell(), 0, CONFIRM)
    columns = (
        "course_id, framework, area, revision, kind, person_id, person_name, at, proposed, "
        "evidence, level, stage, text, resolver, undoes"
    )
    again = text(f"INSERT INTO decision ({columns}) SELECT {columns} FROM decision")  # noqa: S608
    with pytest.raises(UnusableDatabaseError), workspace.writing() as session:
        session.execute(again)
    assert len(history(workspace, key(saved.id))) == 1


def made_course_in(workspace: Workspace, name: str) -> str:
    return added(workspace, made_program(workspace, name)).course
