"""The people of the strain tests read what the app says of a press, in the app's own words."""

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from alignment import Cell, CellKey, CoverageLevel, DecisionKind
from benchmarks.soak.app_client import AppClient
from benchmarks.soak.app_people import Reviewer, presses
from benchmarks.soak.app_server import AppServer
from benchmarks.soak.made_work import MadeProgram, syllabus_text
from syllabi import read_syllabus
from workspace import (
    Incoming,
    Saying,
    Workspace,
    add_syllabus,
    create_program,
    decide,
    history,
    open_workspace,
)


@pytest.fixture(scope="module")
def bare_main() -> Iterator[None]:
    """A main module that a forked server does not run again, as it would that of a test worker."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "__main__", ModuleType("__main__"))
        yield


@pytest.fixture(scope="module")
def work(
    tmp_path_factory: pytest.TempPathFactory, bare_main: None
) -> Iterator[tuple[Workspace, AppServer]]:
    folder = tmp_path_factory.mktemp("app")
    url = f"sqlite:///{folder / 'workspace.db'}"
    workspace, server = open_workspace(url), AppServer(url, Path(folder))
    server.start()
    yield workspace, server
    server.kill()
    workspace.close()


def program(workspace: Workspace, name: str) -> MadeProgram:
    id_ = create_program(workspace, name).id
    syllabus = read_syllabus(syllabus_text("one.md", 1), "one.md")
    return MadeProgram(id_, (add_syllabus(workspace, id_, Incoming(syllabus)).course,))


def someone_else_decides(workspace: Workspace, key: CellKey) -> None:
    cell = Cell(key.area, CoverageLevel.ABSENT, 0.0)
    decide(workspace, key, cell, len(history(workspace, key)), Saying(DecisionKind.NOT_INTENDED))


def decided(workspace: Workspace, keys: list[CellKey]) -> int:
    return sum(len(history(workspace, key)) for key in keys)


def test_a_press_that_came_second_is_counted_as_refused(
    work: tuple[Workspace, AppServer],
) -> None:
    workspace, server = work
    made = program(workspace, "Refused")
    with AppClient(server.address) as client:
        reviewer = Reviewer(client, random.Random(1)).begin(made.id, made.courses[0])
        for key in made.keys:
            someone_else_decides(workspace, key)
        reviewer.act()
        assert (reviewer.n_refused, reviewer.n_held, reviewer.seconds) == (1, 0, [])
        assert reviewer.ledger.confirmed == []
        assert decided(workspace, made.keys) == len(made.keys)


def test_a_press_draws_its_own_part_and_the_rest_of_the_page_stays(
    work: tuple[Workspace, AppServer],
) -> None:
    workspace, server = work
    made = program(workspace, "Parts")
    with AppClient(server.address) as client:
        reviewer = Reviewer(client, random.Random(1)).begin(made.id, made.courses[0])
        before = presses(client)
        reviewer.act()
        assert len(reviewer.seconds) == 1
        assert "Approve the course" in client.texts()
        assert "Approve the course" not in client.new_texts()
        assert len(client.news) < len(client.elements) / 2
        others = {press.place for press in presses(client)}
        assert others == {press.place for press in before}
