from dataclasses import replace

import pytest

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
    SavedCourse,
    Saying,
    Workspace,
    approvals,
    approve,
    change_course,
    course,
    course_result,
    decide,
    decisions,
    events,
)

MAP = framework(area("A-1", strong=("attachment",)), area("A-2", strong=("toddlers",)))
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


def test_an_approval_comes_back_as_the_report_that_was_approved(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    shown = report(workspace, saved)
    made = approve(as_person(workspace, ANA), saved, shown, " For the\x00 self-study. ")
    assert (made.by, made.note, made.syllabus_number) == ("Ana Lima", "For the self-study.", 1)
    assert made.report == shown
    assert approvals(workspace, saved.id) == [made]


def test_no_later_change_touches_an_approval(workspace: Workspace) -> None:
    saved = reviewed(workspace)
    made = approve(workspace, saved, report(workspace, saved))
    decided(workspace, saved, raised(CoverageLevel.ASSESSED), 1)
    added(workspace, saved.program, EDITED)
    now = course(workspace, saved.id)
    change_course(workspace, saved.id, now.version, CourseChange(year=3))
    now = course(workspace, saved.id)
    decide_on_newer_map(workspace, now)
    newer = approve(workspace, now, report(workspace, now, NEW_MAP))
    assert approvals(workspace, saved.id) == [newer, made]
    assert newer.report.framework == NEW_MAP
    assert made.report.framework == MAP
    assert newer.report.courses != made.report.courses


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
    with pytest.raises(ChangedMeanwhileError, match="Ben Okafor decided on A-1"):
        approve(workspace, saved, shown)
    assert approvals(workspace, saved.id) == []


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
