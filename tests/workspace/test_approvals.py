from dataclasses import replace

import pytest
from sqlalchemy import event

from alignment import (
    AlignmentReport,
    AlignmentSettings,
    CoverageLevel,
    DecisionKind,
    Project,
    build_report,
)
from competency_map import Framework
from tests.alignment.inputs import area, framework
from tests.workspace.later_maps import give_maps_another_field
from tests.workspace.made_work import (
    ANA,
    BEN,
    CONFIRM,
    EDITED,
    added,
    as_person,
    at_once,
    key,
    made_course,
    made_program,
    raised,
    undoing,
)
from workspace import (
    Approval,
    ChangedMeanwhileError,
    CourseChange,
    GoneError,
    InvalidChangeError,
    Requirement,
    SavedCourse,
    Saying,
    Workspace,
    approvals,
    approve,
    approved_report,
    change_course,
    course,
    course_result,
    decide,
    decisions,
    events,
    last_approvals,
    remove_courses,
)

MAP = framework(area("A-1", strong=("attachment",)), area("A-2", strong=("toddlers",)))
THREE = framework(
    area("A-1", strong=("attachment",)),
    area("A-3", strong=("sand tray",)),
    area("A-4", strong=("doll house",)),
)
NEW_MAP = replace(MAP, version="2", title="A newer map")
SETTINGS = AlignmentSettings()
NOTE = Saying(DecisionKind.NOTE, text="Ask in May.")


def report(workspace: Workspace, saved: SavedCourse, by: Framework = MAP) -> AlignmentReport:
    """The report of a course as it is now, decisions laid over it."""
    decided = decisions(workspace, saved.program).get(saved.id, ())
    project = Project(by, (saved.syllabus,), SETTINGS, (decided,))
    return build_report(project, [course_result(workspace, saved, by, SETTINGS)])


def decided(workspace: Workspace, saved: SavedCourse, saying: Saying, seen: int = 0) -> None:
    seen_cell = report(workspace, saved).courses[0].cells[0]
    decide(workspace, key(saved.id, "A-1", MAP.id), seen_cell, seen, saying)


def reviewed(workspace: Workspace) -> SavedCourse:
    saved = made_course(workspace)
    decided(workspace, saved, CONFIRM)
    return saved


@pytest.mark.parametrize("sayings", [(), (NOTE,), (CONFIRM, undoing(1))])
def test_a_course_that_nobody_reviewed_cannot_be_approved(
    workspace: Workspace, sayings: tuple[Saying, ...]
) -> None:
    saved = made_course(workspace)
    for seen, saying in enumerate(sayings):
        decided(workspace, saved, saying, seen)
    with pytest.raises(InvalidChangeError, match="Review at least one level"):
        approve(workspace, saved, report(workspace, saved))
    assert approvals(workspace, saved.id) == []


