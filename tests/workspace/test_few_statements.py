"""Where somebody decides, everybody else of the program waits: so it takes few statements."""

from collections.abc import Iterator

import pytest
from sqlalchemy import event, text

from alignment import Cell, CellKey, CoverageLevel, DecisionKind
from tests.workspace.databases import run_beside
from tests.workspace.made_work import added, made_program
from workspace import Saying, Workspace, decide, history, open_workspace

CELL = Cell("TF-6", CoverageLevel.ABSENT, 0.0)
NOTE = Saying(DecisionKind.NOTE, text="x")


@pytest.fixture
def statements(workspace: Workspace) -> Iterator[list[str]]:
    """The first word of each statement, in order."""
    made: list[str] = []

    def heard(*arguments: object) -> None:
        made.append(str(arguments[2]).split()[0])

    event.listen(workspace.engine, "before_cursor_execute", heard)
    yield made
    event.remove(workspace.engine, "before_cursor_execute", heard)


def test_from_the_lock_to_the_end_a_decision_takes_three_statements(
    workspace: Workspace, statements: list[str]
) -> None:
    course = added(workspace, made_program(workspace)).course
    key = CellKey(course, "ct-aimh", "TF-6")
    statements.clear()

    decide(workspace, key, CELL, 0, NOTE)

    assert statements[statements.index("UPDATE") + 1 :] == ["SELECT", "INSERT", "INSERT"]


def test_a_look_at_a_cell_takes_one_statement(workspace: Workspace, statements: list[str]) -> None:
    course = added(workspace, made_program(workspace)).course
    statements.clear()

    history(workspace, CellKey(course, "ct-aimh", "TF-6"))

    assert statements.count("SELECT") == 1


def test_a_connection_that_was_cut_off_while_idle_is_noticed_and_replaced(postgres: str) -> None:
    opened = open_workspace(postgres)
    with opened.reading() as session:
        number = session.scalar(text("SELECT pg_backend_pid()"))
    assert isinstance(number, int)
    run_beside(postgres, f"SELECT pg_terminate_backend({number}, 5000)")
    with opened.reading() as session:
        assert session.scalar(text("SELECT pg_backend_pid()")) != number
    opened.close()
