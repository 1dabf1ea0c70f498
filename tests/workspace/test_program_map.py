import pytest

from alignment import CoverageLevel
from tests.workspace.made_work import (
    AREA,
    CONFIRM,
    OTHER,
    added,
    cell,
    key,
    made_course,
    made_program,
    raised,
)
from workspace import (
    GoneError,
    Workspace,
    choose_map,
    decide,
    decisions,
    events,
    history,
    map_changed,
    program,
)

OWN = "our-map"


def test_a_program_is_matched_with_the_map_that_was_chosen(workspace: Workspace) -> None:
    made = made_program(workspace)
    before = program(workspace, made)
    assert choose_map(workspace, made, OWN, [AREA]) == 0
    after = program(workspace, made)
    assert (after.framework, after.version) == (OWN, before.version + 1)
    assert events(workspace, made)[-1].action == "map chosen"


def test_to_choose_the_same_map_changes_nothing(workspace: Workspace) -> None:
    made = made_program(workspace)
    before = program(workspace, made)
    choose_map(workspace, made, "ct-aimh", [AREA])
    assert program(workspace, made) == before


def test_decisions_about_the_same_areas_are_taken_over_as_they_were_made(
    workspace: Workspace,
) -> None:
    course = made_course(workspace)
    old = key(course.id)
    decide(workspace, old, cell(), 0, CONFIRM)
    decide(workspace, old, cell(), 1, raised())
    decide(workspace, key(course.id, "TF-5"), cell(area="TF-5"), 0, CONFIRM)
    assert choose_map(workspace, course.program, OWN, [AREA]) == 2
    taken = history(workspace, key(course.id, framework=OWN))
    kept = history(workspace, old)
    assert [(d.revision, d.kind, d.by, d.at, d.evidence, d.level) for d in taken] == [
        (d.revision, d.kind, d.by, d.at, d.evidence, d.level) for d in kept
    ]
    assert history(workspace, key(course.id, "TF-5", OWN)) == ()


def test_what_was_decided_under_the_new_map_stands(workspace: Workspace) -> None:
    course = made_course(workspace)
    decide(workspace, key(course.id), cell(), 0, CONFIRM)
    own = key(course.id, framework=OWN)
    said = decide(workspace, own, cell(), 0, raised(CoverageLevel.ASSESSED))
    assert choose_map(workspace, course.program, OWN, [AREA]) == 0
    assert history(workspace, own) == (said,)


def test_one_comes_back_to_the_old_map_with_its_decisions(workspace: Workspace) -> None:
    course = made_course(workspace)
    decide(workspace, key(course.id), cell(), 0, CONFIRM)
    before = history(workspace, key(course.id))
    choose_map(workspace, course.program, OWN, [AREA])
    assert choose_map(workspace, course.program, "ct-aimh", [AREA]) == 0
    assert history(workspace, key(course.id)) == before


def test_decisions_of_another_program_must_not_be_taken_over(workspace: Workspace) -> None:
    course = made_course(workspace)
    decide(workspace, key(course.id), cell(), 0, CONFIRM)
    other = made_program(workspace, "Other")
    added(workspace, other, OTHER)
    assert choose_map(workspace, other, OWN, [AREA]) == 0
    assert history(workspace, key(course.id, framework=OWN)) == ()
    assert [d.cell.framework for d in decisions(workspace, course.program)[course.id]] == [
        "ct-aimh"
    ]


def test_a_changed_map_counts_as_a_change_of_the_programs_that_use_it(
    workspace: Workspace,
) -> None:
    ours, theirs = made_program(workspace), made_program(workspace, "Other")
    choose_map(workspace, ours, OWN, [])
    before = [program(workspace, each) for each in (ours, theirs)]
    assert map_changed(workspace, OWN) == 1
    after = [program(workspace, each) for each in (ours, theirs)]
    assert after[0].version == before[0].version + 1
    assert after[1] == before[1]


def test_a_map_is_not_chosen_for_a_program_that_is_gone(workspace: Workspace) -> None:
    with pytest.raises(GoneError):
        choose_map(workspace, "nowhere", OWN, [])