def test_a_review_of_an_older_syllabus_is_none_of_this_one(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    added(workspace, saved.program, EDITED.replace("attachment", "the attachment"))
    saved = course(workspace, saved.id)
    with pytest.raises(InvalidChangeError, match="Review at least one level"):
        approve(workspace, saved, report(workspace, saved))


def decided_on(workspace: Workspace, saved: SavedCourse, area: str, saying: Saying) -> None:
    shown = report(workspace, saved, THREE).courses[0].cell(area)
    decide(workspace, key(saved.id, area, THREE.id), shown, 0, saying)


@pytest.mark.parametrize("blanks", [("A-3",), ("A-3", "A-4")])
def test_confirming_what_was_not_found_is_no_review_of_what_was(
    workspace: Workspace, blanks: tuple[str, ...]
) -> None:
    saved = made_course(workspace)
    for blank in blanks:
        decided_on(workspace, saved, blank, CONFIRM)
    with pytest.raises(InvalidChangeError, match="level that has a quote"):
        approve(workspace, saved, report(workspace, saved, THREE))
    decided_on(workspace, saved, "A-1", CONFIRM)
    assert approve(workspace, saved, report(workspace, saved, THREE)).course == saved.id


def test_a_course_in_which_nothing_was_found_can_be_approved(workspace: Workspace) -> None:
    saved = made_course(workspace, "# HIST 101: History\n\nThe Roman empire.\n")
    decided_on(workspace, saved, "A-3", CONFIRM)
    assert approve(workspace, saved, report(workspace, saved, THREE)).course == saved.id


def test_the_last_approval_of_each_course_of_a_program(workspace: Workspace) -> None:
    first, other = reviewed(workspace), course_in(workspace, "Other")
    approve(workspace, first, report(workspace, first))
    last = approve(workspace, first, report(workspace, first), "Once more.")
    approve(workspace, other, report(workspace, other))
    bare = added(workspace, first.program, EDITED.replace("330", "331"), "nurs-331.md").course
    assert last_approvals(workspace, first.program) == {first.id: last}
    assert bare not in last_approvals(workspace, first.program)


def test_an_approval_comes_back_as_the_report_that_was_approved(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    shown = report(workspace, saved)
    made = approve(as_person(workspace, ANA), saved, shown, " For the\x00 self-study. ")
    assert (made.by, made.note, made.syllabus_number) == ("Ana Lima", "For the self-study.", 1)
    assert approved_report(workspace, made.id) == shown
    assert approvals(workspace, saved.id) == [made]


def test_no_later_change_touches_an_approval(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    shown = report(workspace, saved)
    made = approve(workspace, saved, shown)
    decided(workspace, saved, raised(CoverageLevel.ASSESSED), 1)
    added(workspace, saved.program, EDITED)
    now = course(workspace, saved.id)
    change_course(workspace, saved.id, now.version, CourseChange(year=3))
    now = course(workspace, saved.id)
    decide_on_newer_map(workspace, now)
    newer = approve(workspace, now, newer_shown := report(workspace, now, NEW_MAP))
    assert approvals(workspace, saved.id) == [newer, made]
    assert approved_report(workspace, newer.id) == newer_shown != shown
    assert approved_report(workspace, made.id) == shown


def test_an_approval_keeps_the_place_that_the_course_had_in_its_program(
    workspace: Workspace,
) -> None:
    saved = reviewed(workspace)
    placed = CourseChange(requirement=Requirement.REQUIRED, year=2)
    saved = change_course(workspace, saved.id, saved.version, placed)
    made = approve(workspace, saved, report(workspace, saved))
    moved = CourseChange(requirement=Requirement.ELECTIVE, year=4)
    change_course(workspace, saved.id, saved.version, moved)
    assert approvals(workspace, saved.id) == [made]
    assert last_approvals(workspace, saved.program) == {saved.id: made}
    assert (made.requirement, made.year) == (Requirement.REQUIRED, 2)


def test_a_place_that_nobody_named_must_not_come_into_an_approval_later(
    workspace: Workspace,
) -> None:
    saved = reviewed(workspace)
    approve(workspace, saved, report(workspace, saved))
    moved = CourseChange(requirement=Requirement.ELECTIVE, year=4)
    change_course(workspace, saved.id, saved.version, moved)
    (kept,) = approvals(workspace, saved.id)
    assert (kept.requirement, kept.year) == (Requirement.UNKNOWN, None)


def test_listing_approvals_reads_none_of_their_reports(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    made = approve(workspace, saved, report(workspace, saved))
    statements: list[str] = []
    event.listen(workspace.engine, "before_cursor_execute", lambda *a: statements.append(a[2]))
    assert approvals(workspace, saved.id) == [made]
    assert [s for s in statements if "approval.content" in s or "saved_map" in s] == []


def test_an_approval_that_is_gone_is_told(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    made = approve(workspace, saved, report(workspace, saved))
    remove_courses(workspace, [saved.id])
    with pytest.raises(GoneError, match="approval is not there any more"):
        approved_report(workspace, made.id)


def test_a_course_that_was_changed_meanwhile_is_not_approved(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    shown = report(workspace, saved)
    change_course(as_person(workspace, BEN), saved.id, 1, CourseChange(year=3))
    with pytest.raises(ChangedMeanwhileError, match="Ben Okafor") as refused:
        approve(workspace, saved, shown)
    assert refused.value.by == "Ben Okafor"
    assert approvals(workspace, saved.id) == []


def test_a_cell_that_was_decided_meanwhile_is_not_approved(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    shown = report(workspace, saved)
    decided(as_person(workspace, BEN), saved, NOTE, 1)
    with pytest.raises(ChangedMeanwhileError, match="Ben Okafor decided on A-1 Area A-1 meanwhile"):
        approve(workspace, saved, shown)
    assert approvals(workspace, saved.id) == []


def test_a_decision_on_an_area_that_the_map_no_longer_has_stops_no_approval(
    workspace: Workspace,
) -> None:
    saved = reviewed(workspace)
    dropped = report(workspace, saved).courses[0].cells[1]
    decide(workspace, key(saved.id, "A-2", MAP.id), dropped, 0, CONFIRM)
    smaller = framework(area("A-1", strong=("attachment",)))
    made = approve(workspace, saved, report(workspace, saved, smaller))
    assert approvals(workspace, saved.id) == [made]


def test_an_approval_names_its_map_as_it_was_in_a_later_release(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = reviewed(workspace)
    approve(workspace, saved, report(workspace, saved))
    was = MAP.fingerprint
    give_maps_another_field(monkeypatch)
    (kept,) = approvals(workspace, saved.id)
    assert approved_report(workspace, kept.id).framework.fingerprint == was
    approve(workspace, saved, report(workspace, saved, replace(MAP)))
    reports = [approved_report(workspace, one.id) for one in approvals(workspace, saved.id)]
    names = [one.framework.fingerprint for one in reports]
    assert names == [replace(MAP).fingerprint, was]


def test_a_report_of_another_course_is_not_approved(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    other = course(workspace, added(workspace, made_program(workspace, "Other"), EDITED).course)
    with pytest.raises(ValueError, match="another course"):
        approve(workspace, other, report(workspace, saved))


def test_a_course_that_is_gone_is_not_approved(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    with pytest.raises(GoneError, match="not there any more"):
        approve(workspace, replace(saved, id="gone"), report(workspace, saved))


def test_courses_approved_at_once_with_the_same_map_are_all_kept(workspace: Workspace) -> None:
    saved = [course_in(workspace, f"Program {i}") for i in range(4)]
    shown = [report(workspace, one) for one in saved]
    outcomes = at_once(4, lambda i: approve(workspace, saved[i], shown[i]))
    assert [type(outcome) for outcome in outcomes] == [Approval] * 4


def test_an_approval_and_a_decision_at_once_do_not_miss_each_other(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    shown = report(workspace, saved)
    acts = (
        lambda: approve(workspace, saved, shown),
        lambda: decided(workspace, saved, NOTE, 1),
    )
    at_once(2, lambda i: acts[i]())
    order = [e.action for e in events(workspace, saved.program)][-2:]
    assert order in (["course approved", "decision"], ["decision", "decision"])


def course_in(workspace: Workspace, name: str) -> SavedCourse:
    saved = course(workspace, added(workspace, made_program(workspace, name)).course)
    decided(workspace, saved, CONFIRM)
    return saved


def decide_on_newer_map(workspace: Workspace, saved: SavedCourse) -> None:
    seen = report(workspace, saved, NEW_MAP).courses[0].cells[1]
    decide(workspace, key(saved.id, "A-2", NEW_MAP.id), seen, 0, CONFIRM)
