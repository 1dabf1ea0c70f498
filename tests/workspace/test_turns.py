"""Writers of one SQLite file take turns in one process; everybody else's waiting is left alone."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import TimeoutError as NoTurnError

from workspace import UnusableDatabaseError, create_program, open_workspace, programs
from workspace import workspace as workspace_module
from workspace.database import make_engine
from workspace.turns import in_turn


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = make_engine(f"sqlite:///{tmp_path / 'a.db'}")
    yield made
    made.dispose()


def test_two_writers_are_never_at_it_together(engine: Engine) -> None:
    inside: list[int] = []

    def write(number: int) -> int:
        with in_turn(engine, 10):
            inside.append(number)
            sleep(0.002)
            n_together = len(inside)
            inside.remove(number)
        return n_together

    with ThreadPoolExecutor(8) as people:
        assert set(people.map(write, range(24))) == {1}


def test_a_turn_that_does_not_come_is_an_error_and_the_next_one_comes(engine: Engine) -> None:
    held, done = Event(), Event()

    def hold() -> None:
        with in_turn(engine, 10):
            held.set()
            done.wait(10)

    with ThreadPoolExecutor(1) as other:
        holding = other.submit(hold)
        assert held.wait(10)
        with pytest.raises(NoTurnError), in_turn(engine, 0.01):
            pytest.fail("two writers at once")
        done.set()
        holding.result()
    with in_turn(engine, 0.01):
        pass


def test_a_turn_ends_with_an_error_too(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError), in_turn(engine, 0.01):
        _ = 1 / 0
    with in_turn(engine, 0.01):
        pass


def test_another_engine_must_not_wait(engine: Engine, tmp_path: Path) -> None:
    other = make_engine(f"sqlite:///{tmp_path / 'b.db'}")
    with in_turn(engine, 0.01), in_turn(other, 0.01):
        pass
    other.dispose()


def test_whoever_waits_in_vain_is_told_and_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace_module, "WAIT_SECONDS", 0.01)
    work = open_workspace(f"sqlite:///{tmp_path / 'work.db'}")
    with in_turn(work.engine, 1), pytest.raises(UnusableDatabaseError, match="Nothing was changed"):
        create_program(work, "One too many")

    assert list(programs(work)) == []
    work.close()


def test_readers_must_not_wait_for_a_writer(tmp_path: Path) -> None:
    work = open_workspace(f"sqlite:///{tmp_path / 'work.db'}")
    with in_turn(work.engine, 1):
        assert list(programs(work)) == []
    work.close()
