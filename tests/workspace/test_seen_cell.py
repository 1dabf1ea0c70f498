"""What stands about a cell is read in one look: its decisions, its course's version, one's role."""

import pytest

from alignment import Cell, CellKey, CoverageLevel, DecisionKind
from tests.workspace.made_work import added, as_person, made_program
from workspace import (
    GoneError,
    NotAllowedError,
    Person,
    Role,
    Saying,
    Workspace,
    course,
    decide,
    seen_cell,
)

CELL = Cell("TF-6", CoverageLevel.ABSENT, 0.0)


@pytest.fixture
def key(workspace: Workspace) -> CellKey:
    return CellKey(added(workspace, made_program(workspace)).course, "ct-aimh", CELL.area)


def test_a_cell_that_nobody_decided_on_has_no_decisions(workspace: Workspace, key: CellKey) -> None:
    seen = seen_cell(workspace, key)
    assert seen.decisions == ()
    assert seen.role is Role.ADMIN


def test_what_another_decided_meanwhile_is_seen(workspace: Workspace, key: CellKey) -> None:
    before = seen_cell(workspace, key)
    decide(workspace, key, CELL, 0, Saying(DecisionKind.CONFIRM))
    seen = seen_cell(workspace, key)

    assert [decision.kind for decision in seen.decisions] == [DecisionKind.CONFIRM]
    assert seen.course_version == course(workspace, key.course).version == before.course_version


def test_decisions_on_another_area_must_not_be_seen(workspace: Workspace, key: CellKey) -> None:
    other = CellKey(key.course, key.framework, "TF-1")
    decide(
        workspace, other, Cell("TF-1", CoverageLevel.ABSENT, 0.0), 0, Saying(DecisionKind.CONFIRM)
    )
    assert seen_cell(workspace, key).decisions == ()


def test_a_course_that_is_gone_and_one_of_strangers_are_refused(
    workspace: Workspace, key: CellKey
) -> None:
    with pytest.raises(GoneError, match="somebody removed it"):
        seen_cell(workspace, CellKey("0" * 32, key.framework, key.area))
    with pytest.raises(NotAllowedError):
        seen_cell(as_person(workspace, Person("p", "P")), key)
